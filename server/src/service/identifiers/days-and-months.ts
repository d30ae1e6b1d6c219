/** Days and months without a year: "3/17", "in March", "on the 17th". They are dates only where the words around them say so. */
import { matches, type Folded } from '../prose/fold';
import { from, joined, md, month, spelledNth, to, weekday } from './date-parts';
import type { Identifier } from './identifier';
import { allMatches } from '../text';

/** A month's name that is no other word. */
const monthAlone = new RegExp(
  `(?<![\\p{L}\\p{N}-])${weekday}(?:(?:early|late|mid|the (?:beginning|middle|end) of)[ -])?(?:(?:January|February|April|June|July|September|October|November|December)(?!\\p{L})|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.(?! ?\\d)|JANUARY|FEBRUARY|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?! \\p{Lu}\\p{Ll}+,| fracture| bugs?(?!\\p{L}))`,
  'gu',
);
const monthCued = new RegExp(
  `(?<=(?<!\\p{L})(?:in|since|until|till|during|early|late|mid|by|last|next|this|of|and|to|from|between|through|before|after|around|about|for|every|each)[ -](?:early |late |mid-?)?)(?:march|may|august|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L})(?! (?:fracture|not\\b|be\\b|have\\b|need|require|also)|-\\p{L})`,
  'gu',
);
const visit =
  '(?:visits?|notes?|reports?|letters?|exams?|scans?|x-rays?|mris?|studies|records?|surgery|appointments?|dates?|dos|as)';
const cue = `(?:${visit} (?:of|on|from|dated|for)|${visit}:?|on|on or about|dated|since|until|before|after|seen(?: on)?|between|from|through|by|again on|(?:re)?admitted|discharged|returned|stamped|up to|rebooked|rescheduled|reported|cancelled|canceled|moved to|postponed to|due|starting|beginning|ending|effective|as of|booked(?: for)?|faxed|mailed|signed|received|about|around|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)`;
const measure =
  '(?:degrees?|deg|°|mg|tab|inch|mm|cm|strength|pain|power|tender|trigger|points|in |for pain|with|without|level|scale|normal|on (?:the )?(?:visual|vas))';
const dayMonth = new RegExp(
  `(?<!\\p{L})(${cue}) (${weekday}${md}(?:${joined}${md}){0,8})${to}(?!%|°| ${measure}| (?:and )?\\d{1,2}/\\d{1,2} ?${measure})`,
  'gu',
);
const range = new RegExp(`${from}(${md}) ?(?:-|to|through|thru|until) ?(${md})${to}(?!°| ${measure})`, 'gu');

/** What is measured in fractions: "flexion of 10/30". */
const measured =
  /(?:flexion|extension|rotation|bend|duction|motion|(?<!\p{L})(?:rom(?!\p{L})|range)|strength|motor|reflex|grip|pain|score|rated|scale|(?<!\p{L})vas(?!\p{L})|acuity|points|grade|level|power|muscle|puls|raise|tilt|deviation|version|pronation|supination)[^.;]{0,60}$/u;
const scores = new Set(['2', '3', '4', '5', '10']);

const isScore = (fraction: string): boolean => {
  const [above = '', below = ''] = fraction.split('/');
  return scores.has(below) && Number(above) <= Number(below);
};

const isWeekday = /^(?:mon|tue|wed|thu|fri|sat|sun)/u;

export const isMeasured = (folded: Folded, start: number): boolean =>
  measured.test(folded.lower.slice(Math.max(0, start - 90), start));

const onTheNth = new RegExp(
  `(?<=(?<!\\p{L})on )the \\d{1,2}(?:st|nd|rd|th)(?=[.,;)]|$| and)(?: and (?:again )?(?:on )?the \\d{1,2}(?:st|nd|rd|th)(?=[.,;)]|$))?`,
  'gu',
);
const dayWord = new RegExp(`(?<=(?<!\\p{L})on )the ${spelledNth}(?= and (?:on )?the ${spelledNth} of ${month})`, 'gu');
/** "Wednesday the 14th", "Mon, 3rd". */
const weekdayNth =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?!\p{L})/gu;
/** "the second Tuesday in March". */
const nthWeekday =
  /(?<!\p{L})(?:first|1st|second|2nd|third|3rd|fourth|4th|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:in|of) (?=\p{L})/gu;
/** Behind the colon of a form: "Last day on the job: 12/31". */
const labelled = new RegExp(
  `(?<!\\p{L})(?:day|date|due|worked|onset|injury|surgery|off|return|started|ended?|ends|effective|received|sent|signed|mailed|served|filed|filled|expires?|visit|exam|appointment|last seen|deadline)(?: [\\p{L} ]{0,24})?: ?(${md})${to}(?!%|°| ${measure})`,
  'gu',
);
/** With a stop or a hyphen, in two figures each. */
const dottedMd =
  /(?<=(?<!\p{L})(?:on or (?:about|around)|dated|dos:?|doi:?|doa:?|reported|seen|since|from|until|through) )(?:0[1-9]|1[0-2])[.-](?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}%-]|\.\d| (?:mg|mcg|ml|cc|cm|mm|weeks|days|visits|times|sessions|months|years|degrees|percent))/gu;
/** "1/4, 2/2 and 3/1": one of them is no fraction. */
const series = new RegExp(`${from}(${md}(?:${joined}${md}){2,11})${to}(?!%|°| ${measure})`, 'gu');
const aboveBelow = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/gu;
const timed = /(?<!\p{L})one (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:in|of) (?=\p{L})/gu;

export function* daysAndMonths(folded: Folded): Iterable<Identifier> {
  for (const { span } of matches(folded, monthAlone, true)) yield { kind: 'date', span };
  for (const { span, start, end } of matches(folded, monthCued))
    if (/^\p{Lu}/u.test(folded.text.slice(start)) && !/^ \p{Lu}/u.test(folded.text.slice(end))) yield { kind: 'date', span };
  for (const { groups, start, end } of matches(folded, dayMonth)) {
    const [, before = '', days = ''] = groups;
    const scored = (days.match(/(?<!\d)\d{1,9}\/\d{1,9}/gu) ?? []).some(isScore);
    const told = /^(?:on|dated|seen|visit|note|between|admitted|discharged|stamped)/u.test(before);
    if (
      isMeasured(folded, start)
        ? scored || !told
        : scored && !told && !before.includes(' ') && !/day$|^(?:mon|since|until)/u.test(before)
    )
      continue;
    yield { kind: 'date', span: folded.source(isWeekday.test(before) ? start : end - days.length, end) };
  }
  for (const { groups, span, start } of matches(folded, range))
    if (![groups[1]!, groups[2]!].some(isScore) && !isMeasured(folded, start)) yield { kind: 'date', span };
  for (const { groups, span, start } of matches(folded, series)) {
    const fractions = [...allMatches(groups[0], aboveBelow)];
    if (!isMeasured(folded, start) && fractions.some(([, above, below]) => Number(above) > Number(below)))
      yield { kind: 'date', span };
  }
  for (const pattern of [onTheNth, dayWord, weekdayNth, dottedMd])
    for (const { span } of matches(folded, pattern)) yield { kind: 'date', span };
  for (const { groups, end } of matches(folded, labelled))
    if (!isScore(groups[1]!)) yield { kind: 'date', span: folded.source(end - groups[1]!.length, end) };
  for (const { start, end } of [...matches(folded, timed), ...matches(folded, nthWeekday)])
    yield { kind: 'date', span: folded.source(start, end - 1) };
}
