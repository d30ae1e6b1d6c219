/** A workspace's library, over a connection: what is wrong with it is shown where it stands, and what changes counts. */
import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { startClient, type TestClient, type TestClientOptions } from './client';

const uri = 'file:///cases/a.rationale.yaml';
const bib = 'file:///cases/references.bib';
const guideline = 'file:///cases/own.guideline.yaml';
const configuration = 'file:///cases/rationale.config.yaml';
const citing = 'profile: ca-dwc-imr/2016\nissues:\n  - service: MRI\n    guideline_basis:\n      - cite: house-imaging\n';

describe('the library of a workspace, in the language server', () => {
  let client: TestClient;
  const files: Record<string, string> = {};
  const start = async (options: TestClientOptions = {}) => {
    for (const file of Object.keys(files)) delete files[file];
    Object.assign(files, {
      [configuration]: "library: ['**/*.guideline.yaml', '**/*.bib']\n",
      [guideline]: 'id: house-imaging\nkind: guideline\ntitle: Imaging\n',
      [bib]: '@article{a2000, title={A}, author={B, C}, year={2000}}\n',
    });
    client = await startClient({ ...options, files });
  };
  afterEach(() => client.stop());

  const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => one.code);

  it('says where a library file that nobody has open is broken, and takes it back', async () => {
    await start();
    files[bib] = '@article{a2000, title={A},\n  year={\n';
    const told = client.published(bib);
    await client.open(uri, citing);
    const [problem] = await told;
    assert.ok(problem && problem.range.start.line <= 3 && String(problem.message).length > 10);
    files[bib] = '@article{a2000, title={A}, author={B, C}, year={2000}}\n';
    const mended = client.published(bib);
    await client.touched(bib);
    assert.deepEqual(await mended, []);
  });

  it('names the place in a configuration and in a profile', async () => {
    await start();
    files[configuration] = "library: ['**/*.guideline.yaml']\nprofiles: ['**/*.profile.yaml']\nexport: { formats: [pdf, fax] }\n";
    files['file:///cases/house.profile.yaml'] = 'id: house\ntitle: [House\n';
    const [inConfiguration, inProfile] = [client.published(configuration), client.published('file:///cases/house.profile.yaml')];
    await client.open(uri, citing);
    assert.equal((await inConfiguration)[0]?.range.start.line, 2);
    assert.ok((await inProfile)[0]!.range.start.line >= 1);
  });

  it('reaches no further than the folder of its configuration, and says so where the pattern stands, open or not', async () => {
    await start();
    files['file:///shared/s.guideline.yaml'] = 'id: house-imaging\nkind: guideline\ntitle: Imaging\n';
    files[configuration] = 'library:\n  - ../shared/s.guideline.yaml\n  - gone.bib\n';
    const [inConfiguration, inLetter] = [client.published(configuration), client.published(uri)];
    await client.open(uri, citing);
    assert.ok(codes(await inLetter).includes('unknown-citation'));
    const told = await inConfiguration;
    assert.deepEqual(
      told.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [
        ['file-missing', 1, 2],
        ['leads-outside', 1, 1],
      ],
    );
    assert.ok(
      told.every(({ codeDescription }) => codeDescription === undefined),
      'there is no page of these',
    );
    const own = client.published(configuration);
    await client.open(configuration, files[configuration], 'yaml');
    await own; // the list is cleared …
    assert.deepEqual(codes(await client.published(configuration)).sort(), ['file-missing', 'leads-outside']);
  });

  it('takes the library that the person names in a setting, and lets it go with it', async () => {
    await start({ capabilities: { workspace: { configuration: true } }, settings: { library: ['/shared', 'nowhere', 3] } });
    files['file:///shared/s.guideline.yaml'] = 'id: shared-imaging\nkind: guideline\ntitle: Imaging\n';
    files[configuration] = 'library: [../shared/*.guideline.yaml]\n';
    const first = client.published(uri);
    await client.open(uri, citing.replace('house-imaging', 'shared-imaging'));
    assert.ok(!codes(await first).includes('unknown-citation'));
    assert.deepEqual(
      client.pushed.filter((one) => one.uri === configuration).flatMap(({ diagnostics }) => diagnostics),
      [],
    );
    const next = client.published(uri);
    await client.configure({ library: [] });
    assert.ok(codes(await next).includes('unknown-citation'));
  });

  it('leaves an open file to its own findings', async () => {
    await start();
    files[guideline] = 'id: house-imaging\nkind: nonsense\ntitle: Imaging\n';
    const first = client.published(guideline);
    await client.open(guideline, files[guideline]!, 'guideline');
    const own = await first;
    assert.equal(own.length, 1);
    const next = client.published(guideline);
    await client.open(uri, citing);
    await client.change(guideline, `${files[guideline]!}\n`, 2);
    assert.equal((await next).length, 1, 'what the file itself says, and nothing twice');
  });

  it('reads the library anew when a file of it changes, and at every save where nobody watches', async () => {
    await start();
    const first = client.published(uri);
    await client.open(uri, citing);
    assert.ok(!codes(await first).includes('unknown-citation'));
    const without = client.published(uri);
    files[guideline] = 'id: another-imaging\nkind: guideline\ntitle: Imaging\n';
    await client.touched(guideline);
    assert.ok(codes(await without).includes('unknown-citation'));
    await client.open(guideline, files[guideline]!, 'guideline');
    files[guideline] = 'id: house-imaging\nkind: guideline\ntitle: Imaging\n';
    const again = client.published(uri);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: guideline } });
    assert.ok(!codes(await again).includes('unknown-citation'));
  });

  it('takes no notice of a file that is nobody’s, and notices a new one that is', async () => {
    await start();
    const first = client.published(uri);
    await client.open(uri, citing.replace('house-imaging', 'new-imaging'));
    assert.ok(codes(await first).includes('unknown-citation'));
    const before = client.pushed.length;
    files['file:///cases/package.json'] = '{}';
    files['file:///cases/notes.yaml'] = 'a: b\n';
    await client.touched('file:///cases/package.json', 'file:///cases/notes.yaml', uri);
    await client.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    await new Promise((resolve) => setTimeout(resolve, 250)); // longer than findings rest
    assert.equal(client.pushed.length, before, 'nothing is checked anew');
    files['file:///cases/deep/new.guideline.yaml'] = 'id: new-imaging\nkind: guideline\ntitle: Imaging\n';
    const next = client.published(uri);
    await client.touched('file:///cases/deep/new.guideline.yaml');
    assert.ok(!codes(await next).includes('unknown-citation'));
  });

  it('asks a client that can to watch the files', async () => {
    await start({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await client.open(uri, citing);
    await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
  });
});
