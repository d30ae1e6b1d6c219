/** What stands in a text and is no part of its words: characters that cannot be printed, line ends of two systems. */
import { allMatches, type TextEdit } from '../../text';
import type { Slip } from './slip';

/** Characters that YAML does not allow in a text, a slip for those of one line. */
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

export function controlSlips(text: string): Slip[] {
  const found: Slip[] = [];
  let lineEnd = -1;
  for (const { index, 0: char } of allMatches(text, controls)) {
    const span = { start: index, end: index + 1 };
    // Word's line break inside a paragraph and its page break
    const edit = { span, newText: char === '\x0b' || char === '\x0c' ? ' ' : '' };
    const last = found.at(-1);
    if (last && index < lineEnd) found[found.length - 1] = { ...last, edits: [...last.edits, edit] };
    else {
      found.push({ kind: 'control', span, edits: [edit], sure: true, word: '' });
      const newline = text.indexOf('\n', index);
      lineEnd = newline < 0 ? text.length : newline;
    }
  }
  return found;
}

/** A blank line with the line end of Windows behind a line with that of others, which YAML takes for words: nobody sees it. */
export const lineEnds = (text: string): TextEdit[] =>
  text.includes('\n\r')
    ? [...allMatches(text, /(?<=(?:^|[^\r])\n)\r(?=\n|$)/g)].map(({ index }) => ({
        span: { start: index, end: index + 1 },
        newText: '',
      }))
    : [];
