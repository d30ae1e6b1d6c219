/** Adds the criteria of the topics an item cites. */
import type { Position } from 'vscode-languageserver-types';
import type { AddCriteriaResult } from '../../protocol';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';

export function addCriteria(_document: RationaleDocument, _position: Position, _surroundings: Surroundings): AddCriteriaResult {
  return { edit: undefined, refused: '' };
}
