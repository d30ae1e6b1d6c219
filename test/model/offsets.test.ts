import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
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

describe('lines of one paragraph are joined', () => {
  const joined = (text: string) => documentOf(stringify({ case_summary: text })).determination.caseSummary!.value!.text;
  it('a line end inside a paragraph is a space', () => assert.equal(joined('a\nb\n\nc\nd'), 'a b\n\nc d'));
  it('the items of a list keep their lines', () => assert.equal(joined('- a\nmore\n- b\n\nc'), '- a more\n- b\n\nc'));
  it('a dash inside a paragraph makes no list', () => assert.equal(joined('a\n- b'), 'a - b'));
});
