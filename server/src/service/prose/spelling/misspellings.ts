/** Words of a text that no dictionary has, and that are near one it has. */
import { bySentence } from '../by-sentence';
import { wordsOf } from '../lexicon';
import { span, type Span } from '../../text';
import { once } from '../texts';
import { isListed } from './dictionary';
import { isMade, mayBeDrug } from './forms';
import { near } from './near';

export interface Misspelling {
  readonly span: Span;
  /** As it is written. */
  readonly word: string;
  /** What may have been meant, the likeliest first; never empty. With the capital of the word. */
  readonly meant: readonly string[];
}

/** Words that stand where a space was forgotten, on either side of it. */
const small = wordsOf('glued_words');

/** Of a shorter word two letters may be anything. */
const longEnoughForTwo = 7;
const shortest = 4;
const longest = 40;

/** A stretch without white space that holds words: no address, code or dose. */
const chunk = /\S+/gu;
const address = /[@\\_]|:\/\/|www\.|\.(?:com|org|gov|net|edu|pdf|html?|docx?)(?!\p{L})/iu;
const wordIn = /\p{L}[\p{L}'’]*/gu;

function findIn(text: string): Misspelling[] {
  const found: Misspelling[] = [];
  let first = true;
  for (const { 0: stretch, index } of text.matchAll(chunk)) {
    if (address.test(stretch)) continue;
    for (const { 0: written, index: at } of stretch.matchAll(wordIn)) {
      const isFirst = first;
      first = false;
      const word = written.replace(/['’]s?$/u, '');
      if (isDigitBeside(stretch, at, at + written.length) || !isAskedOf(word)) continue;
      const maybeName = !isFirst && isCapital(word);
      const meant = (maybeName ? meantByName : meantBy)(word.toLowerCase());
      if (meant.length === 0) continue;
      const start = index + at;
      found.push({
        span: span(start, start + word.length),
        word,
        meant: meant.map((other) => (isCapital(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other)),
      });
    }
  }
  return found;
}

const isDigitBeside = (text: string, from: number, to: number): boolean =>
  /[\d#&]/u.test(text.charAt(from - 1)) || /[\d&]/u.test(text.charAt(to));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Letters of the English alphabet, at most the first of them a capital: what is all in capitals abbreviates or shouts. */
const isAskedOf = (word: string): boolean =>
  word.length >= shortest - 1 && word.length <= longest && /^[A-Za-z][a-z]+$/u.test(word);

/** What an unknown word may mean, found once of each word; nothing where it is known, or near none. */
const meantBy = once((word: string): readonly string[] => {
  if (isKnown(word)) return [];
  if (word.length < shortest) return near(word, 1).filter((other) => small.has(other) && isTurned(word, other));
  const parted = partedAt(word);
  const most = word.length >= longEnoughForTwo && !mayBeDrug(word) ? 2 : 1;
  const meant = near(word, most);
  return parted ? [parted, ...meant] : meant;
});

/** What may be a name is asked for one letter alone. */
const meantByName = once((word: string): readonly string[] =>
  word.length < longEnoughForTwo || isKnown(word) ? [] : near(word, 1),
);

function isKnown(word: string): boolean {
  if (isListed(word) || isMade(word)) return true;
  const american = word.replace(/[ao]e/gu, 'e'); // "haematochezia", "oesophagitis"
  return american !== word && (isListed(american) || isMade(american));
}

const isTurned = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** "thepatient": two words, one of them so common that only the space is missing. */
function partedAt(word: string): string | undefined {
  for (const one of small) {
    if (one.length < 2 && word.length < 6) continue;
    const after = word.slice(one.length);
    if (word.startsWith(one) && after.length > 3 && isListed(after)) return `${one} ${after}`;
    const before = word.slice(0, -one.length);
    if (one.length > 1 && word.endsWith(one) && before.length > 5 && isListed(before)) return `${before} ${one}`;
  }
  return undefined;
}

/** In the order of the text. */
export const misspellings = bySentence(findIn);
