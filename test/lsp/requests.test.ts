/** Every request of our own, over a connection: what it answers, and what it answers when it cannot. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import * as protocol from '../../server/src/protocol';
import { shippedProfiles } from '../../server/src/service/profiles/profiles';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, until, type TestClient, type TestClientOptions } from './client';

const examples = join(__dirname, '../../examples');
const folder = 'file:///cases';
const uri = `${folder}/shoulder-mri.rationale.yaml`;
const nowhere = { uri: `${folder}/closed.rationale.yaml`, position: { line: 0, character: 0 } };

/** The examples as a workspace. */
const exampleFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(examples, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|bib)$/.test(path))
      .map((path) => [`${folder}/${path}`, readFileSync(join(examples, path), 'utf8')]),
  );

const bytes = (text: string): string => protocol.toBase64(new TextEncoder().encode(text));
const text = (base64: string): string => new TextDecoder().decode(protocol.fromBase64(base64));

describe('the requests of our own', () => {
  let client: TestClient;
  let files: Record<string, string>;
  const start = async (options: TestClientOptions = {}) => {
    files = { ...exampleFiles(), ...options.files };
    client = await startClient({ ...options, files });
    await client.open(uri, files[uri]!);
  };
  afterEach(() => client.stop());

  /** The place behind some words of an open example. */
  const behind = (words: string, of = uri) => {
    const before = files[of]!.slice(0, files[of]!.indexOf(words) + words.length).split('\n');
    assert.ok(files[of]!.includes(words), words);
    return { line: before.length - 1, character: before.at(-1)!.length };
  };

  it('preview: the letter with the lines it comes from', async () => {
    await start();
    const letter = await client.ask<protocol.PreviewResult>(protocol.previewRequest, { uri });
    assert.match(letter.title, /CM16-0123456/);
    assert.equal(letter.language, 'en-US');
    assert.match(letter.body, /data-line="\d+"/);
    assert.match(letter.body, /MRI of the right shoulder without contrast/);
    assert.ok(letter.style.length > 100);
    assert.equal((await client.ask<protocol.PreviewResult>(protocol.previewRequest, nowhere)).body, '');
  });

  it('export: every format, with a name; in words what did not go', async () => {
    await start({ platform: { writers: () => Promise.reject(new Error('no writers here')) } });
    const write = (format: protocol.ExportFormat, of = uri) =>
      client.ask<protocol.ExportResult>(protocol.exportRequest, { uri: of, format, draft: false });
    for (const [format, name, content] of [
      ['text', 'shoulder-mri.txt', /MRI of the right shoulder/],
      ['html', 'shoulder-mri.html', /<!doctype html>/i],
      ['json', 'shoulder-mri.json', /"determination"|"service"/],
    ] as const) {
      const written = await write(format);
      assert.ok(written.kind === 'written', JSON.stringify(written));
      assert.equal(written.fileName, name);
      assert.match(text(written.base64), content);
    }
    const failed = await write('pdf');
    assert.ok(failed.kind === 'failed' && /PDF/.test(failed.message));
    const gone = await write('text', nowhere.uri);
    assert.ok(gone.kind === 'failed' && /not open/.test(gone.message));
    await client.change(uri, files[uri]!.replace('decision: overturned', 'decision: denied'), 2);
    const refused = await write('text');
    assert.ok(refused.kind === 'refused');
    assert.deepEqual(refused.errors[0]?.range.start, behind('decision: '));
  });

  it('export: without what identifies a person, with what was taken out by kind and line, never with the words', async () => {
    const cases = `${folder}/roe-jane.rationale.yaml`;
    await start();
    const named = files[uri]!.replace(
      'case_summary: |\n',
      'case_summary: |\n  Jane Roe, MRN 5512098, was seen on March 3, 2016.\n\n',
    );
    assert.notEqual(named, files[uri]);
    await client.open(cases, named);
    for (const deidentify of ['dwc', 'safe-harbor'] as const) {
      const params: protocol.ExportParams = { uri: cases, format: 'text', draft: true, deidentify, attachSource: true };
      const written = await client.ask<protocol.ExportResult>(protocol.exportRequest, params);
      assert.ok(written.kind === 'written' && written.deidentified, JSON.stringify(written));
      assert.doesNotMatch(written.fileName, /roe|jane/i);
      assert.equal(written.hasSource, false);
      assert.doesNotMatch(text(written.base64), /Roe|5512098/);
      assert.equal(text(written.base64).includes('March 3'), deidentify === 'dwc');
      const { takenOut, notice } = written.deidentified;
      const line = named.split('\n').findIndex((words) => words.includes('Jane Roe')) + 1;
      const kinds = takenOut.filter((one) => one.line === line).map(({ kind }) => kind);
      assert.deepEqual(kinds, ['name', 'record number', ...(deidentify === 'dwc' ? [] : ['date'])]);
      assert.doesNotMatch(JSON.stringify(takenOut), /Roe|5512098|March/);
      assert.match(notice.join(' '), /A person must read this letter/);
    }
    const whole = await client.ask<protocol.ExportResult>(protocol.exportRequest, { uri: cases, format: 'text', draft: true });
    assert.ok(whole.kind === 'written' && whole.deidentified === undefined);
  });

  it('export: signs that no format prints are told with the letter, where they hide by number', async () => {
    await start();
    await client.change(uri, files[uri]!.replace('case_summary: |\n', 'case_summary: |\n  Signs \u{1F600} and \u{13000}.\n'), 2);
    const written = await client.ask<protocol.ExportResult>(protocol.exportRequest, { uri, format: 'text', draft: true });
    assert.ok(written.kind === 'written');
    assert.equal(written.signs.length, 2, JSON.stringify(written.signs));
  });

  it('export: PDF and Word, as bytes', async () => {
    await start();
    for (const [format, head] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const written = await client.ask<protocol.ExportResult>(protocol.exportRequest, { uri, format, draft: false });
      assert.ok(written.kind === 'written' && written.fileName === `shoulder-mri.${format}`);
      assert.equal(String.fromCharCode(...protocol.fromBase64(written.base64).subarray(0, head.length)), head);
    }
  });

  it('exportDefaults: formats and folder of the configuration, or nothing', async () => {
    await start();
    const defaults = (of: string) => client.ask<protocol.ExportDefaultsResult>(protocol.exportDefaultsRequest, { uri: of });
    assert.deepEqual(await defaults(uri), { formats: ['pdf', 'docx'], folder: `${folder}/out` });
    await client.open('untitled:Untitled-1', 'profile: ca-dwc-imr/2016\n');
    assert.deepEqual((await defaults('untitled:Untitled-1')).folder, `${folder}/out`);
    assert.deepEqual(await defaults('file:///elsewhere/a.rationale.yaml'), {});
  });

  it('exportDefaults: no folder that leads out, of the settings or the configuration, but a sentence', async () => {
    await start();
    const defaults = (wanted?: string) =>
      client.ask<protocol.ExportDefaultsResult>(protocol.exportDefaultsRequest, {
        uri,
        ...(wanted && { wanted: { root: folder, folder: wanted } }),
      });
    assert.deepEqual(await defaults('letters/new'), { formats: ['pdf', 'docx'], folder: `${folder}/letters/new` });
    for (const out of ['../letters', '/tmp', 'a/../../b', '~/letters']) {
      const { folder: none, leftOut } = await defaults(out);
      assert.equal(none, undefined, out);
      assert.match(leftOut ?? '', /leads out of the workspace folder/, out);
    }
    files[`${folder}/rationale.config.yaml`] = 'export: { folder: ../letters }\n';
    await client.touched(`${folder}/rationale.config.yaml`);
    const { folder: none, leftOut } = await defaults();
    assert.equal(none, undefined);
    assert.match(leftOut ?? '', /“\.\.\/letters” leads out of the folder of this configuration/);
  });

  it('export: the determination inside a PDF when asked, or by the configuration, and it is said', async () => {
    await start();
    const pdf = async (more: object = {}) => {
      const written = await client.ask<protocol.ExportResult>(protocol.exportRequest, {
        uri,
        format: 'pdf',
        draft: true,
        ...more,
      });
      assert.ok(written.kind === 'written');
      assert.equal(Buffer.from(written.base64, 'base64').includes('EmbeddedFile'), written.hasSource);
      return written.hasSource;
    };
    assert.equal(await pdf(), false);
    assert.equal(await pdf({ attachSource: true }), true);
    files[`${folder}/rationale.config.yaml`] = 'export: { attach_source: true }\n';
    await client.touched(`${folder}/rationale.config.yaml`);
    assert.equal(await pdf(), true);
    assert.equal(await pdf({ attachSource: false }), false);
  });

  it('findings and refusals hide nothing', async () => {
    await start();
    const next = client.published(uri);
    await client.change(uri, `${files[uri]!}"a\u202eb\u200b\u001b[2J": 1\n`.replace('\u001b', '\\e'), 2);
    const messages = (await next).map(({ message }) => String(message));
    assert.ok(
      messages.some((message) => message.includes('a\\u202Eb\\u200B')),
      messages.join('\n'),
    );
    assert.doesNotMatch(messages.join(''), /[\u0000-\u001f\u200b\u202e]/);
  });

  it('citations: guidelines and records, or none', async () => {
    await start();
    const choices = async (params: object) =>
      (await client.ask<protocol.CitationsResult>(protocol.citationsRequest, params)).choices;
    const found = await choices({ uri, position: behind('magnetic resonance imaging to plan it') });
    assert.ok(found.some(({ key, kind }) => key === 'house-shoulder-imaging' && kind === 'guideline'));
    assert.ok(found.some(({ key, kind }) => key === 'films' && kind === 'record'));
    assert.deepEqual(await choices(nowhere), []);
  });

  it('insertCitation: an edit, or why there is none', async () => {
    await start();
    const insert = (params: object) => client.ask<protocol.InsertCitationResult>(protocol.insertCitationRequest, params);
    const { edit } = await insert({ uri, position: behind('magnetic resonance imaging to plan it'), keys: ['films'] });
    assert.match(edit?.newText ?? '', /\[@films\]/);
    const refused = await insert({ uri, position: { line: 0, character: 0 }, keys: ['films'] });
    assert.ok(refused.edit === undefined && /cursor/.test(refused.refused ?? ''));
    assert.match((await insert({ ...nowhere, keys: ['films'] })).refused ?? '', /not open/);
  });

  it('addCriteria: an edit, or why there is none', async () => {
    await start();
    const blocks = `${folder}/lumbar-medial-branch-blocks.rationale.yaml`;
    await client.open(blocks, files[blocks]!);
    const add = (params: object) => client.ask<protocol.AddCriteriaResult>(protocol.addCriteriaRequest, params);
    const { edit } = await add({ uri: blocks, position: behind('topic: facet-blocks', blocks) });
    assert.match(edit?.newText ?? '', /odg-low-back\/facet-blocks\/no-radicular-pain/);
    assert.match((await add({ uri: blocks, position: { line: 0, character: 0 } })).refused ?? '', /disputed item/);
    assert.match((await add(nowhere)).refused ?? '', /not open/);
  });

  it('setField: the edits of the text that the editor holds, or why there are none', async () => {
    await start();
    const set = (params: object) => client.ask<protocol.SetFieldResult>(protocol.setFieldRequest, { uri, ...params });
    const before = files[uri]!;
    const { edits, version } = await set({ path: ['case', 'decision_date'], value: '2016-12-24' });
    assert.equal(version, 1);
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'rationale', 1, before), [...edits]);
    assert.match(after, /decision_date: "?2016-12-24"?\n/);
    assert.equal(after.split('\n').filter((line, index) => line !== before.split('\n')[index]).length, 1);
    assert.equal((await set({ path: ['case', 'decision_date'], value: null })).edits.length, 1);
    assert.match((await set({ path: ['case', 'number', 'x'], value: 'y' })).refused ?? '', /no place/);
    assert.match((await set({ uri: nowhere.uri, path: ['notes'], value: 'y' })).refused ?? '', /not open/);
  });

  it('paste: words for the letter, edits of the value, or nothing', async () => {
    await start();
    const at = behind('magnetic resonance imaging to plan it');
    const put = (params: object) =>
      client.ask<protocol.PasteResult>(protocol.pasteRequest, {
        uri,
        range: { start: at, end: at },
        text: 'one\ntwo',
        ...params,
      });
    assert.deepEqual(await put({}), { insert: 'one two' });
    const number = behind('number: ');
    assert.equal((await put({ range: { start: number, end: number }, text: 'a:\nb' })).edits?.length, 1);
    assert.deepEqual(await put({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }), {});
    assert.deepEqual(await put({ uri: nowhere.uri }), {});
  });

  it('new: a snippet of the form, with what the folder’s configuration fills in', async () => {
    await start();
    const begin = (params: protocol.NewDeterminationParams) =>
      client.ask<protocol.NewDeterminationResult>(protocol.newDeterminationRequest, params);
    const here = await begin({ profile: 'ca-dwc-imr/2014', folder });
    assert.match(here.snippet, /^profile: ca-dwc-imr\/2014$/m);
    assert.match(here.snippet, /licensed_in: \[California\]/);
    assert.ok(here.profiles.some(({ id }) => id === 'ca-dwc-imr/2016'));
    const bare = await begin({});
    assert.match(bare.snippet, /^profile: ca-dwc-imr\/2016$/m);
    assert.ok(!bare.snippet.includes('California'));
  });

  it('readiness: what is still missing and where, or nothing', async () => {
    await start();
    const steps = async (of: string) =>
      (await client.ask<protocol.ReadinessResult>(protocol.readinessRequest, { uri: of })).steps;
    const ready = await steps(uri);
    assert.ok(ready.length > 3 && ready.every(({ done }) => done));
    await client.change(uri, files[uri]!.replace(/^case_summary: \|\n(?: .*\n|\n)*/m, ''), 2);
    const [open, ...others] = (await steps(uri)).filter(({ done }) => !done);
    assert.ok(open && open.detail !== '' && others.length === 0);
    assert.deepEqual(await steps(nowhere.uri), []);
  });

  it('checkWorkspace: counts all, and shows the findings of files nobody has open', async () => {
    await start({ files: { [nowhere.uri]: 'profile: ca-dwc-imr/2016\ncase: { decision_date: 12/20/2016 }\n' } });
    const result = await client.ask<protocol.CheckWorkspaceResult>(protocol.checkWorkspaceRequest);
    assert.equal(result.files, 4);
    assert.ok(result.errors > 0);
    const shown = () => client.pushed.filter((one) => one.uri === nowhere.uri);
    assert.ok(
      shown()
        .at(-1)
        ?.diagnostics.some(({ code }) => code === 'invalid-value'),
    );
    delete files[nowhere.uri];
    assert.equal((await client.ask<protocol.CheckWorkspaceResult>(protocol.checkWorkspaceRequest)).files, 3);
    assert.deepEqual(shown().at(-1)?.diagnostics, [], 'what is gone has no findings');
  });

  it('checks the workspace at the start, and when the setting is switched on, without being asked', async () => {
    const files = { [nowhere.uri]: 'profile: ca-dwc-imr/2016\ncase: { decision_date: 12/20/2016 }\n' };
    const capabilities = { workspace: { configuration: true } };
    const shown = () => client.pushed.some(({ uri: one, diagnostics }) => one === nowhere.uri && diagnostics.length > 0);
    await start({ files, capabilities, settings: { check: { workspace: true } } });
    await until(shown);
    await start({ files, capabilities, settings: { check: { workspace: false } } });
    await client.configure({ check: { workspace: true } });
    await until(shown);
  });

  it('checkWorkspace: ends when the person says so', async () => {
    const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve)); // as a disk takes its time
    const slowFiles = {
      read: (file: string) => later().then(() => files[file]),
      find: () => later().then(() => Object.keys(files)),
    };
    await start({ capabilities: { window: { workDoneProgress: true } }, platform: { files: slowFiles } });
    client.connection.onNotification('$/progress', ({ token, value }: { token: unknown; value: { kind: string } }) => {
      if (value.kind === 'begin') void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    const result = await client.ask<protocol.CheckWorkspaceResult>(protocol.checkWorkspaceRequest);
    assert.ok(result.files < Object.keys(files).length, `${result.files} files`);
  });

  it('import: with the letter forms and the library of the folder the determination will lie in', async () => {
    const shipped = shippedProfiles.find(({ id }) => id === 'ca-dwc-imr/2016')!;
    const house = JSON.parse(JSON.stringify(shipped).replaceAll('IMR', 'HOUSE')) as typeof shipped;
    const configuration = `${exampleFiles()[`${folder}/rationale.config.yaml`]}profiles: ['*.profile.yaml']\n`;
    await start({
      files: {
        [`${folder}/rationale.config.yaml`]: configuration,
        [`${folder}/house.profile.yaml`]: stringify({ ...house, id: 'house/1' }),
      },
    });
    await client.change(uri, files[uri]!.replace('ca-dwc-imr/2016', 'house/1'), 2);
    const letter = await client.ask<protocol.ExportResult>(protocol.exportRequest, { uri, format: 'text', draft: false });
    assert.ok(letter.kind === 'written' && text(letter.base64).includes('HOUSE'), JSON.stringify(letter));
    const ask = (params: object) =>
      client.ask<protocol.ImportResult>(protocol.importRequest, {
        fileName: 'a.rationale.txt',
        base64: letter.base64,
        ...params,
      });
    const read = await ask({ folder });
    assert.ok(read.kind === 'imported' && read.fileName === 'a.rationale.yaml', JSON.stringify(read));
    assert.match(read.text, /^profile: house\/1$/m);
    assert.match(read.text, /cite: house-shoulder-imaging/);
    const elsewhere = await ask({ folder: 'file:///elsewhere' });
    assert.ok(elsewhere.kind === 'failed' || !/house/.test(elsewhere.text.replace(/HOUSE/g, '')));
    assert.deepEqual(await ask({}), elsewhere, 'without a folder as with one that has no configuration');
  });

  it('import: in words why there is no determination', async () => {
    await start({ platform: { readers: () => Promise.resolve({ readLetterFile: () => Promise.reject(new Error('torn')) }) } });
    const ask = (base64: string) =>
      client.ask<protocol.ImportResult>(protocol.importRequest, { fileName: 'a.pdf', base64, folder });
    const torn = await ask(bytes('%PDF-1.7'));
    assert.ok(torn.kind === 'failed' && /could not be imported/.test(torn.message));
  });

  it('import: what is no letter', async () => {
    await start();
    const read = await client.ask<protocol.ImportResult>(protocol.importRequest, {
      fileName: 'list.txt',
      base64: bytes('milk\nbread\n'),
    });
    assert.ok(read.kind === 'failed' && /not a determination letter/.test(read.message));
  });
});

