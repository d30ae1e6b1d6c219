/** What tells of a person without a word for it: the dominant hand, and what only one sex has. */
import { attributedParts } from './attribution';
import type { Sex } from './ages';
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import { anyOf, rowsOf } from './lexicon';
import { isNegator } from './negation';
import { phraseFinder } from './phrases';
import { unquoted } from './quotations';
import { words } from './words';
import type { Span } from '../text';

export interface PersonMark {
  readonly span: Span;
  readonly mark: { readonly hand: 'left' | 'right' } | { readonly sex: Sex };
}

const limb = '(?:hand|upper extremity|arm|wrist|thumb|side)';
/** "Right-handed", "left hand dominant", "his dominant right hand", "the right hand is dominant". */
const hands =
  /(?<![\p{L}-])(?<a>left|right)(?:[- ]handed(?:ness)?|[- ]hand(?:[- ](?:side )?dominan(?:t|ce))|[- ](?:side|arm|upper extremity)[- ]dominan(?:t|ce))(?![\p{L}])|(?<!non[- ]?)(?<![\p{L}-])dominant,? (?<b>left|right)[- ](?:HAND)\b|(?<![\p{L}-])(?<c>left|right),? dominant (?:HAND)\b/u;
const pattern = new RegExp(hands.source.replaceAll('(?:HAND)', limb), 'gu');
const others = new RegExp(`\\b${anyOf('relatives', 'other_persons', 'clinicians')}\\b`, 'u');
const tool = /^ (?:screw|thread|desk|mouse|glove|model|tool|scissors|drive|person|people|individuals)/u;

function handsIn(sentence: string): PersonMark[] {
  const folded = fold(sentence);
  return [...matches(folded, pattern)].flatMap(({ groups, span, start, end }): PersonMark[] => {
    const { a, b, c } = groups.groups ?? {};
    if (tool.test(folded.lower.slice(end, end + 16)) || others.test(folded.lower.slice(Math.max(0, start - 40), start)))
      return [];
    return [{ span, mark: { hand: (a ?? b ?? c) as 'left' | 'right' } }];
  });
}

const bound = phraseFinder<Sex>([
  ...rowsOf('of_women').map((row) => [row, 'female'] as const),
  ...rowsOf('of_men').map((row) => [row, 'male'] as const),
]);
const general = phraseFinder(rowsOf('of_either_sex').map((row) => [row, true] as const));

function boundIn(sentence: string): PersonMark[] {
  const own = words(sentence);
  const found = bound(own);
  if (found.length === 0 || general(own).length > 0 || own.some(({ lower }) => isNegator(lower))) return [];
  const { lower } = fold(sentence);
  if (others.test(lower) || attributedParts(lower).length > 0) return [];
  return found.map(({ value, from, to }) => ({
    span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
    mark: { sex: value },
  }));
}

/** In the order of the sentences; not what a quotation says. */
export const personMarks = unquoted(bySentence((sentence: string): PersonMark[] => [...handsIn(sentence), ...boundIn(sentence)]));
