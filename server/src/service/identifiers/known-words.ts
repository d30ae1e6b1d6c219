/** Which words are names of persons, and which are words of English, of medicine or of the trade: what a capital letter alone does not tell. */
import words from '../../../generated/words.json';
import { rowsOf, wordsOf } from '../prose/lexicon';

const trade = wordsOf('common_capitals');
const medical = wordsOf('eponyms', 'opioids', 'other_drugs', 'makers');
const medicine = wordsOf('medical_words');
const alsoFamilyNames = wordsOf('also_family_names');
const medicalEnding = new RegExp(`\\p{L}{2}(?:${rowsOf('medical_endings').join('|')})s?$`, 'u');
const bodies = wordsOf('public_bodies');
const publicNames = wordsOf(
  ...(['public_drugs', 'public_devices', 'public_eponyms', 'public_authors', 'peoples_and_marks', 'also_medical'] as const),
);
const curatedGiven = wordsOf('given_names');

/** Whether a sorted list in one string, with a space around each word, holds the word. */
function holds(list: string, word: string): boolean {
  const sought = ` ${word} `;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = list.lastIndexOf(' ', (low + high) >> 1);
    const from = middle < low ? low : middle;
    const next = list.indexOf(' ', from + 1);
    if (next < 0) return false;
    const found = list.slice(from, next + 1);
    if (found === sought) return true;
    if (found < sought) low = next;
    else high = from;
  }
  return false;
}

const plain = (word: string): string => {
  const bare = /^[ -~]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.toLowerCase().replace(/'s?$/u, '');
};

const endings = /(?:s|es|ed|d|ing|ly|er|r|ers|ness)$/u;

/** In any of its common forms: "walks", "walking". */
function isEnglishPart(word: string): boolean {
  if (holds(words.english, word)) return true;
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ers', 'ness'])
    if (word.endsWith(ending) && word.length - ending.length > 2 && holds(words.english, word.slice(0, -ending.length)))
      return true;
  return endings.test(word) && /(.)\1(?:ed|ing|er)$/u.test(word) && holds(words.english, word.replace(/.(?:ed|ing|er)$/u, ''));
}

const everyPart = (word: string, test: (part: string) => boolean): boolean =>
  word.split('-').every((part) => part === '' || test(part));

/** A word of the trade: of letters, guidelines, months, states. */
export const isTrade = (word: string): boolean => {
  const lower = plain(word);
  return lower.length < 2 || trade.has(lower) || everyPart(lower, (part) => trade.has(part));
};

/** A test, a sign, a drug or a maker of the lists. */
export const isEponym = (word: string): boolean => everyPart(plain(word), (part) => medical.has(part));

/** The same, or a word of medicine by the list or by its ending. */
export const isMedical = (word: string): boolean => {
  const lower = plain(word);
  return medical.has(lower) || everyPart(lower, (part) => medical.has(part) || medicine.has(part) || medicalEnding.test(part));
};

/** A publication, a board, an insurer or an administrator of claims: public, and nobody. */
export const isBody = (word: string): boolean => bodies.has(plain(word));

/** A test, an operation, a device or a drug by the name of a person or a mark. */
export const isPublicName = (word: string): boolean =>
  everyPart(plain(word), (part) => publicNames.has(part) || publicNames.has(part.replace(/s$/u, '')));

export const isEnglish = (word: string): boolean => everyPart(plain(word), isEnglishPart);

/** A family name besides what else it means: "Hand", "Young", "Long". */
export const mayBeFamilyName = (word: string): boolean => alsoFamilyNames.has(plain(word));

/** A given name and nothing else, so common that it needs no other beside it. */
export const isCommonGivenName = (word: string): boolean => curatedGiven.has(plain(word));

export const isGivenName = (word: string): boolean => isCommonGivenName(word) || holds(words.given, plain(word));

export const isFamilyName = (word: string): boolean => holds(words.family, plain(word));

/** Four capitals or fewer that no list has abbreviate something. */
export const isAbbreviation = (word: string): boolean =>
  word.length < 5 && word === word.toUpperCase() && !isEnglish(word) && !isGivenName(word) && !isFamilyName(word);

/** Listed as a name, or in no list of words. */
export const isLikelyName = (word: string): boolean =>
  !isTrade(word) && !isMedical(word) && (isGivenName(word) || isFamilyName(word) || (!isEnglish(word) && !isAbbreviation(word)));

/** Whether a word with a capital may be somebody's or something's own name: one that is of neither trade nor lists of medicine. */
export function mayName(text: string): boolean {
  for (capital.lastIndex = 0; ;) {
    const word = capital.exec(text)?.[0];
    if (word === undefined) return false;
    // as nearly always; “'s” is no part of a word of the trade
    if (!word.includes("'") && trade.has(word.toLowerCase())) continue;
    if (!isTrade(word) && !isEponym(word)) return true;
  }
}

const capital = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'-]+/gu;
