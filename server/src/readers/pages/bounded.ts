/** The pages of a PDF, whose answers are counted as they come: forms in forms make any amount of a few bytes. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Budget } from '../budget';
import { mostStretches } from '../limits';

/** pdf.js hands over what a page draws piece by piece, and has no other place to stop it. */
interface Drawn {
  _renderPageChunk(piece: { readonly length: number }, ...others: unknown[]): void;
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

interface Written {
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

/** A page (from 1) that rejects where it holds more than the budget has left. */
export async function boundedPage(pdf: PDFDocumentProxy, number: number, budget: Budget): Promise<PDFPageProxy> {
  const page = await pdf.getPage(number);
  page.getTextContent = (parameters) => countedText(page, parameters, budget);
  const drawn = page.getOperatorList.bind(page);
  page.getOperatorList = (parameters) => countedDrawing(page, () => drawn(parameters), budget);
  const annotations = page.getAnnotations.bind(page);
  page.getAnnotations = async (parameters) => {
    const all = (await annotations(parameters)) as Written[];
    for (const { fieldValue, contentsObj } of all) {
      const words = [fieldValue, contentsObj?.str].flat().filter((one) => typeof one === 'string');
      budget.takeText(words.reduce((sum, one) => sum + one.length, 1));
    }
    return all;
  };
  return page;
}

async function countedText(
  page: PDFPageProxy,
  parameters: Parameters<PDFPageProxy['getTextContent']>[0],
  budget: Budget,
): Promise<Content> {
  const content: Content = { items: [], styles: {}, lang: null };
  const reader = page.streamTextContent(parameters).getReader() as ReadableStreamDefaultReader<Content>;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return content;
      budget.takeText(value.items.reduce((sum, item) => sum + 1 + ('str' in item ? item.str.length : 0), 0));
      for (const item of value.items) content.items.push(item);
      if (content.items.length > mostStretches) budget.takeText(Infinity);
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
}

function countedDrawing<T>(page: PDFPageProxy, draw: () => Promise<T>, budget: Budget): Promise<T> {
  const own = page as unknown as Drawn;
  const take = own._renderPageChunk.bind(page);
  let before = 0;
  return new Promise((resolve, reject) => {
    own._renderPageChunk = (piece, ...others) => {
      try {
        budget.takeOperators(piece.length, before);
        before += piece.length;
        take(piece, ...others);
      } catch (error) {
        reject(error as Error);
      }
    };
    draw().then(resolve, reject);
  });
}
