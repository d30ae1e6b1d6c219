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

/** How much of the shorter text stands in the longer one, from 0 to 1: finds a passage copied into more. */
export function containment(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  const least = Math.min(first.size, second.size);
  return least === 0 ? 0 : shared(first, second) / least;
}
