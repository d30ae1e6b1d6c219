/** The readers of letters: the bytes of a file → its text, within bounds. A bundle of its own, for the libraries in it are large. */
import type { LetterFile, Readers } from '../service/import/reader';
import { decodeText } from './decode';
import { kindOfBytes, kindOfText, latin } from './kinds';
import { mostText } from './limits';
import { damagedPdf, damagedWord, empty, problem } from './problems';

export type { LetterFile, Readers } from '../service/import/reader';

/** Where a PDF may begin, behind what a mail or a web server put in front of it. */
const mostJunk = 1024;

/**
 * Reads a letter file by what it holds; its name only helps where the bytes do not tell. Never rejects: what cannot be
 * read is told in words. It may take any time and, but for what is counted, any memory: call it where it can be ended.
 */
async function readLetterFile(bytes: Uint8Array, fileName: string, wordsOnly = false): Promise<LetterFile> {
  if (bytes.length === 0) return empty;
  const other = kindOfBytes(bytes, fileName);
  if (other) return other;
  if (latin(bytes.subarray(0, 4)) === 'PK\u0003\u0004') return (await import('./docx')).readDocx(bytes);
  if (latin(bytes.subarray(0, mostJunk)).includes('%PDF-')) return (await import('./pdf')).readPdf(bytes, wordsOnly);
  const text = decodeText(bytes);
  const markup = text === undefined ? undefined : kindOfText(text);
  if (markup) return markup;
  if (/\.pdf$/i.test(fileName)) return damagedPdf;
  if (/\.docx$/i.test(fileName)) return damagedWord;
  if (text === undefined) return problem('This file is neither text nor PDF nor Word. Choose another one.');
  if (text.length > mostText) return problem('This text is too long to be a letter. Choose another one.');
  return text.trim() === '' ? empty : { kind: 'text', text };
}

export { readLetterFile };
export const readers: Readers = { readLetterFile };
