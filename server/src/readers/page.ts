/** One page of a PDF → its lines. Tags say what a paragraph is where there are tags, else the distances between lines do. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Remark } from '../service/import/reader';
import { figuresOf } from './figures';
import { regionsOf, type Region, type Row } from './pages/columns';
import { writtenOn } from './pages/forms';
import { fragmentsOf, type Fragment } from './pages/fragments';
import { withoutStamps } from './pages/stamps';

export interface PdfLine {
  readonly text: string;
  /** A paragraph begins with it. */
  readonly begins: boolean;
  /** The first line of a column: what is above says nothing of it. */
  readonly top: boolean;
  /** Where it ends, and the width of its first word, in points; to see whether that had found room on the line before. */
  readonly right: number;
  readonly firstWord: number;
  readonly size: number;
  /** The baseline, in points from the foot of the page. */
  readonly y: number;
  /** Where its column ends; undefined for the width of the page. */
  readonly edge: number | undefined;
  /** Raised or lowered words that no sign holds. */
  readonly flat: readonly string[];
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly remarks: readonly Remark[];
  /** It is set in columns, or has a table that looks so. */
  readonly set: Region['kind'];
}

const stamped =
  'Words are printed across the pages or turned against the text: {words}. They were left out. Please look whether they matter.';

/** Reads the lines of one page. */
export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { text, stamps } = withoutStamps(await fragmentsOf(page));
  const { fields, remarks } = await writtenOn(page, text);
  const seen = text.filter(({ text: words }) => words.trim() !== '');
  const tagged = seen.filter(({ block }) => block !== undefined).length > seen.length * 0.9;
  const read = tagged && seen.length > 0 ? taggedLines([...text, ...fields]) : measuredLines([...text, ...fields]);
  return { ...read, remarks: [...remarks, ...stamps.map((words) => ({ message: stamped, words }))] };
}

/** Fragments that follow one another on one height, as lines. */
function inLines(fragments: readonly Fragment[]): Fragment[][] {
  const lines: Fragment[][] = [];
  for (const fragment of fragments) {
    const line = lines.at(-1);
    const anchor = line?.find(({ text }) => text.trim() !== '') ?? line?.[0];
    const same = anchor && Math.abs(anchor.y - fragment.y) < Math.max(anchor.size, fragment.size) * 0.5;
    if (same && anchor.block === fragment.block) line!.push(fragment);
    else if (fragment.text.trim() !== '') lines.push([fragment]);
  }
  return lines;
}

/** The stretch of a line that says where the line stands: the longest of its words in the largest letters. */
function baseOf(fragments: readonly Fragment[]): Fragment {
  const worded = fragments.filter(({ text }) => text.trim() !== '');
  const largest = Math.max(...worded.map(({ size }) => size));
  return worded
    .filter(({ size }) => size > largest * 0.9)
    .reduce((best, next) => (next.text.length > best.text.length ? next : best));
}

/** Smaller letters above or below the line. */
function placeOf({ size, y }: Fragment, base: Fragment): 'raised' | 'lowered' | undefined {
  if (size > base.size * 0.87) return undefined;
  if (y - base.y > base.size * 0.15) return 'raised';
  return base.y - y > base.size * 0.07 ? 'lowered' : undefined;
}

interface Kind {
  readonly begins: boolean;
  readonly top: boolean;
  readonly edge?: number;
}

