/** What becomes of a date under Safe Harbor: its year stays, unless it is the year of an edition or tells an age over 89. */
import type { Identifier } from '../../identifiers';
import { removed, type Change } from './change';

/** The year of an edition is no person's: "Guidelines (July 28, 2016)", "ODG, Knee (updated 11/23/16)". */
const ofGuideline =
  /(?:Guidelines?|Schedule|MTUS|ODG|ACOEM|Treatment|[Ee]dition)\)?(?:,? ?\(?|[^.;]{0,60}[ (](?:updated|effective|revised|accessed)(?: on)? )$/u;

/** Who was born before this year is over 89 when the case is decided, and the year alone tells it. */
export const bornBefore = (decided: string | undefined): number =>
  (Number(/^(?:19|20)\d\d/.exec(decided?.trim() ?? '')?.[0] ?? NaN) || 2015) - 89;

/** "on April 4, 2005" becomes "in 2005". Undefined for the date of an edition. */
export function dateChange(text: string, { span, rest }: Identifier, born: number): Change | undefined {
  const { start, end } = span;
  if (ofGuideline.test(text.slice(Math.max(0, start - 80), start))) return undefined;
  const year = rest !== undefined && Number(rest.slice(0, 4)) < born ? undefined : rest;
  const [on] = /\b[Oo]n (?:the )?$/.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  if (year === undefined || on === undefined) return { start, end, kind: 'date', words: year ?? removed('date') };
  return { start: start - on.length, end, kind: 'date', words: `${on.startsWith('O') ? 'In' : 'in'} ${year}` };
}

const yearOfBirth =
  /\b(?:[Bb]orn(?:,| in| back in| around| about)?|DOB:?|[Dd]ate of birth:?|[Yy]ear of birth:?|[Bb]irth year:?)(?: is| was|,)? ((?:18|19)\d\d)(?!\d|-)/g;

/** The year of birth of somebody over 89, which no date holds. */
export function* birthYearChanges(text: string, born: number): Iterable<Change> {
  for (const { index, 0: found, 1: year = '' } of text.matchAll(yearOfBirth)) {
    const end = index + found.length;
    if (Number(year) < born) yield { start: end - 4, end, kind: 'date', words: removed('date') };
  }
}
