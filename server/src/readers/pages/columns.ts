/** Columns of running text, which are read one after the other; tables and the header of a letter are none. */
import type { Fragment } from './fragments';

/** Fragments at one height, from left to right. */
export type Row = readonly Fragment[];

/** Rows that are read together, from top to bottom. */
export interface Region {
  readonly rows: readonly Row[];
  /** `whole`: the width of the page; `column`: one of several; `cell`: of a table with more than one line in its cells. */
  readonly kind: 'whole' | 'column' | 'cell';
}

const seen = ({ text }: Fragment): boolean => text.trim() !== '';
const endOf = (row: Row): number => Math.max(...row.filter(seen).map(({ x, width }) => x + width));
const lettersOf = (row: Row): number => row.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Where columns begin is the same from line to line, in points. */
const exact = 2.5;
/** Between columns is more room than between words, in sizes of the text. */
const gutter = 0.9;
/** Fewer lines or letters are no column. */
const leastLines = 4;
const leastLetters = 18;

/** The place at which most rows begin once more behind a gap. */
function secondStart(rows: readonly Row[]): number | undefined {
  const starts: number[] = [];
  for (const row of rows) {
    const words = row.filter(seen);
    words.forEach((word, index) => {
      const before = words[index - 1];
      if (before && word.x - (before.x + before.width) > word.size * gutter) starts.push(word.x);
    });
  }
  let best: number | undefined;
  let most = 0;
  for (const start of starts) {
    const count = starts.filter((other) => Math.abs(other - start) < exact).length;
    if (count > most) [best, most] = [start, count];
  }
  return most >= 2 ? best : undefined;
}

interface Split {
  readonly left: Row;
  readonly right: Row;
}

/** A row parted at the place; undefined where text crosses it. */
function split(row: Row, at: number): Split | undefined {
  const left = row.filter(({ x }) => x < at - exact);
  const right = row.filter(({ x }) => x >= at - exact);
  const crosses = left.some(seen) && endOf(left) > at - exact * 2;
  const late = right.some(seen) && right.find(seen)!.x > at + 60;
  return crosses || late ? undefined : { left, right };
}

/** Most lines are full, and have the letters of running text. */
function isProse(column: readonly Row[], least: number): boolean {
  const lines = column.filter((row) => row.some(seen));
  if (lines.length < least) return false;
  const right = Math.max(...lines.map(endOf));
  const left = Math.min(...lines.map((row) => row.find(seen)!.x));
  const full = lines.filter((row) => endOf(row) > right - (right - left) * 0.25).length;
  const letters = lines.reduce((sum, row) => sum + lettersOf(row), 0);
  return full >= lines.length * 0.5 && letters / lines.length >= leastLetters;
}

/** Parts the rows of a page into regions, in the order they are read. */
export function regionsOf(rows: readonly Row[]): Region[] {
  const at = secondStart(rows);
  if (at === undefined) return [{ rows, kind: 'whole' }];
  const splits = rows.map((row) => split(row, at));
  const regions: Region[] = [];
  let from = 0;
  while (from < rows.length) {
    let to = from;
    const columned = splits[from] !== undefined;
    while (to < rows.length && (splits[to] !== undefined) === columned) to += 1;
    const part = rows.slice(from, to);
    const inside = columned ? columnsIn(part, splits.slice(from, to) as Split[]) : undefined;
    regions.push(...(inside ?? [{ rows: part, kind: 'whole' as const }]));
    from = to;
  }
  return regions.some(({ kind }) => kind !== 'whole') ? regions : [{ rows, kind: 'whole' }];
}

/** The regions of rows without a crossing; undefined where they are no running text. */
function columnsIn(rows: readonly Row[], splits: readonly Split[]): Region[] | undefined {
  const last = splits.findLastIndex(({ right }) => right.some(seen));
  const first = splits.findIndex(({ right }) => right.some(seen));
  if (first < 0) return undefined;
  const rightOrder = Math.max(...splits.flatMap(({ right }) => right.filter(seen).map(({ order }) => order)));
  // below the columns, what the file draws after them stands under both
  const below = splits.findIndex(({ left }, index) => index > last && left.some(({ order }) => order > rightOrder));
  const end = below < 0 ? rows.length : below;
  const inside = splits.slice(first, end);
  const columns = [inside.map(({ left }) => left), inside.map(({ right }) => right)];
  const [lefts, rights] = columns.map((column) => column.filter((row) => row.some(seen))) as [Row[], Row[]];
  if (!isProse(lefts, leastLines) || !isProse(rights, 2)) return undefined;
  const whole = (from: number, to: number): Region[] => (from < to ? [{ rows: rows.slice(from, to), kind: 'whole' }] : []);
  return [...whole(0, first), ...inOrder(lefts, rights), ...whole(end, rows.length)];
}

/** Columns one after the other; the cells of a table as the file draws them, where it draws them whole. */
function inOrder(lefts: readonly Row[], rights: readonly Row[]): Region[] {
  const orderOf = (row: Row): number => Math.min(...row.filter(seen).map(({ order }) => order));
  const all = [...lefts.map((row) => ({ row, side: 0 })), ...rights.map((row) => ({ row, side: 1 }))];
  all.sort((a, b) => orderOf(a.row) - orderOf(b.row));
  const groups: { side: number; rows: Row[] }[] = [];
  for (const { row, side } of all) {
    const group = groups.at(-1);
    if (group?.side === side) group.rows.push(row);
    else groups.push({ side, rows: [row] });
  }
  const cells = groups.length > 2 && all.length / groups.length >= 1.5;
  if (cells) return groups.map(({ rows }) => ({ rows, kind: 'cell' }));
  return [lefts, rights].flatMap((column) => {
    const parts = regionsOf(column).map(({ rows, kind }) => ({ rows, kind: kind === 'whole' ? ('column' as const) : kind }));
    return parts;
  });
}
