/** Reads a person's name from a place on: initials, particles ("de la", "van der"), words with capitals, what stands behind ("Jr."). */
import { wordsOf } from '../prose/lexicon';
import {
  isAbbreviation,
  isCommonGivenName,
  isEnglish,
  isGivenName,
  isEponym,
  isLikelyName,
  isMedical,
  isTrade,
  mayBeFamilyName,
} from './known-words';

/**
 * How much the words before it say. `title`: any word is a name, even one of medicine. `cue`: any word that is none of
 * medicine or the trade. `role`: one that is in no list of words, or in a list of names.
 */
export type Trust = 'title' | 'cue' | 'role';

export interface ReadName {
  readonly end: number;
  readonly words: readonly string[];
}

/** What goes on behind a name in capitals is often no more of it. */
const noNames = wordsOf('stop_words', 'says_of_person');

const initials = /(?:\p{Lu}\.[ -]?){1,3}(?=\p{L})|\p{Lu} (?=\p{Lu})/uy;
const particle =
  /(?:(?:de (?:la|las|los)|van (?:der|den|de)|von (?:der|den)|de|del|della|da|dos|das|di|du|le|la|van|von|der|den|ter|ten|zu|zur|af|al|el|bin|ibn|abu|st\.|saint|san|y) |al-|el-|d'|o' )(?=\p{Lu})/iuy;
const word = /\p{Lu}[\p{L}\p{M}]*(?:'(?!s(?!\p{L}))\p{L}+|-\p{L}[\p{L}\p{M}]*)*/uy;
const suffix = /,? (?:Jr|Sr|JR|SR)\b\.?|,? (?:III?|IV)(?![\p{L}\p{N}])/uy;
const lastInitial = / \p{Lu}\.(?! ?\p{Lu}\.)| \p{Lu}(?=[,;)\n]|$)/uy;
const lastFirst = /, (?=\p{Lu})/uy;

const at = (pattern: RegExp, text: string, place: number): string | undefined => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0];
};

const isCapitals = (name: string): boolean => name.length > 2 && name === name.toUpperCase();

/** Words that begin or go on no name, whatever stands before them. */
const never =
  /^(?:And|Or|The|A|An|Of|In|On|At|To|For|With|By|From|Is|Was|Has|Had|He|She|They|It|His|Her|Their|Who|When|If|As|But|Not|No|This|That|AND|OR|THE|OF|IN|ON|AT|TO|FOR|WITH|BY|FROM|IS|WAS|HAS|HAD|HE|SHE|HIS|HER|WHO|NOT|NO)$/u;

function beginsName(name: string, trust: Trust): boolean {
  if (never.test(name)) return false;
  if (trust === 'title') return !isTrade(name) || mayBeFamilyName(name);
  if (trust === 'cue') return !isTrade(name) && !isEponym(name) && !isAbbreviation(name);
  return !isTrade(name) && !isMedical(name);
}

function goesOn(name: string, before: string, hadInitial: boolean, trust: Trust): boolean {
  if (never.test(name) || (isCapitals(name) && !isCapitals(before))) return false;
  if (hadInitial || isGivenName(before)) return !isTrade(name) || (mayBeFamilyName(name) && isCommonGivenName(before));
  if (isTrade(name) || isMedical(name)) return false;
  if (isLikelyName(name)) return true;
  if (isCapitals(name)) return trust === 'title' && !noNames.has(name.toLowerCase()) && !/(?:S|ED|ING)$/u.test(name);
  return trust === 'title' || !isEnglish(before);
}

/** The name that begins at a place of the folded text; undefined where none does. `reversed` takes "Roe, Jane" as one. */
export function readName(text: string, start: number, trust: Trust, reversed = false): ReadName | undefined {
  const words: string[] = [];
  let place = start;
  let end = start;
  while (words.length < 5) {
    const first = at(initials, text, place) ?? '';
    const small = at(particle, text, place + first.length) ?? '';
    const from = place + first.length + small.length;
    const next = at(word, text, from);
    if (next === undefined || next.length < 2) break;
    const before = words.at(-1);
    const belongs =
      before === undefined
        ? beginsName(next, first !== '' || small !== '' ? (trust === 'role' ? 'cue' : trust) : trust)
        : small !== '' || goesOn(next, before, first !== '', trust);
    if (!belongs) break;
    words.push(next);
    end = from + next.length;
    const comma = reversed && words.length < 3 ? at(lastFirst, text, end) : undefined;
    if (text[end] === ' ') place = end + 1;
    else if (comma !== undefined && isFirstName(text, end + comma.length, trust)) place = end + comma.length;
    else break;
  }
  if (words.length === 0) return undefined;
  end += at(lastInitial, text, end)?.length ?? 0;
  end += at(suffix, text, end)?.length ?? 0;
  return { end, words };
}

/** What stands behind the comma of "Roe, Jane". */
function isFirstName(text: string, place: number, trust: Trust): boolean {
  const name = at(word, text, place);
  if (name === undefined || name.length < 2) return at(initials, text, place) !== undefined;
  return isGivenName(name) || (trust !== 'role' && isLikelyName(name));
}
