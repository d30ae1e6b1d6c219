/** The language server as a client sees it: findings pushed and pulled, completion, preview and export. */
import assert from 'node:assert/strict';
import type { CompletionList, DocumentDiagnosticReport, Hover } from 'vscode-languageserver-protocol';
import { exportRequest, previewRequest, type ExportResult, type PreviewResult } from '../../server/src/protocol';
import { startClient, type TestClient, type TestClientOptions } from './client';

const uri = 'file:///cases/a.rationale.yaml';
const draft = 'profile: ca-dwc-imr/2016\ncase:\n  number: CM16-0123456\n  decision_date: 12/20/2016\n';

describe('the language server', () => {
  let client: TestClient;
  const start = async (options?: TestClientOptions) => (client = await startClient(options));
  afterEach(() => client.stop());

  const pull = (previousResultId?: string) =>
    client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
  const pulling = { textDocument: { diagnostic: {} } };

  it('pushes findings to a client that does not pull, and takes them back', async () => {
    await start();
    const first = client.published(uri);
    await client.open(uri, draft);
    const found = (await first).find((one) => one.code === 'invalid-value');
    assert.deepEqual(found?.range, { start: { line: 3, character: 17 }, end: { line: 3, character: 27 } });
    assert.match(found?.codeDescription?.href ?? '', /invalid-value\.md$/);
    const second = client.published(uri);
    await client.change(uri, draft.replace('12/20/2016', '2016-12-20'), 2);
    assert.ok(!(await second).some((one) => one.code === 'invalid-value'));
  });

  it('answers a pull, and says when nothing changed', async () => {
    await start({ capabilities: pulling });
    await client.open(uri, draft);
    const report = await pull();
    assert.ok(report.kind === 'full' && report.items.length > 0);
    assert.equal((await pull(report.resultId)).kind, 'unchanged');
    await client.change(uri, `${draft}notes: x\n`, 2);
    assert.equal((await pull(report.resultId)).kind, 'full');
  });

  it('serves several kinds of trouble without falling over', async () => {
    await start({ capabilities: pulling });
    for (const text of ['', '\0', '[[[[', '- a', 'case: &a\n  x: *a', '\t', '\ud800']) {
      await client.open(uri, text);
      assert.equal((await pull()).kind, 'full');
      for (const method of ['completion', 'hover', 'definition', 'prepareRename', 'documentHighlight'])
        await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument: { uri },
          position: { line: 0, character: 1 },
        });
      for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'])
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
    }
    assert.deepEqual(client.log, []);
  });

  it('takes severities from the nearest configuration and from the settings', async () => {
    const files = { 'file:///cases/rationale.config.yaml': 'rules: { missing-section: off, invalid-value: hint }\n' };
    await start({
      capabilities: { ...pulling, workspace: { configuration: true } },
      files,
      settings: { rules: { 'invalid-value': 'info' } },
    });
    await client.open(uri, draft);
    const report = await pull();
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.filter((one) => one.code === 'missing-section'),
      [],
    );
    assert.equal(report.items.find((one) => one.code === 'invalid-value')?.severity, 3);
  });

  it('takes a document that was never saved for one of the workspace', async () => {
    const files = { 'file:///cases/rationale.config.yaml': 'rules: { missing-section: off }\n' };
    await start({ files });
    const published = client.published('untitled:Untitled-1');
    await client.open('untitled:Untitled-1', draft);
    assert.ok(!(await published).some((one) => one.code === 'missing-section'));
  });

  it('completes and explains', async () => {
    await start({ capabilities: pulling });
    await client.open(
      uri,
      `${draft.replace('12/20/2016', '2016-12-20')}issues:\n  - service: MRI of the lumbar spine\n    guideline_basis:\n      - cite: \n`,
    );
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 7, character: 14 },
    });
    assert.ok(
      list.items.slice(0, 5).some((item) => item.label === 'mtus-low-back-2004'),
      'the chapter of the region is among the first',
    );
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 3, character: 5 },
    });
    assert.match(JSON.stringify(hover.contents), /decision/i);
  });

  it('previews what there is and refuses a final export while errors are open', async () => {
    await start();
    await client.open(uri, draft);
    const preview = await client.connection.sendRequest<PreviewResult>(previewRequest, { uri });
    assert.match(preview.body, /CM16-0123456/);
    const refused = await client.connection.sendRequest<ExportResult>(exportRequest, { uri, format: 'text', draft: false });
    assert.ok(refused.kind === 'refused' && refused.errors.length > 0);
    const marked = await client.connection.sendRequest<ExportResult>(exportRequest, { uri, format: 'text', draft: true });
    assert.ok(marked.kind === 'written' && /DRAFT/.test(Buffer.from(marked.base64, 'base64').toString()));
  });
});
