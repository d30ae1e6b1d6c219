/** Words of a text that no dictionary has, and that are near one it has. */
import { bySentence } from '../by-sentence';
import { rowsOf, wordsOf } from '../lexicon';
import { allMatches, span, type Span } from '../../text';
import { once } from '../texts';
import { stopWords } from '../words';
import { isListed } from './dictionary';
import { isDerived, isMade, mayBeDrug } from './forms';
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

/** Words that are none in a letter, with what is meant. */
const hidden = new Map(rowsOf('hidden_words').map((row) => row.split('>') as [string, string]));

/** Of a shorter word two letters may be anything. */
const longEnoughForTwo = 7;
const shortest = 4;
const longest = 40;

/** A stretch without white space that holds words: no address, code or dose. */
const chunk = /\S+/g;
const mayBeAddress = /[@\\_.:]/;
const address = /[@\\_]|:\/\/|www\.|\.(?:com|org|gov|net|edu|pdf|html?|docx?)(?![a-z])/i;
/** Of the English alphabet; what has other letters is a name, or of another language. */
const wordIn = /[A-Za-z][A-Za-z'’]*/g;
const apostrophe = /['’]s?$/;

function findIn(text: string): Misspelling[] {
  const found: Misspelling[] = [];
  let first = true;
  for (const { 0: stretch, index } of allMatches(text, chunk)) {
    if (mayBeAddress.test(stretch) && address.test(stretch)) continue;
    for (const { 0: written, index: at } of allMatches(stretch, wordIn)) {
      const isFirst = first;
      first = false;
      const word = written.replace(apostrophe, '');
      if (isPartOfMore(stretch, at, at + written.length) || !isAskedOf(word)) continue;
      const maybeName = !isFirst && isCapital(word);
      const lower = word.toLowerCase();
      if (isKnown(lower)) continue;
      const meant = maybeName ? meantByName(lower) : meantBy(lower);
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

/** A digit, a letter of another alphabet, a sign of a code. */
const partOfMore = /[\d#&\u00aa-\u024f]/;
const isPartOfMore = (text: string, from: number, to: number): boolean =>
  partOfMore.test(text.charAt(from - 1)) || partOfMore.test(text.charAt(to));

const isCapital = (word: string): boolean => word.charCodeAt(0) < 97;

/** At most the first letter is a capital: what is all in capitals abbreviates or shouts. */
const asWritten = /^[A-Za-z][a-z]+$/;
const isAskedOf = (word: string): boolean =>
  (word.length >= shortest - 1 || hidden.has(word)) && word.length <= longest && asWritten.test(word);

/** What an unknown word may mean, found once of each; nothing where it is near none. */
const meantBy = once((word: string): readonly string[] => {
  const known = hidden.get(word);
  if (known !== undefined) return [known];
  if (word.length < shortest) return near(word, 1).filter((other) => small.has(other) && isTurned(word, other));
  const parted = partedAt(word);
  const most = word.length >= longEnoughForTwo && !mayBeDrug(word) ? 2 : 1;
  const meant = near(word, most);
  return parted ? [parted, ...meant] : meant;
});

/** What may be a name is asked for one letter alone. */
const meantByName = once((word: string): readonly string[] => (word.length < longEnoughForTwo ? [] : near(word, 1)));

/** Whether a word in small letters, a to z, is spelled right: listed, or made of known parts. */
export function isKnown(word: string): boolean {
  if (stopWords.has(word)) return true;
  if (hidden.has(word)) return false;
  if (isListed(word) || isMade(word) || isDerived(word)) return true;
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
