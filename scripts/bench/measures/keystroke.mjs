// From a key to the diagnostics of the text it makes, by size of the document, place of the key and kind of client.
import { setTimeout as sleep } from 'node:timers/promises';
import { ratio } from '../figures.mjs';
import { cpuOf } from '../processes.mjs';
import { closeAll, openAll } from '../session.mjs';
import { column, inTurns } from '../turns.mjs';
import { typing } from '../typing.mjs';

/** Between two keys, in ms. */
const pause = 60;

export const title = 'Keystroke → diagnostics, ms';

export async function* measure({ servers, documents, sizes, keys }) {
  const [first, ...others] = servers;
  const ratios = others.map(({ name }) => `${first.name} / ${name}`);
  yield ['document', 'typed in', 'client', ...servers.map(({ name }) => name), ...ratios, `CPU, ${first.name}`];
  for (const kilobytes of sizes) {
    for (const pulls of [false, true]) {
      const sessions = await openAll(servers, documents, kilobytes, pulls);
      for (const place of ['prose', 'value']) {
        const press = typing(documents.text(kilobytes))[place];
        const measured = await inTurns(sessions, { turns: keys, warmUp: 4 }, (session, key) => type(session, press, key));
        const of = (server) => column(measured, server);
        const toOthers = others.map((other) => ratio(of(first), of(other)));
        const cpu = column(measured, first, 'cpu');
        yield [`${kilobytes} KB`, place, pulls ? 'pull' : 'push', ...servers.map(of), ...toOthers, cpu];
      }
      await closeAll(sessions);
    }
  }
}

async function type(session, press, key) {
  const cpu = cpuOf(session.pid);
  const sent = press(session, key);
  const { at } = await session.diagnostics();
  await sleep(pause);
  return { ms: at - sent, cpu: cpuOf(session.pid) - cpu };
}
