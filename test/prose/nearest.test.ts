import assert from 'node:assert/strict';
import { nearest, surely } from '../../server/src/service/prose/nearest';

describe('The words a writer may have meant', () => {
  it('are few letters away, the nearest first', () => {
    assert.deepEqual(nearest('decisiom', ['summary', 'decisions', 'decision']), ['decision', 'decisions']);
    assert.deepEqual(nearest('decision', ['summary']), []);
    assert.deepEqual(nearest('rational', ['rationel', 'rationals', 'ration', 'rational', 'rationale'], 2), [
      'rational',
      'rationel',
    ]);
    assert.equal(nearest('aaaaa', ['aaaab', 'aaaac', 'aaaad', 'aaaae']).length, 3);
  });
  it('may differ in case, spaces, hyphens and underscores', () => {
    assert.deepEqual(nearest('Guideline  Basis', ['guideline_basis']), ['guideline_basis']);
    assert.deepEqual(nearest(' date-of_injury ', ['Date of Injury']), ['Date of Injury']);
    assert.equal(surely('GUIDELINE-BASIS', ['guideline_basis']), 'guideline_basis');
  });
  it('differ in one letter of a short word, two of a longer, three in ten of a long one', () => {
    assert.deepEqual(nearest('odg', ['odx', 'oxx']), ['odx']);
    assert.deepEqual(nearest('four', ['foxx', 'fourth']), ['fourth'], 'the longer of the two counts');
    assert.deepEqual(nearest('kneex', ['kneey', 'knexy', 'kxxxy']), ['kneey', 'knexy']);
    assert.deepEqual(nearest('abcdefghij', ['abcdefgxxx', 'abcdefxxxx']), ['abcdefgxxx']);
    assert.deepEqual(nearest('abcdefg', ['abcdefghij', 'abcdefghijk']), ['abcdefghij']);
  });
  it('are none of nothing, and of a wall of letters the beginning counts', () => {
    assert.deepEqual(nearest(' -_ ', ['a', '']), []);
    assert.deepEqual(nearest('a'.repeat(5000), ['a'.repeat(200)]), ['a'.repeat(200)]);
  });
});

describe('The word that is meant almost surely', () => {
  it('is at most two letters away, and nearer than any other', () => {
    assert.equal(surely('desicion', ['decision', 'summary']), 'decision');
    assert.equal(surely('decisions', ['decision', 'decisionss']), undefined);
    assert.equal(surely('decisions', ['decision', 'decisionsss']), 'decision');
    assert.equal(surely('abcdefghij', ['abcdefgxxx']), undefined);
    assert.equal(surely('abcdefghij', ['abcdefghxx']), 'abcdefghxx');
    assert.equal(surely('x', ['summary']), undefined);
  });
});
