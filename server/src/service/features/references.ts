/** Where a guideline or a record is named. */
import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

export function references(
  _document: RationaleDocument,
  _position: Position,
  _surroundings: Surroundings,
  _others: readonly RationaleDocument[] = [],
): Location[] {
  return [];
}

export function documentHighlights(_document: RationaleDocument, _position: Position): DocumentHighlight[] {
  return [];
}
