/** Amounts that a text tells with the thing they are of: "two-point discrimination of 7 mm", "pain of 6/10", "naproxen 500 mg". */
import { bySentence } from './by-sentence';
import { dates } from './dates';
import { drugs } from './drugs';
import { anyOf, anyRow, rowsOf, tables } from './lexicon';
import { fold } from './fold';
import { lateralities, type Side, type SideMention } from './laterality';
import { numberOf } from './quantities';
import { allMatches, type Span } from '../text';
import { contentWords, stem } from './words';

export interface Amount {
  /** What may be compared with it: a unit, such as "mm", or a drug by its generic name. */
  readonly of: string;
  /** In that unit; of a drug each strength of a combination in turn, in milligrams. */
  readonly value: readonly number[];
  readonly span: Span;
  /** Stems of the words close by, by which two amounts of one unit are known to be of one thing. */
  readonly about: readonly string[];
  /** Every number of the sentence: "14 seconds where the left manages 40" tells both in seconds. */
  readonly beside: readonly number[];
  /** The side that stands with it, where one does. */
  readonly side: Side | undefined;
  /** Told of a rule, or as a bound or one end of a change: not of the case as it is. */
  readonly inGeneral: boolean;
}

const units = Object.keys(tables.amount_units);
const unitPattern = Object.values(tables.amount_units)
  .map((rows, index) => `(?<u${index}>${anyRow(rows)})`)
  .join('|');
/** In figures, or in words from two to twelve: "one" is as often a pronoun. */
const number = `(?:\\d{1,4}(?:\\.\\d{1,2})?|${anyRow(rowsOf('number_words').slice(2, 13))})`;
const measured = new RegExp(
  `(?<![\\p{L}\\p{N}.,/#-])(?<first>${number})(?<range> ?(?:-|to) ?${number}(?:/10)?)?[ -]?(?:${unitPattern})(?![\\p{L}\\p{N}/])(?! (?:to|-|or) \\d)(?! ${anyOf('counted_things')}(?!\\p{L}))`,
  'gu',
);
const anyNumber = new RegExp(`(?<![\\p{L}\\p{N}])${number}(?![\\p{L}\\p{N}])`, 'gu');
const ofRules = new RegExp(`\\b(?:${anyOf('amounts_of_rules')})\\b`, 'u');
const bound = new RegExp(`\\b(?:${anyOf('amounts_that_bound')}) (?:an? |the )?$`, 'u');

/** Behind a measure, another of the same: "six blocks in place of two", "14 seconds where the left manages 40". */
const counterpart = new RegExp(
  `^,? (?:in place of|instead of|rather than|against|versus|vs\\.?|compared (?:to|with)|(?:where|while) (?:the )?(?:left|right|other)(?: \\p{L}+){0,2}) (${number})(?=[ ,;)]*(?:[.,;)\\[]|$)| (?:and|on|at|before|without)\\b)`,
  'u',
);
/** "Gave way twice" is of two episodes; "twice a day" is no count. */
const twice = /\btwice\b(?! (?:an?|per|daily|weekly|monthly|each|every|the|as|that)\b)/gu;

/** Words further from an amount than this, in UTF-16 code units, are of something else. */
const reach = 60;

function aboutOf(text: string, span: Span): string[] {
  const stretch = { start: Math.max(0, span.start - reach), end: Math.min(text.length, span.end + reach) };
  const near = contentWords(text, stretch).filter((word) => word.span.end <= span.start || word.span.start >= span.end);
  return [...new Set(near.map((word) => stem(word.lower)))];
}

/** The side behind an amount and before the next one, else the one in front of it. */
function sideWith(
  { start, end }: Span,
  all: readonly { readonly span: Span }[],
  sides: readonly SideMention[],
): Side | undefined {
  const next = Math.min(end + reach, ...all.flatMap(({ span }) => (span.start > start ? span.start : [])));
  const last = Math.max(start - reach, ...all.flatMap(({ span }) => (span.start < start ? span.end : [])));
  const behind = sides.find(({ span }) => span.start >= end && span.end <= next);
  return (behind ?? sides.filter(({ span }) => span.end <= start && span.start >= last).at(-1))?.side;
}

function find(text: string): Amount[] {
  const folded = fold(text);
  const isRule = ofRules.test(folded.lower);
  const isGeneral = ({ start }: Span): boolean => {
    const at = folded.folded(start);
    return isRule || bound.test(folded.lower.slice(Math.max(0, at - 24), at));
  };
  const found: Omit<Amount, 'beside' | 'side'>[] = [];
  const push = (of: string, value: number, span: Span): void => {
    found.push({ of, value: [value], span, about: aboutOf(text, span), inGeneral: isGeneral(span) });
  };
  for (const { groups = {}, index, 0: whole } of allMatches(folded.lower, measured)) {
    const value = numberOf(groups.first ?? '');
    if (value === undefined || groups.range !== undefined) continue;
    const unit = units.find((_, at) => groups[`u${at}`] !== undefined)!;
    const span = folded.source(index, index + whole.length);
    push(unit, value, span);
    const end = index + whole.length;
    const other = counterpart.exec(folded.lower.slice(end, end + 60));
    if (other) push(unit, numberOf(other[1]!)!, folded.source(end + other[0].length - other[1]!.length, end + other[0].length));
  }
  for (const { index, 0: whole } of allMatches(folded.lower, twice))
    push('episodes', 2, folded.source(index, index + whole.length));
  for (const { drug, strength } of drugs(text)) {
    if (!strength) continue;
    found.push({
      of: drug,
      value: strength.text.split('/').map(Number),
      span: strength.span,
      about: [],
      inGeneral: isGeneral(strength.span),
    });
  }
  if (found.length === 0) return [];
  const days = dates(text).map(({ span }) => span);
  const beside = [...allMatches(folded.lower, anyNumber)].flatMap(({ 0: word, index }) =>
    days.some(({ start, end }) => start <= folded.source(index, index).start && folded.source(index, index).start < end)
      ? []
      : (numberOf(word) ?? []),
  );
  const sides = lateralities(text).filter(({ side }) => side !== 'bilateral');
  return found.map((amount) => ({ ...amount, beside, side: sideWith(amount.span, found, sides) }));
}

/** The amounts of a text: measures in order, then strengths. */
export const amounts = bySentence(find);
