/** PDF → text, paragraph by paragraph; or the determination that travels inside our own exports. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterFile } from '../service/import/reader';
import { withinBudget, type Budget } from './budget';
import { latin } from './kinds';
import { mostAttached, mostPages } from './limits';
import { readPage, type PdfLine } from './page';
import { openPdf } from './pdfjs';
import { cutOff, damagedPdf, problem, tooMuch } from './problems';

const source = /\.rationale\.ya?ml$/i;

/** Never rejects. `wordsOnly`: nothing is looked for that is attached. */
export async function readPdf(bytes: Uint8Array, wordsOnly = false): Promise<LetterFile> {
  return isCutOff(bytes) ? cutOff : withinBudget((budget) => read(bytes, wordsOnly, budget));
}

/**
 * A PDF ends with the place of its table of objects. Objects behind the last such place are the beginning of an end that
 * is missing: pdf.js would go through them and give what is there for the whole letter.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  return text.lastIndexOf('endobj') > text.lastIndexOf('startxref');
}

async function read(bytes: Uint8Array, wordsOnly: boolean, budget: Budget): Promise<LetterFile> {
  let pdf: PDFDocumentProxy | undefined;
  try {
    pdf = await openPdf(bytes);
    if (pdf.numPages > mostPages) return tooMuch;
    const attached = wordsOnly ? undefined : await attachedSource(pdf, budget);
    if (typeof attached === 'string') return { kind: 'source', yaml: attached };
    const text = await textOf(pdf, budget);
    if (budget.isSpent) return tooMuch;
    if (text.replace(/\s/g, '').length < 20)
      return problem('This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, and import the result.');
    return { kind: 'text', text, ...(attached === false && { sourceLeftOut: true }) };
  } catch (error) {
    return budget.isSpent ? tooMuch : problemOf(error);
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined);
  }
}

function problemOf(error: unknown): LetterFile {
  const { name, message } = error instanceof Error ? error : new Error();
  if (name === 'PasswordException')
    return problem('This PDF is locked with a password. Save a copy without one, and import that.');
  if (/encrypt|crypt filter/i.test(message))
    return problem(
      'This PDF is locked for certain persons or programs. Ask for a copy that is not, or print it to a new PDF where it opens.',
    );
  return damagedPdf;
}

/** The determination attached to the PDF; false where one is that cannot be had. The letter's metadata is never looked at. */
async function attachedSource(pdf: PDFDocumentProxy, budget: Budget): Promise<string | false | undefined> {
  try {
    const attachments = (await pdf.getAttachments()) as Record<string, { filename?: string; content?: Uint8Array }> | null;
    const found = Object.values(attachments ?? {}).find(({ filename }) => filename !== undefined && source.test(filename));
    if (!found) return undefined;
    if (!found.content || found.content.length > mostAttached) return false;
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(found.content);
  } catch {
    return false;
  } finally {
    budget.renew();
  }
}

async function textOf(pdf: PDFDocumentProxy, budget: Budget): Promise<string> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    countText(page, budget);
    for (const line of await readPage(page)) lines.push(line);
    page.cleanup();
  }
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return lines.map((line, index) => before(lines[index - 1], line, right) + line.text).join('');
}

/** Has the text of a page counted as it comes: forms in forms can make any amount of a few bytes. */
function countText(page: PDFPageProxy, budget: Budget): void {
  page.getTextContent = async (parameters) => {
    const content: Awaited<ReturnType<PDFPageProxy['getTextContent']>> = { items: [], styles: {}, lang: null };
    const reader = page.streamTextContent(parameters).getReader() as ReadableStreamDefaultReader<typeof content>;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return content;
        budget.takeText(value.items.reduce((sum, item) => sum + 1 + ('str' in item ? item.str.length : 0), 0));
        content.items.push(...value.items);
      }
    } catch (error) {
      await reader.cancel(error).catch(() => undefined);
      throw error;
    }
  };
}

/**
 * What stands between two lines: a blank line between paragraphs; where a page begins, one only if the first word had
 * found room on the page before; nothing where one long word, such as an address, fills the whole line and goes on.
 */
function before(last: PdfLine | undefined, line: PdfLine, right: number): string {
  if (!last) return '';
  const room = right - last.right;
  if (line.page) return room > line.firstWord + line.size * 0.3 ? '\n\n' : '\n';
  if (line.begins) return '\n\n';
  const brokenWord = last.text.length > 25 && !/[\s-]/.test(last.text.slice(-1)) && !/\s/.test(last.text) && room < line.size;
  return brokenWord ? '' : '\n';
}
