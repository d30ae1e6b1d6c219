/** Words of medicine that no list need have: made of Greek and Latin stems, prefixes and endings ("spondyl" + "arthr" + "itis"). */
import spelling from '../../../../generated/spelling.json';
import { isListed } from './dictionary';

const stems = new Set(spelling.stems);
/** Stems without their vowel, which stand before one. */
const cutStems = new Set(spelling.cutStems);
const prefixes = new Set(spelling.prefixes);
const endings = new Set(spelling.endings);
const drugEndings = new RegExp(`..(?:${spelling.drugEndings.join('|')})s?$`, 'u');

const longestPart = 12;
const longestWord = 45;
/** Of a shorter word behind a prefix the whole is more likely a slip: "subcute". */
const shortestRest = 5;

/** What may have been read up to a place of the word. */
const afterPrefix = 1;
const afterStem = 2;
const afterCutStem = 4;

const beginsWithVowel = (part: string): boolean => /^[aeiouyh]/u.test(part);

/** Whether a word in small letters is made of known parts. */
export function isMade(word: string): boolean {
  if (word.length < 6 || word.length > longestWord) return false;
  const reached = new Uint8Array(word.length + 1);
  reached[0] = afterPrefix;
  for (let at = 0; at < word.length; at++) {
    const state = reached[at]!;
    if (state === 0) continue;
    if (at > 0 && endsWell(word.slice(at), state)) return true;
    for (let end = at + 2; end <= Math.min(word.length, at + longestPart); end++)
      reached[end]! |= partAt(word.slice(at, end), state);
  }
  return false;
}

function endsWell(rest: string, state: number): boolean {
  if (state & (afterPrefix | afterStem) && rest.length >= shortestRest && isListed(rest)) return true;
  if (!(state & (afterStem | afterCutStem)) || (!endings.has(rest.replace(/s$/u, '')) && !endings.has(rest))) return false;
  return (state & afterStem) !== 0 || beginsWithVowel(rest);
}

/** What is reached by reading a part. */
function partAt(part: string, state: number): number {
  let next = state & afterPrefix && prefixes.has(part) ? afterPrefix : 0;
  if (state === afterCutStem && !beginsWithVowel(part)) return next;
  if (stems.has(part)) next |= afterStem;
  if (cutStems.has(part)) next |= afterCutStem;
  return next;
}

/** Endings that any listed word of their kind may take, by how English writes them: "adhesion-s", "lateral-iz-ing", "treat-er". */
const derived = /^([a-z]{4,}?)(s|ers?|ors?|i[sz](?:e[sd]?|ing|ations?))$/u;
/** What takes "es", and what takes "ies". */
const noPlainPlural = /(?:[sxz]|[cs]h|[^aeiou]y)$/u;
/** One vowel before one consonant: it is doubled ("refer-r-er"), and the list has such words. */
const doubles = /[^aeiou][aeiou][bcdfgklmnprtz]$/u;

/** Whether a word in small letters is a listed one with a regular ending. */
export function isDerived(word: string): boolean {
  const [, base = '', ending = ''] = derived.exec(word) ?? [];
  if (base === '') return false;
  if (ending === 's') return !noPlainPlural.test(base) && isListed(base);
  const mayDouble = ending.startsWith('i') ? false : doubles.test(base);
  return !mayDouble && !base.endsWith('e') && isListed(base);
}

/** Whether a word ends as a drug does: it may be a new one. */
export const mayBeDrug = (word: string): boolean => drugEndings.test(word);
