/** Finding and aligning quotations, without any rule. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLibrary } from '../../server/src/service/library/library';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { findQuotation } from '../../server/src/service/quotes/align';
import { indexOf, isIndexed } from '../../server/src/service/quotes/index';
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
});
