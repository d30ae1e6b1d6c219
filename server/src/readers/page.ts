/** One page of a PDF → its lines. Tags say what a paragraph is where there are tags, else the distances between lines do. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfLine {
  readonly text: string;
  /** A paragraph begins with it. */
  readonly begins: boolean;
  /** The first line of its page. */
  readonly page: boolean;
  /** Where it ends, and the width of its first word, in points; to see whether that had found room on the line before. */
  readonly right: number;
  readonly firstWord: number;
  readonly size: number;
}

/** A stretch of text on the page. */
interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The paragraph it belongs to by the tags; undefined where the page has none. */
  readonly block: number | undefined;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}
interface MarkItem {
  readonly type: string;
  readonly id?: string | null;
  readonly tag?: string | null;
}
interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** Roles that are a paragraph of their own. */
const blockRole = /^(?:P|H\d?|TD|TH|LI|Caption|Title|Note|BlockQuote|TOCI|Formula|Code)$/;

/** Marked content → the paragraph it is in, by the page's tags, in reading order. */
function blocksOf(tree: TagNode | null): Map<string, number> {
  const blocks = new Map<string, number>();
  let count = 0;
  const visit = (node: TagNode, block: number | undefined): void => {
    if (node.type === 'content' && node.id !== undefined) blocks.set(node.id, block ?? (count += 1));
    const own = node.role !== undefined && blockRole.test(node.role) ? (count += 1) : block;
    for (const child of node.children ?? []) visit(child, own);
  };
  if (tree) visit(tree, undefined);
  return blocks;
}

/** Reads the lines of one page. */
export async function readPage(page: PDFPageProxy): Promise<PdfLine[]> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null) as Promise<TagNode | null>,
  ]);
  const fragments = fragmentsOf(content.items as readonly (TextItem | MarkItem)[], blocksOf(tree));
  const seen = fragments.filter(({ text }) => text.trim() !== '');
  const tagged = seen.filter(({ block }) => block !== undefined).length > seen.length * 0.9;
  return tagged ? taggedLines(fragments) : measuredLines(fragments);
}

function fragmentsOf(items: readonly (TextItem | MarkItem)[], blocks: ReadonlyMap<string, number>): Fragment[] {
  const open: MarkItem[] = [];
  const fragments: Fragment[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
      continue;
    }
    // headers, footers, page numbers and draft marks are no words of the letter
    if (item.str === '' || open.some(({ tag }) => tag === 'Artifact')) continue;
    const id = open.findLast((mark) => typeof mark.id === 'string')?.id;
    const [, , , , x = 0, y = 0] = item.transform;
    const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0);
    fragments.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      block: id === undefined || id === null ? undefined : blocks.get(id),
    });
  }
  return fragments;
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

function lineOf(fragments: readonly Fragment[], begins: boolean, page: boolean): PdfLine {
  let text = '';
  let end: number | undefined;
  for (const fragment of fragments) {
    const apart = end !== undefined && fragment.x - end > fragment.size * 0.2;
    if (apart && !/\s$/.test(text) && !/^\s/.test(fragment.text)) text += ' ';
    text += fragment.text;
    if (fragment.width > 0 || end === undefined) end = fragment.x + fragment.width;
  }
  const first = fragments.find((fragment) => fragment.text.trim() !== '')!;
  const word = text.trim().split(/\s/, 1)[0]!.length;
  return {
    text: text.trim(),
    begins,
    page,
    right: Math.max(...fragments.filter((fragment) => fragment.text.trim() !== '').map(({ x, width }) => x + width)),
    firstWord: first.width * Math.min(1, word / first.text.length),
    size: first.size,
  };
}

function taggedLines(fragments: readonly Fragment[]): PdfLine[] {
  const order = new Map<number | undefined, Fragment[]>();
  for (const fragment of fragments) {
    if (fragment.block === undefined) continue;
    order.set(fragment.block, [...(order.get(fragment.block) ?? []), fragment]);
  }
  const blocks = [...order].sort(([a], [b]) => a! - b!).map(([, own]) => inLines(own));
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, block) => lines.map((line, index) => lineOf(line, index === 0, block === 0 && index === 0)));
}

/** Without tags: from top to bottom, what stands at one height from left to right. */
function measuredLines(fragments: readonly Fragment[]): PdfLine[] {
  const loose = fragments.map((fragment) => ({ ...fragment, block: undefined }));
  const rows: Fragment[][] = [];
  for (const line of inLines(loose)) {
    const row = rows.find((other) => Math.abs(other[0]!.y - line[0]!.y) < line[0]!.size * 0.3);
    if (row) row.push(...line);
    else rows.push([...line]);
  }
  rows.sort((a, b) => b[0]!.y - a[0]!.y);
  const distances = rows.slice(1).map((row, index) => rows[index]![0]!.y - row[0]!.y);
  const usual = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 0;
  return rows.map((row, index) => {
    const begins = index === 0 || distances[index - 1]! > usual * 1.25;
    return lineOf(
      row.sort((a, b) => a.x - b.x),
      begins,
      index === 0,
    );
  });
}
