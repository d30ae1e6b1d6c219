import assert from 'node:assert/strict';
import { fold } from '../../server/src/service/prose/fold';
import { paragraphs } from '../../server/src/service/prose/paragraphs';
import { sentenceAt, sentences } from '../../server/src/service/prose/sentences';
import { at } from './tell';

const split = (text: string): (string | undefined)[] => sentences(text).map((sentence) => at(text, sentence));

describe('Paragraphs', () => {
  it('are parted by blank lines, whatever the blanks', () => {
    const text = '\n One.\nStill one.\n \t\nTwo.\r\n\r\n\r\nThree.  ';
    assert.deepEqual(
      paragraphs(text).map((paragraph) => at(text, paragraph.span)),
      ['One.\nStill one.', 'Two.', 'Three.'],
    );
  });

  it('know no list by what stands further inside', () => {
    for (const text of ['a - b', 'a 1. b', '1. b', '12. b', '100. b', '1000. b', '-b', '1.b', '-\tb']) {
      assert.equal(
        paragraphs(text)[0]?.list,
        { '1. b': 'numbers', '12. b': 'numbers', '100. b': 'numbers', '-\tb': 'bullets' }[text],
        text,
      );
    }
    assert.deepEqual([paragraphs(''), paragraphs(' \n \n ')], [[], []]);
  });

  it('know lists by their first line', () => {
    const text = '- a\n- b\n\n1. c\n\n-5 degrees\n\n2.5 mg';
    assert.deepEqual(
      paragraphs(text).map((paragraph) => paragraph.list),
      ['bullets', 'numbers', undefined, undefined],
    );
  });
});

describe('Sentences', () => {
  const cases: readonly (readonly string[])[] = [
    ['The patient fell.', 'He has pain.'],
    ['It hurts, e.g. at night, i.e. in bed, vs. by day.', 'It stopped.'],
    ['Dr. Smith saw J. Doe.', 'Nothing was found.'],
    ['See sec. Special Studies, pg. 607, No. 3 and p. 309.', 'Then stop.'],
    ['The answer is no.', 'The request stands.'],
    ['Give 7.5 mg of it at 2.5 cm.', 'Wait.'],
    ['No fusion.', '3. If it works, go on.'],
    ['Criteria are as follows: 1. No more than one block.', '2. There should be none.'],
    ['He said "It hurts."', 'Then he left.'],
    ['Is it needed?', 'Yes!', 'It is.'],
    ['The disc is at L4-5.', 'MRI showed it in 2008.', 'It hurts.'],
    ['Celebrex® was given.', 'It helped.'],
    ['Li et al. (2005) say so.', 'Others do not.'],
    ['According to the U.S. Food agency it is safe.', 'Use it.'],
    ['This is grade C.', 'The next one is not.'],
    ['The guideline says "no" [@odg, sec. A. B. C.].', 'In this case it is.'],
    ['The guideline says "no." [@odg]', 'In this case it is.'],
    ['It is necessary.', 'The request stands.'],
    ['On Nov. 3 it hurt.'],
    ['One...', 'Two.'],
    ['Visit www.mdguidelines.com for more.', 'Stop.'],
    ['He asks what I am, or I.', 'Then he goes.'],
    ['It is at C-B.', 'Deficiency was found.'],
    ['He saw Dr. A. B. Ramble.', 'The end.'],
    ['It is of type A.', 'No more.'],
    ['See No. #3 and No. (4) there.', 'Is there any?', 'No.', 'Well.'],
    ['He was well."', '(It helped.)', 'Yes!?', 'No.'],
    ['It hurt "badly." and he left.', 'Then?', 'He slept.'],
    ['First: 12. Twelve it is.', '(3. Three.', '"4. Four.'],
    ['It says so. [@a]. [@b], [@c]', 'Then it ends.'],
    ['It says so.[@a]', 'Then it ends.'],
    ['It ends [@a].'],
    ['See it [@a, sec. One. Two. Three] now.', 'End.'],
  ];
  for (const expected of cases) {
    it(expected.join(' | '), () => assert.deepEqual(split(expected.join(' ')), expected));
  }

  it('begin without a space too', () => {
    assert.deepEqual(split('There was no fusion.3. If it works, go on.The request stands.'), [
      'There was no fusion.',
      '3. If it works, go on.',
      'The request stands.',
    ]);
  });

  it('do not begin without a space inside an address, a name or a number', () => {
    for (const text of [
      'Mail to me@guides.Here is more',
      'See guides/it.Here is more',
      'The U.S.Here is more',
      'It is a.Here is more',
      'It is so.HERE is more',
      'It is so.12 more',
      'It is 3.4. more',
      'It is so?Here is more',
      'It is so..Here is more',
    ])
      assert.equal(split(text).length, 1, text);
    assert.deepEqual(split('It is (so).12. More'), ['It is (so).', '12. More']);
    assert.deepEqual(split('It is 9%.3) More'), ['It is 9%.', '3) More']);
    assert.deepEqual(split('See guides/it or so.Here is more'), ['See guides/it or so.', 'Here is more']);
  });

  it('end with their paragraph', () => assert.deepEqual(split('No stop\n\nNext'), ['No stop', 'Next']));

  it('are found by a place in them', () => {
    const text = 'One is. Two is. Three is.';
    assert.equal(at(text, sentenceAt(text, 10)), 'Two is.');
    assert.equal(sentenceAt('', 0), undefined);
    // its end is still its own, as a writer stands there; the space behind is nobody's
    assert.deepEqual(
      [0, 7, 8, 15, 16].map((offset) => at(text, sentenceAt(text, offset))),
      ['One is.', 'One is.', 'Two is.', 'Two is.', 'Three is.'],
    );
    const apart = 'One is.   Two is.\n\n  Three is.';
    assert.deepEqual(
      [8, 9, 10, 18, 20].map((offset) => at(apart, sentenceAt(apart, offset))),
      [undefined, undefined, 'Two is.', undefined, undefined],
    );
    assert.equal(sentenceAt(apart, apart.length + 1), undefined);
  });
});

