/** Letter → PDF: tagged (PDF/UA-1), fonts embedded, the same bytes for the same letter. */
import { escape } from 'html-escaper';
import PDFDocument from 'pdfkit';
import type { Letter } from './blocks';
import type { LetterSource } from './export';
import { placeBlocks } from './pdf/blocks';
import { Pages, type PdfDocument } from './pdf/pages';
import { faces, type Face } from './pdf/typeset';

/** TrueType files by role, handed in so that the same code runs in the browser. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

export interface PdfOptions {
  readonly fonts: FontFiles;
  /** The determination itself, attached with its SHA-256. */
  readonly source?: LetterSource;
}

const inch = 72;
const sizes = { letter: [612, 792], a4: [595.28, 841.89] } as const;
const product = 'Review Rationale';

/** The letter as a PDF file. */
export async function writePdf(letter: Letter, { fonts, source }: PdfOptions): Promise<Uint8Array> {
  const checksum = source && (await sha256(source.bytes));
  const [width, height] = sizes[letter.pageSize];
  // the only date in the file: the clock would make every export another file
  const date = new Date(`${letter.date ?? '2000-01-01'}T00:00:00Z`);
  const title = letter.draftMark ? `${letter.draftMark}: ${letter.title}` : letter.title;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: letter.language,
    displayTitle: true,
    font: null, // else a standard font is loaded, which may not be embedded
    info: { Title: title, Creator: product, Producer: product, CreationDate: date },
  } as unknown as PDFKit.PDFDocumentOptions);
  const bytes = collect(doc);
  escapeMetadata(doc);
  for (const face of faces) doc.registerFont(face, fonts[face] as unknown as PDFKit.Mixins.PDFFontSource);
  const { draftMark } = letter;
  if (draftMark) doc.on('pageAdded', () => markDraft(doc, draftMark));
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pages = new Pages(doc, { left: inch, right: width - inch, top: inch, bottom: height - inch });
  placeBlocks(letter.blocks, pages, root);
  root.end();
  if (letter.footer) writeFooters(doc, letter.footerText);
  if (source && checksum) attach(doc, source, checksum, date);
  doc.end();
  return bytes;
}

/** The library puts the title into the XML of the metadata as it is, and only there it must be escaped. */
function escapeMetadata(doc: PdfDocument): void {
  const inner = doc as unknown as { readonly info: { Title: string }; endMetadata(): void };
  const end = inner.endMetadata.bind(doc);
  inner.endMetadata = () => {
    inner.info.Title = escape(inner.info.Title);
    end();
  };
}

function collect(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    doc.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.byteLength;
    });
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.byteLength;
      }
      resolve(bytes);
    });
  });
}

/** Across the page, under the text. */
function markDraft(doc: PdfDocument, words: string): void {
  const { width, height } = doc.page;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.save();
  doc.font('sans-bold').fontSize(120).fillColor('#e6e6e6');
  const size = Math.min(120, (120 * 0.8 * Math.hypot(width, height)) / Math.max(1, doc.widthOfString(words)));
  doc.fontSize(size);
  doc.rotate(-52, { origin: [width / 2, height / 2] });
  doc.text(words, width / 2 - doc.widthOfString(words) / 2, height / 2 - size * 0.6, { lineBreak: false });
  doc.restore();
  doc.fillColor('#000000');
  doc.endMarkedContent();
}

function writeFooters(doc: PdfDocument, words: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    const text = words.replaceAll('{pages}', String(count)).replaceAll('{page}', String(index + 1));
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.font('sans').fontSize(9);
    doc.text(text, doc.page.width / 2 - doc.widthOfString(text) / 2, doc.page.height - 48, { lineBreak: false });
    doc.endMarkedContent();
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The determination and its checksum travel in the letter, so that it can be opened again exactly. */
function attach(doc: PdfDocument, { name, bytes }: LetterSource, checksum: string, date: Date): void {
  const dates = { creationDate: date, modifiedDate: date };
  doc.file(
    bytes as unknown as string,
    {
      name,
      type: 'application/yaml',
      description: `The determination this letter was made from. SHA-256: ${checksum}`,
      relationship: 'Source',
      ...dates,
    } as never,
  );
  doc.file(
    new TextEncoder().encode(`${checksum}  ${name}\n`) as unknown as string,
    {
      name: `${name}.sha256`,
      type: 'text/plain',
      description: 'SHA-256 of the determination',
      relationship: 'Supplement',
      ...dates,
    } as never,
  );
}
