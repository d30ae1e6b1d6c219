/** Pictures on a page of a PDF: what a scanner saw and nobody has read. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS } from '../pdfjs';

/** Operators that paint a picture into the unit square of the moment. */
const pictures = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);
/** So many shapes are no frame and no line, but words drawn as shapes. */
const manyShapes = 150;

export interface Shown {
  /** Something is shown that may be words. */
  readonly any: boolean;
  /** The part of the page that its largest picture covers, from 0 to 1. */
  readonly share: number;
}

/** What the page shows beside text. */
export async function picturesOn(page: PDFPageProxy): Promise<Shown> {
  const { fnArray, argsArray } = await page
    .getOperatorList()
    .catch(() => ({ fnArray: [] as number[], argsArray: [] as unknown[] }));
  const [left = 0, low = 0, right = 1, high = 1] = page.view;
  const whole = Math.abs((right - left) * (high - low));
  const outer: number[] = [];
  let unit = 1;
  let shapes = 0;
  let largest = 0;
  let any = false;
  fnArray.forEach((operator, at) => {
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) outer.push(unit);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) unit = outer.pop() ?? 1;
    if (operator === OPS.transform) unit *= areaOf(argsArray[at]);
    if (operator === OPS.paintFormXObjectBegin) unit *= areaOf((argsArray[at] as readonly unknown[] | null)?.[0]);
    if (operator === OPS.constructPath) shapes += 1;
    if (!pictures.has(operator)) return;
    any = true;
    largest = Math.max(largest, unit);
  });
  return { any: any || shapes > manyShapes, share: Math.min(1, largest / whole) };
}

/** By how much a matrix makes areas larger. */
function areaOf(matrix: unknown): number {
  const [a, b, c, d] = Array.isArray(matrix) || ArrayBuffer.isView(matrix) ? (matrix as unknown as readonly number[]) : [];
  return a === undefined || b === undefined || c === undefined || d === undefined ? 1 : Math.abs(a * d - b * c);
}
