/** The blocks of a letter on pages: headings stay with what follows, paragraphs break with two lines on either side. */
import { plain, type Block } from '../blocks';
import { leading, measureWith, type Pages, type Element } from './pages';
import { placeTable, tableStart } from './table';
import { setLines, type Line } from './typeset';

const bodySize = 12;
/** A line of the body; also the space between two blocks. */
const lineHeight = bodySize * leading.serif;
const afterHeading = 6.6;
const listIndent = 18;

/** A block set in lines, not yet on a page. */
interface SetBlock {
  readonly block: Block;
  readonly lines: readonly Line[];
  readonly keepWithNext: boolean;
  /** Space below, in points. */
  readonly after: number;
}

type Outline = PDFKit.PDFOutline;

const isHeading = (block: Block): boolean => block.kind === 'heading' || block.kind === 'issue-title';

/** Sections are of the first level, all headings below of the second: no level is left out. */
const tagOf = (block: Block): string => {
  if (block.kind === 'heading' && block.level === 1) return 'H1';
  return isHeading(block) ? 'H2' : 'P';
};

function setBlock(block: Block, pages: Pages): SetBlock {
  const measure = measureWith(pages.doc, bodySize);
  const set = (width: number) => ('runs' in block ? setLines(block.runs, width, 'serif', measure) : []);
  if (block.kind === 'paragraph') {
    const after = block.tight ? 0 : lineHeight;
    return { block, lines: set(pages.width), keepWithNext: block.keepWithNext ?? false, after };
  }
  const after = block.kind === 'heading' ? afterHeading : lineHeight;
  return { block, lines: set(pages.width), keepWithNext: isHeading(block), after };
}

/** Height of what must stand on the same page as the beginning of block `index`. */
function startHeight(blocks: readonly SetBlock[], index: number, pages: Pages): number {
  const set = blocks[index];
  if (!set) return 0;
  const { block, lines } = set;
  if (set.keepWithNext) return lines.length * lineHeight + set.after + startHeight(blocks, index + 1, pages);
  if (block.kind === 'table') return tableStart(block, pages);
  if (block.kind === 'list') return lineHeight;
  return (lines.length <= 3 ? lines.length : 2) * lineHeight;
}

/** Draws all blocks; `root` is the document's element in the structure tree. */
export function placeBlocks(blocks: readonly Block[], pages: Pages, root: Element): void {
  const set = blocks.map((block) => setBlock(block, pages));
  let section: Outline | undefined;
  set.forEach((one, index) => {
    const { block } = one;
    // a chain of headings longer than a page is not kept together
    const needed = Math.min(startHeight(set, index, pages), pages.frame.bottom - pages.frame.top);
    const opens = block.kind === 'heading' && block.newPage === true;
    if (!pages.atTop && (opens || needed > pages.room + 0.01)) pages.next();
    if (isHeading(block)) section = bookmark(block, section, pages);
    if (block.kind === 'table') placeTable(block, pages, root);
    else if (block.kind === 'list') placeList(block, pages, root);
    else placeText(one, pages, root);
    pages.skip(one.after);
  });
}

function bookmark(block: Block, section: Outline | undefined, pages: Pages): Outline | undefined {
  const { doc } = pages;
  const words = 'runs' in block ? plain(block.runs) : '';
  const options = { top: pages.y, left: doc.page.width, expanded: true };
  if (tagOf(block) === 'H1') return doc.outline.addItem(words, options);
  (section ?? doc.outline).addItem(words, options);
  return section;
}

function placeText({ block, lines }: SetBlock, pages: Pages, root: Element): void {
  const tag = tagOf(block);
  const element = pages.doc.struct(tag);
  root.add(element);
  const centered = block.kind === 'heading' && block.level === 1;
  placeLines(lines, pages, element, tag, (line) => pages.frame.left + (centered ? (pages.width - line.width) / 2 : 0));
  element.end();
}

/** Draws lines over as many pages as they need. */
function placeLines(lines: readonly Line[], pages: Pages, element: Element, tag: string, leftOf: (line: Line) => number): void {
  let at = 0;
  while (at < lines.length) {
    const count = pages.fitting(lines.length - at, lineHeight);
    if (count === 0) {
      pages.next();
      continue;
    }
    const part = lines.slice(at, at + count);
    pages.tagged(element, tag, () => {
      for (const line of part) {
        pages.line(line, leftOf(line), pages.y, bodySize);
        pages.y += lineHeight;
      }
    });
    at += count;
    if (at < lines.length) pages.next();
  }
}

function placeList({ items }: Extract<Block, { kind: 'list' }>, pages: Pages, root: Element): void {
  const { doc, frame } = pages;
  const measure = measureWith(doc, bodySize);
  const list = doc.struct('L');
  root.add(list);
  for (const { marker, runs } of items) {
    const [label] = setLines([{ text: marker }], pages.width, 'serif', measure);
    const indent = Math.max(listIndent, (label?.width ?? 0) + 6);
    const lines = setLines(runs, pages.width - indent, 'serif', measure);
    if (pages.fitting(lines.length, lineHeight) === 0) pages.next();
    const item = doc.struct('LI');
    list.add(item);
    const mark = doc.struct('Lbl');
    item.add(mark);
    const words = doc.struct('LBody');
    item.add(words);
    if (label) pages.tagged(mark, 'Lbl', () => pages.line(label, frame.left, pages.y, bodySize));
    placeLines(lines, pages, words, 'LBody', () => frame.left + indent);
    item.end();
  }
  list.end();
}
