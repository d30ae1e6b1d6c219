/** The paragraphs of a prose text, and the items of those that are lists. */
import { allMatches, span, type Span } from '../text';

export interface Paragraph {
  /** Without the white space around it. */
  readonly span: Span;
  /** Its first line starts with `- ` or `1. `. */
  readonly list?: 'bullets' | 'numbers';
}

const blankLine = /\n[^\S\n]*\n/gu;

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return span(start, end);
}

function listKind(text: string, at: Span): Paragraph['list'] {
  const opening = text.slice(at.start, Math.min(at.end, at.start + 8));
  if (/^-[ \t]/u.test(opening)) return 'bullets';
  if (/^\d{1,3}\.[ \t]/u.test(opening)) return 'numbers';
  return undefined;
}

/** The paragraphs in order; a blank line parts them. */
export function paragraphs(text: string): Paragraph[] {
  const result: Paragraph[] = [];
  const add = (start: number, end: number): void => {
    const at = trimmed(text, start, end);
    if (at.start < at.end) result.push({ span: at, list: listKind(text, at) });
  };
  let start = 0;
  for (const blank of allMatches(text, blankLine)) {
    add(start, blank.index);
    // The last line end may open the next blank line.
    start = blank.index + blank[0].length;
  }
  add(start, text.length);
  return result;
}
