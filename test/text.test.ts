import assert from 'node:assert/strict';
import { apart, literally, longestFirst, span } from '../server/src/service/text';

describe('Stretches of a text', () => {
  it('that overlap: the first stands, and of those that begin together the longest', () =>
    assert.deepEqual(apart([span(5, 9), span(0, 3), span(0, 4), span(3, 6), span(9, 10)]), [
      span(0, 4),
      span(5, 9),
      span(9, 10),
    ]));
  it('are told by what has a span too', () => {
    const long = { span: span(0, 4), name: 'long' };
    assert.deepEqual(apart([{ span: span(1, 2), name: 'short' }, long]), [long]);
  });
  it('keep the order in which they were found where they are the same', () => {
    const first = { span: span(0, 4), name: 'first' };
    assert.deepEqual(apart([first, { span: span(0, 4), name: 'second' }]), [first]);
  });
});

describe('Words of a pattern', () => {
  it('stand for themselves, under every flag', () => {
    const words = 'a.b*c+d?e^f$g{h}i(j)k|l[m]n\\o-p/q';
    for (const flags of ['', 'u']) assert.equal(new RegExp(`^${literally(words)}$`, flags).test(words), true);
  });
  it('are tried longest first', () => assert.deepEqual(longestFirst(['knee', 'knee joint']), ['knee joint', 'knee']));
});
