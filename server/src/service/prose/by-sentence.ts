/**
 * Analyses of what never reaches over the end of a sentence: each sentence is read alone, and what was found in it is kept for as
 * long as the document has it. So a keystroke costs the sentence it fell into, and not the text. How such an analysis is written
 * stands in CONTRIBUTING.md.
 */
import { fold, holds } from './fold';
import { sentences } from './sentences';
import { once, onceOfSentence, partsBy, type Part } from './texts';
import { span, type Span } from '../text';

const nothing: readonly never[] = [];

/** The sentences of a text, each with all that stands behind it, so that together they are the text. */
export const parts = once((text: string): readonly Part[] => partsBy(text, stretches));

function stretches(text: string): readonly Span[] {
  const starts = sentences(text).map(({ start }) => start);
  if (starts.length === 0) starts.push(0);
  starts[0] = 0; // what stands before the first is read with it
  return starts.map((start, index) => span(start, starts[index + 1] ?? text.length));
}

/**
 * Finds in a text what `analyse` finds in its sentences, in order. `analyse` sees one sentence as if it were the text, with what
 * stands between it and the next; every `{ start, end }` of what it gives is moved to its place in the text.
 */
export function bySentence<T extends object>(analyse: (sentence: string) => readonly T[]): (text: string) => readonly T[] {
  const inSentence = onceOfSentence(analyse);
  return once((text: string): readonly T[] => {
    let all: T[] | undefined;
    const own = parts(text);
    if (own.length === 1 && own[0]!.start === 0) return inSentence(own[0]!.sentence);
    for (const { start, sentence } of own) {
      const found = inSentence(sentence);
      if (found.length === 0) continue;
      all ??= [];
      for (const one of found) all.push(start === 0 ? one : moved(one, start));
    }
    return all ?? nothing;
  });
}

/** What `analyse` says of each sentence of a text: for sums, and for “does any sentence …”. Answers that are places count from the sentence. */
export function ofEachSentence<T>(analyse: (sentence: string) => T): (text: string) => readonly T[] {
  const ofSentence = onceOfSentence(analyse);
  return (text) => parts(text).map(({ sentence }) => ofSentence(sentence));
}

/** Whether a pattern is found in any sentence of a text, in lower case and with single spaces. */
export function anySentence(pattern: RegExp): (text: string) => boolean {
  const found = onceOfSentence((sentence) => holds(fold(sentence), pattern));
  return (text) => parts(text).some(({ sentence }) => found(sentence));
}

/** The same thing, further on, and so is all that it holds. */
export function moved<T>(value: T, by: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (typeof value[0] === 'object' ? value.map((one) => moved(one as unknown, by)) : value) as T;
  const copy = { ...value } as Record<string, unknown>;
  const isPlace = typeof copy.start === 'number' && typeof copy.end === 'number';
  for (const key in copy) {
    const part = copy[key];
    copy[key] = isPlace && (key === 'start' || key === 'end') ? (part as number) + by : moved(part, by);
  }
  return copy as T;
}
