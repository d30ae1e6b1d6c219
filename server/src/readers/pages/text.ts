/** The pages of a PDF → one text, and what is said of its pages. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Remark } from '../../service/import/reader';
import type { Budget } from '../budget';
import { readPage, type PdfLine, type PdfPage } from '../page';
import { boundedPage } from './bounded';
import { runningLines } from './margins';
import { picturesOn, type Shown } from './pictures';

interface NumberedPage extends PdfPage {
  readonly number: number;
  readonly shown: Shown;
}

export interface PdfText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const unread =
  'Page {list} of the PDF is a picture without text, as of a scanner. Nothing of it was read. Run text recognition (OCR) on the PDF and import that, or add what the page says.';
const partlyUnread =
  'Page {list} of the PDF has a large picture. What stands on it was not read. Please add what belongs to the letter.';
const columns =
  'Page {list} of the PDF is set in columns. They were read one after the other. Please compare the order with the letter.';
const cells =
  'Page {list} of the PDF has a table with several lines in its cells. They were read cell by cell. Please compare the order with the letter.';
const runningLine = 'Pages of the PDF have {words} at their head or foot. It was left out.';
const flat =
  'The letter shows {words} raised or lowered. Here the characters stand on the line. Please look whether they still say the same.';

/** Fewer letters are no page of text. */
const fewLetters = 40;
/** A picture on this part of a page is no logo and no signature. */
const largePicture = 0.12;

/** Reads all pages, one after the other. Rejects where they hold more than the budget. */
export async function textOfPages(pdf: PDFDocumentProxy, budget: Budget): Promise<PdfText> {
  const pages: NumberedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await boundedPage(pdf, number, budget);
    const read = await readPage(page);
    pages.push({ ...read, number, shown: await picturesOn(page) });
    page.cleanup();
  }
  const running = runningLines(pages.map(({ lines }) => lines));
  const left = pages.flatMap(({ lines }) => lines.filter((line) => running.has(line)));
  const kept = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !running.has(line)) }));
  const { text, remarks } = joined(kept);
  return { text, remarks: [...runningRemarks(left, text), ...remarks] };
}

/** The text of all pages, and what is said of places in it. */
function joined(pages: readonly NumberedPage[]): PdfText {
  const right = pages.reduce((most, { lines }) => lines.reduce((far, line) => Math.max(far, line.right), most), 0);
  const remarks: Remark[] = [];
  let text = '';
  let last: PdfLine | undefined;
  for (const page of pages) {
    const at = text.length;
    page.lines.forEach((line, index) => {
      text += before(last, { ...line, top: line.top || index === 0 }, right) + line.text;
      for (const words of line.flat) remarks.push({ message: flat, words, at: text.length });
      last = line;
    });
    const letters = text.length - at;
    const about = { words: String(page.number), at: text.length };
    if (letters < fewLetters && page.shown.any) remarks.push({ ...about, message: unread, at });
    else if (page.shown.share > largePicture) remarks.push({ ...about, message: partlyUnread });
    if (page.set !== 'whole') remarks.push({ ...about, message: page.set === 'column' ? columns : cells });
    for (const remark of page.remarks) remarks.push(remark);
  }
  return { text, remarks };
}

/**
 * What stands between two lines: a blank line between paragraphs; where a page or column begins, one only if the first word
 * had found room on the line before; nothing where one long word, such as an address, fills the whole line and goes on.
 */
function before(last: PdfLine | undefined, line: PdfLine, right: number): string {
  if (!last) return '';
  const room = (last.edge ?? right) - last.right;
  if (line.top) return room > line.firstWord + line.size * 0.3 ? '\n\n' : '\n';
  if (line.begins) return '\n\n';
  const brokenWord = last.text.length > 25 && !/[\s-]/.test(last.text.slice(-1)) && !/\s/.test(last.text) && room < line.size;
  return brokenWord ? '' : '\n';
}

/** Running lines that say what the letter says too, but for the count of pages, need no word. */
function runningRemarks(lines: readonly PdfLine[], text: string): Remark[] {
  const said = new Set(tokensOf(text));
  const told = new Map<string, string>();
  for (const { text: words } of lines)
    if (tokensOf(words).some((token) => !said.has(token))) told.set(words.replace(/\p{N}+/gu, '#'), words);
  return [...told.values()].map((words) => ({ message: runningLine, words }));
}

const tokensOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{2,}|\p{N}{4,}/gu) ?? []).filter((word) => !/^(?:page|pages|of)$/.test(word));
