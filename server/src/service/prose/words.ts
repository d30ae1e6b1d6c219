/** The words of a text with their places, and which of them carry content. */
import { span, type Span } from '../text';
import { wordsOf } from './lexicon';

export const stopWords = wordsOf('stop_words');

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly span: Span;
}

/** Letters and digits, with apostrophes inside; a hyphen parts words, so that "not-medically" is two. */
const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** The words between two places, in order. */
export function words(text: string, within: Span = span(0, text.length)): Word[] {
  const result: Word[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(wordPattern)) {
    const start = within.start + match.index;
    result.push({ text: match[0], lower: match[0].toLowerCase().replace('’', "'"), span: span(start, start + match[0].length) });
  }
  return result;
}

export const countWords = (text: string): number => words(text).length;

/**
 * A word cut to its stem, so that "injections" and "injection", "therapies" and "therapy" meet. Rough on purpose: it is
 * compared with other stems only, never shown.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (lower.length < 5) return lower.length === 4 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/u.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('s') && !/(?:ss|us|is)$/u.test(lower)) return lower.slice(0, -1);
  return lower;
}

/** Words that say something of the case: no function words, none of the trade's empty ones ("patient", "documentation"). */
export function contentWords(text: string, within?: Span): Word[] {
  return words(text, within).filter(
    (word) =>
      (word.lower.length > 2 || /\d/u.test(word.lower)) &&
      /\p{L}/u.test(word.lower) &&
      !stopWords.has(stem(word.lower)) &&
      !stopWords.has(word.lower),
  );
}
