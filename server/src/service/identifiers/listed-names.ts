/** Names that need no cue: a given name of the lists, alone or with what stands beside it. */
import { matches, type Folded } from '../prose/fold';
import { wordsOf } from '../prose/lexicon';
import { isInAuthors, isPublic } from './after';
import type { Identifier } from './identifier';
import {
  isCommonGivenName,
  isEnglish,
  isEponym,
  isFamilyName,
  isGivenName,
  isLikelyName,
  isMedical,
  isTrade,
} from './known-words';

const capital = "\\p{Lu}(?:'\\p{Lu})?[\\p{L}\\p{M}]{1,25}(?:['-]\\p{L}[\\p{L}\\p{M}]{1,25}){0,2}";
const particle = '(?:(?:de(?: la| los| las)?|del|van(?: der| den)?|von(?: der)?|la|di|da|dos|bin|al|ter|ten) )?';
const pair = new RegExp(
  `(?<![\\p{L}\\p{N}'@-])(?=(${capital}) (?:\\p{Lu}\\.? )?${particle}(${capital})(?![\\p{L}\\p{N}]))`,
  'gu',
);
const reversed = new RegExp(`(?<![\\p{L}\\p{N}'@-])(?=(${capital}), (${capital})(?: \\p{Lu}\\b\\.?)?(?![\\p{L}\\p{N}-]))`, 'gu');
const initialled = new RegExp(
  `(?<![\\p{L}\\p{N}'@-])(\\p{Lu}\\p{Ll}{1,20} \\p{Lu}\\. \\p{Lu}\\p{Ll}{1,20})(?![\\p{L}\\p{N}])`,
  'gu',
);
const alone = /(?<![\p{L}\p{N}'@.-])\p{Lu}\p{L}{2,20}(?![\p{L}\p{N}-])/gu;

const noNames = wordsOf('stop_words', 'says_of_person');

/** What stands behind "ROE, JANE" at the head of a note. */
const endsHead = /^(?: -|,|:| \(|;|$|\n| (?:DOB|MRN|AGE|Age|is|was)(?!\p{L}))/u;

const isCapitals = (word: string): boolean => word === word.toUpperCase();

/** What may stand beside a given name: a word with a capital that is no word of the trade. */
const mayFollow = (word: string, given: string): boolean =>
  !isTrade(word) &&
  (!isMedical(word) || isEponym(word)) &&
  isCapitals(word) === isCapitals(given) &&
  (!isCapitals(word) || (!isMedical(word) && !noNames.has(word.toLowerCase())));

export function* listedNames(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  for (const { groups, start } of matches(folded, pair, true)) {
    const [, first = '', second = ''] = groups;
    const end = text.indexOf(second, start + first.length + 1) + second.length;
    const two = isCommonGivenName(first) ? mayFollow(second, first) : isPair(first, second);
    if (two && !isPublic(text, end))
      yield { kind: 'name', span: folded.source(start, end), ...(isCommonGivenName(first) ? {} : { unsure: true }) };
  }
  for (const { groups, start } of matches(folded, reversed, true)) {
    const [, last = '', first = ''] = groups;
    const initialBehind = /^ \p{Lu}\.(?!\p{L})/u.test(text.slice(start + last.length + 2 + first.length).slice(0, 4));
    const heads =
      start === 0 &&
      (isCapitals(first) ||
        isCapitals(last) ||
        (/^:/u.test(text.slice(start + last.length + 2 + first.length)) && !isEnglish(last) && !isEnglish(first))) &&
      endsHead.test(text.slice(start + last.length + 2 + first.length));
    if (
      !(isGivenName(first) || ((initialBehind || heads) && isLikelyName(first))) ||
      !isLikelyName(last) ||
      isPublic(text, start + last.length)
    )
      continue;
    if ((isCapitals(first) && !isCapitals(last)) || (isGivenName(last) && !heads)) continue;
    if (isCapitals(last) && !isCapitals(first) && (last.length < 4 || isEnglish(last))) continue;
    const end = start + last.length + 2 + first.length;
    const initial = /^ \p{Lu}\.?(?!\p{L})/u.exec(text.slice(end, end + 4))?.[0] ?? '';
    yield { kind: 'name', span: folded.source(start, end + initial.length) };
  }
  for (const { groups, span, start, end } of matches(folded, initialled, true)) {
    const [first = '', , last = ''] = (groups[1] ?? '').split(' ');
    if (!isInAuthors(text, start, end) && [first, last].every((word) => !isTrade(word) && !isMedical(word)))
      yield { kind: 'name', span };
  }
  for (const { groups, start, end, span } of matches(folded, alone, true)) {
    const [word] = groups;
    if (!isCommonGivenName(word) || isMedical(word) || isPublic(text, end)) continue;
    const next = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 24))?.[1];
    if (next !== undefined && isMedical(next)) continue; // "Ann Intern Med"
    if (/(?:San|Saint|St\.|Santa|Port|Fort|Mount|Lake|\() $|[(;,/] ?$/u.test(text.slice(Math.max(0, start - 7), start))) continue;
    yield { kind: 'name', span, unsure: true };
  }
}

/** A rarer given name needs a family name of the lists, or a word that is in none. */
const isPair = (first: string, second: string): boolean =>
  isCapitals(first) === isCapitals(second) &&
  !isTrade(second) &&
  !isMedical(second) &&
  ((isGivenName(first) && (isFamilyName(second) || !isEnglish(second))) ||
    (isFamilyName(second) && !isCommonGivenName(second) && isLikelyName(first) && !isMedical(first)));
