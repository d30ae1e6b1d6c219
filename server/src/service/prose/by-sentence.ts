/**
 * Analyses of what never reaches over the end of a sentence: each sentence is read alone, so that a keystroke costs the
 * sentence it fell into and not the text.
 */
import { sentences } from './sentences';
import { once } from './texts';

/** Finds in a text what `analyse` finds in its sentences; every `{ start, end }` of an answer is moved to its place in the text. */
export function bySentence<T extends object>(analyse: (text: string) => readonly T[]): (text: string) => readonly T[] {
  const ofSentence = once(analyse);
  return once((text: string): readonly T[] => {
    const starts = sentences(text).map(({ start }) => start);
    if (starts.length < 2) return ofSentence(text);
    starts[0] = 0; // what stands before the first is read with it, as what stands behind a sentence is
    return starts.flatMap((start, index) => {
      const found = ofSentence(text.slice(start, starts[index + 1]));
      return start === 0 || found.length === 0 ? found : found.map((one) => moved(one, start));
    });
  });
}

function moved<T extends object>(value: T, by: number): T {
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    return { ...value, start: value.start + by, end: value.end + by };
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    typeof part === 'object' && part !== null && !Array.isArray(part) ? moved(part, by) : part,
  ]);
  return Object.fromEntries(entries) as T;
}
