/** Dates and ages that Safe Harbor takes out of a text: every part of a date but the year, every age over 89. */
import { statedPersons } from '../../prose/ages';
import { monthNames, shortMonths } from '../../prose/calendar';
import { dates } from '../../prose/dates';
import type { Span } from '../../text';
import { removed, type Change } from './change';

const named = (months: readonly string[]): string =>
  `(?:${months.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})`;
const month = named(monthNames);
const shortMonth = `${named(shortMonths)}\\.?`;
/** Parts of dates that are no full date: a month and year, a month and day, a month alone behind a word for time. */
const partialDates: readonly RegExp[] = [
  new RegExp(`\\b(?:${month}|${shortMonth})(?: of)?,? ((?:19|20)\\d\\d)(?!\\d)`, 'g'),
  /(?<![\p{L}\p{N}/.-])(?:0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\p{N}/-])/gu,
  /(?<![\p{L}\p{N}])((?:19|20)\d\d)-\d{1,2}-\d{1,2}T[\d:.]{2,15}(?:Z|[+-]\d\d:?\d\d)?/gu,
  new RegExp(`\\b(?:${month}|${shortMonth}) \\d{1,2}(?:st|nd|rd|th)?(?![\\d/]|,? \\d{4})`, 'g'),
  new RegExp(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id-?|[Tt]hrough|[Bb]y|[Ll]ast) ?)${month}\\b(?! \\d)`,
    'g',
  ),
];

/** The year of an edition is no person's: "Guidelines (July 28, 2016)", "ODG, Knee (updated 11/23/16)". */
const ofGuideline =
  /(?:Guidelines?|Schedule|MTUS|ODG|ACOEM|Treatment|[Ee]dition)\)?(?:,? ?\(?|[^.;]{0,60}[ (](?:updated|effective|revised|accessed)(?: on)? )$/u;

/** Who was born before this year is over 89 when the case is decided, and the year alone tells it. */
export const bornBefore = (decided: string | undefined): number =>
  (Number(/^(?:19|20)\d\d/.exec(decided?.trim() ?? '')?.[0] ?? NaN) || 2015) - 89;

/** "on April 4, 2005" becomes "in 2005". */
function yearChange(text: string, { start, end }: Span, written: string | undefined, born: number): Change {
  const year = written !== undefined && Number(written) < born ? undefined : written;
  const [on] = /\b[Oo]n $/.exec(text.slice(Math.max(0, start - 4), start)) ?? [];
  if (year === undefined || on === undefined) return { start, end, kind: 'date', words: year ?? removed('date') };
  return { start: start - on.length, end, kind: 'date', words: `${on.startsWith('O') ? 'In' : 'in'} ${year}` };
}

export function* dateChanges(text: string, born: number): Iterable<Change> {
  const isEdition = (start: number): boolean => ofGuideline.test(text.slice(Math.max(0, start - 80), start));
  for (const { span, iso } of dates(text)) {
    const written = text.slice(span.start, span.end);
    if (!isEdition(span.start)) yield yearChange(text, span, iso?.slice(0, 4) ?? /(?:19|20)\d\d/.exec(written)?.[0], born);
  }
  for (const pattern of partialDates) {
    for (const match of text.matchAll(pattern)) {
      if (!isEdition(match.index))
        yield yearChange(text, { start: match.index, end: match.index + match[0].length }, match[1], born);
    }
  }
  for (const { index, 0: found, 1: year = '' } of text.matchAll(yearOfBirth)) {
    if (Number(year) < born) {
      yield { start: index + found.length - 4, end: index + found.length, kind: 'date', words: removed('date') };
    }
  }
}

const yearOfBirth = /\b(?:[Bb]orn(?: in)?|DOB:?|[Dd]ate of birth:?) ((?:18|19)\d\d)(?!\d)/g;

/** Ages over 89 in every wording; over-careful where it may be another's age. */
const oldAges: readonly RegExp[] = [
  /(?<![\p{N}.-])()(9\d|1[01]\d)(?=[ -]?(?:years?|yrs?)\.?(?: of age|[ -]?old)|[ -]?(?:y\/o|yo|y\.o\.)(?!\p{L}))/giu,
  /(?<!\p{L})(age(?:d)?(?: of| is| was| at|:)? )(9\d|1[01]\d)(?![\p{N}%]|\.\d)/giu,
  /(?<!\p{L})()(ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one hundred(?: and)?(?: \p{L}{3,5})?)(?=[ -]years?(?: of age|[ -]old))/giu,
];

export function* ageChanges(text: string): Iterable<Change> {
  for (const { age, ageSpan } of statedPersons(text)) {
    if (age !== undefined && age > 89 && ageSpan) yield { ...ageSpan, kind: 'age', words: '90+' };
  }
  for (const pattern of oldAges) {
    for (const { index, 1: before = '', 2: age = '' } of text.matchAll(pattern)) {
      const start = index + before.length;
      yield { start, end: start + age.length, kind: 'age', words: '90+' };
    }
  }
}
