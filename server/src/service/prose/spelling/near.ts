/** The words that a misspelled one may have been meant for. */
import { blockOf, blocks, endings, isListed, readFrom } from './dictionary';

/** More are no help. */
const mostOffered = 5;
const tooFar = 99;
/** The mark of a common word. */
const common = 'C';

/**
 * Words of the list with at most `most` letters (1 or 2) more, fewer or others, two neighbours changed about counting as one.
 * Only the nearest, and of these the common ones where there are any; what begins alike the longest comes first. The first
 * letter is taken for right, but for a slip of the first two.
 */
export function near(word: string, most: number): readonly string[] {
  const found = new Search(word, most).found;
  const turned = word.charAt(1) + word.charAt(0) + word.slice(2);
  for (const other of [turned, word.slice(1)])
    if (other !== word && isListed(other)) found.push({ other, far: 1, isCommon: true });
  const least = Math.min(...found.map(({ far }) => far));
  const nearest = found.filter(({ far }) => far === least);
  const likely = nearest.filter(({ isCommon }) => isCommon);
  return [...new Set((likely.length > 0 ? likely : nearest).map(({ other }) => other))]
    .map((other) => ({ other, like: likeness(word, other) }))
    .sort((a, b) => b.like - a.like || (a.other < b.other ? -1 : 1))
    .slice(0, mostOffered)
    .map(({ other }) => other);
}

const lettersOf = (word: string): string => [...word].sort().join('');

/** Letters changed about come first, then what begins alike the longest. */
function likeness(a: string, b: string): number {
  if (lettersOf(a) === lettersOf(b)) return a.length;
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/**
 * A walk through the words with one first letter. The list is sorted, so the rows of the table of distances stay good for the
 * letters that a word shares with the one before; and where every way is too far already, all words that begin so are passed.
 */
class Search {
  readonly found: { readonly other: string; readonly far: number; readonly isCommon: boolean }[] = [];
  private readonly rows: Uint8Array[];
  private readonly letters: number[] = [];

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    this.rows = [Uint8Array.from({ length: word.length + 2 }, (_, at) => at)];
    this.walk();
  }

  private walk(): void {
    const first = this.word.charCodeAt(0);
    /** The number of letters behind which nothing is near any more. */
    let dead = Infinity;
    readFrom(blockOf(this.word.charAt(0)), (shared, from, to, marksTo) => {
      if (shared >= dead) return false;
      dead = Infinity;
      for (let at = from; at < to; at++) {
        const depth = shared + at - from;
        const letter = blocks.charCodeAt(at);
        if (depth === 0 && letter !== first) {
          dead = 1;
          return letter > first;
        }
        if (this.step(depth, letter)) continue;
        dead = depth + 1;
        return false;
      }
      const depth = shared + to - from;
      const marks = blocks.slice(to, marksTo);
      const isCommon = marks.includes(common);
      this.arrive(depth, isCommon);
      for (const mark of marks) if (mark !== common) this.withEnding(depth, endings[mark]!, isCommon);
      return false;
    });
  }

  private withEnding(depth: number, ending: string, isCommon: boolean): void {
    for (let at = 0; at < ending.length; at++) if (!this.step(depth + at, ending.charCodeAt(at))) return;
    this.arrive(depth + ending.length, isCommon);
  }

  /** Writes the row behind one more letter. False when every way is too far. */
  private step(depth: number, letter: number): boolean {
    const { word, most, letters, rows } = this;
    letters[depth] = letter;
    const before = rows[depth]!;
    const row = (rows[depth + 1] ??= new Uint8Array(word.length + 2));
    row[0] = depth + 1;
    let least = row[0];
    // farther from the diagonal nothing is near
    const from = Math.max(1, depth + 1 - most);
    const to = Math.min(word.length, depth + 1 + most);
    if (from > 1) row[from - 1] = tooFar;
    for (let at = from; at <= to; at++) {
      const own = word.charCodeAt(at - 1);
      let far = Math.min(before[at]! + 1, row[at - 1]! + 1, before[at - 1]! + (own === letter ? 0 : 1));
      if (depth > 0 && at > 1 && own === letters[depth - 1] && word.charCodeAt(at - 2) === letter)
        far = Math.min(far, rows[depth - 1]![at - 2]! + 1);
      row[at] = far;
      if (far < least) least = far;
    }
    row[to + 1] = tooFar;
    return least <= most;
  }

  private arrive(depth: number, isCommon: boolean): void {
    const far = this.rows[depth]![this.word.length]!;
    if (Math.abs(depth - this.word.length) <= this.most && far > 0 && far <= this.most)
      this.found.push({ other: String.fromCharCode(...this.letters.slice(0, depth)), far, isCommon });
  }
}
