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
    ['On Nov. 3 it hurt.', 'In Nov. The pain went.'].slice(0, 1),
    ['One...', 'Two.'],
    ['Visit www.mdguidelines.com for more.', 'Stop.'],
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

  it('end with their paragraph', () => assert.deepEqual(split('No stop\n\nNext'), ['No stop', 'Next']));

  it('are found by a place in them', () => {
    const text = 'One is. Two is. Three is.';
    assert.equal(at(text, sentenceAt(text, 10)), 'Two is.');
    assert.equal(sentenceAt('', 0), undefined);
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
});
