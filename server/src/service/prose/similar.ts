/** How alike two texts are, by the runs of words they share. */

import { ofEachSentence } from './by-sentence';
import { once } from './texts';
import { lowerWords } from './words';

const shingleLength = 4;

/** The runs of four words of a text, numbers kept: "30mg" and "60mg" are a difference. */
function shinglesOf(text: string): ReadonlySet<string> {
  const list = lowerWords(text);
  const result = new Set<string>();
  if (list.length < shingleLength) {
    if (list.length > 0) result.add(list.join(' '));
    return result;
  }
  for (let i = 0; i + shingleLength <= list.length; i++) result.add(list.slice(i, i + shingleLength).join(' '));
  return result;
}

/** Kept, for every rationale of a letter is compared with every other. */
const shingles = once(shinglesOf);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const shingle of small) if (large.has(shingle)) count++;
  return count;
}

/** From 0 (nothing in common) to 1 (the same words in the same order): shared runs over all runs. */
export function similarity(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  if (first.size === 0 || second.size === 0) return 0;
  const common = shared(first, second);
  return common / (first.size + second.size - common);
}

/** The runs of a text as numbers, in order: enough to tell that two texts are not alike. */
export type Print = Uint32Array;

export const printOf = once((text: string): Print => {
  const ofSentences = hashesOf(text);
  let count = 0;
  for (const { length } of ofSentences) count += length;
  const hashes = new Uint32Array(count);
  let filled = 0;
  for (const own of ofSentences) {
    hashes.set(own, filled);
    filled += own.length;
  }
  const runs = new Uint32Array(Math.max(0, count - shingleLength + 1));
  for (let at = 0; at < runs.length; at++) runs[at] = runOf(hashes, at);
  runs.sort();
  let different = 0;
  for (let at = 0; at < runs.length; at++) if (at === 0 || runs[at - 1] !== runs[at]) runs[different++] = runs[at]!;
  return runs.slice(0, different);
});

const hashesOf = ofEachSentence((sentence) => Uint32Array.from(lowerWords(sentence), numberOf));

/** FNV-1a: the same word has the same number. */
function numberOf(word: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

function runOf(hashes: Uint32Array, from: number): number {
  let number = 0;
  for (let at = from; at < from + shingleLength; at++) number = (Math.imul(number, 0x01000193) ^ hashes[at]!) >>> 0;
  return number;
}

/**
 * Whether the similarity of two texts is as high as `least`, as far as their prints tell; where two runs have one number by
 * chance it says yes too soon, never no. Of two sets that share so many of their numbers neither is much smaller, and among the
 * first numbers of each is one of the other's (prefix filter: Chaudhuri et al., ICDE 2006).
 */
export function canBeAlike(a: Print, b: Print, least: number): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < large.length * least) return false;
  const firstOf = ({ length }: Print): number => length - Math.ceil(length * least) + 1;
  if (common(small, firstOf(small), large, firstOf(large)) === 0) return false;
  const same = common(small, small.length, large, large.length);
  return same >= least * (small.length + large.length - same);
}

/** How many numbers two prints share, among the first so many of each. */
function common(a: Print, ofA: number, b: Print, ofB: number): number {
  let count = 0;
  for (let at = 0, other = 0; at < ofA && other < ofB;) {
    if (a[at] === b[other]) {
      count++;
      at++;
      other++;
    } else if (a[at]! < b[other]!) at++;
    else other++;
  }
  return count;
}

/** How much of the shorter text stands in the longer one, from 0 to 1: finds a passage copied into more. */
export function containment(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  const least = Math.min(first.size, second.size);
  return least === 0 ? 0 : shared(first, second) / least;
}
