/** What reading one file of a library gives: its entries, and what is wrong with it. */
import type { Guideline } from '../model/schemas/guideline';
import type { Span } from '../text';

export interface LibraryFileEntry {
  readonly guideline: Guideline;
  /** Where its id stands in the file. */
  readonly span?: Span;
}

export type LibraryProblemCode =
  'syntax' | 'unknown-key' | 'invalid-value' | 'missing-value' | 'duplicate-id' | 'duplicate-criterion' | 'overlapping-dates';

export interface LibraryProblem {
  readonly message: string;
  readonly span: Span;
  readonly code: LibraryProblemCode;
}

export interface LibraryFile {
  readonly entries: readonly LibraryFileEntry[];
  /** Where an entry of the file names another, from which it takes fields. */
  readonly uses?: readonly { readonly key: string; readonly span: Span }[];
  readonly problems: readonly LibraryProblem[];
}
