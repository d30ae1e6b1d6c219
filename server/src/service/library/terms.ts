/**
 * The words of a request and what they stand for: "Motrin 800mg" speaks of `motrin` and of the group `nsaids`. The groups
 * (drug classes, kinds of tests and therapies) are data: server/library/terms.yaml.
 */
import { words, stem } from '../prose/words';
import groups from '../../../generated/terms.json';

/** Terms by the stem of their first word. */
type Phrases = Map<string, { readonly stems: readonly string[]; readonly term: string }[]>;

export interface Vocabulary {
  /** The terms a text speaks of, each with its weight: longer phrases say more. */
  find(text: string): ReadonlyMap<string, number>;
}

const stems = (text: string): string[] => words(text.replaceAll('#', ' ')).map((word) => stem(word.lower));

function learn(phrases: Phrases, phrase: string, term: string): void {
  const all = stems(phrase);
  const first = all[0];
  if (first === undefined) return;
  const known = phrases.get(first);
  if (!known) phrases.set(first, [{ stems: all, term }]);
  else if (
    !known.some((other) => other.term === term && other.stems.length === all.length && all.every((s, i) => s === other.stems[i]))
  )
    known.push({ stems: all, term });
}

/** The shipped groups and these words. */
export function createVocabulary(own: Iterable<string>): Vocabulary {
  const phrases: Phrases = new Map();
  for (const [group, members] of Object.entries(groups)) {
    learn(phrases, group, group);
    for (const member of members) learn(phrases, member, group);
  }
  for (const phrase of own) learn(phrases, phrase, phrase);
  return {
    find(text) {
      const found = new Map<string, number>();
      const said = stems(text);
      for (let at = 0; at < said.length; at++) {
        for (const { stems: expected, term } of phrases.get(said[at]!) ?? []) {
          if (!expected.every((word, i) => said[at + i] === word)) continue;
          found.set(term, Math.max(found.get(term) ?? 0, 1 + 0.25 * (expected.length - 1)));
        }
      }
      return found;
    },
  };
}
