/** What the forms of weighing share: what a guideline asks for, of whom, how much of it, and how it is turned round. */
import type { Clause } from './clause';
import { between, within, type Cue, type Weighable } from './cues';

export interface Measured {
  readonly says: 'met' | 'not met';
  /** Words. */
  readonly from: number;
  readonly to: number;
  /** Of all that is asked for, of some of it, or of one thing. */
  readonly reach: 'all' | 'some' | 'one';
  /** What the criteria are those of, or what is enough for: "for weaning". */
  readonly object?: Clause;
  /** Of whom or what it is said. */
  readonly subject?: Clause;
}

export const widest = 9;
export const turn = (says: Measured['says'], times: number): Measured['says'] | undefined => {
  if (times > 1) return undefined;
  return times === 0 ? says : says === 'met' ? 'not met' : 'met';
};

/** Points of a guideline only where they are counted or pointed at, or the sentence names the guideline. */
export function isAsked(sentence: Weighable, { kind, from, to }: Cue): boolean {
  const before = sentence.words.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  const behind = sentence.words.slice(to, to + 8).map(({ lower }) => lower);
  if (within(sentence, Math.max(0, from - 3), from, 'of others').length > 0) return false;
  if (kind === 'asked') return true;
  const named = within(sentence, 0, sentence.words.length, 'asked').some((cue) => cue.from < from - 1 || cue.from >= to);
  return named || before.some((word) => pointing.test(word)) || isCounted(sentence, from) || counted.test(behind.join(' '));
}

const pointing = /^(?:these|those|such)$/u;
/** What they are conditions of is named, or they are counted behind: "for further visits", "are all given". */
const counted = /^(?:for|of) |^(?:\w+ ){0,7}(?:are|were|is|was|have been) (?:\w+ )?(?:all|both|none) /u;

/** "Each of the points", "none of the conditions". */
const isCounted = (sentence: Weighable, at: number): boolean =>
  within(sentence, Math.max(0, at - 6), at, 'every', 'none', 'some').length > 0 &&
  sentence.words
    .slice(Math.max(0, at - 5), at)
    .some(({ lower }) => /^(?:of|every|each|no|neither|both|either|all)$/u.test(lower));

/** "For weaning" behind criteria, up to their verb. */
export function objectOf(sentence: Weighable, at: number, end: number): Clause | undefined {
  const first = sentence.words[at]?.lower;
  if ((first !== 'for' && first !== 'of' && first !== 'to') || /[,;:.(]/u.test(between(sentence, at))) return undefined;
  let to = at + 1;
  while (to < end && to - at < widest && !/[,;:.()]/u.test(between(sentence, to)) && !isVerb.test(sentence.words[to]!.lower))
    to++;
  return { from: at + 1, to };
}

const isVerb = /^(?:is|are|was|were|has|have|had|be|been|as|in|and|but|because|since|therefore|thus|so|that|which|when|if)$/u;

export function reachOf(sentence: Weighable, from: number, to: number): Measured['reach'] {
  if (within(sentence, from, to, 'every', 'none').length > 0) return 'all';
  return within(sentence, from, to, 'some').length > 0 ? 'some' : 'all';
}

export const gaps = (sentence: Weighable, from: number, to: number): string => {
  let all = '';
  for (let word = from; word <= to; word++) all += between(sentence, word);
  return all;
};

/** A verb stands between the noun and what is said of it, or is it. */
export const isPredicate = (sentence: Weighable, noun: Cue, cue: Cue): boolean =>
  (noun.kind === 'point' && /^(?:apply|applies|exists?|holds?)$/u.test(sentence.words[cue.from]!.lower)) ||
  sentence.words
    .slice(noun.to, cue.from)
    .some(({ lower }) => /^(?:is|are|was|were|has|have|had|been|remains?|stands?)$/u.test(lower));

export const toBe = (sentence: Weighable, from: number, to: number): boolean =>
  sentence.words.slice(from, to).some(({ lower }, index, all) => lower === 'to' && /^be$/u.test(all[index + 1]?.lower ?? ''));
