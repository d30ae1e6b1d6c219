/** Word file → text, one paragraph a line. */
import mammoth from 'mammoth';
import type { LetterFile } from '../service/import/reader';

/** Never rejects. */
export async function readDocx(bytes: Uint8Array): Promise<LetterFile> {
  try {
    // the library takes a buffer on Node and an array buffer in the browser
    const arrayBuffer = bytes.slice().buffer;
    const buffer = typeof Buffer === 'undefined' ? undefined : Buffer.from(arrayBuffer);
    const { value } = await mammoth.extractRawText({ arrayBuffer, buffer } as Parameters<typeof mammoth.extractRawText>[0]);
    if (value.trim() === '') return { kind: 'problem', message: 'There is no text in this Word file. Choose another one.' };
    return { kind: 'text', text: value };
  } catch {
    return {
      kind: 'problem',
      message: 'This is no Word file, or it is damaged. Get the file again, or import the letter as text.',
    };
  }
}
