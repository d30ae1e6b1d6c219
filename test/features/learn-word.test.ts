/** Taking a word into the words of the workspace. */
import assert from 'node:assert/strict';
import type { CreateFile, WorkspaceEdit } from 'vscode-languageserver-types';
import { RationaleDocument } from '../../server/src/service/document';
import { codeActions } from '../../server/src/service/features/actions';
import { learnWord, namingEdit } from '../../server/src/service/features/learn-word';
import { createSettings } from '../../server/src/lsp/settings';
import { createService } from '../../server/src/service';
import { applyEdits, type TextEdit } from '../../server/src/service/text';
import { learningEdit, wordsOf } from '../../server/src/service/word-lists';
import { shippedSurroundings } from '../../server/src/service/workspace';

const after = (text: string, edit: TextEdit | undefined): string | undefined => edit && applyEdits(text, [edit]);

describe('learning a word', () => {
  it('is a line more in the list', () => {
    const learned = (text: string) => after(text, learningEdit('kinevir', text));
    assert.equal(learned(''), 'kinevir\n');
    assert.equal(learned('abc\n'), 'abc\nkinevir\n');
    assert.equal(learned('abc'), 'abc\nkinevir\n');
    assert.equal(learned('abc\r\ndef'), 'abc\r\ndef\r\nkinevir\r\n');
    assert.deepEqual(wordsOf({ uri: 'file:///w/words.txt', text: '\ufeff# ours\nabc\r\n\n  def \n' }), ['abc', 'def']);
  });
  it('names the list in the configuration, however that is written', () => {
    const named = (text: string) => after(text, namingEdit(text));
    assert.equal(named(''), 'words: [words.txt]\n');
    assert.equal(named('rules: {}'), 'rules: {}\nwords: [words.txt]\n');
    assert.equal(named('library:\n  - a # mine\n'), 'library:\n  - a # mine\nwords: [words.txt]\n');
    for (const text of ['rules: [', '- a\n', 'abc\n', '{ library: [a] }', 'library: [a]\n...\n'])
      assert.equal(named(text), undefined, text);
  });

  const document = new RationaleDocument('file:///w/a.rationale.yaml', 'case_summary: She is persistant.\n');
  const around = shippedSurroundings();
  const configurationUri = 'file:///w/rationale.config.yaml';
  const made = (changes: WorkspaceEdit | undefined) =>
    changes?.documentChanges?.map((change) =>
      'kind' in change
        ? `${change.kind} ${(change as CreateFile).uri}`
        : `${change.textDocument.uri}: ${(change.edits[0] as { newText: string }).newText}`,
    );
  it('goes into the list that there is', () => {
    const wordLists = [{ uri: 'file:///w/lists/ours.txt', text: 'abc\n' }];
    assert.deepEqual(learnWord('persistant', document, { ...around, configurationUri, wordLists }, false), {
      changes: {
        'file:///w/lists/ours.txt': [
          { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'persistant\n' },
        ],
      },
    });
  });
  it('makes what is missing, where the editor makes files', () => {
    const list = ['create file:///w/words.txt', 'file:///w/words.txt: persistant\n'];
    assert.deepEqual(made(learnWord('persistant', document, around, true)), [
      `create ${configurationUri}`,
      `${configurationUri}: words: [words.txt]\n`,
      ...list,
    ]);
    const configured = { ...around, configurationUri, configurationText: 'rules: {}\n' };
    assert.deepEqual(made(learnWord('persistant', document, configured, true)), [
      `${configurationUri}: words: [words.txt]\n`,
      ...list,
    ]);
    const naming = { ...configured, configuration: { words: ['lists/ours.txt'] } };
    assert.deepEqual(made(learnWord('persistant', document, naming, true)), [
      'create file:///w/lists/ours.txt',
      'file:///w/lists/ours.txt: persistant\n',
    ]);
    assert.equal(learnWord('persistant', document, { ...configured, configuration: { words: ['*.txt'] } }, true), undefined);
    assert.equal(learnWord('persistant', document, { ...around, configurationUri }, true), undefined, 'it cannot be read');
    assert.equal(learnWord('persistant', document, around, false), undefined);
    assert.equal(learnWord('x', new RationaleDocument('untitled:a', ''), around, true), undefined);
  });
  it('is offered at the word, before it is silenced', () => {
    const configured = { ...around, configurationUri, wordLists: [{ uri: 'file:///w/words.txt', text: '' }] };
    const findings = createService({ log: (line) => assert.fail(line) })
      .check(document, configured)
      .filter(({ code }) => code === 'misspelling');
    const at = document.positionAt(document.text.indexOf('persistant') + 2);
    const titles = codeActions(document, { start: at, end: at }, configured, findings, { snippetEdits: false }).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      'Write “persistent”',
      'Add “persistant” to the words of this workspace',
      'Silence “Misspelled word” here, with a reason',
    ]);
  });
  it('is not needed where spelling is switched off', async () => {
    const asked = (section: object) =>
      createSettings({ workspace: { getConfiguration: () => Promise.resolve(section) } } as never, () => true).of('file:///w/a');
    assert.deepEqual((await asked({ spelling: false })).rules, { misspelling: 'off' });
    assert.deepEqual((await asked({ spelling: true })).rules, {});
  });
});
