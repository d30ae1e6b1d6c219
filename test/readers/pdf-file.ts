/** Small PDF files, object by object, for what no writer of PDF makes. */
import { deflateSync } from 'node:zlib';

/** The body of an object: what stands between `obj` and `endobj`. */
export type PdfObject = string | Uint8Array;

export const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A stream object; `entries` are added to its dictionary. */
export const stream = (content: string | Uint8Array, entries = ''): Uint8Array => {
  const bytes = typeof content === 'string' ? latin(content) : content;
  return Buffer.concat([latin(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, latin('\nendstream')]);
};

/** A stream deflated as often as `times` says. */
export const deflated = (content: string | Uint8Array, entries = '', times = 1): Uint8Array => {
  let bytes = typeof content === 'string' ? latin(content) : content;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  return stream(bytes, `/Filter [${'/FlateDecode '.repeat(times)}] ${entries}`);
};

/** Objects numbered from 1, the first of them the catalog, with their table of places and the trailer. */
export function pdfFile(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, index) => {
    places.push(at);
    add(latin(`${index + 1} 0 obj\n`));
    add(typeof object === 'string' ? latin(object) : object);
    add(latin('\nendobj\n'));
  });
  const start = at;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`));
  add(latin(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Catalog, pages, a page, its content and its font: objects 1 to 5; others follow from 6 on. */
export const onePage = (
  content: PdfObject,
  { catalog = '', page = '', resources = '', others = [] as readonly PdfObject[] } = {},
): readonly PdfObject[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
  content,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...others,
];

/** Lines of text as the content of a page. */
export const words = (text: string): string =>
  `BT /F1 12 Tf 72 720 Td 14 TL ${text
    .split('\n')
    .map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`)
    .join(' ')} ET`;

export const aLetter = 'The patient is a man. The record names no red flag, and the study is not medically necessary.';
