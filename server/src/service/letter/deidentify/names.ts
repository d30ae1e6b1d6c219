/** Names beyond the place where they are told as such: the rest of a name, and the same name without its title. */
import { isEnglish, isLikelyName, isMedical, isTrade } from '../../identifiers/known-words';
import { anyOf, wordsOf } from '../../prose/lexicon';
import { longestFirst } from '../../text';

/** Titles and credentials around a name. */
const titles = wordsOf('titles', 'courtesy_titles', 'roles');

/** A capitalised word behind a name that no list knows belongs to it: "Mr. John Henry Doe-Parker". */
export function longerName(text: string, end: number): number {
  const next = /^ (\p{Lu}\p{Ll}{1,20}(?:[-'’]\p{Lu}\p{Ll}{1,20})?)(?![\p{L}\p{N}-])/u.exec(text.slice(end, end + 60));
  return next && isLikelyName(next[1] ?? '') ? longerName(text, end + next[0].length) : end;
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/**
 * Finds the given names again where they stand alone; undefined where there is none. A word that is also a test, a drug or
 * a word of guidelines is not looked for, nor an author in "(Roe, 2003)" or "Roe et al.". A word of English is a name only
 * where a person is said to do something, or inside a sentence ("later Stork's note").
 */
export function namePattern(names: readonly string[]): RegExp | undefined {
  const sure = new Set<string>();
  const english = new Set<string>();
  for (const part of names.flatMap((name) => name.split(/[\s,.()]+/u))) {
    for (const word of [part, ...part.split('-')]) {
      if (!/^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(word) || titles.has(word.toLowerCase()) || isTrade(word) || isMedical(word))
        continue;
      const into = isEnglish(word) && !word.includes('-') ? english : sure;
      into.add(word === word.toUpperCase() ? capitalised(word) : word);
      into.add(word.toUpperCase());
    }
  }
  const any = (words: ReadonlySet<string>): string =>
    `(?:${
      longestFirst(words)
        .map((word) => word.replace(/['’]/gu, "['’]"))
        .join('|') || '(?!)'
    })`;
  if (sure.size + english.size === 0) return undefined;
  const doing = `(?= ${anyOf('says_of_person')}(?!\\p{L})|['’]s? )`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${any(sure)}(?![\\p{L}\\p{N}-]|,? (?:et al|(?:19|20)\\d\\d\\)))|${any(english)}${doing}|(?<=\\p{Ll} )${any(english)}(?=[.,;)]))`,
    'gu',
  );
}
