/** How often a day a drug is taken, and how many pieces are said to last how long. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import type { Impossible } from './impossible';
import { anyOf, anyRow, tables } from './lexicon';
import { numberOf } from './quantities';
import { unquoted } from './quotations';

export interface Dose {
  /** In milligrams, as it is written: "300", "10/325". */
  readonly strength: string;
  readonly perDay: number;
  readonly span: Span;
}

const perDay = Object.entries(tables.times_a_day).map(([times, rows], index) => ({
  times: Number(times),
  rows,
  name: `n${index}`,
}));
const often = `(?:${perDay.map(({ rows, name }) => `(?<${name}>${anyRow(rows)})`).join('|')})`;
const frequency = new RegExp(`(?<![\\p{L}\\p{N}-])${often}(?![\\p{L}\\p{N}])`, 'gu');
const dose = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<mg>\\d{1,4}(?:\\.\\d)?(?:/\\d{2,3})?) ?mg,? (?:(?:tablets?|capsules?|by mouth|orally|po|taken) ){0,2}${often}(?![\\p{L}\\p{N}])`,
  'gu',
);
const timesOf = (groups: Readonly<Record<string, string | undefined>>): number =>
  perDay.find(({ name }) => groups[name] !== undefined)!.times;

/** "300 mg three times daily", in order; not those of quotations. */
export const doses = unquoted(
  bySentence((sentence): Dose[] =>
    [...matches(fold(sentence), dose)].map(({ groups: { groups = {} }, span }) => ({
      strength: groups.mg!,
      perDay: timesOf(groups),
      span,
    })),
  ),
);

const number = `(\\d{1,3}|${anyOf('number_words', 'tens')})`;
const supply = new RegExp(
  `(?<![\\p{L}\\p{N}.#/-])${number} (?:tablets|capsules|pills)(?:(?: an?| per| each| every)? month(?:ly)?(?![\\p{L}])|[^.;]{0,60}? (?:for|of|last(?:s|ing)?) (?:a|one|1|${number}) (?<unit>month|days)\\b)`,
  'gu',
);
/** Not each time one, or not each day. */
const uneven = new RegExp(`\\b(?:${anyOf('uneven_doses')})\\b|\\d ?- ?\\d (?:tablets|capsules)`, 'u');

/** "Twice daily, 90 tablets a month": a month has 28 to 31 days. */
export const impossibleSupplies = bySentence((sentence: string): Impossible[] => {
  const folded = fold(sentence);
  const supplies = [...matches(folded, supply)];
  if (supplies.length !== 1 || uneven.test(folded.lower)) return [];
  const times = [...matches(folded, frequency)];
  const [one] = times;
  if (!one || times.length > 1) return [];
  const a = timesOf(one.groups.groups ?? {});
  const [{ groups, span }] = supplies as [(typeof supplies)[number]];
  const count = numberOf(groups[1] ?? '')!;
  const isDays = groups.groups?.unit === 'days';
  const days = isDays ? numberOf(groups[2] ?? '') : undefined;
  if (isDays && days === undefined) return [];
  const [least, most] = days === undefined ? [28 * a, 31 * a] : [days * a, days * a];
  if (count >= least && count <= most) return [];
  return [
    {
      span,
      why: `At ${a} a day ${days === undefined ? 'a month takes' : `${days} days take`} ${days === undefined ? `${30 * a}` : `${days * a}`}, not ${count}. Check the number and how often it is taken.`,
      beside: [{ span: one.span, is: 'How often it is taken' }],
      unsure: true,
    },
  ];
});
