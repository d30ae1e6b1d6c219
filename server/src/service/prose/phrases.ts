/**
 * Finds the rows of tables among the words of a text. One pass over the words tells, for all tables at once, at which words a row may
 * begin: most texts have none of most tables.
 */
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
  const number = planters.length;
  const plant = (): Step<T> => (root ??= planted(rows));
  planters.push(plant);
  return (words) => {
    const starts = startsIn(words)[number];
    return starts ? find(plant(), words, starts) : [];
  };
}

/** Of every finder, by its number. */
const planters: (() => Step<unknown>)[] = [];

/** The finders that have a row which begins with a word, or with a word that begins so. */
interface Openings {
  /** How many finders are in it. */
  readonly finders: number;
  readonly words: Map<string, number[]>;
  readonly beginnings: Map<string, [string, number][]>;
}

let openings: Openings = { finders: 0, words: new Map(), beginnings: new Map() };

function openingsOfAll(): Openings {
  if (openings.finders === planters.length) return openings;
  openings = { finders: planters.length, words: new Map(), beginnings: new Map() };
  planters.forEach((plant, number) => {
    const root = plant();
    for (const word of root.words.keys()) listed(openings.words, word).push(number);
    for (const [key, alike] of root.beginnings)
      for (const [beginning] of alike) listed(openings.beginnings, key).push([beginning, number]);
  });
  return openings;
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
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

/** What every finder asks of the words of a text. */
interface Looked {
  readonly of: Openings;
  readonly stems: readonly string[];
  /** By the number of the finder: the words at which a row of it may begin. */
  readonly starts: readonly (readonly number[] | undefined)[];
}

const looked = new WeakMap<readonly Word[], Looked>();

function lookAt(words: readonly Word[]): Looked {
  const of = openingsOfAll();
  const known = looked.get(words);
  if (known?.of === of) return known;
  const stems = words.map(({ lower }) => stem(lower));
  const starts: number[][] = [];
  const note = (finder: number, index: number): void => {
    const own = (starts[finder] ??= []);
    if (own.at(-1) !== index) own.push(index);
  };
  words.forEach(({ lower }, index) => {
    for (const finder of of.words.get(stems[index]!) ?? none) note(finder, index);
    if (lower !== stems[index]) for (const finder of of.words.get(lower) ?? none) note(finder, index);
    for (const [beginning, finder] of of.beginnings.get(lower.slice(0, opening)) ?? none)
      if (lower.startsWith(beginning)) note(finder, index);
  });
  const fresh = { of, stems, starts };
  looked.set(words, fresh);
  return fresh;
}

const none: readonly never[] = [];

const startsIn = (words: readonly Word[]): Looked['starts'] => lookAt(words).starts;

function find<T>(root: Step<T>, words: readonly Word[], starts: readonly number[]): Found<T>[] {
  const result: Found<T>[] = [];
  const { stems } = lookAt(words);
  let next = 0;
  for (const from of starts) {
    if (from < next) continue;
    const best: Best<T> = { values: [], to: from };
    follow(root, words, stems, from, best);
    for (const value of best.values) result.push({ value, from, to: best.to });
    next = Math.max(best.to, from + 1);
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
