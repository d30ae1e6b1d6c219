/** Amounts that a text tells with the thing they are of: "two-point discrimination of 7 mm", "pain of 6/10", "naproxen 500 mg". */
import { bySentence } from './by-sentence';
import { drugs } from './drugs';
import { anyOf, anyRow, rowsOf, tables } from './lexicon';
import { fold } from './fold';
import { numberOf } from './quantities';
import type { Span } from '../text';
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

/** Words further from an amount than this, in UTF-16 code units, are of something else. */
const reach = 60;

function aboutOf(text: string, span: Span): string[] {
  const stretch = { start: Math.max(0, span.start - reach), end: Math.min(text.length, span.end + reach) };
  const near = contentWords(text, stretch).filter((word) => word.span.end <= span.start || word.span.start >= span.end);
  return [...new Set(near.map((word) => stem(word.lower)))];
}

function find(text: string): Amount[] {
  const folded = fold(text);
  const isRule = ofRules.test(folded.lower);
  const isGeneral = ({ start }: Span): boolean => {
    const at = folded.folded(start);
    return isRule || bound.test(folded.lower.slice(Math.max(0, at - 24), at));
  };
  const found: Omit<Amount, 'beside'>[] = [];
  for (const { groups = {}, index, 0: whole } of folded.lower.matchAll(measured)) {
    const value = numberOf(groups.first ?? '');
    if (value === undefined || groups.range !== undefined) continue;
    const unit = units.find((_, at) => groups[`u${at}`] !== undefined)!;
    const span = folded.source(index, index + whole.length);
    found.push({ of: unit, value: [value], span, about: aboutOf(text, span), inGeneral: isGeneral(span) });
  }
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
  const beside = [...folded.lower.matchAll(anyNumber)].flatMap(([word]) => numberOf(word) ?? []);
  return found.map((amount) => ({ ...amount, beside }));
}

/** The amounts of a text: measures in order, then strengths. */
export const amounts = bySentence(find);
