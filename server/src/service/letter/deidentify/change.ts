/** What is replaced in a text that is de-identified. */
import type { IdentifierKind } from '../../identifiers';

export type ChangeKind = IdentifierKind | 'private term' | 'case number' | 'key';

/** A replacement inside one text; `start` and `end` are places of it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly kind: ChangeKind;
  readonly words: string;
}

export const removed = (kind: string): string => `(${kind} removed)`;
