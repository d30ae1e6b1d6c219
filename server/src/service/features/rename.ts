/** Renames a record of the document or a guideline of the workspace, with all uses. */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

/** Undefined where nothing can be renamed. */
export function prepareRename(
  _document: RationaleDocument,
  _position: Position,
  _surroundings: Surroundings,
): { range: Range; placeholder: string } | undefined {
  return undefined;
}

export type RenameResult = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** `others`: the other determinations and the library files of the workspace. */
export function rename(
  _document: RationaleDocument,
  _position: Position,
  _newName: string,
  _surroundings: Surroundings,
  _others: readonly RationaleDocument[] = [],
): RenameResult {
  return { refused: '' };
}