describe('Folding', () => {
  it('leads back from single spaces and plain marks to the source', () => {
    const text = 'a \n b “c”  İd\n\n e';
    const folded = fold(text);
    assert.equal(folded.text, 'a b "c" İd\ne');
    assert.equal(folded.lower.length, folded.text.length);
    const start = folded.text.indexOf('b');
    assert.equal(at(text, folded.source(start, start + 5)), 'b “c”');
    assert.equal(folded.folded(text.indexOf('b')), start);
    assert.equal(folded.folded(text.length), folded.text.length);
  });
  it('makes one space of any blanks, and one line end of a paragraph’s end', () => {
    assert.equal(fold('a\tb\v\f\rc\u00a0d\u2003e\n\tf \n \n \ng\u0080\u000eh').text, 'a b c d e f\ng\u0080\u000eh');
    assert.equal(fold('„a” ‘b’ c‐d‑e‒f–g—h−i 2×3').text, '"a" \'b\' c-d-e-f-g-h-i 2x3');
  });
  it('keeps the length of every letter', () => {
    assert.equal(fold('İSTANBUL A').lower, 'İstanbul a');
    assert.equal(fold('ISTANBUL').lower, 'istanbul');
  });
  it('leads back to a place where there is no word', () => {
    const folded = fold('a  b ');
    assert.deepEqual(folded.source(0, 0), { start: 0, end: 0 });
    assert.deepEqual(folded.source(2, 2), { start: 3, end: 3 });
    assert.deepEqual(folded.source(2, 1), { start: 3, end: 3 });
    assert.deepEqual(folded.source(9, 12), { start: 5, end: 5 });
    assert.deepEqual(folded.source(2, 3), { start: 3, end: 4 });
  });
});
