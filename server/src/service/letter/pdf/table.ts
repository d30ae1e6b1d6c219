/** Tables on pages: the header of the case, and grids whose head is repeated on every page. */
import type { Block, Cell } from '../blocks';
import { columnWidths } from '../columns';
import { describeCell, leading, measureWith, type Element, type Pages } from './pages';
import { setLines, type Line } from './typeset';

type TableBlock = Extract<Block, { kind: 'table' }>;

interface Shape {
  readonly size: number;
  readonly lineHeight: number;
  readonly padding: number;
}

const shapes: Readonly<Record<TableBlock['shape'], Shape>> = {
  'case-header': { size: 11, lineHeight: 12.7, padding: 5 },
  grid: { size: 9, lineHeight: 9 * leading.sans, padding: 4 },
};
const shade = '#dfdfdf';
interface SetCell {
  readonly cell: Cell;
  readonly left: number;
  readonly width: number;
  readonly lines: readonly Line[];
  /** Where a value ends that spans more than its own column: the rest is shaded. */
  readonly valueWidth: number;
}

/** The table is as much wider than the text as its padding, so that the words line up with the text. */
const frameOf = (pages: Pages, { padding }: Shape) => ({ left: pages.frame.left - padding, width: pages.width + 2 * padding });

function setRow(row: readonly Cell[], widths: readonly number[], left: number, shape: Shape, pages: Pages): SetCell[] {
  const measure = measureWith(pages.doc, shape.size);
  let column = 0;
  let x = left;
  return row.map((cell) => {
    const spanned = widths.slice(column, column + (cell.columns ?? 1));
    const width = spanned.reduce((sum, one) => sum + one, 0);
    const lines = setLines(cell.runs, Math.max(20, width - 2 * shape.padding), 'sans', measure);
    const set = { cell, left: x, width, lines, valueWidth: spanned[0] ?? width };
    column += spanned.length;
    x += width;
    return set;
  });
}

const linesOf = (row: readonly SetCell[]): number => Math.max(1, ...row.map(({ lines }) => lines.length));

/** Space above and below the words of a cell. */
const insets: Readonly<Record<TableBlock['shape'], number>> = { 'case-header': 0.2, grid: 2 };

const isHead = (row: readonly Cell[]): boolean => row.length > 0 && row.every((cell) => cell.header === 'column');

/** Height of what must stand on the page the table begins on. */
export function tableStart(block: TableBlock, pages: Pages): number {
  const shape = shapes[block.shape];
  const { left, width } = frameOf(pages, shape);
  const widths = columnWidths(block, width, shape.size * 0.6);
  const first = block.rows.slice(0, isHead(block.rows[0] ?? []) ? 2 : 1);
  const lines = first.reduce((sum, row) => sum + linesOf(setRow(row, widths, left, shape, pages)), 0);
  return lines * shape.lineHeight + first.length * 2 * insets[block.shape];
}

export function placeTable(block: TableBlock, pages: Pages, root: Element): void {
  const { doc } = pages;
  const shape = shapes[block.shape];
  const { left, width } = frameOf(pages, shape);
  const widths = columnWidths(block, width, shape.size * 0.6);
  const table = doc.struct('Table', { title: block.title });
  root.add(table);
  const rows = block.rows.map((row) => setRow(row, widths, left, shape, pages));
  const head = block.rows[0] && isHead(block.rows[0]) ? rows[0] : undefined;
  for (const row of rows) {
    const element = doc.struct('TR');
    table.add(element);
    placeRow(row, { block, pages, shape, repeat: row === head ? undefined : head }, element);
    element.end();
  }
  table.end();
}

interface RowContext {
  readonly block: TableBlock;
  readonly pages: Pages;
  readonly shape: Shape;
  /** Drawn again on top of each further page. */
  readonly repeat: readonly SetCell[] | undefined;
}

/** A row stays whole where a page can hold it; a longer one goes on over the page. */
function placeRow(row: readonly SetCell[], context: RowContext, parent: Element): void {
  const { pages, shape, block, repeat } = context;
  const inset = insets[block.shape];
  const count = linesOf(row);
  const cells = row.map(({ cell }) => {
    const element = pages.doc.struct(cell.header ? 'TH' : 'TD');
    const scope = cell.header && (cell.header === 'row' ? 'Row' : 'Column');
    if (scope || (cell.columns ?? 1) > 1) describeCell(element, cell.columns ?? 1, scope);
    parent.add(element);
    return element;
  });
  const breakPage = () => {
    pages.next();
    if (repeat) pages.artifact('Pagination', () => drawRow(repeat, 0, linesOf(repeat), context));
  };
  const whole = pages.frame.bottom - pages.frame.top;
  const height = count * shape.lineHeight + 2 * inset;
  if (!pages.atTop && height > pages.room + 0.01 && height <= whole / 2) breakPage();
  let at = 0;
  while (at < count) {
    const fits = Math.floor((pages.room - 2 * inset + 0.01) / shape.lineHeight);
    if (fits < 1 && !pages.atTop) {
      breakPage();
      continue;
    }
    const part = Math.max(1, Math.min(fits, count - at));
    drawRow(row, at, part, context, cells);
    at += part;
    if (at < count) breakPage();
  }
  for (const cell of cells) cell.end();
}

/** Draws lines `from` … of every cell, its shade and its frame; moves below the row. Without elements all is an artifact. */
function drawRow(row: readonly SetCell[], from: number, count: number, context: RowContext, elements?: readonly Element[]): void {
  const { pages, shape, block } = context;
  const { doc } = pages;
  const inset = insets[block.shape];
  const height = count * shape.lineHeight + 2 * inset;
  const top = pages.y;
  const drawFrame = () => {
    for (const { cell, left, width, valueWidth } of row) {
      if (cell.header) doc.rect(left, top, width, height).fill(shade);
      // the empty rest of the first row is shaded in the real letter
      const rest = block.shape === 'case-header' && !cell.header && width > valueWidth;
      if (rest) doc.rect(left + valueWidth, top, width - valueWidth, height).fill(shade);
      doc.lineWidth(0.5).strokeColor('#000000');
      doc.rect(left, top, rest ? valueWidth : width, height).stroke();
      if (rest) doc.rect(left + valueWidth, top, width - valueWidth, height).stroke();
    }
    doc.fillColor('#000000');
  };
  if (elements) pages.artifact('Layout', drawFrame);
  else drawFrame();
  row.forEach(({ lines, left }, index) => {
    const part = lines.slice(from, from + count);
    const draw = () =>
      part.forEach((line, at) => pages.line(line, left + shape.padding, top + inset + at * shape.lineHeight, shape.size));
    const element = elements?.[index];
    if (!element) pages.upright(draw);
    else if (part.length > 0) pages.tagged(element, row[index]!.cell.header ? 'TH' : 'TD', draw);
  });
  pages.y = top + height;
}
