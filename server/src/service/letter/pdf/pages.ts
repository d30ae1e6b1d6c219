/** Pages and the structure tree: places lines one below the other, breaks pages, tags what it draws. */
import { placeMarks, type PlacedGlyph, type Shapes } from './marks';
import type { Face, Line, Measure, Piece } from './typeset';

export type PdfDocument = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A font of the library as it is inside: its public `text` neither sets accents nor keeps to one marked content. */
interface InnerFont {
  readonly id: string;
  readonly ascender: number;
  readonly font: { readonly xHeight: number };
  /** The font's own units → thousandths of its size. */
  readonly scale: number;
  ref(): unknown;
  encode(text: string): [codes: string[], positions: PlacedGlyph[]];
  layout(text: string): Pick<Shapes, 'glyphs'>;
}
interface Internals {
  readonly _font: InnerFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}
interface ElementInternals {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

const innerFont = (doc: PdfDocument, face: Face): InnerFont => (doc.font(face) as unknown as Internals)._font;

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Measures with the fonts of a document at one size. */
export function measureWith(doc: PdfDocument, size: number): Measure {
  return {
    width: (text, face) => (text === '' ? 0 : doc.font(face).fontSize(size).widthOfString(text)),
  };
}

/** A cell of a table that spans columns, or names a row or a column. */
export function describeCell(cell: Element, columns: number, scope: 'Row' | 'Column' | undefined): void {
  const attributes = { O: 'Table', ...(scope && { Scope: scope }), ...(columns > 1 && { ColSpan: columns }) };
  (cell as unknown as ElementInternals).dictionary.data['A'] = attributes;
}

export class Pages {
  /** Where the next line goes, in points from the top of the page. */
  y: number;

  constructor(
    readonly doc: PdfDocument,
    readonly frame: Frame,
  ) {
    this.y = frame.top;
  }

  get width(): number {
    return this.frame.right - this.frame.left;
  }

  get atTop(): boolean {
    return this.y <= this.frame.top;
  }

  get room(): number {
    return this.frame.bottom - this.y;
  }

  next(): void {
    this.doc.addPage();
    this.y = this.frame.top;
  }

  /** Space that never opens a page. */
  skip(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Draws text as content of an element of the structure tree. */
  tagged(element: Element, tag: string, draw: () => void): void {
    element.add(this.doc.markStructureContent(tag));
    this.upright(draw);
    this.doc.endMarkedContent();
  }

  /** The library draws from the top of the page downwards; text would stand on its head. */
  upright(draw: () => void): void {
    const { doc } = this;
    doc.save();
    doc.transform(1, 0, 0, -1, 0, doc.page.height);
    draw();
    doc.restore();
  }

  /** Draws what is no part of the text: lines, shades, repeated heads. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws one line with its left end at `x` and its top at `y`; within `upright`. */
  line({ pieces }: Line, x: number, y: number, size: number): void {
    this.doc.addContent('BT');
    for (const piece of pieces) x += this.piece(piece, x, y, size);
    this.doc.addContent('ET');
  }

  /** Draws a piece and gives its width. */
  private piece({ face, text }: Piece, x: number, y: number, size: number): number {
    const { doc } = this;
    const font = innerFont(doc, face);
    const { fonts } = (doc as unknown as Internals).page;
    fonts[font.id] ??= font.ref();
    const baseline = doc.page.height - y - (font.ascender * size) / 1000;
    const [codes, encoded] = font.encode(text);
    const marked = /\p{M}/u.test(text);
    const positions = marked
      ? placeMarks(encoded, { glyphs: font.layout(text).glyphs, scale: font.scale, xHeight: font.font.xHeight })
      : encoded;
    doc.addContent(`/${font.id} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(baseline)} Tm`);
    return this.glyphs(codes, positions, { x, baseline, size });
  }

  private glyphs(
    codes: readonly string[],
    positions: readonly PlacedGlyph[],
    { x, baseline, size }: { readonly x: number; readonly baseline: number; readonly size: number },
  ): number {
    const { doc } = this;
    let shown = '';
    let run = '';
    let width = 0;
    const show = () => {
      if (run !== '') shown += `<${run}>`;
      if (shown !== '') doc.addContent(`[${shown}] TJ`);
      run = shown = '';
    };
    const moveTo = (dx: number, dy: number) =>
      doc.addContent(`1 0 0 1 ${number(x + ((width + dx) * size) / 1000)} ${number(baseline + (dy * size) / 1000)} Tm`);
    positions.forEach((position, index) => {
      const { xOffset, yOffset, xAdvance, advanceWidth } = position;
      const moved = xOffset !== 0 || yOffset !== 0;
      if (moved) {
        show();
        moveTo(xOffset, yOffset);
      }
      run += codes[index];
      const kern = advanceWidth - xAdvance;
      if (!moved && Math.abs(kern) > 0.5) {
        shown += `<${run}>${Math.round(kern)}`;
        run = '';
      }
      width += xAdvance;
      if (moved) {
        show();
        moveTo(0, 0);
      }
    });
    show();
    return (width * size) / 1000;
  }

  /**
   * How many of the lines go on this page: at least two stay together at its foot and two at the top of the next.
   * 0 when all should move to the next page.
   */
  fitting(count: number, height: number): number {
    const fits = Math.floor((this.room + 0.01) / height);
    if (fits >= count) return count;
    if (this.atTop && fits < 3) return Math.max(1, fits);
    const kept = Math.min(fits, count - 2);
    return kept >= 2 ? kept : 0;
  }
}

/** The height of a line in a face, as a multiple of its size: that of Times and Arial. */
export const leading: Readonly<Record<'serif' | 'sans', number>> = { serif: 1.15, sans: 1.18 };
