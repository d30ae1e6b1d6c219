/** PDF files drawn by hand, untagged, and what is read of them. */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { readLetterFile } from '../../server/src/readers';

export type Draw = (doc: PDFKit.PDFDocument) => void;

export const pdfOf = (draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const doc = new PDFDocument({ margin: 72, ...options });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });

export interface ReadPdf {
  readonly text: string;
  readonly told: readonly string[];
  readonly kept: readonly string[];
}

export async function readDrawn(draw: Draw, options?: PDFKit.PDFDocumentOptions): Promise<ReadPdf> {
  const file = await readLetterFile(await pdfOf(draw, options), 'a.pdf');
  if (file.kind !== 'text') throw new Error(JSON.stringify(file));
  const remarks = file.remarks ?? [];
  return {
    text: file.text,
    told: remarks.map(({ message, words = '' }) => message.replace(/\{(?:words|list)\}/, words)),
    kept: remarks.flatMap(({ kept }) => kept ?? []),
  };
}

/** A grey picture of one pixel, to be drawn at any size. */
export function greyPixel(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(sumOf(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

const sumOf = (data: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
};

/** Sentences of about twelve words, each with its number. */
export const sentences = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `Sentence ${from + at} says in plain words what the records of this person show.`,
  ).join(' ');
