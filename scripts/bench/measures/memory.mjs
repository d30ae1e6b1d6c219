// What a server holds in memory: when it has started, with a large document open, and after some typing.
import { ratio } from '../figures.mjs';
import { memoryOf } from '../processes.mjs';
import { startSession } from '../session.mjs';
import { typing } from '../typing.mjs';

const keys = 20;

export const title = 'Memory of the server, MB';

export async function* measure({ servers, documents, sizes, rounds }) {
  const kilobytes = Math.max(...sizes);
  yield ['server', 'started', `${kilobytes} KB open`, `/ ${servers[1].name}`, `after ${keys} keys`, 'peak'];
  const runs = new Map(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const server of servers) runs.get(server.name).push(await run(server, documents, kilobytes));
  const of = (name, what) => runs.get(name).map((one) => one[what]);
  for (const { name } of servers) {
    const toBase = ratio(of(name, 'open'), of(servers[1].name, 'open'));
    yield [name, of(name, 'started'), of(name, 'open'), toBase, of(name, 'typed'), of(name, 'peak')];
  }
}

async function run(server, documents, kilobytes) {
  const text = documents.text(kilobytes);
  const session = await startSession(server, documents.path(kilobytes));
  const started = memoryOf(session.pid).now;
  await session.open(text);
  await session.quiet();
  const open = memoryOf(session.pid).now;
  const { prose } = typing(text);
  for (let key = 0; key < keys; key++) {
    prose(session, key);
    await session.diagnostics();
  }
  await session.quiet();
  const { now, peak } = memoryOf(session.pid);
  await session.close();
  return { started, open, typed: now, peak };
}
