/** Completion. */
import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';
import type { CompletionClient } from './feature';

export function complete(
  _document: RationaleDocument,
  _position: Position,
  _surroundings: Surroundings,
  _client: CompletionClient,
): CompletionList {
  return { isIncomplete: false, items: [] };
}
