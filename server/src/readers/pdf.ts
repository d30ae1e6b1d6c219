/** PDF → text, paragraph by paragraph; or the determination that travels inside our own exports. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterFile } from '../service/import/reader';
import { withinBudget, type Budget } from './budget';
import { latin } from './kinds';
import { mostAttached, mostPages } from './limits';
import { textOfPages } from './pages/text';
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
    const { text, remarks } = await textOfPages(pdf, budget);
    if (budget.isSpent) return tooMuch;
    if (text.replace(/\s/g, '').length < 20)
      return problem('This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, and import the result.');
    return { kind: 'text', text, remarks, ...(attached === false && { sourceLeftOut: true }) };
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
