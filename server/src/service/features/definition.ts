/** Where a citation, record or criterion is defined. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';
import type { DefinitionTarget, Sought } from './feature';

export function definition(_document: RationaleDocument, _position: Position, _surroundings: Surroundings): DefinitionTarget[] {
  return [];
}

/** Where in the text of a library file (YAML, CSL-JSON, BibTeX) the sought thing stands; its start when it is not found. */
export function rangeInFile(_uri: string, _text: string, _sought: Sought): Range {
  return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

/** The text of a `rationale-library:` document. */
export function shippedGuideline(_uri: string): string | undefined {
  return undefined;
}
