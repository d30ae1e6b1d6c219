/** When findings are pushed: at once, not more often than anybody can read, and never of an older text after a newer one. */
import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { features } from '../../server/src/service/features';
import { startClient, until, type TestClient, type TestClientOptions } from './client';

const uri = 'file:///cases/a.rationale.yaml';
const draft = 'profile: ca-dwc-imr/2016\ncase:\n  number: CM16-0123456\n  decision_date: 12/20/2016\n';
const mended = draft.replace('12/20/2016', '2016-12-20');
const asking = { workspace: { configuration: true } };
const onSave = { check: { run: 'onSave' } };

/** Longer than findings rest before they are sent anew. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
const codes = (diagnostics: readonly Diagnostic[] = []) => diagnostics.map((one) => one.code);

v8.setFlagsFromString('--expose-gc');
const throwAway = vm.runInNewContext('gc') as () => void;

/** What the server makes of the documents it is asked about, as long as somebody holds it. */
function watchDocuments(): { made: WeakRef<object>[]; stop(): void } {
  const made: WeakRef<object>[] = [];
  const { documentSymbols } = features;
  features.documentSymbols = (document) => {
    for (const part of [document, document.determination, document.determination.issues!.items[0]!]) made.push(new WeakRef(part));
    return documentSymbols(document);
  };
  return { made, stop: () => (features.documentSymbols = documentSymbols) };
}

describe('findings that are pushed', () => {
  let client: TestClient;
  const start = async (options?: TestClientOptions) => (client = await startClient(options));
  afterEach(() => client.stop());
  const of = (file = uri) => client.pushed.filter((one) => one.uri === file);

  it('of twenty changes at once come in order, the last of them about the last', async () => {
    await start();
    await client.open(uri, draft);
    await until(() => of().length === 1);
    await quiet();
    for (let version = 2; version <= 21; version++) void client.change(uri, version === 21 ? mended : draft, version);
    await until(() => of().at(-1)?.version === 21);
    await quiet();
    const versions = of().map(({ version }) => version ?? 0);
    assert.equal(new Set(versions).size, versions.length, `each once at most: ${versions.join()}`);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.ok(!codes(of().at(-1)?.diagnostics).includes('invalid-value'));
  });

  it('come in the order of the versions, however fast one types', async () => {
    await start();
    await client.open(uri, draft);
    for (let version = 2; version <= 40; version++) {
      await client.change(uri, `${draft}notes: ${'x'.repeat(version)}\n`, version);
      await new Promise((resolve) => setTimeout(resolve, version % 7));
    }
    await until(() => of().at(-1)?.version === 40);
    const versions = of().map(({ version }) => version ?? 0);
    assert.ok(versions.every((version, index) => index === 0 || version >= versions[index - 1]!));
  });

  it('wait for the save where the person says so, and not at opening, whatever number the version has', async () => {
    await start({ capabilities: asking, settings: onSave });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'rationale', version: 7, text: draft },
    });
    await until(() => of().length === 1);
    assert.ok(codes(of()[0]?.diagnostics).includes('invalid-value'));
    await client.change(uri, mended, 8);
    await quiet();
    assert.equal(of().length, 1, 'nothing while typing');
    await client.save(uri);
    await until(() => of().length === 2);
    assert.equal(of()[1]?.version, 8);
    assert.ok(!codes(of()[1]?.diagnostics).includes('invalid-value'));
  });

  it('come anew when the settings change', async () => {
    await start({ capabilities: asking });
    await client.open(uri, draft);
    await until(() => of().length === 1);
    await client.configure({ rules: { 'invalid-value': 'off' } });
    await until(() => of().length === 2);
    assert.ok(!codes(of()[1]?.diagnostics).includes('invalid-value'));
    await client.configure(onSave);
    await until(() => of().length === 3);
    assert.ok(codes(of()[2]?.diagnostics).includes('invalid-value'));
  });

  it('are pulled anew by a client that pulls', async () => {
    const refreshed: string[] = [];
    await start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
    });
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed.push('diagnostics');
      return null;
    });
    await client.open(uri, draft);
    const pull = () => client.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(codes((await pull()).items).includes('invalid-value'));
    await client.configure({ rules: { 'invalid-value': 'off' } });
    await until(() => refreshed.length === 1);
    assert.ok(!codes((await pull()).items).includes('invalid-value'));
    assert.deepEqual(of(), [], 'nothing is pushed');
  });

  it('are taken back when a document is closed, and nothing of it is kept', async () => {
    const { made, stop } = watchDocuments();
    await start();
    // the missing conclusion can be mended, so its finding holds the item
    await client.open(uri, `${draft}issues:\n  - service: MRI\n    decision: upheld\n    rationale: The knee is stable.\n`);
    await until(() => of().length === 1);
    await client.ask('textDocument/documentSymbol', { textDocument: { uri } });
    stop();
    const held = () => made.filter((one) => one.deref()).length;
    throwAway();
    assert.equal(held(), 3);
    await client.close(uri);
    await until(() => of().length === 2);
    throwAway();
    assert.equal(held(), 0);
    assert.deepEqual(of()[1]?.diagnostics, []);
  });

  it('do not come back when a document is closed before its last change was looked at', async () => {
    await start();
    await client.open(uri, draft);
    await until(() => of().length === 1);
    await client.change(uri, draft, 2);
    await client.close(uri);
    await until(() => of().at(-1)?.diagnostics.length === 0);
    await quiet();
    assert.deepEqual(of().at(-1)?.diagnostics, []);
  });
});
