/** How a letter's text is laid out: where a line end is the end of a paragraph, and where it is only the edge of the page. */
import { isUnwrapped, type Line } from './lines';

export interface Layout {
  /** Each paragraph is one line. */
  readonly unwrapped: boolean;
  /** Blank lines stand between paragraphs; without them only the length of lines tells. */
  readonly separated: boolean;
  /** Characters of a full line. */
  readonly width: number;
}

/** `anchors`: lines that surely begin a paragraph, such as labels. `unwrapped` where the file itself tells its paragraphs. */
export function layoutOf(lines: readonly Line[], anchors: (line: Line) => boolean, unwrapped?: boolean): Layout {
  const begins = lines.filter((line) => !line.page && anchors(line));
  const apart = begins.filter((line) => line.gap).length;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return {
    unwrapped: unwrapped ?? isUnwrapped(lines),
    separated: begins.length > 0 && apart / begins.length > 0.6,
    width: lengths[Math.floor(lengths.length * 0.95)] ?? 0,
  };
}

/** Ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?]["'”’)\]]*$/.test(text);

export const startsLower = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text);

/** Whether the first word of `next` had found room on `line`: then somebody ended the line there. */
export function isShort(line: Line, next: Line, layout: Layout): boolean {
  const word = next.text.split(' ', 1)[0]!.length;
  return line.text.length + 1 + word < 0.85 * layout.width;
}

/** Whether a paragraph ends between two lines of running text. */
export function endsParagraph(line: Line, next: Line, layout: Layout): boolean {
  if (layout.unwrapped) return true;
  const ended = endsSentence(line.text);
  if (next.page) return ended && !startsLower(next.text) && isShort(line, next, layout);
  // some extractors leave a blank line where a page ends, in mid-sentence too
  if (next.gap) return ended || (!startsLower(next.text) && isShort(line, next, layout));
  return !layout.separated && ended && isShort(line, next, layout);
}
