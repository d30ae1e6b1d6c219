/** What a person may have meant by a word that is not known. */
import { nearest } from '../service/prose/nearest';

/** “Did you mean x? ”, or nothing. */
export function meant(word: string, candidates: Iterable<string>): string {
  const [first] = nearest(word, candidates, 1);
  return first === undefined ? '' : `Did you mean “${first}”? `;
}
