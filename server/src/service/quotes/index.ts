/** An index of the excerpts of a guideline, word by word, made once, in which quotations are looked up. */
import type { Guideline } from '../model/schemas/guideline';
import { quoteWords } from './words';

export type Excerpt = NonNullable<Guideline['excerpts']>[number];

export interface ExcerptIndex {
  readonly excerpts: readonly Excerpt[];
  /** Number of each word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** All words of all excerpts, one after the other, by number. */
  readonly stream: Int32Array;
  /** Where each excerpt begins in the stream; one more for its end. */
  readonly begins: Int32Array;
  /** The places of word `n` are `places[offsets[n] … offsets[n + 1]]`. */
  readonly offsets: Int32Array;
  readonly places: Int32Array;
  readonly vocabulary: readonly string[];
}

const indexes = new WeakMap<readonly Excerpt[], ExcerptIndex>();

export const hasExcerpts = (guideline: Guideline | undefined): boolean => (guideline?.excerpts ?? []).length > 0;

/** Whether looking something up in a guideline costs nothing but the looking up. */
export const isIndexed = ({ excerpts }: Guideline): boolean => excerpts === undefined || indexes.has(excerpts);

export const lengthOf = ({ excerpts = [] }: Guideline): number => excerpts.reduce((sum, { text }) => sum + text.length, 0);

export function indexOf({ excerpts = [] }: Guideline): ExcerptIndex {
  let index = indexes.get(excerpts);
  if (!index) indexes.set(excerpts, (index = makeIndex(excerpts)));
  return index;
}

function makeIndex(excerpts: readonly Excerpt[]): ExcerptIndex {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const counts: number[] = [];
  const parts: Int32Array[] = [];
  const begins = new Int32Array(excerpts.length + 1);
  excerpts.forEach(({ text }, at) => {
    const { words } = quoteWords(text);
    const part = new Int32Array(words.length);
    words.forEach((word, index) => {
      let number = numbers.get(word);
      if (number === undefined) {
        number = vocabulary.length;
        numbers.set(word, number);
        vocabulary.push(word);
        counts.push(0);
      }
      counts[number]!++;
      part[index] = number;
    });
    parts.push(part);
    begins[at + 1] = begins[at]! + words.length;
  });
  const stream = new Int32Array(begins[excerpts.length]!);
  parts.forEach((part, at) => stream.set(part, begins[at]));
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, number) => (offsets[number + 1] = offsets[number]! + count));
  const next = offsets.slice();
  const places = new Int32Array(stream.length);
  stream.forEach((number, at) => (places[next[number]!++] = at));
  return { excerpts, numbers, stream, begins, offsets, places, vocabulary };
}

/** A stretch of the stream in which most of a quotation's words stand in order. */
export interface Candidate {
  readonly excerpt: number;
  /** In the stream. */
  readonly start: number;
  readonly end: number;
  readonly votes: number;
}

/** Words of the quotation that are asked where they stand: the rarest, and no more places than this. */
const asked = 12;
const mostPlaces = 4000;
/** How far a word may be from where the first words put it, after words were added or left out. */
const tolerance = 12;

/** The best place for a run of words, if a third of the words asked for agree on one. */
export function locate(index: ExcerptIndex, words: readonly string[], after = 0): Candidate | undefined {
  const rare = words
    .map((word, at) => ({ at, number: index.numbers.get(word) }))
    .filter((one): one is { at: number; number: number } => one.number !== undefined)
    .map(({ at, number }) => ({ at, number, count: index.offsets[number + 1]! - index.offsets[number]! }))
    .sort((a, b) => a.count - b.count)
    .slice(0, asked);
  const votes = new Map<number, Vote>();
  let read = 0;
  for (const { at, number, count } of rare) {
    if (read + count > mostPlaces && votes.size > 0) break;
    read += count;
    const last = Math.min(index.offsets[number + 1]!, index.offsets[number]! + mostPlaces);
    for (let i = index.offsets[number]!; i < last; i++) {
      const place = index.places[i]!;
      if (place >= after) vote(votes, index, place, place - at, number);
    }
  }
  let best: Vote | undefined;
  for (const one of votes.values())
    if (!best || one.count > best.count || (one.count === best.count && one.start < best.start)) best = one;
  if (!best || best.count < Math.max(1, rare.length / 3)) return undefined;
  return {
    excerpt: best.excerpt,
    start: Math.max(index.begins[best.excerpt]!, best.start - tolerance),
    end: Math.min(index.begins[best.excerpt + 1]!, best.start + words.length + 2 * tolerance),
    votes: best.count,
  };
}

interface Vote {
  readonly excerpt: number;
  /** Where the quotation would begin, by the first word that says so. */
  start: number;
  count: number;
  /** The last word that voted: a word that stands there twice has one vote. */
  by: number;
}

/** A word says where the quotation begins; neighbouring stretches count together, for words may be added or left out. */
function vote(votes: Map<number, Vote>, index: ExcerptIndex, place: number, start: number, by: number): void {
  const excerpt = excerptAt(index, place);
  const stretch = Math.floor((start - index.begins[excerpt]!) / tolerance) + stretches / 2;
  for (const one of [stretch, stretch + 1]) {
    const key = excerpt * stretches + one;
    const known = votes.get(key);
    if (!known) votes.set(key, { excerpt, start, count: 1, by });
    else if (known.by !== by) {
      known.start = Math.min(known.start, start);
      known.count++;
      known.by = by;
    }
  }
}

/** More than any excerpt has stretches. */
const stretches = 1 << 22;

function excerptAt({ begins }: ExcerptIndex, place: number): number {
  let low = 0;
  let high = begins.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begins[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
