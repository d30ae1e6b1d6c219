/** Every language feature of the protocol once, over a connection: that it is registered, asked, and answered from the service. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  PrepareRenameResult,
  Range,
  SelectionRange,
  TextDocumentContentResult,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { stringify } from 'yaml';
import { cursor, facetGuideline, facetUri, sample, uri } from '../features/cursor';
import { startClient, type TestClient } from './client';

const other = 'file:///cases/other.rationale.yaml';
const facetText = stringify(facetGuideline);

describe('the language features', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({
      files: {
        'file:///cases/rationale.config.yaml': "library: ['guidelines/*.guideline.yaml']\n",
        [facetUri]: facetText,
        [uri]: sample,
        [other]: 'case_summary: |\n  As said [@clinic-facet-2012].\n',
      },
      capabilities: { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } },
    });
    await client.open(uri, sample);
    await client.open(facetUri, facetText, 'guideline');
  });
  after(() => client.stop());

  /** Asks about the place marked in the sample. */
  const at = <R>(method: string, before: string, after: string, more: object = {}): Promise<R> => {
    assert.ok(sample.includes(before + after), `${before}${after} is not in the sample`);
    const { position } = cursor(sample.replace(before + after, `${before}‸${after}`));
    return client.ask(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  };
  const about = <R>(method: string, more: object = {}, of = uri): Promise<R> =>
    client.ask(`textDocument/${method}`, { textDocument: { uri: of }, ...more });
  const lineOf = (range: Range, text = sample) => text.split('\n')[range.start.line]!.trim();
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

  it('completion', async () => {
    const answer = await at<CompletionList | CompletionItem[]>('completion', 'cite: ', 'odg-low-back');
    const items = Array.isArray(answer) ? answer : answer.items;
    assert.ok(items.some(({ label }) => label === 'clinic-facet-2012'));
  });
  it('hover', async () => {
    const { contents } = await at<Hover>('hover', 'cite: clinic', '-facet-2012');
    assert.match(JSON.stringify(contents), /Facet Procedures/);
  });
  it('code actions', async () => {
    const from = cursor(sample.replace('decision: upheld', 'decision: ‸upheld')).position;
    const actions = await about<CodeAction[]>('codeAction', { range: { start: from, end: from }, context: { diagnostics: [] } });
    assert.ok(Array.isArray(actions));
    const all = await about<CodeAction[]>('codeAction', { range: whole, context: { diagnostics: [] } });
    assert.ok(all.length > 0 && all.every(({ title }) => title !== ''));
  });
  it('symbols', async () => {
    const symbols = await about<DocumentSymbol[]>('documentSymbol');
    assert.match(JSON.stringify(symbols), /Diagnostic lumbar medial branch blocks/);
  });
  it('folding', async () => {
    const lines = (await about<FoldingRange[]>('foldingRange')).map(({ startLine }) => sample.split('\n')[startLine]);
    assert.ok(lines.includes('records:') && lines.includes('    rationale: |'));
  });
  it('selection', async () => {
    const { position } = cursor(sample.replace('one [@mri]', '‸one [@mri]'));
    const [innermost] = await about<SelectionRange[]>('selectionRange', { positions: [position] });
    assert.ok(innermost?.parent?.parent, 'it grows');
  });
  it('links', async () => {
    const targets = (await about<DocumentLink[]>('documentLink')).map(({ target }) => target);
    assert.ok(targets.includes('https://doi.org/10.1000/facet.2012'));
  });
  it('highlights', async () => {
    assert.equal((await at<DocumentHighlight[]>('documentHighlight', '  m', 'ri: {')).length, 4);
  });
  it('inlay hints', async () => {
    const labels = (await about<InlayHint[]>('inlayHint', { range: whole })).map(({ label }) => JSON.stringify(label));
    assert.ok(labels.some((label) => label.includes('Facet Procedures')));
  });
  it('definition: here, in a file, and in what is shipped', async () => {
    const go = (before: string, after: string) => at<LocationLink[]>('definition', before, after);
    const [here] = await go('record: m', 'ri');
    assert.ok(here?.targetUri === uri && /^mri: \{/.test(lineOf(here.targetRange)));
    const [file] = await go('criterion: clinic', '-facet-2012/blocks/no-fusion');
    assert.equal(file?.targetUri, facetUri);
    assert.equal(lineOf(file!.targetRange, facetText), '- id: no-fusion');
    const [shipped] = await go('cite: mtus', '-low-back-2004');
    const content = await client.ask<TextDocumentContentResult>('workspace/textDocumentContent', { uri: shipped!.targetUri });
    assert.match(content.text, /^id: mtus-low-back-2004$/m);
    assert.equal(await client.ask('workspace/textDocumentContent', { uri: 'rationale-library:/none.guideline.yaml' }), null);
  });
  it('references, over the workspace', async () => {
    const found = await at<Location[]>('references', 'cite: clinic', '-facet-2012', { context: { includeDeclaration: true } });
    assert.deepEqual([...new Set(found.map((one) => one.uri))].sort(), [uri, facetUri, other].sort());
  });
  it('rename, over the workspace, or why not', async () => {
    const range = await at<PrepareRenameResult>('prepareRename', 'record: m', 'ri');
    assert.match(JSON.stringify(range), /"placeholder":"mri"/);
    const { changes } = await at<WorkspaceEdit>('rename', 'cite: clinic', '-facet-2012', { newName: 'facet-a' });
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [uri, facetUri, other].sort());
    assert.equal(await at('prepareRename', 'cite: mtus', '-low-back-2004'), null);
    await assert.rejects(at('rename', 'record: m', 'ri', { newName: 'follow-up' }), /already/);
  });
  it('code lenses, counted over the workspace', async () => {
    const titles = (await about<CodeLens[]>('codeLens', {}, facetUri)).map(({ command }) => command?.title);
    assert.deepEqual(titles, ['cited in 2 determinations']);
  });
  it('nothing of a document that is not open', async () => {
    const closed = { textDocument: { uri: other }, position: { line: 1, character: 12 }, range: whole, newName: 'x' };
    const more = { context: { diagnostics: [], includeDeclaration: true }, positions: [closed.position] };
    const ask = (method: string) => client.ask(`textDocument/${method}`, { ...closed, ...more });
    for (const method of ['completion', 'hover', 'definition', 'prepareRename', 'rename'])
      assert.equal(await ask(method), null, method);
    for (const method of [
      'codeAction',
      'documentSymbol',
      'foldingRange',
      'selectionRange',
      'documentLink',
      'documentHighlight',
      'inlayHint',
      'references',
      'codeLens',
    ])
      // prettier-ignore
      assert.deepEqual(await ask(method), [], method);
  });
});
