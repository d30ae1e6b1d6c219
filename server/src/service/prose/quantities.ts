/** Quantities in a request: "#60", "10/325mg", "2 times a week for 6 weeks", "12 sessions", and what they add up to. */
import { bySentence } from './by-sentence';
import { allMatches, apart, type Span } from '../text';
import { fold, matches, type Match } from './fold';
import { anyOf, rowsOf } from './lexicon';

export type QuantityKind = 'count' | 'sessions' | 'schedule' | 'strength' | 'duration' | 'refills';

export interface Quantity {
  readonly kind: QuantityKind;
  readonly span: Span;
  /** The number, or the product of a schedule; undefined for a range ("1 to 2 times a week for 4 weeks"). */
  readonly value: number | undefined;
  /** Canonical: "mg", "sessions", "hours", "week"; "" for a bare count. */
  readonly unit: string;
  /** As "10/325": every number of a combined strength. */
  readonly parts?: readonly number[];
}

const ones = rowsOf('number_words');
/** By their digit: twenty is at 2. */
const tens = ['', '', ...rowsOf('tens')];
const times = rowsOf('times');

/** "12", "twelve", "twenty-four", "once", "1,000"; undefined for anything else. */
export function numberOf(word: string): number | undefined {
  const lower = word.toLowerCase().trim();
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(lower)) return Number(lower.replace(/,/gu, ''));
  if (/^\d+(?:\.\d+)?$|^\.\d+$/u.test(lower)) return Number(lower);
  if (lower === 'a' || lower === 'an' || lower === 'single') return 1;
  const time = times.indexOf(lower);
  if (time >= 0) return time + 1;
  const one = ones.indexOf(lower);
  if (one >= 0) return one;
  const [ten = '', rest] = lower.split(/[ -]/u);
  const index = tens.indexOf(ten);
  if (index < 2) return undefined;
  const unit = rest === undefined ? 0 : ones.indexOf(rest);
  return unit < 0 || unit > 9 ? undefined : index * 10 + unit;
}

