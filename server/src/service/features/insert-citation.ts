/** Insert Citation: what can be cited at a position, and the edit that cites it. */
import type { Position } from 'vscode-languageserver-types';
import type { CitationsResult, InsertCitationResult } from '../../protocol';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

export function citationChoices(_document: RationaleDocument, _position: Position, _surroundings: Surroundings): CitationsResult {
  return { choices: [] };
}

export function insertCitation(
  _document: RationaleDocument,
  _position: Position,
  _keys: readonly string[],
  _surroundings: Surroundings,
): InsertCitationResult {
  return { edit: undefined, refused: '' };
}
