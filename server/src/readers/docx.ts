/** Word file → text, one paragraph a line, with all that Word writes only while it shows a letter. */
import mammoth from 'mammoth';
import type { LetterFile } from '../service/import/reader';
import { mostText } from './limits';
import { boundedParts } from './parts';
import { damagedWord, problem, TooMuch, tooMuch } from './problems';
import { linesOfHtml, wrapsLines } from './word/lines';
import { plainWord } from './word/plain';
import { createTelling } from './word/telling';

/** No bold: only the words. */
const plainStyles = ['b => ', 'i => ', 'strike => '];

async function htmlOf(bytes: Uint8Array): Promise<string> {
  // the library takes a buffer on Node and an array buffer in the browser
  const arrayBuffer = bytes.slice().buffer;
  const buffer = typeof Buffer === 'undefined' ? undefined : Buffer.from(arrayBuffer);
  const input = { arrayBuffer, buffer } as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: plainStyles,
    ignoreEmptyParagraphs: true,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return value;
}

/** Never rejects. */
export async function readDocx(bytes: Uint8Array): Promise<LetterFile> {
  const bounded = boundedParts(bytes);
  if ('kind' in bounded) return bounded;
  try {
    const telling = createTelling();
    const { text, remarks } = telling.located(linesOfHtml(await htmlOf(plainWord(bounded.parts, telling))));
    if (text.trim() === '') return problem('There is no text in this Word file. Choose another one.');
    if (text.length > mostText) return tooMuch;
    return { kind: 'text', text, unwrapped: !wrapsLines(text), remarks };
  } catch (error) {
    return error instanceof TooMuch ? tooMuch : damagedWord;
  }
}
