/**
 * Dates and ages that no word around them tells for certain ("10/3", "030521", "the 23rd"): in a letter that goes to strangers they are
 * taken out all the same. Too careful for a finding.
 */
import { matches, type Folded } from '../prose/fold';
import { monthNames, shortMonths } from '../prose/calendar';
import { isMeasured } from './days-and-months';
import type { Identifier } from './identifier';

const mm = '(?:0?[1-9]|1[0-2])';
const dd = '(?:0?[1-9]|[12]\\d|3[01])';
const unit =
  '(?! ?(?:%|°|deg|mg|mcg|ml|cc|cm|mm|kg|lb|hz|in(?:ch)?(?!\\p{L})|points?|tender|times|visits|weeks|months|years|hours))';

/** "4.2.19"; behind a word for a part of a text it is its number. */
const dotted = new RegExp(
  `(?<![\\p{L}\\p{N}./§-])(?<!(?:sections?|sec\\.?|chapter|part|table|page|version|v\\.|rule|item|criteri\\p{L}+|step|figure|level|icd) )${mm}\\.${dd}\\.(?:[0-3]\\d|9\\d)(?![\\p{L}\\p{N}-]|\\.\\d)${unit}`,
  'gu',
);
/** A fraction above one is a date where nothing is measured; "3/2" and the like are ratios too. */
const fraction = new RegExp(`(?<![\\p{L}\\p{N}/.,#-]|\\d )(${mm})/(${dd})(?![\\p{L}\\p{N}/-]|\\.\\d)${unit}`, 'gu');
/** Of so many points no scale is that letters name. */
const noScore: ReadonlySet<number> = new Set([13, 14, 17, 19, 22, 23, 25, 26, 28, 29, 31]);
/** In one piece behind a word for it: "DOS 030521", "due 0809". */
const compact =
  /(?<!\p{L})(?:dos|doi|dob|doa|dol|dod|date|dates|dated|rec'?d|received|due|billed|faxed|stamped|signed|served|filed|mailed|seen|visit|exam|posted|entered|printed|paid|approved|denied|expires?)(?: on| of| for|:)? (?=(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(\d{8}|\d{6}|\d{4})(?![\p{L}\p{N}/-]|[.,]\d)/gu;
/** The end of a range: "Dec. 30, 2018-Jan. 2, 2019". */
const rangeEnd = new RegExp(
  `(?<=[\\d\\p{L}.]-)(?:${[...monthNames, ...shortMonths].join('|')})\\.? ${dd}(?:,? ((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const month = /(?<=[\p{Ll}\d,:;] )(?:August|(?:March|May)(?=[.,;:)]|$))(?!\p{L}| \p{Lu})/gu;
/** Days of the month whose month is told elsewhere; small ordinals count fingers, toes and bones too. */
const day =
  /(?<!\p{L})(on|since|until|till|by|before|after|through|for|between|from|to|of|and) (?:again )?(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?=[.,;)!?]|$| (?:and (?:again|then|on|the \d)|to the \d|through the|at \d|because|but|with no|without|as well|of (?:the|this|that|last|next|each|every) month))/gu;
const pairOfDays =
  /(?<!\p{L})(?:between|from) the (\d{1,2}(?:st|nd|rd|th) (?:and|to|through|until) the \d{1,2}(?:st|nd|rd|th))(?! (?:rib|toe|finger|meta|thoracic|cervical|lumbar|visit|session|day|week|month|percentile))/gu;
const temporal = /^(?:on|since|until|till|by|before|after|through)$/u;

const ninety = 'ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';
const counted =
  '(?! ?-?(?:percent|per cent|%|degrees?|days?|visits?|minutes?|hours?|weeks?|months?|milli|mg|tablets?|tabs?|pills?|capsules?|sessions?|dollars?|pounds?|feet|units?|miles?|times|patients?|subjects?|cases?|out of|of the))';
const ages: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}-])(${ninety})${counted}(?![\\p{L}-])`, 'gu'),
  /(?<!\p{L})(?:though|although|while|now|already|only|even at|turning|turned|nearly|almost|just|being) (9\d|1[01]\d)(?=[,;)]| (?:and|she|he|when|but)(?!\p{L}))/gu,
];

export function* carefulDates(folded: Folded): Iterable<Identifier> {
  for (const { groups, span } of matches(folded, dotted)) yield { kind: 'date', span, rest: yearOf(groups[0].slice(-2)) };
  for (const { groups, span, start } of matches(folded, fraction)) {
    const [, above = '', below = ''] = groups;
    const improper = Number(above) > Number(below) && Number(above) > 4;
    if ((improper || noScore.has(Number(below))) && !isMeasured(folded, start)) yield { kind: 'date', span };
  }
  for (const { groups, end } of matches(folded, compact)) {
    const own = groups[1] ?? '';
    const year = own.length === 8 ? own.slice(4) : own.length === 6 ? yearOf(own.slice(4)) : undefined;
    yield { kind: 'date', span: folded.source(end - own.length, end), ...(year === undefined ? {} : { rest: year }) };
  }
  for (const { groups, span } of matches(folded, rangeEnd))
    yield { kind: 'date', span, ...(groups[1] ? { rest: groups[1] } : {}) };
  for (const { span } of matches(folded, month, true)) yield { kind: 'date', span };
  for (const { groups, end } of matches(folded, pairOfDays))
    yield { kind: 'date', span: folded.source(end - groups[1]!.length, end) };
  for (const { groups, end } of matches(folded, day)) {
    const [words, before = '', number = ''] = groups;
    const least = temporal.test(before) || words.includes(' on ') ? 1 : before === 'for' ? 6 : 13;
    const from = end - number.length - 2;
    if (Number(number) >= least && Number(number) < 32) yield { kind: 'date', span: folded.source(from, end) };
  }
  for (const form of ages)
    for (const { groups, end } of matches(folded, form)) {
      const age = groups[1] ?? '';
      yield { kind: 'age', span: folded.source(end - age.length, end), rest: '90+' };
    }
}

const yearOf = (two: string): string => `${Number(two) < 50 ? 20 : 19}${two}`;
