/** The base that fragments are merged onto is clean, and merging does what it says. */
import assert from 'node:assert/strict';
import { base, secondItem } from './base';
import { complete } from './fragment';
import { check, readMarks } from './harness';

describe('the base of the rules’ tests', () => {
  it('is clean', () => assert.deepEqual(check(base), []));

  it('is clean with its second item', () => assert.deepEqual(check(base + secondItem), []));

  it('is what an empty fragment becomes', () => assert.equal(complete(''), base));

  it('takes keys of the case one by one', () => {
    const text = complete('case:\n  number: CM16-0000001\n  # no priority\n');
    assert.equal(text, base.replace('CM16-0123456', 'CM16-0000001').replace('  priority: standard\n', ''));
  });

  it('takes keys of a disputed item one by one, a second item onto the second', () => {
    const text = complete('issues:\n  - decision: ⟦denied⟧\n  - ancillary: true\n');
    assert.ok(text.includes('service: MRI of the right shoulder\n    decision: ⟦denied⟧\n'));
    assert.ok(text.includes('  - service: Physical therapy for the right shoulder, 6 visits\n'));
    assert.ok(text.includes('    decision: overturned\n    ancillary: true\n'));
  });

  it('replaces a whole section and adds what the base has not', () => {
    const text = complete('case_summary: Short.\nnotes: Mine.\n');
    assert.ok(text.includes('\ncase_summary: Short.\n\nissues:\n'));
    assert.ok(text.endsWith('\nnotes: Mine.\n'));
  });

  it('finds the marked words', () => {
    assert.deepEqual(readMarks('a: ⟦b⟧ ⟦other-rule|c⟧', 'mine'), {
      text: 'a: b c',
      marks: [
        { code: 'mine', span: { start: 3, end: 4 } },
        { code: 'other-rule', span: { start: 5, end: 6 } },
      ],
    });
  });
});
