/** The stretches of text on a page of a PDF, upright, whichever way the page lies; with what was typed into its form fields. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { blocksOf, type TagNode } from './tags';

export interface Fragment {
  readonly text: string;
  /** Left end and baseline in points, from the left and from the foot of the page as it is seen. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** How far it is turned against the text of the page, in degrees; 0 for nearly all. */
  readonly turned: number;
  /** The paragraph it belongs to by the tags; undefined where there is none. */
  readonly block: number | undefined;
  /** Its place in the file among those of the page. */
  readonly order: number;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}
interface MarkItem {
  readonly type: string;
  readonly id?: string | null;
  readonly tag?: string | null;
}

/** Reads the fragments of one page. */
export async function fragmentsOf(page: PDFPageProxy): Promise<Fragment[]> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null) as Promise<TagNode | null>,
  ]);
  const viewport = page.getViewport({ scale: 1 });
  const found = itemsOf(content.items as readonly (TextItem | MarkItem)[], blocksOf(tree), viewport);
  return drawnOnce(upright(found));
}

interface View {
  readonly transform: readonly number[];
  readonly height: number;
}

function itemsOf(items: readonly (TextItem | MarkItem)[], blocks: ReadonlyMap<string, number>, view: View): Fragment[] {
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
    const { x, y, angle, size } = placed(item.transform, view);
    const block = id === undefined || id === null ? undefined : blocks.get(id);
    fragments.push({ text: item.str, x, y, width: item.width, size, turned: angle, block, order: fragments.length });
  }
  return fragments;
}

/** Where text with this matrix is seen; the angle in degrees, against the clock. */
function placed(matrix: readonly number[], { transform, height }: View): { x: number; y: number; angle: number; size: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [p = 0, q = 0, r = 0, s = 0, x = 0, y = 0] = matrix;
  const [right, down] = [a * p + c * q, b * p + d * q];
  return {
    x: a * x + c * y + e,
    y: height - (b * x + d * y + f),
    angle: (Math.atan2(-down, right) * 180) / Math.PI,
    size: Math.hypot(r, s),
  };
}

const quarter = (angle: number): number => ((Math.round(angle / 90) % 4) + 4) % 4;

/** The page turned so that most of its text is upright: some pages are drawn on their side. */
function upright(fragments: readonly Fragment[]): Fragment[] {
  const letters = [0, 0, 0, 0];
  for (const { turned, text } of fragments) letters[quarter(turned)]! += text.trim().length;
  const most = letters.indexOf(Math.max(...letters));
  const by = most * 90;
  return fragments.map((fragment) => {
    const { x, y } = fragment;
    const [across, up] = ([[x, y], [y, -x], [-x, -y], [-y, x]] as const)[most]!; // prettier-ignore
    const turned = ((((fragment.turned - by) % 360) + 540) % 360) - 180;
    return { ...fragment, x: across, y: up, turned };
  });
}

/** What is drawn twice at one place, to look bold or to throw a shadow, is there once. */
function drawnOnce(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  const key = (text: string, y: number) => `${Math.round(y)} ${text}`;
  return fragments.filter((fragment) => {
    const { text, x, y, width, size } = fragment;
    const near = Math.min(size, width) * 0.1;
    const same = [-1, 0, 1].flatMap((step) => seen.get(key(text, y + step)) ?? []);
    if (text.trim() !== '' && same.some((other) => Math.abs(other.x - x) < near && Math.abs(other.y - y) < near)) return false;
    seen.set(key(text, y), [...(seen.get(key(text, y)) ?? []), fragment]);
    return true;
  });
}
