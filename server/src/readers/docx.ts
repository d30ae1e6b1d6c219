/** Word file → text, one paragraph a line, with all that Word writes only while it shows a letter. */
import mammoth from 'mammoth';
import type { LetterFile } from '../service/import/reader';
import { plainWord } from './word/plain';
import { createTelling } from './word/telling';
import { linesOfHtml, wrapsLines } from './word/lines';

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
  try {
    const telling = createTelling();
    const { text, remarks } = telling.located(linesOfHtml(await htmlOf(plainWord(bytes, telling))));
    if (text.trim() === '') return { kind: 'problem', message: 'There is no text in this Word file. Choose another one.' };
    return { kind: 'text', text, unwrapped: !wrapsLines(text), remarks };
  } catch {
    return {
      kind: 'problem',
      message: 'This is no Word file, or it is damaged. Get the file again, or import the letter as text.',
    };
  }
}
