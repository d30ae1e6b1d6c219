/** Dates in every form, whole or in part, with the year that may stay. Legitimate in a determination; Safe Harbor takes them out. */
import { apart } from '../text';
import { readDate } from '../prose/calendar';
import { anyOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import { year, month, weekday, nth, time, from, to, md, full, joined } from './date-parts';
import { daysAndMonths } from './days-and-months';
import type { Identifier } from './identifier';

/** Each leaves what its first group holds, a year; where it has none, nothing stays. */
const forms: readonly RegExp[] = [
  // in numbers, several of which share a year
  `${weekday}(?:${md}${joined}){1,8}${md}/(${year}|\\d\\d)${time}`,
  `${weekday}\\d{1,2}([/.-])\\d{1,2}\\1${year}${time}`,
  `${weekday}\\d{1,2}([/-])\\d{1,2}\\1\\d{2}${time}`,
  `\\d{1,2} ?/ ?\\d{1,2} ?/ ?(${year})`,
  `(${year})([-/.])\\d{1,2}\\2\\d{1,2}${time}`,
  `(${year})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `(?:0?[1-9]|1[0-2])[/-](${year})`,
  `(${year})[-/](?:0[1-9]|1[0-2])`,
  `${full} ?(?:-|to|through|thru|until) ?(?:${full}|${md})`,
  // with the month by its name
  `${weekday}${month} (?:the )?${nth}(?:${joined}(?:the )?(?:${month} )?${nth}){0,8}(?:,? (?:of )?(${year}))?${time}`,
  `${weekday}${nth}(?:${joined}(?:the )?${nth}){0,4}(?: day)?(?: of)? ${month}(?:,? (${year}))?${time}`,
  `${weekday}(?:0?[1-9]|[12]\\d|3[01])[ -]?${month}[ ,-]{0,2}(${year}|\\d\\d)${time}`,
  `${month}${joined}${month},? (?:of )?(${year})`,
  `${month},? ?(?:of )?(${year})`,
  `${month}[- ]'?(\\d\\d)(?!\\d)`,
  `(${year}),? ${month}(?: ${nth})?`,
  `(?:q[1-4]|(?:first|second|third|fourth|last) quarter(?: of)?|spring|summer|fall|autumn|winter)(?: of)?,? (${year})`,
  `q[1-4],?(?: of)?[ /-]?(?:fy ?|cy ?)?'?(${year}|\\d\\d)`,
  `(?:fy|cy) ?'?(${year}|\\d\\d),?[ /-]?q[1-4]`,
  `${nth} (?:de )?${anyOf('spanish_months')}(?:,? (?:del? )?(${year}))?`,
  `${anyOf('spanish_months')} (?:del? )?(${year})`,
  `(?:the )?${anyOf('holidays')}(?:,? (${year}))?`,
].map((form) => new RegExp(from + form + to, 'gu'));

const dotted = new RegExp(
  `(?<=(?<!\\p{L})(?:on|dated|of|seen|visits?|date:?|born|dob:?) )(\\d{1,2}\\.\\d{1,2}\\.)(\\d\\d)${to}`,
  'gu',
);

const years = new RegExp(`(?<!\\d)${year}(?!\\d)`, 'gu');

/** "16" is 2016; what has no year leaves none. */
function yearOf(words: string): string | undefined {
  const whole = words.replace(/^(\d{4})\d{4}$/u, '$1 ').match(years) ?? [];
  if (whole.length > 0) return whole[0] === whole.at(-1) ? whole[0] : `${whole[0]} to ${whole.at(-1)}`;
  const short = /(?:[/.-]|[a-z]\.?[ -]?')(\d\d)(?!\d)[^/.-]{0,40}$|[a-z-](\d\d)$/u.exec(words);
  const digits = short?.[1] ?? short?.[2];
  if (digits === undefined || !/\d{1,2}[/.-]\d{1,2}[/.-]\d\d|\p{L}/u.test(words)) return undefined;
  return `${Number(digits) < 50 ? 20 : 19}${digits}`;
}

function* found(folded: Folded): Iterable<Identifier> {
  for (const form of forms) {
    for (const { groups, span } of matches(folded, form)) {
      const [words] = groups;
      if (/^;\d/u.test(folded.text.slice(groups.index + words.length))) continue; // of a journal
      if (
        /^\d+[./-]\d+[./-]\d+$/u.test(words) &&
        readDate(words.replace(/\./g, '/')) === undefined &&
        readDate(words.replace(/\./g, '/'), 'day first') === undefined
      )
        continue;
      if (
        /^may (?:not|be)/u.test(words) ||
        (/^mar(?:ch)?\.? \d|^may \d/u.test(words) && /^\p{Ll}/u.test(folded.text.charAt(groups.index)))
      )
        continue;
      const rest = yearOf(words);
      yield { kind: 'date', span, ...(rest === undefined ? {} : { rest }) };
    }
  }
  yield* daysAndMonths(folded);
  for (const { groups, span } of matches(folded, dotted)) yield { kind: 'date', span, rest: `20${groups[2]}` };
}

/** The longest at each place; those that only touch stay apart. */
export function* dates(folded: Folded): Iterable<Identifier> {
  yield* apart([...found(folded)]);
}
