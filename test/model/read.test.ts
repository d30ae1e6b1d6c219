import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { documentOf } from './documents';

describe('the partial model', () => {
  it('knows what is missing, what is empty and what is there', () => {
    const { determination } = documentOf(
      'profile: ca-dwc-imr/2016\ncase:\n  number:\nissues:\n  - service: MRI\n    decision: \n',
    );
    assert.equal(determination.profile?.value, 'ca-dwc-imr/2016');
    assert.equal(determination.case?.number?.empty, true);
    assert.equal(determination.case?.dates.date_of_injury, undefined);
    assert.equal(determination.issues?.items[0]?.service?.value, 'MRI');
    assert.equal(determination.issues?.items[0]?.decision?.empty, true);
    assert.equal(determination.reviewer, undefined);
  });

  it('follows aliases and takes those that lead nowhere for words', () => {
    const { determination } = documentOf('case_summary: &a same words\nnotes: *a\nprofile: *gone\n');
    assert.equal(determination.notes?.value?.text, 'same words');
    assert.equal(determination.profile?.value, '*gone');
  });

  it('reads one word in place of a list', () => {
    const { determination } = documentOf('reviewer: { licensed_in: Texas, certified_in: [Neurology, Pain Medicine] }\n');
    assert.deepEqual(
      determination.reviewer?.licensedIn?.items.map((item) => item.value),
      ['Texas'],
    );
    assert.equal(determination.reviewer?.certifiedIn?.items.length, 2);
  });

  it('keeps numbers as they are written', () => {
    const basis = documentOf('issues:\n  - guideline_basis:\n      - { cite: a, pages: 0309 }\n').determination.issues?.items[0]
      ?.guidelineBasis;
    assert.equal(basis?.entries[0]?.pages?.value, '0309');
  });

  const hostile: Record<string, string> = {
    'nothing': '',
    'a word': 'hello',
    'a list': '- a\n- b\n',
    'NUL': 'case: \0',
    'a lone surrogate': 'case_summary: "\ud800"\n',
    'a cyclic alias': 'issues: &a [*a]\nrecords: &b { x: *b }\n',
    'an alias bomb': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}\n`,
    'depth': '['.repeat(20_000),
    'tabs': 'case:\n\tnumber: x\n',
    'keys that are no words': '? [a]\n: b\n1: c\nnull: d\n',
  }; // prettier-ignore
  for (const [name, text] of Object.entries(hostile)) {
    it(`survives ${name}`, () => assert.ok(documentOf(text).determination));
  }

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Boolean(documentOf(text).determination)));
    const keys = ['case', 'issues', 'records', 'reviewer', 'case_summary', 'guideline_basis', 'criteria', 'rationale'];
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), fc.array(tie('value')), tie('map')),
      map: fc.dictionary(fc.constantFrom(...keys), tie('value')),
    }));
    fc.assert(fc.property(tree.map, (data) => Boolean(documentOf(stringify(data)).determination)));
  });
});
