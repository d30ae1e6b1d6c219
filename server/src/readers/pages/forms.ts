/** What was typed into the form fields of a page, and what was written on it afterwards. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Remark } from '../../service/import/reader';
import type { Fragment } from './fragments';

interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly rect: readonly [number, number, number, number];
  readonly annotationFlags?: number;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly password?: boolean;
  readonly contentsObj?: { readonly str?: string };
}

export interface Written {
  readonly fields: readonly Fragment[];
  readonly remarks: readonly Remark[];
}

/** Hidden, or not to be seen on the screen: bits 2 and 6 of the flags. */
const unseen = 0b10_0010;

const added = 'Somebody wrote {words} onto the pages of the PDF. It stands in the notes of the determination.';
const comments = 'The PDF carries comments, which are their authors’ own and were left out.';
const stamp = 'A stamp was put onto the pages of the PDF. What stands on it was not read.';

/** Reads fields and remarks. `text` is that of the page, whose lines the fields stand in. */
export async function writtenOn(page: PDFPageProxy, text: readonly Fragment[]): Promise<Written> {
  const all = (await page.getAnnotations().catch(() => [])) as Annotation[];
  const shown = all.filter(({ annotationFlags = 0 }) => (annotationFlags & unseen) === 0);
  const viewport = page.getViewport({ scale: 1 });
  const fields = shown.flatMap((one) => {
    const words = one.subtype === 'Widget' ? valueOf(one) : undefined;
    if (words === undefined || words.trim() === '') return [];
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle([...one.rect]) as [number, number, number, number];
    const box = {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      low: viewport.height - Math.max(y1, y2),
      high: viewport.height - Math.min(y1, y2),
    };
    return linesIn(box, words, text);
  });
  return { fields, remarks: remarksOn(shown) };
}

/** What a field shows; undefined for buttons, signatures and passwords. */
function valueOf({
  fieldType,
  fieldValue,
  checkBox,
  radioButton,
  exportValue,
  buttonValue,
  password,
}: Annotation): string | undefined {
  if (fieldType === 'Btn') {
    const mark = checkBox ? exportValue : radioButton ? buttonValue : undefined;
    return mark === undefined ? undefined : fieldValue === mark ? '☑' : '☐';
  }
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || password) return undefined;
  const values = [fieldValue].flat().filter((value): value is string => typeof value === 'string');
  return values.join(', ');
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The lines of a value in its field; one line stands on the line of the words before it. */
function linesIn({ left, right, low, high }: Box, value: string, text: readonly Fragment[]): Fragment[] {
  const lines = value.split(/\r\n|[\r\n]/);
  const beside = text
    .filter(({ y, text: words }) => words.trim() !== '' && y > low - 2 && y < high)
    .sort((a, b) => distance(a, left) - distance(b, left))[0];
  const size = Math.min(beside?.size ?? 10, (high - low) / lines.length);
  const first = lines.length === 1 ? (beside?.y ?? (high + low) / 2 - size * 0.35) : high - size;
  return lines.map((words, index) => ({
    text: words,
    x: left,
    y: first - index * size * 1.2,
    width: Math.min(right - left, words.length * size * 0.5),
    size,
    turned: 0,
    block: undefined,
    order: Number.MAX_SAFE_INTEGER,
  }));
}

const distance = ({ x, width }: Fragment, left: number): number => Math.abs(left - (x + width));

function remarksOn(shown: readonly Annotation[]): Remark[] {
  const remarks: Remark[] = [];
  for (const { subtype, contentsObj } of shown) {
    const words = contentsObj?.str?.replace(/\s+/g, ' ').trim() ?? '';
    if (subtype === 'FreeText' && words !== '') remarks.push({ message: added, words, kept: words });
    else if (subtype === 'Stamp') remarks.push({ message: stamp });
    else if (/^(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret)$/.test(subtype ?? '') && words !== '')
      remarks.push({ message: comments });
  }
  return remarks;
}
