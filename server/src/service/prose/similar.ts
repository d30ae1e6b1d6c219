/** How alike two texts are, by the runs of words they share. */

import { once } from './texts';
import { words } from './words';

const shingleLength = 4;

/** The runs of four words of a text, numbers kept: "30mg" and "60mg" are a difference. */
function shinglesOf(text: string): ReadonlySet<string> {
  const list = words(text).map((word) => word.lower);
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

export const printOf = (text: string): Print => Uint32Array.from([...shingles(text)].map(numberOf)).sort();

/** FNV-1a: the same run has the same number. */
function numberOf(run: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < run.length; at++) number = Math.imul(number ^ run.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

/**
 * Whether the similarity of two texts can be as high as `least`. Of two sets that share so many of their numbers, neither is
 * much smaller, and among the first numbers of each is one of the other's (prefix filter: Chaudhuri et al., ICDE 2006).
 */
export function canBeAlike(a: Print, b: Print, least: number): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < large.length * least) return false;
  const firstOf = ({ length }: Print): number => length - Math.ceil(length * least) + 1;
  for (let at = 0, other = 0; at < firstOf(small) && other < firstOf(large);) {
    if (small[at] === large[other]) return true;
    if (small[at]! < large[other]!) at++;
    else other++;
  }
  return false;
}

/** How much of the shorter text stands in the longer one, from 0 to 1: finds a passage copied into more. */
export function containment(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  const least = Math.min(first.size, second.size);
  return least === 0 ? 0 : shared(first, second) / least;
}
