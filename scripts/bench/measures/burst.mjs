// A burst of keys: how long after the last one its diagnostics come, and whether anything is left to do behind them.
import { setTimeout as sleep } from 'node:timers/promises';
import { ratio } from '../figures.mjs';
import { cpuOf } from '../processes.mjs';
import { closeAll, openAll } from '../session.mjs';
import { column, inTurns } from '../turns.mjs';
import { typing } from '../typing.mjs';

const burst = 40;
/** The time in which a server that is done must be idle, in ms. */
const watch = 1000;

export const title = `A burst of ${burst} keys`;

const head = (base) => [
  'document',
  'client',
  'pause, ms',
  'server',
  'last key → diagnostics, ms',
  `/ ${base.name}`,
  'CPU a key, ms',
  'published',
  'of it for old texts behind the last key',
  'CPU in the second after, ms',
];

export async function* measure({ servers, documents, smallAndLarge, rounds }) {
  const base = servers[1];
  yield head(base);
  for (const kilobytes of smallAndLarge) {
    for (const pulls of [false, true]) {
      const text = documents.text(kilobytes);
      const sessions = await openAll(servers, documents, kilobytes, pulls);
      for (const pause of [60, 0]) {
        const runs = await inTurns(sessions, { turns: rounds }, (session) => run(session, text, pause));
        for (const { server } of sessions) {
          const of = (what) => column(runs, server, what);
          const most = (what) => (pulls ? '–' : Math.max(...of(what)));
          const toBase = ratio(of('ms'), column(runs, base));
          const start = [`${kilobytes} KB`, pulls ? 'pull' : 'push', pause, server.name];
          yield [...start, of('ms'), toBase, of('cpu'), most('published'), most('old'), of('idle')];
        }
      }
      await closeAll(sessions);
    }
  }
}

async function run(session, text, pause) {
  const { prose } = typing(text);
  const before = { cpu: cpuOf(session.pid), published: session.published.length };
  const start = performance.now();
  let sent;
  for (let key = 0; key < burst; key++) {
    if (pause > 0) await sleep(Math.max(0, start + key * pause - performance.now()));
    sent = prose(session, key);
  }
  const atLastKey = session.published.length;
  let { at, version } = await session.diagnostics();
  const answered = session.published.length;
  await session.quiet();
  const later = session.published.slice(answered);
  // one that does not say of which text it speaks: the last it had to say is the answer
  const unversioned = later.length > 0 && version === undefined && later.at(-1).version === undefined;
  if (unversioned) at = later.at(-1).at;
  const cpu = cpuOf(session.pid);
  await sleep(watch);
  return {
    ms: at - sent,
    cpu: (cpu - before.cpu) / burst,
    published: session.published.length - before.published,
    old: session.published.slice(atLastKey).filter((one) => one.version < session.version).length,
    idle: cpuOf(session.pid) - cpu,
  };
}
