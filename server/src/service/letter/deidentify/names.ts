/** Names beyond the place where they are told as such: the rest of a name, and the same name without its title. */
import { wordsOf } from '../../prose/lexicon';
import { isKnown } from '../../prose/people';
import { longestFirst } from '../../text';

/** Titles and credentials around a name. */
const titles = wordsOf('titles');

/** A capitalised word behind a name that no list knows belongs to it: "Mr. John Henry Doe-Parker". */
export function longerName(text: string, end: number): number {
  const next = /^ (\p{Lu}\p{Ll}{1,20}(?:[-'’]\p{Lu}\p{Ll}{1,20})?)(?![\p{L}\p{N}-])/u.exec(text.slice(end, end + 60));
  return next && !isKnown(next[1] ?? '', false) ? longerName(text, end + next[0].length) : end;
}

/**
 * Finds the given names again where they stand alone; undefined where there is none. A word that is also a test, a drug or
 * a word of guidelines is not looked for, nor an author in "(Roe, 2003)" or "Roe et al.".
 */
export function namePattern(names: readonly string[]): RegExp | undefined {
  const words = new Set<string>();
  for (const part of names.flatMap((name) => name.split(/[\s,.]+/u))) {
    for (const word of [part, ...part.split('-')]) {
      if (
        /^\p{Lu}[^\P{L}\p{Ll}]*\p{Ll}[\p{L}'’-]*$/u.test(word) &&
        word.length > 2 &&
        !titles.has(word.toLowerCase()) &&
        !isKnown(word, false)
      )
        words.add(word);
    }
  }
  if (words.size === 0) return undefined;
  const list = longestFirst(words).map((word) => word.replace(/'/g, "['’]"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list.join('|')})(?![\\p{L}\\p{N}-]|,? (?:et al|(?:19|20)\\d\\d\\)))`, 'gu');
}
