/** The readers of letters: the bytes of a file → its text. A bundle of its own, for the libraries in it are large. */
import { decodeText } from './decode';
import type { LetterFile, Readers } from '../service/import/reader';

export type { LetterFile, Readers } from '../service/import/reader';

const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-');
const isZip = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 4)) === 'PK\u0003\u0004';
const isOldWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const problem = (message: string): LetterFile => ({ kind: 'problem', message });

/**
 * Reads a letter file by what it holds; its name only helps where the bytes do not tell. Never rejects: what cannot be
 * read is told in words.
 */
export async function readLetterFile(bytes: Uint8Array, fileName: string): Promise<LetterFile> {
  if (bytes.length === 0) return problem('This file is empty. Choose another one.');
  if (isPdf(bytes)) return (await import('./pdf')).readPdf(bytes);
  if (isZip(bytes)) return (await import('./docx')).readDocx(bytes);
  if (isOldWord(bytes)) return problem('This is a Word file of the old kind. Save it as .docx in Word, and import that.');
  if (/\.pdf$/i.test(fileName))
    return problem('This is no PDF, or it is damaged. Get the file again, or import the letter as text.');
  if (/\.docx$/i.test(fileName))
    return problem('This is no Word file, or it is damaged. Get the file again, or import the letter as text.');
  const text = decodeText(bytes);
  if (text === undefined) return problem('This file is neither text nor PDF nor Word. Choose another one.');
  return text.trim() === '' ? problem('This file is empty. Choose another one.') : { kind: 'text', text };
}

export const readers: Readers = { readLetterFile };
