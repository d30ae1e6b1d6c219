/** The source line of a finding with carets under it, as wide as the terminal lets it be. */
import stringWidth from 'string-width';
import type { LinePart } from '../check/line-part';
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

const tab = '  ';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * `start` and `end` in UTF-16 code units from the start of the whole line; `end` may be beyond it. What stands left and right
 * of the width is cut and marked with “…”. Tabs become spaces, and wide characters get two carets.
 */
export function excerpt({ text, from, more }: LinePart, start: number, end: number, width: number): Excerpt {
  const cells = cellsOf(text, start - from, Math.max(end, start + 1) - from);
  const first = cells.findIndex((cell) => cell.marked);
  const caret = first < 0 ? cells.length : first;
  const { begin, stop } = chooseWindow(cells, caret, width);
  const window = cells.slice(begin, stop);
  const cutLeft = begin > 0 || from > 0;
  const cutRight = stop < cells.length || more;
  const lead = cutLeft ? '…' : '';
  const marks = window.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return {
    text: lead + window.map((cell) => cell.text).join('') + (cutRight ? '…' : ''),
    // a finding at the very end of a line has no character to stand under
    carets: (' '.repeat(lead.length) + (first < 0 ? `${marks}^` : marks)).trimEnd(),
  };
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  // a width is slow to find, and a text has few kinds of characters
  const known = new Map<string, { readonly text: string; readonly width: number }>();
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    let shape = known.get(segment);
    if (!shape) {
      const shown = segment === '\t' ? tab : printable(segment);
      known.set(segment, (shape = { text: shown, width: stringWidth(shown) }));
    }
    return { ...shape, marked: index < end && index + segment.length > start };
  });
}

/** As much before the finding as a third of the width, the rest after it; indentation is dropped only when need be. */
function chooseWindow(cells: readonly Cell[], caret: number, width: number): { begin: number; stop: number } {
  const room = Math.max(20, width - 2);
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
