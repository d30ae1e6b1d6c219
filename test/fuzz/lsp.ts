/**
 * What a client may send, in any order: opened twice, changed while closed, asked outside the document, cancelled, with
 * parameters that are none. Every request is answered, with a result or an error of the protocol, and the server goes on.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, ResponseError, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import * as protocol from '../../server/src/protocol';
import { startClient, type TestClient } from '../lsp/client';
import { kindOf } from './lib/kind';
import { areDiagnostics, linesOf } from './lib/shapes';
import { hostile, letters, spoiled } from './lib/texts';

const uris = ['file:///cases/a.rationale.yaml', 'file:///cases/b.rationale.yaml', 'untitled:c', 'file:///cases/g.guideline.yaml'];

const methods = [
  ...['completion', 'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'selectionRange'],
  ...['documentSymbol', 'foldingRange', 'documentLink', 'codeAction', 'codeLens', 'inlayHint', 'diagnostic'],
].map((name) => `textDocument/${name}`);
const ours = [
  protocol.previewRequest, protocol.citationsRequest, protocol.insertCitationRequest, protocol.addCriteriaRequest, protocol.setFieldRequest, protocol.pasteRequest,
  protocol.readinessRequest, protocol.newDeterminationRequest, protocol.exportDefaultsRequest, protocol.checkWorkspaceRequest,
]; // prettier-ignore

const number = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, 2 ** 31, 1e300, NaN) },
);
const position = fc.record({ line: number, character: number });
const nonsense = fc.constantFrom<unknown>(
  null,
  undefined,
  {},
  [],
  'x',
  5,
  { textDocument: null },
  { textDocument: { uri: 5 } },
  { uri: null },
);

interface Ask {
  readonly do: 'ask';
  readonly uri: string;
  readonly method: string;
  readonly start: object;
  readonly end: object;
  readonly cancel: boolean;
  readonly nonsense: unknown;
}

type Step =
  | Ask
  | { readonly do: 'open' | 'close' | 'save'; readonly uri: string; readonly text: string }
  | {
      readonly do: 'change';
      readonly uri: string;
      readonly text: string;
      readonly start: object;
      readonly end: object;
      readonly whole: boolean;
    };

const uri = fc.constantFrom(...uris);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const, 'save' as const), uri, text: fc.oneof(fc.constantFrom(...letters), spoiled) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change' as const), uri, text: hostile, start: position, end: position, whole: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ask' as const), uri, method: fc.constantFrom(...methods, ...ours), start: position, end: position, cancel: fc.boolean(), nonsense: fc.oneof({ weight: 6, arbitrary: fc.constant('none') }, { weight: 1, arbitrary: nonsense }) }) },
); // prettier-ignore

let version = 1;

async function take(client: TestClient, one: Step): Promise<void> {
  const { connection } = client;
  if (one.do === 'ask') await ask(client, one);
  else if (one.do !== 'change') await client[one.do](one.uri, one.text);
  else {
    const change = one.whole ? { text: one.text } : { range: { start: one.start, end: one.end }, text: one.text };
    const textDocument = { uri: one.uri, version: ++version };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
  }
}

async function ask({ connection }: TestClient, one: Ask): Promise<void> {
  const range = { start: one.start, end: one.end };
  const valid = {
    textDocument: { uri: one.uri }, uri: one.uri, position: one.start, positions: [one.start, one.end], range,
    context: { diagnostics: [], includeDeclaration: true }, newName: 'new name', keys: ['a', 'mtus-low-back-2004'], path: ['issues', 0, 'rationale'], value: 'words: of # it', text: 'words: of\n- it', folder: 'file:///cases',
  }; // prettier-ignore
  const source = new CancellationTokenSource();
  const params = one.nonsense === 'none' ? valid : one.nonsense;
  const answer = connection.sendRequest<unknown>(one.method, params as object, source.token);
  if (one.cancel) source.cancel();
  try {
    assert.notEqual(await answer, undefined, `${one.method} was not answered`);
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
  }
}

/** A letter that is well is served as ever. */
async function goesOn({ ask, open }: TestClient): Promise<void> {
  const own = 'file:///cases/well.rationale.yaml';
  await open(own, letters[0]!);
  const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: own } });
  assert.equal(report.kind, 'full');
  if (report.kind === 'full') areDiagnostics(report.items, linesOf(letters[0]!));
}

export const kind = kindOf({
  name: 'lsp',
  share: 5,
  milliseconds: 20_000,
  inputs: fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 20 }), pulls: fc.boolean() }),
  show: (input) => JSON.stringify(input),
  async run({ steps, pulls }) {
    const capabilities = pulls ? { textDocument: { diagnostic: {} } } : {};
    const client = await startClient({ capabilities, files: { 'file:///cases/d.rationale.yaml': letters[1]! } });
    try {
      for (const one of steps) await take(client, one);
      await goesOn(client);
    } finally {
      await client.stop();
    }
  },
});
