/** The part of a line that can be shown around a finding: a paragraph may be one line, of any length. */

export interface LinePart {
  readonly text: string;
  /** Where it starts in its line, in UTF-16 code units. */
  readonly from: number;
  /** Whether the line goes on behind it. */
  readonly more: boolean;
}

/** So much on either side of the place; no terminal shows more. */
const reach = 400;

/** Around a place of a text, within the line that starts at `lineStart`. */
export function linePart(text: string, lineStart: number, at: number): LinePart {
  const start = Math.max(lineStart, at - reach);
  const behind = text.slice(at, at + reach + 1);
  const end = behind.search(/[\r\n]/);
  const more = end < 0 && behind.length > reach;
  return { text: text.slice(start, at + (end < 0 ? Math.min(behind.length, reach) : end)), from: start - lineStart, more };
}
