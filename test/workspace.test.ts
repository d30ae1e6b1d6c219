/** What surrounds a document is kept until something it rests on changes, and nothing else makes it be read anew. */
import assert from 'node:assert/strict';
import { createWorkspace, type Workspace } from '../server/src/service/workspace';
import { memoryFiles } from './lsp/client';

const guideline = (id: string) => `id: ${id}\nkind: guideline\ntitle: ${id}\n`;
const profile = 'file:///w/forms/house.profile.yaml';

describe('the surroundings of a document', () => {
  let files: Record<string, string>;
  let workspace: Workspace;
  beforeEach(() => {
    files = {
      'file:///w/rationale.config.yaml':
        'library: ["library/*.guideline.yaml", "**/*.bib"]\nprofiles: ["forms/*.profile.yaml"]\n',
      'file:///w/library/knee.guideline.yaml': guideline('knee'),
      'file:///w/package.json': '{}',
      'file:///w/other/rationale.config.yaml': 'library: ["*.json", "../library/*.guideline.yaml"]\n',
    };
    workspace = createWorkspace(memoryFiles(files));
  });
  const around = (path = 'a.rationale.yaml') => workspace.surroundings(`file:///w/${path}`);
  const ids = async (path?: string) => (await around(path)).library.all().map(({ id }) => id);

  it('are not read anew for a file that nobody names', async () => {
    const before = await around();
    for (const path of ['package.json', 'knee.guideline.yaml', 'library/notes.yaml', 'a.rationale.yaml', 'library'])
      assert.equal(workspace.changed(`file:///w/${path}`), false, path);
    assert.ok((await around()) === before);
  });

  it('are read anew for a guideline that changed, one that is new, and one that is gone', async () => {
    assert.ok((await ids()).includes('knee'));
    files['file:///w/library/knee.guideline.yaml'] = guideline('hip');
    assert.equal(workspace.changed('file:///w/library/knee.guideline.yaml'), true);
    assert.ok((await ids()).includes('hip'));
    files['file:///w/library/wrist.guideline.yaml'] = guideline('wrist');
    assert.equal(workspace.changed('file:///w/library/wrist.guideline.yaml'), true);
    assert.ok((await ids()).includes('wrist'));
    delete files['file:///w/library/wrist.guideline.yaml'];
    assert.equal(workspace.changed('file:///w/library/wrist.guideline.yaml'), true);
    assert.ok(!(await ids()).includes('wrist'));
  });

  it('are read anew for a list of words', async () => {
    const texts = async () => (await around()).wordLists?.map(({ text }) => text);
    files['file:///w/rationale.config.yaml'] = 'words: [words.txt, "lists/*.txt"]\n';
    files['file:///w/words.txt'] = 'kinevir\n';
    assert.deepEqual(await texts(), ['kinevir\n']);
    files['file:///w/lists/ours.txt'] = 'brasewell\n';
    assert.equal(workspace.changed('file:///w/lists/ours.txt'), true);
    assert.deepEqual(await texts(), ['brasewell\n', 'kinevir\n']);
    assert.equal(workspace.changed('file:///w/notes.txt'), false);
  });

  it('are read anew for a letter form', async () => {
    assert.deepEqual((await around()).problems, []);
    files[profile] = 'id: house\n';
    assert.equal(workspace.changed(profile), true);
    assert.equal((await around()).problems[0]?.uri, profile);
  });

  it('are read anew only where a file is named', async () => {
    const [here, there] = [await around(), await around('other/a.rationale.yaml')];
    workspace.changed('file:///w/other/references.json');
    assert.ok((await around()) === here);
    const reread = await around('other/a.rationale.yaml');
    assert.ok(reread !== there);
    workspace.changed('file:///w/references.bib');
    assert.ok((await around('other/a.rationale.yaml')) === reread);
    assert.ok((await around()) !== here);
  });

  it('have nothing from outside the folder of their configuration, and say so', async () => {
    const before = await around('other/a.rationale.yaml');
    assert.equal(workspace.changed('file:///w/library/knee.guideline.yaml'), false);
    assert.ok((await around('other/a.rationale.yaml')) === before);
    const [told, ...others] = before.problems.filter(({ code }) => code === 'leads-outside');
    assert.match(told!.message, /“\.\.\/library.*--library.*rationale\.library/);
    assert.deepEqual(others, []);
  });

  it('change with their configuration, and below a new one', async () => {
    const [here, there] = [await around(), await around('other/a.rationale.yaml')];
    assert.ok((await around('new/deep/a.rationale.yaml')) === here);
    files['file:///w/new/rationale.config.yaml'] = 'private_terms: [Acme]\n';
    assert.equal(workspace.changed('file:///w/new/rationale.config.yaml'), true);
    assert.deepEqual((await around('new/deep/a.rationale.yaml')).configuration, { private_terms: ['Acme'] });
    assert.ok((await around()) === here && (await around('other/a.rationale.yaml')) === there);
    files['file:///w/rationale.config.yaml'] = 'private_terms: [House]\n';
    assert.equal(workspace.changed('file:///w/rationale.config.yaml'), true);
    assert.deepEqual((await around()).configuration, { private_terms: ['House'] });
    assert.ok((await around('other/a.rationale.yaml')) === there);
  });

  it('change when a file does while they are read', async () => {
    const knee = 'file:///w/library/knee.guideline.yaml';
    let goOn = (): void => undefined;
    const reached = new Promise<void>((reading) => {
      const pause = new Promise<void>((resolve) => (goOn = resolve));
      const read = async (uri: string) => {
        const text = files[uri];
        if (uri === knee) reading();
        if (uri === knee) await pause;
        return text;
      };
      workspace = createWorkspace({ ...memoryFiles(files), read });
    });
    const first = around();
    await reached;
    files[knee] = guideline('hip');
    assert.equal(workspace.changed(knee), true);
    goOn();
    assert.ok((await first).library.get('knee'), 'what was read before');
    assert.ok((await ids()).includes('hip'));
  });

  it('are nobody’s before somebody asked', () => {
    assert.equal(workspace.changed('file:///w/library/knee.guideline.yaml'), false);
    assert.equal(workspace.changed('file:///w/rationale.config.yaml'), false);
  });
});
