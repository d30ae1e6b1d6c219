import assert from 'node:assert/strict';
import { anySentence, bySentence, moved, ofEachSentence, parts } from '../../server/src/service/prose/by-sentence';
import { reading, Texts } from '../../server/src/service/prose/texts';

/** Takes notes of the sentences that it reads. */
function noting(): {
  read: string[];
  numbers: (text: string) => readonly { value: string; span: { start: number; end: number } }[];
} {
  const read: string[] = [];
  const numbers = bySentence((sentence) => {
    read.push(sentence);
    return [...sentence.matchAll(/\d+/g)].map((found) => ({
      value: found[0],
      span: { start: found.index, end: found.index + found[0].length },
    }));
  });
  return { read, numbers };
}

/** Whoever holds a text. */
const owners = new Map<string, object>();
const ownerOf = (text: string): object => owners.get(text) ?? owners.set(text, {}).get(text)!;

const before = 'He had 12 visits. She had none. They had 3.';
const after = 'He had 12 visits. She had no visits. They had 3.';

describe('An analysis by sentence', () => {
  it('reads after a key only the sentence that the key fell into', () => {
    const { read, numbers } = noting();
    const texts = new Texts();
    texts.hold(ownerOf(before), () => [before]);
    reading(texts, () => numbers(before));
    assert.equal(read.splice(0).length, 3);
    texts.hold(ownerOf(after), () => [after]);
    reading(texts, () => numbers(after));
    assert.deepEqual(read, ['She had no visits. ']);
  });

  it('gives places in the text, wherever its sentences stood before', () => {
    const { numbers } = noting();
    const texts = new Texts();
    for (const text of [before, after, `Once. ${after}`]) {
      texts.hold(ownerOf(text), () => [text]);
      const found = reading(texts, () => numbers(text));
      assert.deepEqual(
        found.map(({ value, span }) => [value, text.slice(span.start, span.end)]),
        [['12', '12'], ['3', '3']],
      ); // prettier-ignore
      assert.deepEqual(found, numbers(text), 'and without a document');
    }
  });

  it('forgets a sentence with the last text that has it', () => {
    const texts = new Texts();
    const { read, numbers } = noting();
    for (const text of [before, after]) texts.hold(ownerOf(text), () => [text]);
    reading(texts, () => [numbers(before), numbers(after)]);
    assert.equal(texts.size, 2 + 4);
    texts.letGo(ownerOf(before));
    assert.equal(texts.size, 1 + 3);
    texts.letGo(ownerOf(after));
    assert.equal(texts.size, 0);
    read.length = 0;
    texts.hold(ownerOf(before), () => [before]);
    reading(texts, () => numbers(before));
    assert.equal(read.length, 3);
  });

  it('counts a sentence that stands twice in a text as one, until both are gone', () => {
    const texts = new Texts();
    const { read, numbers } = noting();
    const twice = 'He had 2. He had 2. He had 2. ';
    texts.hold(ownerOf(twice), () => [twice]);
    assert.deepEqual(reading(texts, () => numbers(twice)).map(({ span }) => span.start), [7, 17, 27]); // prettier-ignore
    assert.equal(read.length, 1);
    texts.letGo(ownerOf(twice));
    assert.equal(texts.size, 0);
  });

  it('has sentences that together are the text', () => {
    for (const text of ['', ' ', '  One. Two?\n\nThree ', before, 'no end'])
      assert.equal(parts(text).map(({ sentence }) => sentence.text).join(''), text); // prettier-ignore
  });

  it('tells whether any sentence says so, and something of each', () => {
    const saysNone = anySentence(/\bnone\b/u);
    assert.deepEqual([saysNone(before), saysNone(after)], [true, false]);
    assert.deepEqual(ofEachSentence((sentence) => sentence.length)(before), [18, 14, 11]);
  });

  it('moves every place, however deep, and no other number', () => {
    const value = { span: { start: 1, end: 2 }, count: 3, words: [{ text: 'a', span: { start: 4, end: 5 } }], levels: ['L4'] };
    assert.deepEqual(moved(value, 10), {
      span: { start: 11, end: 12 },
      count: 3,
      words: [{ text: 'a', span: { start: 14, end: 15 } }],
      levels: ['L4'],
    });
  });
});
