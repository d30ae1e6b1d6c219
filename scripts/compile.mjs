// Writes the compiled form of a bundle beside it, for the V8 that runs this: node scripts/compile.mjs tasks|server
// The bundle works for a moment first, so that what a start and a check need is compiled too. server/src/platform/load.ts reads it.
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const example = join(examples, 'several-items.rationale.yaml');

/** The commands: checks the examples. */
async function workTasks({ checking }) {
  const { check } = await checking();
  const ignore = () => undefined;
  const io = { cwd: examples, env: {}, out: ignore, err: ignore, drained: async () => undefined, columns: 120 };
  await check([], { format: 'text', color: false }, io);
  await check([], { format: 'json', color: false }, io);
}

/** The language server: opens an example and asks what an editor asks at once. */
async function workServer({ startNodeServer }) {
  const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = createRequire(import.meta.url)(
    'vscode-languageserver-protocol/node',
  );
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.defineProperty(process, 'stdin', { value: input });
  Object.defineProperty(process, 'stdout', { value: output });
  process.argv.push('--stdio');
  startNodeServer();
  const client = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  client.listen();
  const uri = `file://${example}`;
  const textDocument = { uri };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('initialized', {});
  const text = readFileSync(example, 'utf8');
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'rationale', version: 1, text },
  });
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  for (const name of ['documentSymbol', 'codeLens', 'foldingRange', 'documentLink']) {
    await client.sendRequest(`textDocument/${name}`, { textDocument });
  }
  const position = { line: 1, character: 0 };
  await client.sendRequest('textDocument/completion', { textDocument, position });
  await client.sendRequest('textDocument/hover', { textDocument, position });
}

const [name] = process.argv.splice(2);
const filename = join(root, 'dist', `${name}.js`);
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const module = { exports: {} };
script.runInThisContext().call(module.exports, module.exports, createRequire(filename), module, filename, join(root, 'dist'));
await { tasks: workTasks, server: workServer }[name](module.exports);
writeFileSync(join(root, 'dist', `${name}.${process.versions.v8}.${process.arch}.compiled`), script.createCachedData());
process.exit();
