/** Stretches that a text holds twice, word for word: what was pasted once too often. */
import type { Span } from '../text';
import { concluding } from './necessity';
import { isNegator } from './negation';
import { isQuoted } from './quotations';
import { sentences } from './sentences';
import { once } from './texts';
import { words, type Word } from './words';
import { mentions } from './clinical/mentions';

export interface Repeat {
  readonly span: Span;
  /** Where the same words stand first. */
  readonly first: Span;
}

/** Words of a run that no writer writes twice by chance. */
const longRun = 12;
/** Words of a short sentence that is told twice where its like stands close by. */
const shortSentence = 4;
const closeBy = 4;
/** Of the words of the later sentence: a criterion's words within a sentence on the case are not a paste but its answer. */
const share = 0.7;

interface Sentence {
  readonly index: number;
  readonly words: readonly Word[];
}

function find(text: string): Repeat[] {
  const judged = concluding(text).flatMap(({ sentence }) => sentence?.start ?? []);
  const runs = new Map<string, { readonly sentence: Sentence; readonly at: number }>();
  const short = new Map<string, Sentence>();
  const result: Repeat[] = [];
  sentences(text).forEach((span, index) => {
    const sentence: Sentence = { index, words: words(text, span) };
    const all = sentence.words.map(({ lower }) => lower);
    if (all.length < longRun) {
      const key = all.join(' ');
      const earlier = short.get(key);
      if (
        earlier &&
        index - earlier.index <= closeBy &&
        !judged.includes(span.start) &&
        mentions(text.slice(span.start, span.end)).length === 0
      )
        result.push({ span, first: spanOf(earlier.words, 0, earlier.words.length) });
      if (all.length >= shortSentence) short.set(key, sentence);
      return;
    }
    let longest: { from: number; length: number; earlier: Sentence; at: number } | undefined;
    for (let from = 0; from + longRun <= all.length; from++) {
      const key = all.slice(from, from + longRun).join(' ');
      const earlier = runs.get(key);
      if (!earlier) runs.set(key, { sentence, at: from });
      else if (earlier.sentence !== sentence) {
        const length = commonLength(earlier.sentence.words, earlier.at, sentence.words, from);
        if (length > (longest?.length ?? 0)) longest = { from, length, earlier: earlier.sentence, at: earlier.at };
        from += length - longRun;
      }
    }
    if (!longest || longest.length < all.length * share) return;
    const there = spanOf(sentence.words, longest.from, longest.from + longest.length);
    const first = spanOf(longest.earlier.words, longest.at, longest.at + longest.length);
    if (isQuoted(text, there.start) !== isQuoted(text, first.start)) return;
    if (negations(sentence.words) === negations(longest.earlier.words)) result.push({ span: there, first });
  });
  return result;
}

const spanOf = (all: readonly Word[], from: number, to: number): Span => ({
  start: all[from]!.span.start,
  end: all[to - 1]!.span.end,
});

function commonLength(a: readonly Word[], at: number, b: readonly Word[], from: number): number {
  let length = 0;
  while (a[at + length] && a[at + length]!.lower === b[from + length]?.lower) length++;
  return length;
}

/** What is denied in the one and not in the other is said for a reason. */
const negations = (all: readonly Word[]): number => all.filter(({ lower }) => isNegator(lower)).length;

/** In order; conclusions, findings told of two visits or sides, and words quoted and then applied are none. */
export const repeats = once(find);