/** The pattern of a number in figures or in words, without bounds or groups. */
export const number = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,6}(?:\\.\\d{1,4})?|(?:${tens.slice(2).join('|')})(?:[ -](?:${ones.slice(1, 10).join('|')}))?|${[...ones].reverse().join('|')})`;
const bound = '(?<![\\p{L}\\p{N}.#/$-])';
/** "3", "three (3)", "1-2", "1 to 2". */
const amount = `(${number})(?: ?\\(\\d{1,6}\\))?(?: ?(?:-|to) ?(${number}))?`;
const timesWord = '(?: ?(?:x|times?)| visits?| sessions?| treatments?| days?)';
const period = '(week|wk|day|month|mo)';

/** Each reads its groups; the longest match at a place stands. */
const forms: readonly (readonly [RegExp, (match: Match) => Omit<Quantity, 'span'> | undefined])[] = [
  [
    // "10 hours per day, 4 times a week for 3 weeks"
    new RegExp(
      `${bound}${amount} ?(?:hours?|hrs?)(?: per | a | ?/ ?)day,? (?:x )?${amount}${timesWord}(?: a | per | each | ?/ ?)week,? (?:for|x|times|over) ${amount} ?(?:weeks?|wks?)(?![\\p{L}])`,
      'gu',
    ),
    ({ groups }) => schedule([groups[1], groups[3], groups[5]], [groups[2], groups[4], groups[6]], 'hours'),
  ],
  [
    // "2 times a week for 6 weeks", "twice weekly for three weeks", "2x/week x 6 weeks", "3 visits per week for 2 weeks"
    new RegExp(
      `${bound}(?:${amount}${timesWord}|(${anyOf('times')}))(?:(?: an? | per | each | every | ?/ ?)${period}|[ -](week|month|dai)ly),? ?(?:for|x|times|over|during)? ?(?:a total of |the next |up to )?${amount}[ -]?(weeks?|wks?|months?|mos?|days?)(?![\\p{L}])`,
      'gu',
    ),
    ({ groups }) => {
      const per = (groups[4] ?? groups[5] ?? '').slice(0, 1);
      const length = (groups[8] ?? '').slice(0, 1);
      const perLength =
        per === length ? 1 : per === 'w' && length === 'm' ? undefined : per === 'd' && length === 'w' ? 7 : undefined;
      const result = schedule([groups[1] ?? groups[3], groups[6]], [groups[2], groups[7]], 'sessions');
      return perLength === undefined
        ? { ...result, value: undefined }
        : { ...result, value: result.value === undefined ? undefined : result.value * perLength };
    },
  ],
  [
    // "2 times 6", "2 x 6"
    new RegExp(
      `${bound}${amount} ?(?:x|times) ?${amount}(?! ?(?:mg|ml|mm|cm|g\\b|inch|ft|/|a |per |week|wk|day|month|daily))(?![\\p{L}\\p{N}%.])`,
      'gu',
    ),
    ({ groups }) => schedule([groups[1], groups[3]], [groups[2], groups[4]], 'sessions'),
  ],
  [
    new RegExp(
      `${bound}${amount}[ -](?:more |additional |further |initial |prior |total |outpatient |post-?operative |supervised |office |follow-?up |physical therap(?:y|ist)(?:'s)? |physical medicine |physiotherapy |occupational therapy |chiropractic |acupuncture |massage |psychotherapy |therapy |aquatic |pt |ot ){0,3}(?:sessions?|visits?|treatments?)(?![\\p{L}])`,
      'gu',
    ),
    ({ groups }) => ({ kind: 'sessions', value: groups[2] ? undefined : numberOf(groups[1] ?? ''), unit: 'sessions' }),
  ],
  [
    // "(6)", "sessions, 12", "sessions: 12", "x 12 sessions" is above
    new RegExp(
      `(?<=\\b(?:sessions?|visits?|treatments?)(?:,|:| x)? \\(?)${amount}(?![\\p{L}\\p{N}%./-])(?! (?:times|x|weeks?|days?|months?|hours?))`,
      'gu',
    ),
    ({ groups }) => ({ kind: 'sessions', value: groups[2] ? undefined : numberOf(groups[1] ?? ''), unit: 'sessions' }),
  ],
  [/(?<=\b(?:weeks?|wks?) )\((\d{1,3})\)/gu, ({ groups }) => ({ kind: 'sessions', value: Number(groups[1]), unit: 'sessions' })],
  [
    /(?<![\p{L}\p{N}])(?:#|(?:quantity|qty|count|disp(?:ense)?)(?: of|:|\.)? ?#?)(?: ?)(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\p{N}%]|\.\d|,\d{3})/gu,
    ({ groups }) => ({ kind: 'count', value: numberOf(groups[1] ?? ''), unit: '' }),
  ],
  [
    new RegExp(
      `${bound}${amount} (?:tablets?|tabs?|capsules?|caps?|pills?|patches|patch|units?|pads?|vials?|tubes?|doses?|suppositories|lozenges|bottles?|boxe?s?|injections?|syringes?)(?![\\p{L}])(?! (?:orally|by mouth|po|every|daily|at|per|a day|twice|once|three|as needed))`,
      'gu',
    ),
    ({ groups }) => ({ kind: 'count', value: groups[2] ? undefined : numberOf(groups[1] ?? ''), unit: '' }),
  ],
  [
    /(?<![\p{L}\p{N}.#-])(\d{1,5}(?:,\d{3})?(?:\.\d{1,4})?(?:(?: ?mg)?(?: ?[/-] ?)\d{1,5}(?:\.\d{1,4})?){0,3}) ?(mcg|mg|ml|gm|grams?|g|kg|units|iu|meq|cc|oz|%)(?:(?: ?\/ ?| per )(\d{0,4}(?:\.\d{1,3})? ?(?:ml|hr|hour|mg|g|actuation|dose)))?(?![\p{L}\p{N}])/gu,
    ({ groups }) => {
      const parts = [...allMatches(groups[1] ?? '', /\d[\d,.]*/gu)]
        .map((part) => Number(part[0].replace(/,/gu, '')))
        .filter((value) => Number.isFinite(value));
      const unit = (groups[2] ?? '').replace(/^gm$|^grams?$/u, 'g').replace(/^cc$/u, 'ml');
      return {
        kind: 'strength',
        value: parts.length === 1 ? parts[0] : undefined,
        unit: groups[3] ? `${unit}/${groups[3].replace(/ /gu, '')}` : unit,
        parts,
      };
    },
  ],
  [
    new RegExp(`${bound}${amount}[ -](day|week|month|year|hour)s?(?![\\p{L}])(?![- ](?:old|ago))`, 'gu'),
    ({ groups }) => ({ kind: 'duration', value: groups[2] ? undefined : numberOf(groups[1] ?? ''), unit: groups[3] ?? '' }),
  ],
  [
    new RegExp(
      `${bound}(${number}|no)(?: ?\\(\\d{1,2}\\))? refills?(?![\\p{L}])|\\brefills?:? ?(?:x|times)? ?(\\d{1,2})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    ({ groups }) => ({
      kind: 'refills',
      value: groups[1] === 'no' ? 0 : numberOf(groups[1] ?? groups[2] ?? ''),
      unit: 'refills',
    }),
  ],
];

/** The product of a schedule; a range anywhere makes it unknown. */
function schedule(
  numbers: readonly (string | undefined)[],
  ranges: readonly (string | undefined)[],
  unit: string,
): Omit<Quantity, 'span'> {
  const values = numbers.map((value) => numberOf(value ?? ''));
  const known = values.every((value) => value !== undefined) && ranges.every((range) => range === undefined);
  return {
    kind: 'schedule',
    value: known ? values.reduce<number>((product, value) => product * (value ?? 1), 1) : undefined,
    unit,
  };
}

function findQuantities(text: string): Quantity[] {
  const folded = fold(text);
  const found: Quantity[] = [];
  for (const [pattern, read] of forms)
    for (const match of matches(folded, pattern)) {
      const quantity = read(match);
      if (quantity) found.push({ ...quantity, span: match.span });
    }
  return apart(found);
}

/** The quantities of a text in order, none inside another. */
export const quantities = bySentence(findQuantities);

export interface Total {
  readonly value: number;
  readonly unit: string;
  readonly span: Span;
}

/**
 * How much a request asks for: pieces, sessions or hours; undefined where it names none, a range, or several amounts that
 * do not agree.
 */
export function totalOf(text: string): Total | undefined {
  const all = quantities(text).filter(({ kind }) => kind === 'count' || kind === 'sessions' || kind === 'schedule');
  if (all.length === 0 || all.some(({ value }) => value === undefined)) return undefined;
  const pieces = all.filter(({ kind }) => kind === 'count');
  const relevant = pieces.length > 0 ? pieces : all;
  const first = relevant[0];
  if (!first || first.value === undefined) return undefined;
  if (relevant.some((quantity) => quantity.value !== first.value || quantity.unit !== first.unit)) return undefined;
  return { value: first.value, unit: first.unit, span: first.span };
}
