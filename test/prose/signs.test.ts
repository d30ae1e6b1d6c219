/** What the letter prints for a sign, held against the fonts themselves. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { asPrinted, strangeSigns } from '../../server/src/service/prose/signs';
import { fonts } from '../letter/fonts';

/** The library that reads fonts for the PDF's. */
const { create } = createRequire(__filename)('fontkit') as { create(font: Buffer): { readonly characterSet: number[] } };
const sets = Object.values(fonts).map((font) => new Set(create(Buffer.from(font)).characterSet));
const isInAll = (sign: string): boolean => sets.every((set) => set.has(sign.codePointAt(0)!));

describe('signs of a letter', () => {
  it('are all in its fonts once they are printed, and printed again are the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 })),
        (text) => {
          const printed = asPrinted(text.replace(/[\n\r\t\v\f\u0085\u2028\u2029]/g, ' '));
          for (const sign of printed) assert.ok(isInAll(sign), `U+${sign.codePointAt(0)!.toString(16)}`);
          assert.equal(asPrinted(printed), printed);
        },
      ),
      { numRuns: 500 },
    );
    for (let code = 0x20; code < 0x1_0000; code += 1) {
      if (code === 0x85 || code === 0x2028 || code === 0x2029) continue;
      for (const sign of asPrinted(String.fromCharCode(code))) assert.ok(isInAll(sign), code.toString(16));
    }
  });

  it('are composed, kept, likened or spelled out', () => {
    for (const [text, printed] of [
      ['Nun\u0303ez Me\u0301nie\u0300re', 'Nuñez Ménière'],
      ['x\u0302 n\u0308', 'x\u0302 n\u0308'],
      ['10³ H₂O ≥ ½ – “q” α β № ℃', '10³ H₂O ≥ ½ – “q” α β № ℃'],
      ['☐ ☑ ☒ ✓', '( ) (x) (x) √'],
      ['㎎ Ａ ① ⑴', 'mg A (1) (1)'],
      ['😀 中', '[U+1F600] [U+4E2D]'],
      ['a\u200bb\u202ec\u202c\u00add\ufeff❤\ufe0f', 'abcd[U+2764]'],
      ['\ud800', asPrinted('\ufffd')],
      ['\u0007', asPrinted('\ufffd')],
    ] as const)
      assert.equal(asPrinted(text), printed);
  });

  it('are strange where something else is printed, with all their places', () => {
    assert.deepEqual(strangeSigns('é e\u0301 x\u0302 “ü” 10³\u00ad\ufeff'), []);
    assert.deepEqual(
      strangeSigns('a 😀 b 😀 👩\u200d👩 中文').map(({ sign, printed, codes, places }) => [sign, printed, codes, places.length]),
      [
        ['😀', '[U+1F600]', 'U+1F600', 2],
        ['👩\u200d👩', '[U+1F469][U+1F469]', 'U+1F469 U+200D U+1F469', 1],
        ['中文', '[U+4E2D][U+6587]', 'U+4E2D U+6587', 1],
      ],
    );
    assert.deepEqual(strangeSigns('a\u202eb\u202c').map(({ printed, codes }) => [printed, codes]), [['', 'U+202E'], ['', 'U+202C']]); // prettier-ignore
    assert.equal(strangeSigns('medi\u200bcally').length, 1);
  });
});
