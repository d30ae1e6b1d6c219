/** How hard a text is to read: the Flesch-Kincaid grade. */
import { sentences } from './sentences';
import { words } from './words';

/** Syllables of an English word, by its groups of vowels. */
export function syllables(word: string): number {
  const lower = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (lower.length <= 3) return 1;
  const groups = lower.replace(/(?:[^laeiouy]es|[^t]ed|[^l]e)$/u, (end) => end.charAt(0)).match(/[aeiouy]{1,2}/gu);
  return Math.max(1, groups?.length ?? 1);
}

export interface Readability {
  /** Years of schooling; undefined for less than thirty words, where it says nothing. */
  readonly grade: number | undefined;
}

export function readability(text: string): Readability {
  const all = words(text).filter((word) => /\p{L}/u.test(word.text));
  const count = Math.max(1, sentences(text).length);
  if (all.length < 30) return { grade: undefined };
  const sum = all.reduce((total, word) => total + syllables(word.text), 0);
  return { grade: 0.39 * (all.length / count) + 11.8 * (sum / all.length) - 15.59 };
}
