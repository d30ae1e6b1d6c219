/** Dates in every form, whole or in part, with the year that may stay. Legitimate in a determination; Safe Harbor takes them out. */
import { apart } from '../text';
import { monthNames, readDate, shortMonths } from '../prose/calendar';
import { anyOf, rowsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const year = '(?:19|20)\\d\\d';
const month = `(?:(?:${monthNames.join('|')})(?!\\p{L})|(?:${shortMonths.join('|')})(?!\\p{L})\\.?)`;
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\\p{L})\\.?,? (?:the )?)?';
const ordinals = rowsOf('ordinals').join('|');
const nth = `(?:(?:${ordinals})(?!\\p{L})|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))`;
const spelledNth = `(?:(?:${ordinals})(?!\\p{L})|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?!\\p{L}))`;
const time =
  '(?:(?:,? (?:at |@ ?)?|t)\\d{1,2}(?::\\d\\d){1,2}(?:\\.\\d+)?(?: ?[ap]\\.?m\\.?)?(?:z|[+-]\\d\\d:?\\d\\d)?|,? (?:at |@ ?)\\d{1,2} ?[ap]\\.?m\\.?)?';
const from = '(?<![\\p{L}\\p{N}/.-]|\\d )';
const to = '(?![\\p{L}\\p{N}]|[/-]\\d|\\.\\d)';
const md = '(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])';
const full = `(?:${md}/(?:${year}|\\d\\d)|\\d{1,2}-\\d{1,2}-(?:${year}|\\d\\d))`;
const joined = '(?:,? (?:and|&|to|or|through|thru|until) (?:again )?(?:on )?|, ?| ?- ?)';

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
  `${full} ?(?:-|to|through|thru|until) ?${full}`,
  // with the month by its name
  `${weekday}${month} (?:the )?${nth}(?:${joined}(?:the )?(?:${month} )?${nth}){0,8}(?:,? (?:of )?(${year}))?${time}`,
  `${weekday}${nth}(?:${joined}(?:the )?${nth}){0,4}(?: day)?(?: of)? ${month}(?:,? (${year}))?${time}`,
  `${weekday}(?:0?[1-9]|[12]\\d|3[01])[ -]?${month}[ ,-]{0,2}(${year}|\\d\\d)${time}`,
  `${month}${joined}${month},? (?:of )?(${year})`,
  `${month},? ?(?:of )?(${year})`,
  `${month}[- ]'?(\\d\\d)(?!\\d)`,
  `(${year}),? ${month}(?: ${nth})?`,
  `(?:q[1-4]|(?:first|second|third|fourth|last) quarter(?: of)?|spring|summer|fall|autumn|winter)(?: of)?,? (${year})`,
  `(?:the )?${anyOf('holidays')}(?:,? (${year}))?`,
].map((form) => new RegExp(from + form + to, 'gu'));

/** A month's name that is no other word. */
const monthAlone = new RegExp(
  `(?<![\\p{L}\\p{N}-])${weekday}(?:(?:early|late|mid|the (?:beginning|middle|end) of)[ -])?(?:(?:January|February|April|June|July|September|October|November|December)(?!\\p{L})|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.(?! ?\\d)|JANUARY|FEBRUARY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?! \\p{Lu}\\p{Ll}+,| fracture)`,
  'gu',
);
const monthCued = new RegExp(
  `(?<=(?<!\\p{L})(?:in|since|until|till|during|early|late|mid|by|last|next|this|of|and|to|from|between|through|before|after|around|about|for|every|each)[ -](?:early |late |mid-?)?)(?:march|may|august|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L})(?! (?:fracture|not\\b|be\\b|have\\b|need|require|also)|-\\p{L})`,
  'gu',
);
/** Numbers that are a day and a month only behind words for a visit or a day. */
const dayMonth = new RegExp(
  `(?<=(?<!\\p{L})(?:on|dated|since|until|before|after|seen|visits?(?: on| of)?|date:?|dos:?|between|from|to|and|by|of|,|again on|mon|monday|tues?|tuesday|wed|wednesday|thurs?|thursday|fri|friday|sat|saturday|sun|sunday|note|(?:re)?admitted|discharged|returned|surgery|appointment|stamped) )(${md})(?:(?:${joined})(${md}))?${to}(?! (?:and )?\\d{1,2}/\\d{1,2} ?(?:strength|pain)|%| (?:mg|tab|inch|mm|cm|strength|pain|power|tender|trigger|points|in |for pain|with|without|level|scale|on (?:the )?(?:visual|vas)))`,
  'gu',
);
const strongDay =
  /(?<!\p{L})(?:on|dated|seen|visits?(?: on| of)?|dos:?|date:?|admitted|discharged|stamped|surgery|note of|again on|since|until|mon|monday|tues?|tuesday|wed|wednesday|thurs?|thursday|fri|friday|sat|saturday|sun|sunday|between) $/u;
