/** Pages that are pictures: what a scanner saw and nobody has read. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Operators that paint a picture, or words drawn as shapes. */
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
/** So many shapes are no frame and no line. */
const manyShapes = 150;

/** Whether something is shown on a page that has no words. */
export async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList().catch(() => ({ fnArray: [] as number[] }));
  const shapes = fnArray.filter((operator) => operator === OPS.constructPath).length;
  return shapes > manyShapes || fnArray.some((operator) => pictures.has(operator));
}
