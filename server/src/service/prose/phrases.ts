/** Finds the rows of tables among the words of a text, in one pass over the words however long the tables are. */
import { stem, type Word } from './words';

/** A row that was found: words `from` (inclusive) to `to` (exclusive) of those given. */
export interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** So many letters of a word are looked up; a beginning has at least as many. */
const opening = 2;

interface Step<T> {
  readonly words: Map<string, Step<T>>;
  /** Words with any ending, "radiat*", by their first letters. */
  readonly beginnings: Map<string, [string, Step<T>][]>;
  readonly values: T[];
}

const step = <T>(): Step<T> => ({ words: new Map(), beginnings: new Map(), values: [] });

/** Finds, at each word, the longest row that begins there; a row of several tables gives the value of each. */
export type PhraseFinder<T> = (words: readonly Word[]) => Found<T>[];

/** A finder of rows; each row stands for a value. Words are compared by their stems, so that plurals need no row. */
export function phraseFinder<T>(rows: Iterable<readonly [row: string, value: T]>): PhraseFinder<T> {
  let root: Step<T> | undefined;
  return (words) => find((root ??= planted(rows)), words);
}

function planted<T>(rows: Iterable<readonly [string, T]>): Step<T> {
  const root = step<T>();
  for (const [row, value] of rows) {
    for (const written of alternatives(row)) {
      let at = root;
      for (const word of written.match(/[\p{L}\p{N}'*#]+/gu) ?? []) at = next(at, word);
      if (at !== root && !at.values.includes(value)) at.values.push(value);
    }
  }
  return root;
}

function next<T>(at: Step<T>, word: string): Step<T> {
  if (!word.endsWith('*')) {
    const key = stem(word);
    const known = at.words.get(key);
    if (known) return known;
    const fresh = step<T>();
    at.words.set(key, fresh);
    return fresh;
  }
  const beginning = word.slice(0, -1);
  const key = beginning.slice(0, opening);
  const alike = at.beginnings.get(key) ?? [];
  at.beginnings.set(key, alike);
  const known = alike.find(([one]) => one === beginning);
  if (known) return known[1];
  const fresh = step<T>();
  alike.push([beginning, fresh]);
  return fresh;
}

/** All ways in which a row may be written: "stud(y|ies)", "(any )improvement". Rows are short and so are the lists of them. */
export function alternatives(row: string): string[] {
  let at = 0;
  const sequence = (): string[] => {
    let sofar = [''];
    while (at < row.length && row[at] !== '|' && row[at] !== ')') {
      if (row[at] !== '(') {
        const char = row[at++]!;
        sofar = sofar.map((text) => text + char);
        continue;
      }
      at++;
      const choices = [...sequence()];
      let several = false;
      while (row[at] === '|') {
        at++;
        several = true;
        choices.push(...sequence());
      }
      at++;
      if (!several) choices.push('');
      sofar = sofar.flatMap((text) => choices.map((choice) => text + choice));
    }
    return sofar;
  };
  return sequence();
}

/** Of the words of a text, which every finder asks for. */
const stemmed = new WeakMap<readonly Word[], readonly string[]>();

function stemsOf(words: readonly Word[]): readonly string[] {
  let stems = stemmed.get(words);
  if (!stems) stemmed.set(words, (stems = words.map(({ lower }) => stem(lower))));
  return stems;
}

function find<T>(root: Step<T>, words: readonly Word[]): Found<T>[] {
  const result: Found<T>[] = [];
  const stems = stemsOf(words);
  for (let from = 0; from < words.length;) {
    const best: Best<T> = { values: [], to: from };
    follow(root, words, stems, from, best);
    for (const value of best.values) result.push({ value, from, to: best.to });
    from = Math.max(best.to, from + 1);
  }
  return result;
}

interface Best<T> {
  values: readonly T[];
  to: number;
}

function follow<T>(at: Step<T>, words: readonly Word[], stems: readonly string[], index: number, best: Best<T>): void {
  if (at.values.length > 0 && index > best.to) {
    best.values = at.values;
    best.to = index;
  }
  const word = words[index]?.lower;
  if (word === undefined) return;
  const exact = at.words.get(stems[index]!) ?? at.words.get(word);
  if (exact) follow(exact, words, stems, index + 1, best);
  if (at.beginnings.size === 0) return;
  for (const [beginning, next] of at.beginnings.get(word.slice(0, opening)) ?? [])
    if (word.startsWith(beginning)) follow(next, words, stems, index + 1, best);
}
