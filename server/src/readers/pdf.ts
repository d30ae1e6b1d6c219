/** PDF → text, paragraph by paragraph; or the determination that travels inside our own exports. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterFile } from '../service/import/reader';
import { textOfPages } from './pages/text';
import { openPdf } from './pdfjs';

const source = /\.rationale\.ya?ml$/i;

/** Never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<LetterFile> {
  let pdf: PDFDocumentProxy | undefined;
  try {
    pdf = await openPdf(bytes);
    const yaml = await attachedSource(pdf);
    if (yaml !== undefined) return { kind: 'source', yaml };
    const { text, remarks } = await textOfPages(pdf);
    if (text.replace(/\s/g, '').length < 20)
      return {
        kind: 'problem',
        message: 'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, and import the result.',
      };
    return { kind: 'text', text, remarks };
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
