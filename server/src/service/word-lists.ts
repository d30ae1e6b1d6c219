/** The lists of words that a workspace has learned: text files, one word a line, which its configuration names. */
import type { TextEdit } from './text';

export interface WordList {
  readonly uri: string;
  readonly text: string;
}

/** A longer list is no list of words that somebody learned. */
const mostWords = 50_000;

/** The words of a list as they are written; a line that begins with `#` is a remark. */
export const wordsOf = ({ text }: WordList): readonly string[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u, mostWords)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** How the text of a list takes in a word: on a line of its own, at the end. */
export function learningEdit(word: string, text: string): TextEdit {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || /[\r\n]$/u.test(text) ? '' : end;
  return { span: { start: text.length, end: text.length }, newText: `${before}${word}${end}` };
}
