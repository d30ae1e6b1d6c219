/** A study out of a reference file → an entry of the library. */
import type { Guideline } from '../model/schemas/guideline';
import { readDate } from '../prose/calendar';

export interface StudyFields {
  readonly id: string;
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
  readonly year?: number | undefined;
  readonly journal?: string | undefined;
  readonly publisher?: string | undefined;
  readonly edition?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
}

/** Empty fields are left out, so that a rule can tell what is missing; without a title the key stands in. */
export function study({ id, title, authors = [], ...rest }: StudyFields): Guideline {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return {
    id,
    kind: 'study',
    title: title || id,
    ...(authors.length > 0 ? { authors: [...authors] } : {}),
    ...Object.fromEntries(given),
  };
}

/** "Smith JQ": last name and initials, as medical papers print it. */
export function authorName(last: string, given = '', suffix = ''): string {
  const initials = given
    .split(/[\s.]+/u)
    .flatMap((name) => name.split(/[-‐‑]/u))
    .map((name) => ([...name][0] ?? '').toUpperCase())
    .join('');
  return [last.trim(), initials, suffix.trim()].filter((part) => part !== '').join(' ');
}

/** The year of a date, or the four digits of one in any words. */
export function yearOf(text = ''): number | undefined {
  const year = readDate(text)?.slice(0, 4) ?? /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** "10.1000/x" of "https://doi.org/10.1000/x" and "doi:10.1000/x". */
export const bareDoi = (text: string | undefined): string | undefined =>
  text?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim() || undefined;
