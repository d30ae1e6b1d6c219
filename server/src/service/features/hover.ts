/** Hover. */
import type { Hover, Position } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Finding } from '../rules/rule';
import type { Surroundings } from '../workspace';

export function hover(
  _document: RationaleDocument,
  _position: Position,
  _surroundings: Surroundings,
  _findings: readonly Finding[] = [],
): Hover | undefined {
  return undefined;
}
