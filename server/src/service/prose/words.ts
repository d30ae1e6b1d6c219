/** The words of a text with their places, and which of them carry content. */
import { allMatches, span, type Span } from '../text';
import { wordsOf } from './lexicon';
import { narrow } from './narrow';
import { bySentence } from './by-sentence';
import { once } from './texts';

export const stopWords = wordsOf('stop_words');

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly span: Span;
}

/** Letters and digits, with apostrophes inside; a hyphen parts words, so that "not-medically" is two. */
const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

const allWords = bySentence((text: string): readonly Word[] => wordsBetween(text, span(0, text.length)));

/** The words of a text, or between two places of it, in order. */
export const words = (text: string, within?: Span): readonly Word[] => (within ? wordsBetween(text, within) : allWords(text));

function wordsBetween(text: string, within: Span): readonly Word[] {
  const stretch = text.slice(within.start, within.end);
  const lower = lowerOf(stretch);
  return (asciiWords(stretch) ?? [...anyWords(stretch)]).map(([start, end]) => ({
    text: stretch.slice(start, end),
    lower: lower?.slice(start, end) ?? stretch.slice(start, end).toLowerCase().replace('’', "'"),
    span: span(within.start + start, within.start + end),
  }));
}

/** Lower case with plain apostrophes, all at once; undefined where a letter is not of the English alphabet. */
function lowerOf(text: string): string | undefined {
  const plain = narrow(text.replace(/’/g, "'").replace(marks, ' '));
  return /^[\0-\x7f]*$/.test(plain) ? plain.toLowerCase() : undefined;
}

/** Punctuation of letters, which is in no word: quotation marks, dashes, the ellipsis, the no-break space. */
const marks = /[\u2010-\u2018\u201a-\u2027\u00a0]/g;

function* anyWords(text: string): Iterable<readonly [number, number]> {
  for (const { 0: word, index } of allMatches(text, wordPattern)) yield [index, index + word.length];
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isWordChar = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isMark = (code: number): boolean => (code >= 0x2010 && code <= 0x2027) || code === 0xa0;

/** The same words as by the pattern, much sooner; undefined where a letter is not of the English alphabet. */
function asciiWords(text: string): (readonly [number, number])[] | undefined {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code >= 128 && !isMark(code)) return undefined;
    if (!isWordChar(code)) {
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    found.push([at, end]);
    at = end;
  }
  return found;
}

export const countWords = once((text: string): number => countAscii(text) ?? [...anyWords(text)].length);

/** How many `asciiWords` would find. */
function countAscii(text: string): number | undefined {
  let count = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code >= 128 && !isMark(code)) return undefined;
    if (!isWordChar(code)) at++;
    else {
      at = endOfWord(text, at);
      count++;
    }
  }
  return count;
}

/** Of a word that begins at a place. */
function endOfWord(text: string, from: number): number {
  let at = from;
  while (isWordChar(text.charCodeAt(at))) at++;
  while (isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))) {
    at += 2;
    while (isLetter(text.charCodeAt(at))) at++;
  }
  return at;
}

/** The words of a text in lower case, where nobody asks for their places. */
export function lowerWords(text: string): readonly string[] {
  const lower = lowerOf(text);
  const places = lower === undefined ? undefined : asciiWords(text);
  return places ? places.map(([start, end]) => lower!.slice(start, end)) : words(text).map((word) => word.lower);
}

/**
 * A word cut to its stem, so that "injections" and "injection", "therapies" and "therapy" meet. Rough on purpose: it is
 * compared with other stems only, never shown.
 */
export function stem(word: string): string {
  const lower = withoutOwner(word.toLowerCase());
  if (lower.length < 5) return lower.length === 4 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
  if (!lower.endsWith('s')) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (withEs.some((ending) => lower.endsWith(ending))) return lower.slice(0, -2);
  return withoutS.some((ending) => lower.endsWith(ending)) ? lower : lower.slice(0, -1);
}

const withEs = ['sses', 'shes', 'ches', 'xes'];
/** Endings whose “s” is the word’s own. */
const withoutS = ['ss', 'us', 'is'];

/** “patient’s” is a form of “patient”. */
function withoutOwner(word: string): string {
  const from = word.endsWith('s') ? word.length - 2 : word.length - 1;
  const mark = word.charCodeAt(from);
  return mark === 39 || mark === 0x2019 ? word.slice(0, from) : word;
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
