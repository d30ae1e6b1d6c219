// `npm run bench`: measures the language server and the command line on documents it makes itself; docs/performance.md says how to read it.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createWorkspace } from './documents/workspace.mjs';
import { spread, table } from './figures.mjs';
import * as batch from './measures/batch.mjs';
import * as burst from './measures/burst.mjs';
import * as keystroke from './measures/keystroke.mjs';
import * as memory from './measures/memory.mjs';
import * as requests from './measures/requests.mjs';
import * as start from './measures/start.mjs';
import { bare, ours, readServer, yaml } from './servers.mjs';

const measures = { keystroke, requests, burst, start, batch, memory };

const usage = `npm run bench -- [OPTIONS]

  --quick                  fewer keys, rounds and sizes
  --only NAME              ${Object.keys(measures).join(', ')}; may be repeated
  --server NAME='COMMAND'  one more language server, measured beside the others; may be repeated
  --size KB                of the documents that are opened; may be repeated
  --shape SHAPE            of the documents: items, prose (one very long rationale), records (thousands of them)
  --files N                how many files the folder has, 1000 if not said; may be repeated
  --seed N                 other documents
  --json FILE              everything that was measured, as a file
`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: Object.keys(measures) },
      server: { type: 'string', multiple: true, default: [] },
      size: { type: 'string', multiple: true, default: [] },
      shape: { type: 'string', default: 'items' },
      files: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const unknown = values.only.find((name) => !(name in measures));
  if (unknown) throw new Error(`There is no measure “${unknown}”.`);
  if (!['items', 'prose', 'records'].includes(values.shape)) throw new Error(`There is no shape “${values.shape}”.`);
  return values;
}

/** How much is measured. */
const extent = ({ quick, size, files }) => ({
  sizes: size.length > 0 ? size.map(Number) : quick ? [8, 40] : [8, 40, 200, 1000],
  smallAndLarge: size.length > 0 ? size.map(Number) : quick ? [40] : [40, 1000],
  keys: quick ? 10 : 30,
  rounds: quick ? 2 : 5,
  folders: files.length > 0 ? files.map(Number) : [quick ? 200 : 1000],
});

async function main(options) {
  const documents = createWorkspace({ shape: options.shape, seed: Number(options.seed) });
  process.once('exit', documents.remove);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const servers = [ours, bare, yaml, ...options.server.map(readServer)];
  const machine = { date: new Date().toISOString(), node: process.version, processors: cpus().map(({ model }) => model) };
  const report = { ...machine, options, measures: {} };
  console.log(`${machine.date.slice(0, 10)}, Node ${machine.node}, ${machine.processors.length} × ${machine.processors[0]}`);
  for (const name of options.only) {
    const { title, measure } = measures[name];
    const rows = [];
    for await (const row of measure({ servers, documents, ...extent(options) })) rows.push(row);
    const [head, ...body] = rows;
    report.measures[name] = { title, head, rows: body };
    console.log(`\n## ${title}\n`);
    console.log(
      table(
        head,
        body.map((row) => row.map((cell) => (Array.isArray(cell) ? spread(cell) : cell))),
      ),
    );
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
}

let options;
try {
  options = readOptions();
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
await main(options);
process.exit(0); // servers that do not end by themselves were told to
