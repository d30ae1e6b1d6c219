/** Turns of the event loop, in which what has come in over the connection is read. */

export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** The connection reads one message in a turn, and a request is answered in the one behind it. */
const turnsOfARequest = 3;

/** Until what a person waits for, asked right behind a key, has been answered: findings may come behind it. */
export async function afterRequests(): Promise<void> {
  for (let turn = 0; turn < turnsOfARequest; turn++) await nextTurn();
}
