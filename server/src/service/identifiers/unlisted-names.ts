/**
 * Words with a capital that no list of English, of medicine or of public names has, and family names whatever stands around them: in a
 * letter that goes to strangers they are taken for names of persons, places and firms. Too careful for a finding.
 */
import { matches, type Folded } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { isKnown } from '../prose/spelling/misspellings';
import { isInAuthors, isPublic } from './after';
import type { Identifier } from './identifier';
import { isBody, isEnglish, isFamilyName, isGivenName, isMedical, isPublicName, isTrade } from './known-words';
import { isPerson } from './names-alone';

const capital = /(?<![\p{L}\p{M}\p{N}'@./_-])\p{Lu}[\p{L}\p{M}]+(?:['-]\p{L}[\p{L}\p{M}]*){0,3}(?![\p{L}\p{N}@_])/gu;
/** "ProDisc", "OrthoCare", "iPhone": what is sold; "McDonald", "DeLuca" are none. */
const isBrand = (word: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|De|La|Le|Di|Du|Fitz|Van|Von|O'|D'|Al-|El-)/u, '')) ||
  /^\p{Lu}{2,}\p{Ll}/u.test(word);
/** A dose, a strength, a sign of a mark behind: the word is a drug or a thing that is sold. */
const sold =
  /^(?:®|™|\(R\)| ?#?\d| (?:tablet|capsule|cream|gel|patch|ointment|lotion|spray|drop|syrup|injection|pen|inhaler|tab|cap)s?(?!\p{L}))/u;
const paper = new RegExp(`(?<!\\p{L})(?:${anyOf('study_words')})(?!\\p{L})|\\([^()]{0,60}(?:19|20)\\d\\d|(?:19|20)\\d\\d;`, 'u');

/** So end words of medicine that open a sentence, and hardly a name. */
const asWords =
  /.{4}(?:[^r]ed|[^e]al|ate|ive|ic|ous|ary|oid|emia|dynia|ity|ical|ular|ing|ized|ally|ably|less|ness|ment|tion|sion|late|ism)s?$/u;

const small = (word: string): string => word.replace(/'s?$/u, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** In a list of words, each part of it. */
const isWord = (word: string): boolean =>
  isTrade(word) ||
  isMedical(word) ||
  isMedical(word.replace(/s$/u, '')) ||
  isBody(word) ||
  isPublicName(word) ||
  small(word)
    .split(/['-]/u)
    .every((part) => part.length < 2 || isEnglish(part) || isKnown(part) || isMedical(part));

const isCapitals = (word: string): boolean => word === word.toUpperCase();
const isListedName = (word: string): boolean => isGivenName(word) || isFamilyName(word);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a word may be somebody's name, by itself and by what stands around. */
function mayBeName({ text: own, start, end }: Word, { text }: Folded, ofPaper: () => boolean): boolean {
  if (own.length < (isListedName(own) ? 3 : 4) || isWord(own) || isBrand(own)) return false;
  if (isCapitals(own) && (own.length < 5 || !own.split('-').some(isListedName))) return false;
  if (asWords.test(own) && !isListedName(own)) return false;
  const tail = text.slice(end, end + 80);
  if (sold.test(tail) || isPublic(text, end) || isInAuthors(text, start, end)) return false;
  const [, next] = /^ ((?:\p{Lu}|\p{Ll})\p{L}+)/u.exec(tail) ?? [];
  if (next !== undefined && (isMedical(next) || /^ \p{Ll}+ (?:scores?|scales?|index|tests?|signs?)(?!\p{L})/u.test(tail)))
    return false;
  return isPerson(text.slice(Math.max(0, start - 24), start), tail, true) && !ofPaper();
}

const ofPlace = new Set(['County', 'Parish', 'Borough']);

/** A word that goes on a name: with a capital, none of medicine or the trade, and behind a single space. */
const goesOn = (before: Word, next: Word | undefined, text: string): next is Word =>
  next !== undefined &&
  text.slice(before.end, next.start) === ' ' &&
  isCapitals(next.text) === isCapitals(before.text) &&
  !isTrade(next.text) &&
  !isMedical(next.text) &&
  !isBody(next.text) &&
  !ofPlace.has(next.text);

/** A word before it that is of the name: "Camp Roe", "Big Roe"; one that opens the sentence has its capital from that. */
const begins = (before: Word, word: Word, text: string): boolean =>
  before.start > 0 &&
  !/[.!?:"(] ?$/u.test(text.slice(Math.max(0, before.start - 2), before.start)) &&
  goesOn(before, word, text) &&
  !isTrade(before.text) &&
  !isMedical(before.text) &&
  !isBody(before.text);

export function* unlistedNames(folded: Folded): Iterable<Identifier> {
  const words = [...matches(folded, capital, true)].map(({ start, end, groups }): Word => ({ text: groups[0], start, end }));
  let cited: boolean | undefined;
  const ofPaper = (): boolean => (cited ??= paper.test(folded.lower));
  for (let at = 0; at < words.length; at++) {
    if (!mayBeName(words[at]!, folded, ofPaper)) continue;
    let first = at;
    while (first > 0 && begins(words[first - 1]!, words[first]!, folded.text)) first--;
    const { start } = words[first]!;
    while (goesOn(words[at]!, words[at + 1], folded.text)) at++;
    const initial = /^ \p{Lu}\.(?!\p{L})/u.exec(folded.text.slice(words[at]!.end, words[at]!.end + 4))?.[0].length ?? 0;
    yield { kind: 'name', span: folded.source(start, words[at]!.end + initial), unsure: true };
  }
}
