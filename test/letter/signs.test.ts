/** Signs of every kind: the same words in every format, and accents over their letters. */
import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { readLetterFile } from '../../server/src/readers';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writeHtml } from '../../server/src/service/letter/html';
import { writePdf } from '../../server/src/service/letter/pdf';
import { placeMarks } from '../../server/src/service/letter/pdf/marks';
import { writeText } from '../../server/src/service/letter/text';
import { fonts } from './fonts';
import { letterOf } from './support';

const summary =
  'Nun\\u0303ez, Me\\u0301nie\\u0300re, x\\u0302 and n\\u0308; 10³ of H₂O; \\u202ebidi\\u202c zero\\u200bwidth soft\\u00adhyphen one\\vtwo\\fthree \\0 \\u0085four 😀 ☑ 中文 ㎎.';
const printed =
  'Nuñez, Ménière, x\u0302 and n\u0308; 10³ of H₂O; bidi zerowidth softhyphen one two three � four [U+1F600] (x) [U+4E2D][U+6587] mg.';

describe('signs of a letter in its formats', function () {
  this.timeout(20_000);
  const letter = () => letterOf(`case_summary: "${summary}"\n`);
  const has = (text: string) => {
    const words = text.replace(/\s+/g, ' ');
    assert.ok(words.includes(printed), words);
  };
  it('are the same in text', () => has(writeText(letter())));
  it('are the same in HTML', () => has(writeHtml(letter())));
  it('are the same in Word', async () =>
    has((await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(letter())) })).value));
  it('are the same in PDF', async () => {
    const file = await readLetterFile(await writePdf(letter(), { fonts }), 'a.pdf');
    has(file.kind === 'text' ? file.text : '');
  });

  it('have an accent over the middle of its letter, and higher over a tall one', () => {
    const glyph = (isMark: boolean, minX: number, maxX: number, minY: number, maxY: number) => ({
      isMark,
      bbox: { minX, maxX, minY, maxY },
    });
    const at = (xAdvance: number, xOffset = 0) => ({ xAdvance, advanceWidth: xAdvance, xOffset, yOffset: 0 });
    const place = (base: ReturnType<typeof glyph>, mark = glyph(true, -100, 100, 600, 700), own = 0) =>
      placeMarks([at(500), at(0, own)], { glyphs: [base, mark], scale: 1, xHeight: 500 })[1]!;
    assert.deepEqual([place(glyph(false, 100, 500, 0, 500)).xOffset, place(glyph(false, 100, 500, 0, 500)).yOffset], [-200, 0]);
    assert.equal(place(glyph(false, 100, 500, 0, 700)).yOffset, 200);
    assert.equal(place(glyph(false, 100, 500, 0, 700), glyph(true, -100, 100, -200, -50)).yOffset, 0);
    assert.equal(place(glyph(false, 100, 500, 0, 500), undefined, -40).xOffset, -40, 'the font knows better');
  });
});
