/** How long a text says that pain, complaints or treatment have lasted. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { holds, fold, matches } from './fold';
import { rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { isQuoted } from './quotations';
import { words } from './words';

export interface Duration {
  readonly span: Span;
  /** At least this many days. */
  readonly days: number;
}

const numbers = [...rowsOf('number_words')];
const perUnit = { day: 1, week: 7, month: 30, year: 365 } as const;
const pattern = new RegExp(
  `\\b(?:for|over|lasting|(?:in|during) the (?:last|past)|at least|more than|greater than|approximately|about)(?: (?:the (?:last|past)|at least|more than|over|approximately|about|nearly|almost)){0,4} (\\d{1,3}|${numbers.join('|')})[- ](day|week|month|year)s?\\b(?! (?:ago|later|of age|old|follow))`,
  'gu',
);
/** Said of what will be, of another time, or of everybody. */
const otherwise =
  /\b(?:request\w*|recommend\w*|should|will|would|plan\w*|prior|previous\w*|before|history|ago|old|guideline\w*|mtus|odg|acoem|patients with|indicated|criteria|trial|per week|times a|x a|visits|sessions|employed|worked|working|job|married|smok\w+|follow|return|supply|refill|last(?:s|ed)? injection)\b/u;
const lasting = phraseFinder(rowsOf('lasting').map((row) => [row, true] as const));

const ofOther = phraseFinder(rowsOf('of_other_illness').map((row) => [row, true] as const));

function find(sentence: string): Duration[] {
  const folded = fold(sentence);
  if (!/\b(?:day|week|month|year)/u.test(folded.lower) || holds(folded, otherwise)) return [];
  const own = words(sentence);
  if (lasting(own).length === 0 || ofOther(own).length > 0) return [];
  return [...matches(folded, pattern)].flatMap(({ groups, span }): Duration[] => {
    const [, count = '', unit = 'day'] = groups;
    const number = /\d/u.test(count) ? Number(count) : numbers.indexOf(count);
    return isQuoted(sentence, span.start) ? [] : [{ span, days: number * perUnit[unit as keyof typeof perUnit] }];
  });
}

/** The durations of a text, in order. */
export const durations = bySentence(find);
