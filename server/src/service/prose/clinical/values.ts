/** What an examination found of something that has a value: strength 4/5, a reflex 1+, motion limited, a test positive. */
import { rowsOf, type WordList } from '../lexicon';
import { phraseFinder } from '../phrases';
import type { Word } from '../words';

export type Value = 'changed' | 'unchanged';

interface Told {
  readonly value: Value;
  readonly test: boolean;
}

const rows = (list: WordList, value: Value, test: boolean): (readonly [string, Told])[] =>
  rowsOf(list).map((row) => [row, { value, test }] as const);

const values = phraseFinder<Told>([
  ...rows('changed', 'changed', false),
  ...rows('unchanged', 'unchanged', false),
  ...rows('changed_test', 'changed', true),
  ...rows('unchanged_test', 'unchanged', true),
]);

export interface ValueMention {
  readonly value: Value;
  /** A grade is that of one thing: "4/5" of strength, "1+" of a reflex. */
  readonly of?: string;
  /** "Positive" and "negative" are results of tests, and of nothing else that is examined. */
  readonly test: boolean;
  readonly from: number;
  readonly to: number;
}

/** The values that the words of a sentence give, graded ones ("4/5", "1+") with them; negations are looked at elsewhere. */
export function valuesOf(text: string, words: readonly Word[]): ValueMention[] {
  const told: ValueMention[] = values(words).map(({ value, from, to }) => ({ ...value, from, to }));
  words.forEach((word, index) => {
    const after = text.slice(word.span.end, word.span.end + 3);
    if (/^[0-5]$/u.test(word.lower) && /^[+-]?\/5/u.test(after)) {
      const full = word.lower === '5' && !after.startsWith('-');
      told.push({ value: full ? 'unchanged' : 'changed', of: 'weakness', test: false, from: index, to: index + 2 });
    } else if (/^[0-4]$/u.test(word.lower) && /^\+(?!\d)/u.test(after)) {
      told.push({
        value: word.lower === '2' ? 'unchanged' : 'changed',
        of: 'reflex change',
        test: false,
        from: index,
        to: index + 1,
      });
    }
  });
  return told.sort((a, b) => a.from - b.from);
}

/** Tests go by the sign that they show. */
const isTest = (name: string): boolean => name.endsWith(' sign');

/** The value of what stands at words `from` to `to` of a clause: the nearest, one behind it before one in front of it. */
export function valueFor(
  name: string,
  from: number,
  to: number,
  told: readonly ValueMention[],
  clause: readonly [number, number],
): ValueMention | undefined {
  const inside = told.filter(
    (one) => (one.of ?? name) === name && (!one.test || isTest(name)) && one.from >= clause[0] && one.to <= clause[1],
  );
  const before = inside.filter((one) => one.to <= from && from - one.to <= 4).at(-1);
  const behind = inside.find((one) => one.from >= to && one.from - to <= 10);
  if (before && behind) return from - before.to <= 1 ? before : behind;
  return before ?? behind;
}
