/** Words that are right in a case, whatever a dictionary says: those of its records, of its library, and those the workspace has learned. */
import type { Library } from '../library/library';
import type { Records } from '../model/model';
import type { Configuration } from '../model/schemas/configuration';
import { lowerWords } from '../prose/words';
import { wordsOf, type WordList } from '../word-lists';

const known = new WeakMap<object, ReadonlySet<string>>();

/** Found once of each, and kept with it. */
function wordsIn(source: object, texts: () => Iterable<string>): ReadonlySet<string> {
  let words = known.get(source);
  if (!words) known.set(source, (words = new Set([...texts()].flatMap(lowerWords))));
  return words;
}

/** Whether a word in small letters is right here. */
export const isOwnWord = (
  word: string,
  around: { records: Records | undefined; library: Library; configuration: Configuration; wordLists: readonly WordList[] },
): boolean =>
  wordsIn(around.wordLists, () => around.wordLists.flatMap(wordsOf)).has(word) ||
  wordsIn(around.configuration, () => around.configuration.private_terms ?? []).has(word) ||
  (around.records !== undefined && wordsIn(around.records, () => titlesOf(around.records!)).has(word)) ||
  wordsIn(around.library, () => around.library.all().flatMap((guideline) => [...textsIn(guideline)])).has(word);

const titlesOf = ({ entries }: Records): string[] =>
  entries.flatMap(({ title, author }) => [title?.value ?? '', author?.value ?? '']);

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}
