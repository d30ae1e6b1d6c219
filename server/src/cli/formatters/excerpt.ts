/** The source line of a finding with carets under it, as wide as the terminal lets it be. */
import type { LinePart } from '../check/line-part';
import { visible } from '../../service/visible';

export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** How many columns a character as a person sees it takes. */
export type WidthOf = (grapheme: string) => number;

const plain = /^[\t\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Whether each code unit is a character of one column: Latin letters and the signs of prose, as nearly every line. */
export const isPlain = (line: string): boolean => plain.test(line);

/** A narrower terminal is not served. */
const leastRoom = 20;
const tab = '  ';
/** Made when a line needs it: it takes longer than many a whole check. */
let segmenter: Intl.Segmenter | undefined;
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * `start` and `end` in UTF-16 code units from the start of the whole line; `end` may be beyond it. What stands left and
 * right of the width is cut and marked with “…”. Tabs become spaces, and wide characters get two carets. A text that is not
 * plain needs `widthOf`.
 */
export function excerpt({ text, from, more }: LinePart, start: number, end: number, width: number, widthOf?: WidthOf): Excerpt {
  const first = start - from;
  const last = Math.max(end, start + 1) - from;
  const window = chooseWindow(text.length, first, width, widthOf ? cellsOf(text, widthOf) : plainCellsOf(text));
  const cutLeft = (window[0]?.start ?? 0) > 0 || from > 0;
  const cutRight = (window.at(-1)?.end ?? 0) < text.length || more;
  const lead = cutLeft ? '…' : '';
  const isMarked = (cell: Cell): boolean => cell.start < last && cell.end > first;
  const marks = window.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  return {
    text: lead + window.map((cell) => cell.shown).join('') + (cutRight ? '…' : ''),
    // a finding at the very end of a line has no character to stand under
    carets: (' '.repeat(lead.length) + (first >= text.length ? `${marks}^` : marks)).trimEnd(),
  };
}

/** What can be asked for the character at a place; only those that are shown are looked at. */
type CellAt = (index: number) => Cell | undefined;

const plainCellsOf =
  (text: string): CellAt =>
  (index) => {
    const char = text[index];
    if (char === undefined) return undefined;
    const shown = char === '\t' ? tab : char;
    return { shown, width: shown.length, start: index, end: index + 1 };
  };

function cellsOf(text: string, widthOf: WidthOf): CellAt {
  const segments = graphemes().segment(text);
  const widths = new Map<string, number>(); // slow to find, and a text has few kinds of characters
  return (index) => {
    const found = segments.containing(index);
    if (!found) return undefined;
    const shown = found.segment === '\t' ? tab : visible(found.segment);
    const width = widths.get(shown) ?? widthOf(shown);
    widths.set(shown, width);
    return { shown, width, start: found.index, end: found.index + found.segment.length };
  };
}

/** As much before the finding as a third of the width, the rest after it; indentation is dropped only when need be. */
function chooseWindow(length: number, caret: number, width: number, cellAt: CellAt): Cell[] {
  const room = Math.max(leastRoom, width - 2);
  const before: Cell[] = [];
  const after: Cell[] = [];
  let used = 0;
  let begin = cellAt(caret)?.start ?? length;
  let stop = begin;
  const goBack = (most: number): void => {
    for (let cell = cellAt(begin - 1); cell && used + cell.width <= most; cell = cellAt(begin - 1)) {
      before.push(cell);
      used += cell.width;
      begin = cell.start;
    }
  };
  goBack(room / 3);
  for (let cell = cellAt(stop); cell && used + cell.width <= room; cell = cellAt(stop)) {
    after.push(cell);
    used += cell.width;
    stop = cell.end;
  }
  goBack(room);
  return [...before.reverse(), ...after];
}
