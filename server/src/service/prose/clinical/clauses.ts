/** Where clauses begin in a sentence: what denies in one does not deny in the next. */
import type { Word } from '../words';
import type { Cue } from './status';

/**
 * The numbers of the words with which a new clause begins. A comma or "and" begins one only where a new statement follows:
 * "denies numbness, tingling and weakness" is one, "no numbness, positive straight leg raise" are two.
 */
export function clauseBounds(text: string, words: readonly Word[], cues: readonly Cue[]): number[] {
  const bounds = new Set<number>();
  for (const cue of cues) if (cue.status === 'clause') bounds.add(cue.from);
  const statements = new Set(cues.filter(({ status }) => status === 'statement').map(({ from }) => from));
  for (let index = 1; index < words.length; index++) {
    const between = text.slice(words[index - 1]!.span.end, words[index]!.span.start);
    if (/[;:]\s|\.\s/u.test(between)) bounds.add(index);
    else if (between.includes(',')) {
      // the statement may begin behind its subject: ", and the left ankle reflex was absent"
      const start = words[index]!.lower === 'and' ? index + 1 : index;
      if (statementWithin(statements, start, words[index]!.lower === 'and' ? 6 : 3)) bounds.add(index);
    } else if (words[index]!.lower === 'and' && !isPair(words, index) && statementWithin(statements, index + 1, 5))
      bounds.add(index);
  }
  return [...bounds].sort((a, b) => a - b);
}

/** "From the start and the end", "between the first and the last" are no statements. */
const isPair = (words: readonly Word[], and: number): boolean =>
  words.slice(Math.max(0, and - 3), and).some(({ lower }) => lower === 'from' || lower === 'between' || lower === 'both');

function statementWithin(statements: ReadonlySet<number>, start: number, words: number): boolean {
  for (let index = start; index < start + words; index++) if (statements.has(index)) return true;
  return false;
}

/** The clause that holds a word: from inclusive to exclusive. */
export function clauseAt(word: number, bounds: readonly number[], count: number): readonly [from: number, to: number] {
  let from = 0;
  for (const bound of bounds) {
    if (bound > word) return [from, bound];
    from = bound;
  }
  return [from, count];
}
