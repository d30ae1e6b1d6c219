/** Bytes → text of a determination, or why they are none. */
import { mostBytes } from '../platform/files';
import { readFile } from '../platform/read-file';
import { maxLength } from '../service/model/unreadable';
import { codeOf, reasonAt } from './trouble';

export interface SourceText {
  /** Without a byte order mark, as an editor holds it. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

export type ReadText = { readonly ok: true; readonly source: SourceText } | { readonly ok: false; readonly message: string };

const tooLarge = `It is too large to be a determination (over ${maxLength / 1_000_000} million characters). Check that it is the right file.`;
const notText = 'It is not text. Check that it is the right file, or import the letter it holds with "rationale import".';
const notUtf8 = 'It is not UTF-8 text. Save it as UTF-8.';

export function decode(bytes: Uint8Array): ReadText {
  if (bytes.length > mostBytes) return { ok: false, message: tooLarge };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { ok: false, message: notUtf8 };
  if (bytes.includes(0)) return { ok: false, message: notText };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.length > maxLength) return { ok: false, message: tooLarge };
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, source: { text, byteOrderMark } };
  } catch {
    return { ok: false, message: notUtf8 };
  }
}

/** Reads at once: files are checked one after the other, and waiting for each took longer than reading it. */
export function readText(path: string): ReadText {
  try {
    return decode(readFile(path, mostBytes));
  } catch (error) {
    return { ok: false, message: codeOf(error) === 'LARGE' ? tooLarge : reasonAt(path, error) };
  }
}