const scores = new Set(['2', '3', '4', '5', '10']);
const rangeShort = new RegExp(`${from}(${md}) ?(?:-|to|through|thru|until) ?(${md})${to}`, 'gu');
const dotted = new RegExp(
  `(?<=(?<!\\p{L})(?:on|dated|of|seen|visits?|date:?|born|dob:?) )(\\d{1,2}\\.\\d{1,2}\\.)(\\d\\d)${to}`,
  'gu',
);
const onTheNth = new RegExp(
  `(?<=(?<!\\p{L})on )the \\d{1,2}(?:st|nd|rd|th)(?=[.,;)]|$| and)(?: and (?:again )?(?:on )?the \\d{1,2}(?:st|nd|rd|th)(?=[.,;)]|$))?`,
  'gu',
);
const dayWord = new RegExp(`(?<=(?<!\\p{L})on )the ${spelledNth}(?= and (?:on )?the ${spelledNth} of ${month})`, 'gu');
const timed = /(?<!\p{L})one (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:in|of) (?=\p{L})/gu;

/** "16" is 2016; what has no year leaves none. */
function yearOf(words: string): string | undefined {
  const whole = new RegExp(year, 'u').exec(words.replace(/^(\d{4})\d{4}$/u, '$1 '))?.[0];
  if (whole !== undefined) return whole;
  const short = /(?:[/.-]|[a-z]\.?[ -]?')(\d\d)(?!\d)[^/]*$|[a-z-](\d\d)$/u.exec(words);
  const digits = short?.[1] ?? short?.[2];
  if (digits === undefined || !/\d{1,2}[/.-]\d{1,2}[/.-]\d\d|\p{L}/u.test(words)) return undefined;
  return `${Number(digits) < 50 ? 20 : 19}${digits}`;
}

const isScore = (fraction: string): boolean => {
  const [above = '', below = ''] = fraction.split('/');
  return scores.has(below) && Number(above) <= Number(below);
};

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
  for (const { span } of matches(folded, monthAlone, true)) yield { kind: 'date', span };
  for (const { span, start, end } of matches(folded, monthCued))
    if (/^\p{Lu}/u.test(folded.text.slice(start)) && !/^ \p{Lu}/u.test(folded.text.slice(end))) yield { kind: 'date', span };
  for (const { groups, start, span } of matches(folded, dayMonth)) {
    const parts = [groups[1]!, ...(groups[2] === undefined ? [] : [groups[2]])];
    const strong = strongDay.test(folded.lower.slice(Math.max(0, start - 20), start));
    if (
      parts.some(isScore) &&
      !(
        strong &&
        !/(?:strength|pain|score|rated|grade|level|reflex|power|muscle|scale|vas)/u.test(
          folded.lower.slice(Math.max(0, start - 60), start),
        )
      )
    )
      continue;
    yield { kind: 'date', span };
  }
  for (const { groups, span } of matches(folded, rangeShort))
    if (![groups[1]!, groups[2]!].some(isScore)) yield { kind: 'date', span };
  for (const { groups, span } of matches(folded, dotted)) yield { kind: 'date', span, rest: `20${groups[2]}` };
  for (const pattern of [onTheNth, dayWord]) for (const { span } of matches(folded, pattern)) yield { kind: 'date', span };
  for (const { start, end } of matches(folded, timed)) yield { kind: 'date', span: folded.source(start, end - 1) };
}

/** The longest at each place; those that only touch stay apart. */
export function* dates(folded: Folded): Iterable<Identifier> {
  yield* apart([...found(folded)]);
}
const birth = new RegExp(
  `(?<!\\p{L})(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on)?)(?: (?:is|was|on|of)|[:=])* (${full}|${year}-\\d\\d-\\d\\d|${month} ${nth},? ${year}|${nth} (?:of )?${month},? ${year}|\\d{1,2}[. -]\\d{1,2}[. -]${year})${to}`,
  'gu',
);

/** The one date that may never stand in a determination. */
export function* birthDates(folded: Folded): Iterable<Identifier> {
  for (const { groups, end } of matches(folded, birth))
    yield { kind: 'birth date', span: folded.source(end - (groups[1] ?? '').length, end) };
}