function lineOf(fragments: readonly Fragment[], { begins, top, edge }: Kind): PdfLine {
  const base = baseOf(fragments);
  const flat: string[] = [];
  let text = '';
  let end: number | undefined;
  for (const fragment of fragments) {
    const apart = end !== undefined && fragment.x - end > fragment.size * 0.2;
    if (apart && !/\s$/.test(text) && !/^\s/.test(fragment.text)) text += ' ';
    const place = placeOf(fragment, base);
    const figures = place && figuresOf(fragment.text, place);
    if (figures?.flat) flat.push(fragment.text.trim());
    text += figures?.text ?? fragment.text;
    if (fragment.width > 0 || end === undefined) end = fragment.x + fragment.width;
  }
  const first = fragments.find((fragment) => fragment.text.trim() !== '')!;
  const word = text.trim().split(/\s/, 1)[0]!.length;
  return {
    text: text.trim(),
    begins,
    top,
    right: Math.max(...fragments.filter((fragment) => fragment.text.trim() !== '').map(({ x, width }) => x + width)),
    firstWord: first.width * Math.min(1, word / first.text.length),
    size: first.size,
    y: base.y,
    edge,
    flat,
  };
}

type Lines = Pick<PdfPage, 'lines' | 'set'>;

function taggedLines(fragments: readonly Fragment[]): Lines {
  const order = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    if (fragment.block === undefined) continue;
    const own = order.get(fragment.block);
    if (own) own.push(fragment);
    else order.set(fragment.block, [fragment]);
  }
  const loose = fragments.filter(({ block, text }) => block === undefined && text.trim() !== '');
  const blocks = [...order].sort(([a], [b]) => a - b).map(([, own]) => inLines(own));
  const rows = blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => lines.map((row, index) => ({ row, begins: index === 0 })));
  for (const fragment of loose) putIn(rows, fragment);
  return { set: 'whole', lines: rows.map(({ row, begins }) => lineOf(row, { begins, top: false })) };
}

/** Words without a tag, as those of a form field, go to the line they stand on, or behind the line above. */
function putIn(rows: { row: Fragment[]; begins: boolean }[], fragment: Fragment): void {
  const height = ({ row }: { row: Fragment[] }) => baseOf(row).y;
  const line = rows.find(({ row }) => Math.abs(height({ row }) - fragment.y) < fragment.size * 0.3 && baseOf(row).x < fragment.x);
  if (line) {
    const at = line.row.findIndex(({ x }) => x > fragment.x);
    line.row.splice(at < 0 ? line.row.length : at, 0, fragment);
    return;
  }
  const above = rows.filter((one) => height(one) > fragment.y).sort((a, b) => height(a) - height(b))[0];
  rows.splice(above ? rows.indexOf(above) + 1 : 0, 0, { row: [fragment], begins: true });
}

/** Without tags: from top to bottom, what stands at one height from left to right; columns one after the other. */
function measuredLines(fragments: readonly Fragment[]): Lines {
  const loose = fragments.map((fragment) => ({ ...fragment, block: undefined }));
  const rows: Fragment[][] = [];
  for (const line of inLines(loose)) {
    const row = rows.find((other) => Math.abs(other[0]!.y - line[0]!.y) < line[0]!.size * 0.3);
    if (row) row.push(...line);
    else rows.push([...line]);
  }
  rows.sort((a, b) => b[0]!.y - a[0]!.y);
  const regions = regionsOf(rows.map((row) => row.sort((a, b) => a.x - b.x)));
  const usual = usualDistance(rows);
  const set = regions.find(({ kind }) => kind !== 'whole')?.kind ?? 'whole';
  return {
    set,
    lines: regions.flatMap((region) => linesOf(region, regions.length > 1 ? usualDistance(region.rows) || usual : usual)),
  };
}

function usualDistance(rows: readonly Row[]): number {
  const distances = rows.slice(1).map((row, index) => rows[index]![0]!.y - row[0]!.y);
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 0;
}

function linesOf({ rows, kind }: Region, usual: number): PdfLine[] {
  const edge = kind === 'whole' ? undefined : Math.max(...rows.flatMap((row) => row.map(({ x, width }) => x + width)));
  return rows.map((row, index) => {
    const begins = index === 0 ? kind !== 'column' : rows[index - 1]![0]!.y - row[0]!.y > usual * 1.25;
    return lineOf(row, { begins, top: index === 0 && kind === 'column', edge });
  });
}
