/** Finding and aligning quotations, without any rule. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLibrary } from '../../server/src/service/library/library';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { findQuotation } from '../../server/src/service/quotes/align';
import { hasExcerpts, indexOf, isIndexed, lengthOf } from '../../server/src/service/quotes/index';
import { sourceOf } from '../../server/src/service/quotes/search';
import { quoteWords, segmentsOf } from '../../server/src/service/quotes/words';

const guideline = (id: string, ...texts: string[]): Guideline => ({
  id,
  kind: 'guideline',
  title: id,
  excerpts: texts.map((text, page) => ({ page: page + 1, text })),
});
const find = (text: string, of: Guideline) => findQuotation(text, 0, text.length, of);

const syllables = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'so', 'ti', 've', 'za'];
const word = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

describe('words of quotations', () => {
  it('take no notice of case, marks and hyphens at line ends', () => {
    assert.deepEqual(quoteWords('[T]he “shoul-\n der” isn’t 3.5 well-known').words, [
      'the',
      'shoulder',
      "isn't",
      '3.5',
      'well',
      'known',
    ]);
  });
  it('hold apostrophes, decimal points and thousands inside, and end before others', () => {
    for (const [text, words] of [
      ["it's patients’ 6'2", ["it's", 'patients', '6', '2']],
      ["o'clock' x'", ["o'clock", 'x']],
      ['3.5. 1,200, .5 a.5 5.a 3. 5', ['3.5', '1,200', '5', 'a', '5', '5', 'a', '3', '5']],
      ['naïve Ärzte, 2²', ['naïve', 'ärzte', '2²']],
      ['a_b/c', ['a', 'b', 'c']],
      ['zZ09aA', ['zz09aa']],
      ['@[`{:', []],
    ] as const)
      assert.deepEqual(quoteWords(text).words, words, text);
  });
  it('are joined over a hyphen at a line end, where a small letter goes on', () => {
    for (const [text, words] of [
      ['guide-\n  lines', ['guidelines']],
      ['guide- lines', ['guidelines']],
      ['guide‐\u00a0lines guide‑\tlines', ['guidelines', 'guidelines']],
      ['guide-lines', ['guide', 'lines']],
      ['guide- Lines', ['guide', 'lines']],
      ['GUIDE- lines', ['guide', 'lines']],
      ['4- lines', ['4', 'lines']],
      ['four- and six', ['four', 'and', 'six']],
      ['four- or six', ['four', 'or', 'six']],
      ['four- to six', ['four', 'to', 'six']],
      ['mid- toes', ['midtoes']],
      ['mid- android', ['midandroid']],
      ['é- é', ['éé']],
      [`guide-${' '.repeat(59)}lines`, ['guidelines']],
      [`guide-${' '.repeat(60)}lines`, ['guide', 'lines']],
      ['guide- ', ['guide']],
      ['guide-\u000e lines', ['guide', 'lines']],
    ] as const)
      assert.deepEqual(quoteWords(text).words, words, JSON.stringify(text));
  });
  it('are signs that change what is said, too', () => {
    assert.deepEqual(quoteWords('<5% ≥3 ≤4 > 2 = 1 & +').words, ['<', '5', '%', '≥', '3', '≤', '4', '>', '2', '1']);
    const { starts, ends } = quoteWords('a %');
    assert.deepEqual(
      [[...starts], [...ends]],
      [
        [0, 2],
        [1, 3],
      ],
    );
  });
  it('are whole where one letter stands in brackets', () => {
    for (const [text, words] of [
      ['[T]he', ['the']],
      ['[T] he', ['t', 'he']],
      ['[T]', ['t']],
      ['[Th]e', ['th', 'e']],
      ['[.]he', ['he']],
      ['(T]he [T)he', ['t', 'he', 't', 'he']],
    ] as const)
      assert.deepEqual(quoteWords(text).words, words, text);
  });
  it('are read as far as the stretch goes', () => {
    assert.deepEqual(quoteWords('guide- lines', 0, 7).words, ['guide']);
    assert.deepEqual(quoteWords('guide- lines', 0, 8).words, ['guidel']);
    assert.deepEqual(quoteWords("it's", 0, 3).words, ['it']);
    assert.deepEqual(quoteWords('3.5', 0, 2).words, ['3']);
    assert.deepEqual(quoteWords('[T]he', 0, 3).words, ['t']);
    assert.deepEqual(quoteWords('one two', 1, 6).words, ['ne', 'tw']);
  });
  it('know where they stand', () => {
    const { starts, ends } = quoteWords('say: a cuff', 5);
    assert.deepEqual(
      [[...starts], [...ends]],
      [
        [5, 7],
        [6, 11],
      ],
    );
  });
  it('are parted by ellipses and brackets, not by a bracketed letter', () => {
    const text = '[T]he cuff … of the [torn] shoulder [...] heals';
    const parts = segmentsOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(parts, ['[T]he cuff', 'of the', 'shoulder', 'heals']);
  });
  it('are parted by any dots, a citation, and words put in; a stretch without a word is none', () => {
    const parts = (text: string, start = 0, end = text.length) =>
      segmentsOf(text, start, end).map((part) => text.slice(part.start, part.end));
    assert.deepEqual(parts('a. . .b...c[. . .]d[…]e[@odg, p. 3]f[sic]g'), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    assert.deepEqual(parts('… a .. b … , … c …'), [' a .. b ', ' c ']);
    assert.deepEqual(parts('x “one … two” y', 3, 12), ['one ', ' two']);
    assert.deepEqual(parts('... ! ...'), []);
    assert.deepEqual(parts('a 12 [b'), ['a 12 [b']);
  });
});

describe('finding quotations', () => {
  const shoulder = guideline(
    'shoulder',
    'A torn cuff is repaired within three months.',
    'A worn cuff is treated by exercises at home first.',
  );

  it('tells the excerpt', () => {
    assert.equal(find('a worn cuff is treated by exercises', shoulder)?.excerpt.page, 2);
  });
  it('gives what the source has, as it is written', () => {
    const found = find('A torn cuff is mended within three months', shoulder);
    assert.deepEqual(found?.differences, [{ start: 15, end: 21, source: 'repaired' }]);
  });
  it('names every difference, with the words of the source as they are written', () => {
    const source = guideline(
      'any',
      'First of all, the torn Cuff is\n repaired within three months of the day it was torn, by open surgery.',
    );
    const told = (quoted: string) => {
      const found = find(quoted, source);
      return (
        found && [found.share, ...found.differences.map(({ start, end, source }) => [quoted.slice(start, end), start, source])]
      );
    };
    assert.deepEqual(told('the torn cuff is repaired within three months'), [1]);
    assert.deepEqual(told('THE torn “cuff” is repaired, within three months'), [1]);
    assert.deepEqual(told('the torn tendon is mended within three months of the day'), [
      9 / 11,
      ['tendon', 9, 'Cuff'],
      ['mended', 19, 'repaired'],
    ]);
    // left out: behind the word before it
    assert.deepEqual(told('the torn cuff is within three months of the day it was torn'), [1, ['', 16, 'repaired']]);
    assert.deepEqual(told('the torn cuff within three months of the day it was torn'), [1, ['', 13, 'is repaired']]);
    // put in
    assert.deepEqual(told('the torn cuff is soon repaired within three months'), [8 / 9, ['soon', 17, '']]);
    // written apart, no difference
    assert.deepEqual(told('the torn cu ff is repaired within three months'), [8 / 9]);
    // parts of it, in order
    assert.deepEqual(told('the torn cuff … three months of the day … by open surgery'), [1]);
  });
  it('finds parts in another order, or a part that is nowhere, and says so', () => {
    const source = guideline(
      'any',
      'A torn cuff is repaired within three months of it. Exercise at home for six weeks comes first of all things.',
    );
    const quoted = 'Exercise at home for six weeks … a torn cuff is repaired';
    assert.deepEqual(find(quoted, source)?.differences, []);
    const made = 'A torn cuff is repaired within three months of it … nobody knows';
    const found = find(made, source);
    assert.deepEqual(found?.differences, [{ start: made.indexOf(' nobody'), end: made.length, source: '' }]);
    assert.equal(found?.share, 10 / 12);
  });
  it('wants seven words of ten', () => {
    const words = 'ka lo mi ne pu ra so ti ve za'.split(' ');
    const source = guideline('any', words.join(' '));
    const quoted = (wrong: number) => words.map((one, at) => (at < wrong ? `x${at}` : one)).join(' ');
    assert.equal(find(quoted(3), source)?.share, 0.7);
    assert.equal(find(quoted(4), source), undefined);
    assert.equal(find('', source), undefined);
    assert.equal(find('…', source), undefined);
  });
  it('looks at the excerpt as a whole, however far into a word is added or left out', () => {
    const words = Array.from({ length: 60 }, (_, at) => `w${at}`);
    const source = guideline('any', words.join(' '), 'w0 w1 w2');
    const without = (from: number, count: number) => words.slice(10, 40).filter((_, at) => at < from || at >= from + count);
    for (const count of [1, 4, 8]) {
      const found = find(without(15, count).join(' '), source);
      assert.deepEqual(
        found?.differences.map((one) => one.source),
        [words.slice(25, 25 + count).join(' ')],
      );
      assert.equal(found?.excerpt.page, 1);
    }
  });
  it('finds nothing in another text', () => {
    assert.equal(find('The knee is imaged when it locks or swells', shoulder), undefined);
  });

  it('finds any stretch of any text, without a difference', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 12, maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (texts, which, from) => {
          const words = texts[which % texts.length]!;
          const start = from % (words.length - 8);
          const quoted = words.slice(start, start + 9).join(' ');
          const found = find(quoted, guideline('any', ...texts.map((text) => text.join(' '))));
          // the same nine words may stand in another excerpt: what counts is that they are found whole
          assert.ok(found, 'not found');
          assert.deepEqual(found.differences, []);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds one word replaced, and names it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 20, maxLength: 60 }), fc.nat(), fc.nat(), (words, from, at) => {
        const start = from % (words.length - 12);
        const quoted = words.slice(start, start + 12);
        const place = 1 + (at % 10);
        const right = quoted[place]!;
        quoted[place] = 'otherwise';
        const found = find(quoted.join(' '), guideline('any', words.join(' ')));
        assert.deepEqual(
          found?.differences.map((one) => one.source),
          [right],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }), (text, texts) => {
        find(text, guideline('any', ...texts));
      }),
    );
  });
});

describe('the index of excerpts', () => {
  it('is made once for a list of excerpts, and goes with it into another library', () => {
    const own = guideline('own', 'A torn cuff is repaired.');
    const index = indexOf(own);
    assert.equal(indexOf({ ...own, title: 'another title' }), index);
    assert.notEqual(indexOf(guideline('own', 'A torn cuff is repaired.')), index);
  });
  it('is made only where a quotation is looked for', () => {
    const quoted = guideline('quoted', 'A torn cuff is repaired within three months.');
    const other = guideline('other', 'A worn cuff is treated by exercises.');
    find('A torn cuff is repaired', quoted);
    assert.deepEqual([isIndexed(quoted), isIndexed(other)], [true, false]);
  });
  it('looks in the guidelines given first, then in the rest', () => {
    const text = 'A torn cuff is repaired within three months';
    const first = guideline('first', 'Nothing of the kind.');
    const library = createLibrary([{ guideline: guideline('second', `${text}.`), uri: 'file:///a' }]);
    assert.equal(sourceOf(text, 0, text.length, [first]), undefined);
    assert.equal(sourceOf(text, 0, text.length, [first], library)?.guideline.id, 'second');
  });
  it('attributes only what is there almost to the word', () => {
    const words = 'ka lo mi ne pu ra so ti ve za'.split(' ');
    const of = guideline('any', words.join(' '));
    const quoted = (wrong: number) => words.map((one, at) => (at < wrong ? `x${at}` : one)).join(' ');
    assert.equal(sourceOf(quoted(1), 0, quoted(1).length, [of])?.share, 0.9);
    assert.equal(sourceOf(quoted(2), 0, quoted(2).length, [of]), undefined);
  });
  it('passes over a guideline without excerpts, and one of the same name', () => {
    const text = 'A torn cuff is repaired within three months';
    const same = guideline('same', 'Nothing of the kind.');
    const bare: Guideline = { id: 'bare', kind: 'guideline', title: 'bare' };
    assert.equal(sourceOf(text, 0, text.length, [bare, same, guideline('same', text)]), undefined);
    assert.deepEqual(
      [isIndexed(bare), hasExcerpts(bare), hasExcerpts(undefined), lengthOf(bare), lengthOf(same)],
      [true, false, false, 0, 20],
    );
  });
  it('indexes no more than a measure at once, and goes on from there', () => {
    const long = (id: string) => guideline(id, `${id} ${'word '.repeat(400_001)}`);
    const [one, two] = [long('one'), long('two')];
    const text = 'A torn cuff is repaired within three months';
    assert.equal(sourceOf(text, 0, text.length, [one, two]), undefined);
    assert.deepEqual([isIndexed(one), isIndexed(two)], [true, false]);
    assert.equal(sourceOf(text, 0, text.length, [one, two]), undefined);
    assert.equal(isIndexed(two), true);
  });
});
