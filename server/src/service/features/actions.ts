/** Code actions. */
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Finding } from '../rules/rule';
import type { Surroundings } from '../workspace';
import type { ActionClient } from './feature';

export function codeActions(
  _document: RationaleDocument,
  _range: Range,
  _surroundings: Surroundings,
  _findings: readonly Finding[],
  _client: ActionClient,
): CodeAction[] {
  return [];
}
