import assert from 'node:assert/strict';
import { configurationSchema } from '../../server/src/service/model/schemas/configuration';
import { determinationSchema } from '../../server/src/service/model/schemas/determination';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline';
import {
  describe as describeKey,
  keySchemas,
  keysAt,
  structureProblems,
  wordsAt,
} from '../../server/src/service/model/structure';
import { documentOf } from './documents';

const problemsOf = (text: string) => {
  const document = documentOf(text);
  return structureProblems(document.tree, determinationSchema).map((one) => ({
    kind: one.kind,
    at: text.slice(one.span.start, one.span.end),
    allowed: one.allowed.slice(0, 3),
  }));
};

describe('structure', () => {
  it('names each unknown key at the key', () => {
    assert.deepEqual(
      problemsOf('case:\n  numbr: x\n  urgency: standard\n').map(({ kind, at }) => [kind, at]),
      [['unknown-key', 'numbr'], ['unknown-key', 'urgency']],
    ); // prettier-ignore
  });

  it('names a word that is not in a closed list, with the list', () => {
    assert.deepEqual(problemsOf('case:\n  priority: urgent\n'), [
      { kind: 'invalid-value', at: 'urgent', allowed: ['standard', 'expedited', 'formulary'] },
    ]);
  });

  it('looks into the branch of a choice that the writer meant', () => {
    assert.deepEqual(
      problemsOf('issues:\n  - guideline_basis:\n      - cite: a\n        section: x\n').map(({ kind, at }) => [kind, at]),
      [['unknown-key', 'section']],
    );
  });

  it('says nothing of blank values', () => {
    assert.deepEqual(problemsOf('case:\n  number:\n  priority:\nissues:\n  - service:\n    criteria:\n'), []);
  });

  it('puts a wrong kind of value at its key or value', () => {
    assert.deepEqual(
      problemsOf('issues: none\n').map(({ at }) => at),
      ['none'],
    );
    assert.deepEqual(
      problemsOf('case: [a]\n').map(({ at }) => at),
      ['case'],
    );
  });

  it('knows a day that does not exist', () => {
    assert.deepEqual(
      problemsOf('case:\n  decision_date: 2014-02-30\n').map(({ at }) => at),
      ['2014-02-30'],
    );
  });

  it('gives keys, words and descriptions for completion and hover', () => {
    assert.deepEqual(keysAt(determinationSchema, ['issues', 0, 'modified']), ['requested', 'authorized']);
    assert.deepEqual(wordsAt(determinationSchema, ['issues', 0, 'criteria', 0, 'finding']), [
      'met',
      'not met',
      'not documented',
      'not applicable',
    ]);
    assert.ok(keysAt(determinationSchema, ['records', 'mri']).includes('author'));
    assert.ok(keysAt(guidelineSchema, ['topics', 0, 'criteria', 0, 'criteria', 0]).includes('decide'));
    for (const [key, schema] of keySchemas(determinationSchema, ['issues', 0]))
      assert.ok(describeKey(schema), `${key} is described`);
    assert.ok(keysAt(configurationSchema, ['export']).includes('folder'));
  });
});
