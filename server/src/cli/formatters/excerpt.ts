/** The source line of a finding with carets under it, as wide as the terminal lets it be. */
import { printable } from '../trouble';

export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Whether it belongs to the finding. */
  readonly marked: boolean;
}

/** How many columns a character as a person sees it takes. */
export type WidthOf = (grapheme: string) => number;

const plain = /^[\t\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Whether each code unit is a character of one column: Latin letters and the signs of prose, as nearly every line. */
export const isPlain = (line: string): boolean => plain.test(line);

/** So much of a line on either side of the finding is looked at: a paragraph is one line, and only a part of it can be shown. */
const reach = 400;
/** A narrower terminal is not served. */
const leastRoom = 20;
const tab = '  ';
/** Made when a line needs it: it takes longer than many a whole check. */
let segmenter: Intl.Segmenter | undefined;
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * `start` and `end` in UTF-16 code units from the start of the line; `end` may be beyond it. What stands left and right
 * of the width is cut and marked with “…”. Tabs become spaces, and wide characters get two carets. A line that is not plain
 * needs `widthOf`.
 */
export function excerpt(line: string, start: number, end: number, width: number, widthOf?: WidthOf): Excerpt {
  const near = widthOf ? reach : Math.min(reach, Math.max(width, leastRoom) + 2);
  const from = Math.max(0, start - near);
  const cells = cellsOf(line.slice(from, start + near), start - from, Math.max(end, start + 1) - from, widthOf);
  const first = cells.findIndex((cell) => cell.marked);
  const caret = first < 0 ? cells.length : first;
  const { begin, stop } = chooseWindow(cells, caret, width);
  const window = cells.slice(begin, stop);
  const cutLeft = begin > 0 || from > 0;
  const cutRight = stop < cells.length || line.length > start + near;
  const lead = cutLeft ? '…' : '';
  const marks = window.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return {
    text: lead + window.map((cell) => cell.text).join('') + (cutRight ? '…' : ''),
    // a finding at the very end of a line has no character to stand under
    carets: (' '.repeat(lead.length) + (first < 0 ? `${marks}^` : marks)).trimEnd(),
  };
}

function cellsOf(text: string, start: number, end: number, widthOf: WidthOf | undefined): Cell[] {
  const marked = (index: number, length: number): boolean => index < end && index + length > start;
  if (!widthOf) {
    return Array.from(text, (char, index) => {
      const shown = char === '\t' ? tab : char;
      return { text: shown, width: shown.length, marked: marked(index, 1) };
    });
  }
  return Array.from(graphemes().segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : printable(segment);
    return { text: shown, width: widthOf(shown), marked: marked(index, segment.length) };
  });
}

/** As much before the finding as a third of the width, the rest after it; indentation is dropped only when need be. */
function chooseWindow(cells: readonly Cell[], caret: number, width: number): { begin: number; stop: number } {
  const room = Math.max(leastRoom, width - 2);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= room) return { begin: 0, stop: cells.length };
  let begin = caret;
  let used = 0;
  while (begin > 0 && used + (cells[begin - 1]?.width ?? 0) <= room / 3) used += cells[--begin]?.width ?? 0;
  let stop = caret;
  while (stop < cells.length && used + (cells[stop]?.width ?? 0) <= room) used += cells[stop++]?.width ?? 0;
  while (begin > 0 && used + (cells[begin - 1]?.width ?? 0) <= room) used += cells[--begin]?.width ?? 0;
  return { begin, stop };
}
