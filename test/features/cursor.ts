/** Documents with a cursor: `|` in the text marks it; block headers (`: |` at a line's end) are left alone. */
import { RationaleDocument } from '../../server/src/service/document';
import { shippedSurroundings } from '../../server/src/service/workspace';

export const surroundings = shippedSurroundings();

export interface Cursor {
  readonly document: RationaleDocument;
  readonly offset: number;
  readonly position: { line: number; character: number };
}

/** The cursor is `‸`. */
export function cursor(marked: string, uri = 'file:///case.rationale.yaml'): Cursor {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no cursor in the text');
  const document = new RationaleDocument(uri, marked.replace('‸', ''));
  return { document, offset, position: document.positionAt(offset) };
}
