/** Code lenses. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

/** `others`: the determinations of the workspace, for the count on a guideline file. */
export function codeLenses(
  _document: RationaleDocument,
  _surroundings: Surroundings,
  _others: readonly RationaleDocument[] = [],
): CodeLens[] {
  return [];
}
