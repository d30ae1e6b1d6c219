/** pdf.js with its worker in the same thread, loaded without its side effects. */
import { restore } from './quiet';
// its worker registers itself on the global object, where pdf.js finds it
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

restore();

export { OPS };

/** Opens a PDF. Rejects with a `PasswordException` (by name) when it is locked. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    // pdf.js takes the array over, and no buffer of Node’s
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
  }).promise;
}
