/** What the parts of a letter are composed from, and the small words they share. */
import type { Determination, Field } from '../model/model';
import { oneLine } from './clean';
import type { Sources } from './prose';
import type { TemplateValues } from './template';

/** What every part of the letter is composed from. */
export interface Composing extends Sources {
  readonly determination: Determination;
  readonly draft: boolean;
  /** Values for the fixed paragraphs. */
  readonly values: TemplateValues;
}

/** The words of a value; empty where nothing is written. */
export const wordsOf = (field: Field<string> | undefined): string => oneLine(field?.value ?? '');

/** In a draft, a visible gap; in a final letter, nothing. */
export const gap = (what: string, draft: boolean): string => (draft ? `[${what} missing]` : '');
