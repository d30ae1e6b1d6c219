/** Carets stand under the words of the finding, in any line and any width. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { linePart } from '../../server/src/cli/check/line-part';
import { excerpt as excerptOf, isPlain, type WidthOf } from '../../server/src/cli/formatters/excerpt';

const excerpt = (line: string, start: number, end: number, width: number, widthOf?: WidthOf) =>
  excerptOf(linePart(line, 0, start), start, end, width, widthOf);

/** The part of a line that has carets under it, by columns. */
function pointedAt({ text, carets }: { text: string; carets: string }): string {
  let column = 0;
  let found = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (carets[column] === '^') found += segment;
    column += stringWidth(segment);
  }
  return found;
}

const pointing = (line: string, words: string, width = 80) =>
  excerpt(line, line.indexOf(words), line.indexOf(words) + words.length, width, isPlain(line) ? undefined : stringWidth);

describe('the source line of a finding', () => {
  it('points at words behind wide characters, combined ones, emoji and tabs', () => {
    for (const before of ['', '検査 ', 'e\u0301\u0301 ', '👩‍⚕️ ', '\t\t', 'ﬁ ½ ']) {
      assert.equal(pointedAt(pointing(`${before}upheld now`, 'upheld')), 'upheld', JSON.stringify(before));
    }
    assert.equal(pointedAt(pointing('das 検査 dort', '検査')), '検査');
  });

  it('cuts a long line around the finding and keeps to the width', () => {
    const long = 'word '.repeat(300);
    const line = `${long}upheld ${long}`;
    const cut = pointing(line, 'upheld', 60);
    assert.equal(pointedAt(cut), 'upheld');
    assert.ok(cut.text.startsWith('…') && cut.text.endsWith('…'));
    assert.ok(stringWidth(cut.text) <= 60, cut.text);
  });

  it('looks at a line no further than a terminal can show, whatever lines there are around it', () => {
    const long = 'word '.repeat(200);
    assert.deepEqual(linePart('a\nupheld\r\nb', 2, 4), { text: 'upheld', from: 0, more: false });
    assert.deepEqual(linePart(`${long}upheld${long}`, 0, 1000), {
      text: `${long.slice(-400)}${`upheld${long}`.slice(0, 400)}`,
      from: 600,
      more: true,
    });
    assert.equal(linePart(`upheld${'-'.repeat(394)}\nb`, 0, 0).more, false);
  });

  it('points behind the end of a line, and at something in an empty one', () => {
    assert.deepEqual(excerpt('upheld', 6, 6, 80), { text: 'upheld', carets: '      ^' });
    assert.deepEqual(excerpt('', 0, 0, 80), { text: '', carets: '^' });
  });

  it('lets nothing through that moves the cursor or turns the direction', () => {
    const { text } = excerpt('a \u001b[31mred\u0007 \u202eback', 2, 3, 80, stringWidth);
    assert.doesNotMatch(text, /[\u001b\u0007\u202e]/);
  });

  it('points at plain words wherever they stand', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        word,
        fc.array(word, { maxLength: 80 }),
        fc.integer({ min: 30, max: 150 }),
        (before, found, after, width) => {
          const start = before.length === 0 ? 0 : before.join(' ').length + 1;
          const line = [...before, found, ...after].join(' ');
          const cut = excerpt(line, start, start + found.length, width);
          assert.equal(pointedAt(cut), found);
          assert.ok(stringWidth(cut.text) <= width);
        },
      ),
    );
  });

  it('says of a plain line what it says of it with every width measured', () => {
    const char = fc.oneof(fc.constantFrom(...'\t“”–…éß½'), fc.stringMatching(/^[ -~]$/));
    const line = fc.array(char, { minLength: 1, maxLength: 600 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(line, fc.nat(600), fc.nat(60), fc.integer({ min: 5, max: 700 }), (text, at, length, width) => {
        assert.ok(isPlain(text));
        const start = Math.min(at, text.length);
        assert.deepEqual(excerpt(text, start, start + length, width), excerpt(text, start, start + length, width, stringWidth));
      }),
    );
    assert.deepEqual([...'a\t“½é…'].filter(isPlain).length, 6);
    assert.deepEqual([...'\u00ad\u0301検\u202e\u0007'].filter(isPlain), []);
  });
});
