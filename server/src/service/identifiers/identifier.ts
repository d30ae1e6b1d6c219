/** What an identifier is: a stretch of a text that leads to one person, and how it is told in words. */
import type { Span } from '../text';
import type { Folded } from '../prose/fold';

/** In words for a person: they stand in messages and in the list of what was taken out. */
export type IdentifierKind =
  | 'name'
  | 'telephone number'
  | 'e-mail address'
  | 'social security number'
  | 'record number'
  | 'health plan number'
  | 'account number'
  | 'license number'
  | 'vehicle number'
  | 'device number'
  | 'biometric number'
  | 'internet address'
  | 'address'
  | 'birth date'
  | 'facility'
  | 'employer'
  | 'place'
  | 'room'
  | 'date'
  | 'age';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly span: Span;
  /** Only likely: the words around it, and not it alone, speak for it. */
  readonly unsure?: true;
  /** What of it may stay: the year of a date, "90+" of an age. */
  readonly rest?: string;
}

/** Finds one kind in a folded text; spans are places of the source. Every finder's time grows in step with the text. */
export type Finder = (folded: Folded) => Iterable<Identifier>;
