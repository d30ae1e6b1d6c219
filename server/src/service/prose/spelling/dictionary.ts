/**
 * The words that are spelled right: one sorted string of blocks (scripts/generate/spelling.mjs), searched by halves, so that
 * nothing is built when the program starts. Words are in small letters, a to z.
 */
import spelling from '../../../../generated/spelling.json';

export const blocks = spelling.words;

/** What the capital letters behind a word say: it has these endings too. */
export const endings: Readonly<Record<string, string>> = {
  S: 's',
  D: 'd',
  E: 'ed',
  G: 'ing',
  L: 'ly',
  R: 'r',
  T: 'er',
  X: 'es',
  N: 'ness',
};
const markOf = new Map(Object.entries(endings).map(([mark, ending]) => [ending, mark]));

export const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isMark = (code: number): boolean => code >= 65 && code <= 90;

/** The end of the run of characters of a kind. */
function pass(is: (code: number) => boolean, at: number): number {
  while (is(blocks.charCodeAt(at))) at++;
  return at;
}

/** Where the block begins that a word would stand in. */
export function blockOf(word: string): number {
  let low = 1;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = blocks.lastIndexOf('\n', (low + high) >> 1) + 1;
    const from = middle <= low ? low : middle;
    const next = blocks.indexOf('\n', from) + 1;
    if (next >= high) return blocks.slice(from, pass(isSmall, from)) <= word || from === low ? from : low;
    if (blocks.slice(next, pass(isSmall, next)) <= word) low = next;
    else if (from === low) return low;
    else high = from;
  }
  return low;
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

/** The marks of a word that is written out in the list; undefined where it is not. */
function marksOf(sought: string): string | undefined {
  const block = blockOf(sought);
  let word = '';
  let found: string | undefined;
  readFrom(block, (shared, from, to, marksTo) => {
    word = word.slice(0, shared) + blocks.slice(from, to);
    if (word === sought) found = blocks.slice(to, marksTo);
    return word >= sought;
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
