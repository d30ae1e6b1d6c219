/** Putting a value in quotation marks by the fewest edits, so that every place in it can still be told. */
import type { Span, TextEdit } from '../../text';
import type { Slip } from './slip';

export const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** A stretch of the text in double quotation marks; what these would change in it is escaped. */
export function inQuotes(text: string, { start, end }: Span): TextEdit[] {
  const edits = [insert(start, '"')];
  for (let at = start; at < end; at++) if (text[at] === '"' || text[at] === '\\') edits.push(insert(at, '\\'));
  edits.push(insert(end, '"'));
  return edits;
}

/** The whole value in quotation marks. */
export const quoting = (kind: Slip['kind'], text: string, start: number, end: number, word: string): Slip => ({
  kind,
  span: { start, end },
  edits: inQuotes(text, { start, end }),
  sure: true,
  word,
});

/** A slip that one edit mends. */
export const slip = (kind: Slip['kind'], start: number, end: number, word: string, newText: string, sure = true): Slip => ({
  kind,
  span: { start, end },
  edits: [{ span: { start, end }, newText }],
  sure,
  word,
});
