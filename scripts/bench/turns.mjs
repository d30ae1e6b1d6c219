// What is compared takes turns, A B C A B C …, so that what the machine does besides falls on all alike.

/** A server that has used up so many ms takes no more turns, once it has been measured a few times; one that fails takes none. */
const patience = 20_000;
const fewest = 3;

/**
 * Every session takes so many turns, the first few uncounted. `take(session, turn)` resolves to what was measured, with the time as `ms`.
 *
 * @returns what was measured, in a list for each server's name
 */
export async function inTurns(sessions, { turns, warmUp = 0 }, take) {
  const measured = new Map(sessions.map(({ server }) => [server.name, []]));
  const spent = new Map(sessions.map(({ server }) => [server.name, 0]));
  for (let turn = 0; turn < turns + warmUp; turn++) {
    for (const { server, session } of sessions) {
      const list = measured.get(server.name);
      const before = spent.get(server.name);
      if (before === Infinity || (before > patience && list.length >= fewest)) continue;
      const taken = await take(session, turn).catch((error) => error);
      spent.set(server.name, before + (taken.ms ?? Infinity));
      if (taken instanceof Error) console.error(taken.message);
      else if (turn >= warmUp || before > patience / 2) list.push(taken);
    }
  }
  return measured;
}

/** One of the things measured, for a server that may have taken no turn. */
export const column = (measured, { name }, what = 'ms') => (measured.get(name) ?? []).map((one) => one[what]);
