/** PDF → text, paragraph by paragraph; or the determination that travels inside our own exports. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterFile } from '../service/import/reader';
import { readPage, type PdfLine } from './page';
import { openPdf } from './pdfjs';

const source = /\.rationale\.ya?ml$/i;

/** Never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<LetterFile> {
  let pdf: PDFDocumentProxy | undefined;
  try {
    pdf = await openPdf(bytes);
    const yaml = await attachedSource(pdf);
    if (yaml !== undefined) return { kind: 'source', yaml };
    const text = await textOf(pdf);
    if (text.replace(/\s/g, '').length < 20)
      return {
        kind: 'problem',
        message: 'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, and import the result.',
      };
    return { kind: 'text', text };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return {
      kind: 'problem',
      message: locked
        ? 'This PDF is locked with a password. Save a copy without one, and import that.'
        : 'This is no PDF, or it is damaged. Get the file again, or import the letter as text.',
    };
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined);
  }
}

/** The determination attached to the PDF; the letter's metadata is never looked at. */
async function attachedSource(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const attachments = (await pdf.getAttachments()) as Record<string, { filename?: string; content?: Uint8Array }> | null;
  const found = Object.values(attachments ?? {}).find(
    ({ filename, content }) => filename !== undefined && source.test(filename) && content,
  );
  return found?.content && new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.content);
}

async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    lines.push(...(await readPage(page)));
    page.cleanup();
  }
  const right = Math.max(0, ...lines.map((line) => line.right));
  return lines.map((line, index) => before(lines[index - 1], line, right) + line.text).join('');
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
