/**
 * The words that are spelled right: one sorted string of blocks (scripts/generate/spelling.mjs), searched by halves, so that
 * nothing is built when the program starts. Words are in small letters, a to z.
 */
import spelling from '../../../../generated/spelling.json';

export const blocks = spelling.words;

/** What the capital letters behind a word say: it has these endings too. */
export const endings: Readonly<Record<string, string>> = spelling.marks;
const markOf = new Map(Object.entries(endings).map(([mark, ending]) => [ending, mark]));

export const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isMark = (code: number): boolean => code >= 65 && code <= 90;

/** The end of the run of characters of a kind. */
function pass(is: (code: number) => boolean, at: number): number {
  while (is(blocks.charCodeAt(at))) at++;
  return at;
}

/** Where the blocks begin; found when the first word is looked up. */
let starts: Int32Array | undefined;

function startsOfBlocks(): Int32Array {
  if (starts) return starts;
  const found: number[] = [];
  for (let at = 0; at >= 0 && at < blocks.length - 1; at = blocks.indexOf('\n', at + 1)) found.push(at + 1);
  return (starts = Int32Array.from(found));
}

/** Whether the word that stands at a place comes behind another one. */
function isBehind(at: number, word: string): boolean {
  for (let index = 0; ; index++) {
    const code = blocks.charCodeAt(at + index);
    if (!isSmall(code)) return false;
    if (index === word.length) return true;
    const own = word.charCodeAt(index);
    if (code !== own) return code > own;
  }
}

/** Where the block begins that a word would stand in. */
export function blockOf(word: string): number {
  const all = startsOfBlocks();
  let low = 0;
  let high = all.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBehind(all[middle]!, word)) high = middle;
    else low = middle;
  }
  return all[low]!;
}

/** Words one after the other from the start of a block, until `use` answers with true. */
export function readFrom(
  start: number,
  /** The first `shared` letters are those of the word before; the others, and then the marks, stand between the places. */
  use: (shared: number, from: number, to: number, marksTo: number) => boolean,
): void {
  for (let at = start; at < blocks.length;) {
    const sign = blocks.charCodeAt(at);
    const shared = sign === 10 || isSmall(sign) ? 0 : sign - 33;
    if (!isSmall(sign)) at++;
    const to = pass(isSmall, at);
    if (to === at) return;
    const marksTo = pass(isMark, to);
    if (use(shared, at, to, marksTo)) return;
    at = marksTo;
  }
}

/** Of more letters than these it is not written how many two words share. */
const mostShared = 14;

/** The marks of a word that is written out in the list; undefined where it is not. */
function marksOf(sought: string): string | undefined {
  let found: string | undefined;
  /** How many first letters of the word that was read last are those of the one that is sought. */
  let same = 0;
  readFrom(blockOf(sought), (shared, from, to, marksTo) => {
    if (shared > same) return false;
    if (shared < same && shared < mostShared) return true; // it has come past
    same = shared;
    while (
      from + same - shared < to &&
      same < sought.length &&
      blocks.charCodeAt(from + same - shared) === sought.charCodeAt(same)
    )
      same++;
    if (same < sought.length || shared + to - from > same) return false;
    found = blocks.slice(to, marksTo);
    return true;
  });
  return found;
}

/** Whether the list has a word, written out or as another with an ending. */
export function isListed(word: string): boolean {
  if (marksOf(word) !== undefined) return true;
  for (let cut = 1; cut <= 4 && word.length - cut >= 3; cut++) {
    const mark = markOf.get(word.slice(-cut));
    if (mark !== undefined && marksOf(word.slice(0, -cut))?.includes(mark)) return true;
  }
  return false;
}
