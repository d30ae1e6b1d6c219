/** The source line of a finding with carets under it, as wide as the terminal lets it be. */
import stringWidth from 'string-width';
import type { LinePart } from '../check/line-part';
import { printable } from '../trouble';

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

const tab = '  ';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * `start` and `end` in UTF-16 code units from the start of the whole line; `end` may be beyond it. What stands left and
 * right of the width is cut and marked with “…”. Tabs become spaces, and wide characters get two carets.
 */
export function excerpt({ text, from, more }: LinePart, start: number, end: number, width: number): Excerpt {
  const first = start - from;
  const last = Math.max(end, start + 1) - from;
  const window = chooseWindow(text, first, width);
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
function cellsOf(text: string): (index: number) => Cell | undefined {
  const segments = graphemes.segment(text);
  const widths = new Map<string, number>(); // slow to find, and a text has few kinds of characters
  return (index) => {
    const found = segments.containing(index);
    if (!found) return undefined;
    const shown = found.segment === '\t' ? tab : printable(found.segment);
    const width = widths.get(shown) ?? stringWidth(shown);
    widths.set(shown, width);
    return { shown, width, start: found.index, end: found.index + found.segment.length };
  };
}

/** As much before the finding as a third of the width, the rest after it; indentation is dropped only when need be. */
function chooseWindow(text: string, caret: number, width: number): Cell[] {
  const room = Math.max(20, width - 2);
  const cellAt = cellsOf(text);
  const before: Cell[] = [];
  const after: Cell[] = [];
  let used = 0;
  let begin = cellAt(caret)?.start ?? text.length;
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
