import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Span } from '../../server/src/service/text';
import { documentOf } from './documents';

/** The prose of the case summary and the place of one word of it in the text. */
function placeOf(yaml: string, word: string): string {
  const document = documentOf(yaml);
  const prose = document.determination.caseSummary!.value!;
  const at = prose.text.indexOf(word);
  assert.notEqual(at, -1, `“${word}” is in the prose`);
  const { start, end } = prose.sourceSpan(at, at + word.length);
  return document.text.slice(start, end);
}

const placed = ({ start, end }: Span): Span => ({ start, end });
const spanOf = (source: string, word: string): Span => {
  const start = source.lastIndexOf(word);
  return { start, end: start + word.length };
};

describe('a word of prose stands where it was written', () => {
  const styles: Record<string, string> = {
    'literal block': 'case_summary: |\n  first line\n  the needle here\n\n  end\n',
    'literal block, stripped': 'case_summary: |-\n  first\n  the needle here',
    'literal block with indentation indicator': 'case_summary: |2\n    first is indented\n  the needle here\n',
    'literal block with a comment in its header': 'case_summary: | # mine\n  first\n  the needle here\n',
    'folded block': 'case_summary: >\n  first\n  line\n\n  second needle here\n    more indented\n  end\n',
    'plain on many lines': 'case_summary: first\n  line and\n\n  the needle here\n',
    'single quotes': "case_summary: 'it''s the\n  first and\n\n  the needle here'\n",
    'double quotes': 'case_summary: "a \\"quoted\\" \\u00e9 word\\n and \\\n   the needle here"\n',
    'CRLF': 'case_summary: |\r\n  first\r\n  the needle here\r\n',
    'byte order mark': '\ufeffcase_summary: |\n  first 😀\n  the needle here\n',
  }; // prettier-ignore
  for (const [style, yaml] of Object.entries(styles)) {
    it(style, () => assert.equal(placeOf(yaml, 'needle'), 'needle'));
  }

  it('a sentence over two lines spans both', () => {
    assert.equal(placeOf('case_summary: |\n  one two\n  three four\n', 'two three'), 'two\n  three');
  });

  it('every visible character maps to itself, whatever YAML makes of the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9"'\\#:.,é😀-]{1,8}$/), { minLength: 1, maxLength: 30 });
    const separators = fc.constantFrom(' ', '\n', '\n\n', '  ');
    fc.assert(
      fc.property(
        words,
        separators,
        fc.constantFrom('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'),
        (list, by, type) => {
          const yaml = stringify({ case_summary: list.join(by) }, { defaultStringType: type as 'PLAIN', lineWidth: 40 });
          const document = documentOf(yaml);
          const prose = document.determination.caseSummary?.value;
          if (!prose) return;
          for (let at = 0; at < prose.raw.length; at++) {
            const char = prose.raw[at]!;
            if (/\s/.test(char)) continue;
            const { start, end } = prose.sourceSpan(at, at + 1);
            const source = document.text.slice(start, end);
            assert.ok(
              source === char || source.startsWith('\\') || source === "''",
              `${JSON.stringify(char)} at ${at} is ${JSON.stringify(source)}`,
            );
            assert.equal(prose.offsetAt(start), at);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('between double quotes', () => {
  /** What stands between the quotes, and what YAML makes of it. */
  const escapes: readonly (readonly [string, string])[] = [
    ['\\x41', 'A'],
    ['\\u00e9', 'é'],
    ['\\U0001F600', '😀'],
    ['\\U0010ffff', '\u{10ffff}'],
    ['\\"', '"'],
    ['\\/', '/'],
    ['\\\\', '\\'],
    ['\\0', '\0'],
    ['\\a', '\x07'],
    ['\\b', '\b'],
    ['\\e', '\x1b'],
    ['\\f', '\f'],
    ['\\v', '\v'],
    ['\\N', '\u0085'],
    ['\\_', '\u00a0'],
    ['\\L', '\u2028'],
    ['\\P', '\u2029'],
    ['x', 'x'],
    ["'", "'"],
    ['é', 'é'],
  ];
  for (const [written, meant] of escapes) {
    it(`${written} is one place`, () => {
      const source = `case_summary: "one${written}two"\n`;
      const prose = documentOf(source).determination.caseSummary!.value!;
      assert.equal(prose.raw, `one${meant}two`);
      const from = source.indexOf('"one') + 4;
      // each half of a pair stands for the whole of it
      for (let at = 3; at < 3 + meant.length; at++) {
        assert.deepEqual(placed(prose.sourceSpan(at, at + 1)), { start: from, end: from + written.length });
      }
      assert.deepEqual(placed(prose.sourceSpan(3 + meant.length, prose.raw.length)), {
        start: from + written.length,
        end: from + written.length + 3,
      });
      for (let place = from; place < from + written.length; place++) assert.equal(prose.offsetAt(place), 3);
      assert.equal(prose.offsetAt(from + written.length), 3 + meant.length);
    });
  }

  it('white space that is escaped is found like any other', () => {
    for (const [written, meant] of [
      ['\\n', '\n'],
      ['\\r', '\r'],
      ['\\t', '\t'],
      ['\\ ', ' '],
      ['\\\t', '\t'],
    ]) {
      const source = `case_summary: "one${written}two ${written}${written} three"\n`;
      const prose = documentOf(source).determination.caseSummary!.value!;
      assert.equal(prose.raw, `one${meant}two ${meant}${meant} three`);
      for (const word of ['one', 'two', 'three']) {
        const at = prose.raw.indexOf(word);
        assert.deepEqual(placed(prose.sourceSpan(at, at + word.length)), spanOf(source, word));
      }
      assert.deepEqual(placed(prose.sourceSpan(3, 4)), { start: 18, end: 18 + written!.length });
    }
  });

  it('an escaped line end, and the indentation behind it, are nothing', () => {
    for (const [text, raw] of [
      ['one\\\n  \t two', 'onetwo'],
      ['one\\\r\n   two', 'onetwo'],
      ['one \\\n   two', 'one two'],
    ] as const) {
      const source = `case_summary: "${text}"\n`;
      const prose = documentOf(source).determination.caseSummary!.value!;
      assert.equal(prose.raw, raw);
      const at = prose.raw.indexOf('two');
      assert.deepEqual(placed(prose.sourceSpan(0, 3)), spanOf(source, 'one'));
      assert.deepEqual(placed(prose.sourceSpan(at, at + 3)), spanOf(source, 'two'));
    }
  });

  it('and where they escape nothing, nobody guesses', () => {
    for (const scalar of ['"one\\x4"', '"one\\U00110000"']) {
      const source = `case_summary: ${scalar}`;
      const prose = documentOf(source).determination.caseSummary!.value!;
      assert.deepEqual(placed(prose.sourceSpan(1, 2)), { start: 14, end: source.length }, scalar);
      assert.equal(prose.offsetAt(16), undefined);
    }
  });
});

describe('a place that is none', () => {
  const source = 'case_summary: |\n  one two\n\ndecision: uphold\n';
  const prose = () => documentOf(source).determination.caseSummary!.value!;
  it('is brought to the nearest', () => {
    const last = prose().raw.length;
    assert.deepEqual(placed(prose().sourceSpan(-5, 3)), spanOf(source, 'one'));
    assert.deepEqual(placed(prose().sourceSpan(4, 2)), { start: source.indexOf('two'), end: source.indexOf('two') });
    assert.deepEqual(placed(prose().sourceSpan(last, last + 9)), placed(prose().sourceSpan(last, last)));
  });
  it('is in no prose', () => {
    assert.equal(prose().offsetAt(0), undefined);
    assert.equal(prose().offsetAt(source.length), undefined);
  });
});

describe('lines of one paragraph are joined', () => {
  const joined = (text: string) => documentOf(stringify({ case_summary: text })).determination.caseSummary!.value!.text;
  it('a line end inside a paragraph is a space', () => assert.equal(joined('a\nb\n\nc\nd'), 'a b\n\nc d'));
  it('the items of a list keep their lines', () => assert.equal(joined('- a\nmore\n- b\n\nc'), '- a more\n- b\n\nc'));
  it('a dash inside a paragraph makes no list', () => assert.equal(joined('a\n- b'), 'a - b'));
});
