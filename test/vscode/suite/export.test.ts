/** The letter as a file. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, determination, example, show, saveByHand, showText } from './editor';

const exportTo = (document: vscode.Uri, target: vscode.Uri, more: object = {}): Thenable<vscode.Uri[]> =>
  vscode.commands.executeCommand<vscode.Uri[]>('rationale.export', document, { target, ...more });

/** What a file holds, one character a byte where it is no text. */
const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const finished = () => example('shoulder-mri.rationale.yaml');
const folder = () => example('letters/');

describe('Export Letter', () => {
  before(saveByHand);

  before(() => vscode.workspace.fs.createDirectory(folder()));

  it('writes a PDF, and leaves nothing else behind', async () => {
    await show(finished());
    const [written] = await exportTo(finished(), folder(), { formats: ['pdf'] });
    assert.ok(written);
    assert.equal((await read(written)).slice(0, 5), '%PDF-');
    const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
    assert.deepEqual(names, [written.path.split('/').at(-1)]);
  });

  it('puts the determination into the PDF only when asked', async () => {
    const carries = async (more: object) => {
      const [written] = await exportTo(finished(), folder(), { formats: ['pdf'], ...more });
      assert.ok(written);
      return (await read(written)).includes('EmbeddedFile');
    };
    assert.equal(await carries({}), false);
    assert.equal(await carries({ attachSource: true }), true);
  });

  it('takes out what identifies a person, of the file’s name too', async () => {
    const words = 'injured his lower back';
    const text = determination.replace(words, `${words}, as Jane Roe (MRN 5512098) wrote,`);
    const { document } = await showText('roe-jane.rationale.yaml', text);
    for (const deidentify of ['dwc', 'safe-harbor']) {
      const [written] = await exportTo(document.uri, folder(), {
        formats: ['text'],
        draft: true,
        deidentify,
        attachSource: true,
      });
      assert.ok(written);
      assert.match(written.path, /\/determination-[^/]*\.deidentified\.draft\.txt$/);
      const letter = await read(written);
      assert.doesNotMatch(letter, /Roe|5512098/);
      assert.equal(letter.includes('May 10'), deidentify === 'dwc');
    }
  });

  it('writes a letter with signs that the fonts lack where nobody can be asked, and tells of them', async () => {
    const { document } = await showText('signs.rationale.yaml', determination.replace('a crate', 'a crate \u{13000}'));
    const target = example('letters/signs.txt');
    assert.equal((await exportTo(document.uri, target, { formats: ['text'], draft: true })).length, 1);
  });

  it('writes every format that is asked for', async () => {
    const written = await exportTo(finished(), folder(), { formats: ['pdf', 'docx', 'html', 'text', 'json'] });
    assert.deepEqual(
      written.map(({ path }) => path.slice(path.lastIndexOf('.'))),
      ['.pdf', '.docx', '.html', '.txt', '.json'],
    );
    for (const uri of written) assert.ok((await read(uri)).length > 500, uri.path);
  });

  it('writes what the editor holds, saved or not', async () => {
    const editor = await showText('unsaved.rationale.yaml', determination);
    const { document } = editor;
    const words = 'when he lifted a crate';
    const end = after(document, words);
    await editor.edit((change) =>
      change.replace(new vscode.Range(end.translate(0, -words.length), end), 'when he moved a filing cabinet'),
    );
    assert.ok(document.isDirty);
    const target = example('letters/unsaved.txt');
    await exportTo(document.uri, target, { formats: ['text'], draft: true });
    assert.match(await read(target), /when he moved a filing cabinet/);
  });

  it('is refused while errors are open, and possible as a draft', async () => {
    const { document } = await showText('refused.rationale.yaml', determination.replace('decision: upheld', 'decision: denied'));
    const target = example('letters/refused.txt');
    assert.deepEqual(await exportTo(document.uri, target, { formats: ['text'] }), []);
    await assert.rejects(async () => read(target), 'no file was written');
    assert.equal((await exportTo(document.uri, target, { formats: ['text'], draft: true })).length, 1);
    assert.match(await read(target), /draft/i);
  });

  it('replaces an older letter as a whole', async () => {
    const target = example('letters/again.txt');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('x'.repeat(1_000_000)));
    await exportTo(finished(), target, { formats: ['text'] });
    assert.ok(!(await read(target)).includes('xxxx'));
  });

  it('tells of a place that cannot be written, and leaves no file', async () => {
    const target = example('letters/no-such-folder.txt/letter.txt');
    await vscode.workspace.fs.writeFile(example('letters/no-such-folder.txt'), new Uint8Array());
    assert.deepEqual(await exportTo(finished(), target, { formats: ['text'] }), []);
  });
});

describe('Import Letters', () => {
  it('opens an exported letter as an unsaved determination', async () => {
    for (const format of ['text', 'pdf', 'docx']) {
      const [letter] = await exportTo(finished(), folder(), { formats: [format] });
      assert.ok(letter);
      await vscode.commands.executeCommand('rationale.import', letter);
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document?.isUntitled, `${format}: the determination is not saved yet`);
      assert.equal(document.languageId, 'rationale');
      assert.match(document.getText(), /service: MRI of the right shoulder without contrast/);
      assert.match(document.getText(), /decision: overturned/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
