/** Taking a word into the dictionary of the workspace. */
import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver-types';
import { RationaleDocument } from '../../server/src/service/document';
import { codeActions } from '../../server/src/service/features/actions';
import { learningEdit, learnWord } from '../../server/src/service/features/learn-word';
import { createSettings } from '../../server/src/lsp/settings';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/service/text';
import { shippedSurroundings } from '../../server/src/service/workspace';

const learned = (text: string): string | undefined => {
  const edit = learningEdit('kinevir', text);
  return edit && applyEdits(text, [edit]);
};

describe('learning a word', () => {
  it('adds it to the list, however that is written', () => {
    assert.equal(learned(''), 'dictionary: [kinevir]\n');
    assert.equal(learned('rules: {}'), 'rules: {}\ndictionary: [kinevir]\n');
    assert.equal(learned('dictionary: [Abc]\nrules: {}\n'), 'dictionary: [Abc, kinevir]\nrules: {}\n');
    assert.equal(learned('dictionary: []\n'), 'dictionary: [kinevir]\n');
    assert.equal(learned('dictionary:\n  - Abc # mine'), 'dictionary:\n  - Abc # mine\n  - kinevir');
    assert.equal(
      learned('dictionary:\n  - Abc # mine\n  - "Def"\nrules: {}\n'),
      'dictionary:\n  - Abc # mine\n  - "Def"\n  - kinevir\nrules: {}\n',
    );
  });
  it('leaves a configuration alone that it cannot read', () => {
    for (const text of ['dictionary: [', '- a\n', 'dictionary: abc\n', '{ library: [a] }', 'library: [a]\n...\n'])
      assert.equal(learned(text), undefined, text);
  });

  const document = new RationaleDocument('file:///w/a.rationale.yaml', 'case_summary: She is persistant.\n');
  const around = shippedSurroundings();
  it('makes a configuration where there is none and the editor makes files', () => {
    const changes = learnWord('persistant', document, around, true)!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.equal(changes[0].uri, 'file:///w/rationale.config.yaml');
    assert.equal((changes[1].edits[0] as { newText: string }).newText, 'dictionary: [persistant]\n');
    assert.equal(learnWord('persistant', document, around, false), undefined);
    assert.equal(learnWord('x', new RationaleDocument('untitled:a', ''), around, true), undefined);
  });
  it('is offered at the word, before it is silenced', () => {
    const configured = { ...around, configurationUri: 'file:///w/rationale.config.yaml', configurationText: 'rules: {}\n' };
    const findings = createService({ log: (line) => assert.fail(line) })
      .check(document, configured)
      .filter(({ code }) => code === 'misspelling');
    const at = document.positionAt(document.text.indexOf('persistant') + 2);
    const titles = codeActions(document, { start: at, end: at }, configured, findings, { snippetEdits: false }).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      'Write “persistent”',
      'Add “persistant” to the dictionary of this workspace',
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
