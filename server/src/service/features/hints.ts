/** Inlay hints: the short title after a bare key. */
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

export function inlayHints(_document: RationaleDocument, _range: Range, _surroundings: Surroundings): InlayHint[] {
  return [];
}
