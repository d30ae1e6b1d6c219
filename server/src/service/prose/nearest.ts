/** The words a writer may have meant. */
import { distance } from 'fastest-levenshtein';

/** Among more words than these nobody looks for the one that was meant. */
const mostCandidates = 2000;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/**
 * Of `candidates` those close enough to `word` to be meant by it, nearest first. Letter case, hyphens and spaces do not
 * count; else some three letters in ten may differ, two in a short word.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const sought = plain(word.slice(0, 200));
  if (sought === '') return [];
  const ranked: { candidate: string; far: number }[] = [];
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break;
    const other = plain(candidate);
    const longer = Math.max(sought.length, other.length);
    const most = longer < 5 ? 1 : Math.max(2, Math.floor(longer * 0.3));
    if (Math.abs(sought.length - other.length) > most) continue;
    const far = distance(sought, other);
    if (far <= most) ranked.push({ candidate, far });
  }
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** The one word that is meant almost surely: a slip of at most two letters, and no other word as near. */
export function surely(word: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = nearest(word, candidates, 2);
  if (first === undefined) return undefined;
  const far = distance(plain(word), plain(first));
  return far <= 2 && (second === undefined || distance(plain(word), plain(second)) > far) ? first : undefined;
}
