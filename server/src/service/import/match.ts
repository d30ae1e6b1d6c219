/** The inverse of filling a template: which values, filled in, give these words. White space does not count. */

/** A text without its white space, and where each of its characters stands. */
interface Bare {
  readonly text: string;
  readonly bare: string;
  readonly at: readonly number[];
}

function withoutSpace(text: string): Bare {
  const at: number[] = [];
  let bare = '';
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    for (let offset = 0; offset < run.length; offset += 1) at.push(index + offset);
    bare += run;
  }
  return { text, bare, at };
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/** Fixed words of a template and the name behind them. */
interface Piece {
  readonly words: string;
  /** The template has no space between them, so the value may have none before it. */
  readonly tight: boolean;
  readonly name: string | undefined;
}

export interface Matching {
  /** The names whose values may be empty. */
  readonly optional?: ReadonlySet<string>;
  /** The template is looked for inside of the text; else the text is nothing more. */
  readonly inside?: boolean;
}

function piecesOf(template: string): Piece[] {
  const parts = template.split(/\{([a-z_]+)\}/);
  return parts
    .filter((_, index) => index % 2 === 0)
    .map((part, index) => ({ words: squash(part), tight: /\S$/.test(part), name: parts[index * 2 + 1] }));
}

/** The first place from `from` on where a piece stands with a value behind it, if it wants one; −1 where there is none. */
function placeOf({ words, tight, name }: Piece, { bare, at }: Bare, from: number, mayBeEmpty: boolean): number {
  const fits = (end: number): boolean =>
    name === undefined || mayBeEmpty || (end < bare.length && (!tight || at[end] === at[end - 1]! + 1));
  for (let place = bare.indexOf(words, from); place >= from; place = bare.indexOf(words, place + 1)) {
    if (fits(place + words.length)) return place;
    if (place + words.length >= bare.length) break;
  }
  return -1;
}

/**
 * The values that make the template these words, without white space at their ends; undefined where none do. Each value is
 * as short as can be; a name that comes again has the same value again.
 */
export function matchTemplate(template: string, text: string, matching: Matching = {}): Record<string, string> | undefined {
  const { optional = new Set<string>(), inside = false } = matching;
  const source = withoutSpace(text);
  const values: Record<string, string> = {};
  const pieces = piecesOf(template);
  let from = 0;
  let open: string | undefined;
  for (const [index, piece] of pieces.entries()) {
    const least = open === undefined || optional.has(open) ? from : from + 1;
    const isLast = index === pieces.length - 1 && !inside;
    const start = isLast ? Math.max(least, source.bare.length - piece.words.length) : least;
    const place = placeOf(piece, source, start, piece.name !== undefined && optional.has(piece.name));
    const isFree = open !== undefined || (index === 0 && inside);
    if (place < 0 || (!isFree && place !== from) || (isLast && place + piece.words.length !== source.bare.length))
      return undefined;
    if (open !== undefined) values[open] = place > from ? text.slice(source.at[from], source.at[place - 1]! + 1) : '';
    from = place + piece.words.length;
    open = piece.name;
    const again = open === undefined ? undefined : values[open];
    if (again === undefined) continue;
    if (!source.bare.startsWith(squash(again), from)) return undefined;
    from += squash(again).length;
    open = undefined;
  }
  return values;
}

/** Where these words stand first in a text; undefined where they do not. */
export function findWords(text: string, words: string): { readonly start: number; readonly end: number } | undefined {
  const { bare, at } = withoutSpace(text);
  const sought = squash(words);
  const place = sought === '' ? -1 : bare.indexOf(sought);
  return place < 0 ? undefined : { start: at[place]!, end: at[place + sought.length - 1]! + 1 };
}

/** How much of the text these words are, which it begins with; undefined where it does not. */
export function lengthOfWords(text: string, words: string): number | undefined {
  let at = 0;
  for (const char of squash(words)) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (!text.startsWith(char, at)) return undefined;
    at += char.length;
  }
  return at;
}