describe('the files that a client lends', () => {
  let client: TestClient;
  const files: Record<string, string> = {
    [`${folder}/rationale.config.yaml`]: "library: ['*.guideline.yaml']\n",
    [`${folder}/own.guideline.yaml`]: 'id: house-imaging\nkind: guideline\ntitle: Größe\n',
  };
  const citing = 'issues:\n  - service: MRI\n    guideline_basis:\n      - cite: house-imaging\n';
  const asked: unknown[] = [];
  beforeEach(async () => {
    asked.length = 0;
    client = await startClient({ initializationOptions: { files: true } satisfies protocol.InitializationOptions });
  });
  afterEach(() => client.stop());
  const isUnknown = async () => {
    const told = client.published(uri);
    await client.open(uri, citing);
    return (await told).some(({ code }) => code === 'unknown-citation');
  };

  it('are read and found through it', async () => {
    client.connection.onRequest(protocol.readFileRequest, ({ uri: file }: protocol.ReadFileParams): protocol.ReadFileResult => {
      asked.push(file);
      return { base64: files[file] === undefined ? undefined : bytes(files[file]) };
    });
    client.connection.onRequest(protocol.findFilesRequest, (params: protocol.FindFilesParams): protocol.FindFilesResult => {
      asked.push(params);
      return { uris: [`${folder}/own.guideline.yaml`] };
    });
    assert.equal(await isUnknown(), false);
    assert.deepEqual(asked.slice(1), [
      `${folder}/rationale.config.yaml`, // looked for, and read
      { folder, patterns: ['*.guideline.yaml'] },
      `${folder}/own.guideline.yaml`,
    ]);
    const hover = await client.ask('textDocument/hover', { textDocument: { uri }, position: { line: 3, character: 15 } });
    assert.match(JSON.stringify(hover), /Größe/);
  });

  it('are as good as missing when it fails', async () => {
    client.connection.onRequest(protocol.readFileRequest, ({ uri: file }: protocol.ReadFileParams) => {
      if (file.endsWith('rationale.config.yaml')) return { base64: bytes(files[file]!) };
      throw new Error('no such file');
    });
    client.connection.onRequest(protocol.findFilesRequest, () => {
      asked.push('find');
      throw new Error('no search here');
    });
    assert.equal(await isUnknown(), true);
    await until(() => asked.length > 0);
  });
});
