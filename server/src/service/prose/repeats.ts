/** Stretches that a text holds twice, word for word: what was pasted once too often. */
import type { Span } from '../text';
import { ofEachSentence, parts } from './by-sentence';
import { mentions } from './clinical/mentions';
import { concluding } from './necessity';
import { isNegator } from './negation';
import { isQuoted } from './quotations';
import { once } from './texts';
import { words, type Word } from './words';

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

interface Read {
  readonly words: readonly Word[];
  /** Of a long sentence its runs, one from each word; a short one as a whole. */
  readonly runs: readonly string[];
  /** It tells a finding, a treatment: such a short sentence may be told of two visits. */
  readonly tells: boolean;
}

const reads = ofEachSentence((sentence): Read => {
  const own = words(sentence);
  const lower = own.map((word) => word.lower);
  if (lower.length < longRun) return { words: own, runs: [lower.join(' ')], tells: mentions(sentence).length > 0 };
  const runs = lower.slice(longRun - 1).map((_, from) => lower.slice(from, from + longRun).join(' '));
  return { words: own, runs, tells: false };
});

interface Sentence extends Read {
  readonly index: number;
  /** In the text. */
  readonly start: number;
}

interface Place {
  readonly sentence: Sentence;
  readonly at: number;
}

function find(text: string): Repeat[] {
  const starts = parts(text).map(({ start }) => start);
  const known = new Map<string, Place>();
  return reads(text).flatMap((read, index): Repeat[] => {
    const sentence: Sentence = { ...read, index, start: starts[index]! };
    const found = read.words.length < longRun ? shortOne(sentence, known, text) : longestRun(sentence, known, text);
    return found ? [found] : [];
  });
}

function shortOne(sentence: Sentence, known: Map<string, Place>, text: string): Repeat | undefined {
  const [key] = sentence.runs;
  const length = sentence.words.length;
  if (key === undefined || length < shortSentence) return undefined;
  const earlier = known.get(key)?.sentence;
  known.set(key, { sentence, at: 0 });
  if (!earlier || sentence.index - earlier.index > closeBy || sentence.tells) return undefined;
  const there = spanOf(sentence, 0, length);
  if (concluding(text).some((one) => one.sentence && one.sentence.start <= there.start && there.start < one.sentence.end))
    return undefined;
  return { span: there, first: spanOf(earlier, 0, length) };
}

function longestRun(sentence: Sentence, known: Map<string, Place>, text: string): Repeat | undefined {
  let longest: { readonly from: number; readonly length: number; readonly earlier: Place } | undefined;
  for (let from = 0; from < sentence.runs.length; from++) {
    const earlier = known.get(sentence.runs[from]!);
    if (!earlier) known.set(sentence.runs[from]!, { sentence, at: from });
    else if (earlier.sentence !== sentence) {
      const length = commonLength(earlier.sentence.words, earlier.at, sentence.words, from);
      if (length > (longest?.length ?? 0)) longest = { from, length, earlier };
      from += length - longRun;
    }
  }
  if (!longest || longest.length < sentence.words.length * share) return undefined;
  const { from, length, earlier } = longest;
  const there = spanOf(sentence, from, from + length);
  const first = spanOf(earlier.sentence, earlier.at, earlier.at + length);
  if (isQuoted(text, there.start) !== isQuoted(text, first.start)) return undefined;
  return negations(sentence.words) === negations(earlier.sentence.words) ? { span: there, first } : undefined;
}

const spanOf = ({ words: all, start }: Sentence, from: number, to: number): Span => ({
  start: start + all[from]!.span.start,
  end: start + all[to - 1]!.span.end,
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
