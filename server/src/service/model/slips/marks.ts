/** Putting a value in quotation marks by the fewest edits, so that every place in it can still be told. */
import type { Span, TextEdit } from '../../text';

const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** A stretch of the text in double quotation marks; what these would change in it is escaped. */
export function inQuotes(text: string, { start, end }: Span): TextEdit[] {
  const edits = [insert(start, '"')];
  for (let at = start; at < end; at++) if (text[at] === '"' || text[at] === '\\') edits.push(insert(at, '\\'));
  edits.push(insert(end, '"'));
  return edits;
}
