// From the start of the process to the first diagnostics of a document that is opened at once.
import { ratio } from '../figures.mjs';
import { cpuOf } from '../processes.mjs';
import { startSession } from '../session.mjs';

const kilobytes = 40;

export const title = `Start of the process → first diagnostics of ${kilobytes} KB`;

export async function* measure({ servers, documents, rounds }) {
  yield ['server', 'ms', `/ ${servers[1].name}`, 'CPU, ms'];
  const runs = new Map(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + 1; round++) {
    for (const server of servers) {
      const session = await startSession(server, documents.path(kilobytes));
      const { at } = await session.open(documents.text(kilobytes));
      // the first start reads files that the system has in memory from then on
      if (round > 0) runs.get(server.name).push({ time: at - session.started, cpu: cpuOf(session.pid) });
      await session.close();
    }
  }
  const of = (name, what) => runs.get(name).map((run) => run[what]);
  for (const { name } of servers)
    yield [name, of(name, 'time'), ratio(of(name, 'time'), of(servers[1].name, 'time')), of(name, 'cpu')];
}
