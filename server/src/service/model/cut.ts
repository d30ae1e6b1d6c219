/**
 * Cuts the text of a determination into pieces that can be read alone: one for each key at the beginning of a line, and one
 * for each disputed item. A half-written piece then spoils nothing but itself, and what a keystroke changes is one piece.
 */

/** `start`: comments before the first key; `entry`: a key of the document with its value; `item`: one disputed item. */
export type PieceKind = 'start' | 'entry' | 'item' | 'whole';

export interface Cut {
  readonly kind: PieceKind;
  readonly from: number;
  readonly to: number;
}

/** A text of more keys or items than these is no letter, and to read each alone takes longer than to read them together. */
const mostEntries = 100;
export const mostPieces = 5000;

/** A key at the beginning of a line, with the colon behind it. */
const key = /([A-Za-z_][\w-]*)[ \t]*:(?=[ \t\r\n]|$)/y;
/** Behind `issues:`, where the items stand below. */
const bare = /[ \t]*(?:#[^\n]*)?(?:\r?\n|\r?$)/y;
/** Signs of a file of several documents, or with instructions to the parser. */
const marker = /(?:---|\.\.\.)(?=[\s]|$)|%/y;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const isDash = (text: string, index: number): boolean => {
  if (text[index] !== '-') return false;
  const next = text.charCodeAt(index + 1);
  return Number.isNaN(next) || next === 32 || next === 10 || next === 13;
};

/** What a line begins with: its column, or undefined where it is blank or a comment. */
function columnOf(text: string, from: number): number | undefined {
  let index = from;
  while (text.charCodeAt(index) === 32) index++;
  const char = text[index];
  if (char === undefined || char === '\n' || char === '\r' || char === '#') return undefined;
  return index - from;
}

/** Where the line after this one begins. */
const nextLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
};

/** The pieces, which together are the text; undefined where it must be read as a whole. */
export function cutText(text: string): readonly Cut[] | undefined {
  if (text.charCodeAt(0) === 0xfeff) return undefined;
  const cutter = new Cutter(text);
  for (let from = 0; from < text.length; from = nextLine(text, from)) {
    const column = columnOf(text, from);
    if (column !== undefined && !cutter.line(from, column)) return undefined;
  }
  return cutter.end();
}

/** Walks the lines, and begins a piece where one begins. */
class Cutter {
  private readonly cuts: Cut[] = [];
  private readonly names = new Set<string>();
  private kind: PieceKind = 'start';
  private from = 0;
  /** Where the dashes of the disputed items stand; undefined outside of their list, -1 before the first. */
  private dashes: number | undefined;

  constructor(private readonly text: string) {}

  /** False where the text cannot be cut. */
  line(from: number, column: number): boolean {
    const { text } = this;
    if (column === 0 && at(marker, text, from)) return false;
    const found = column === 0 ? at(key, text, from) : null;
    if (found) {
      const name = found[1]!;
      if (this.names.has(name) || this.names.size === mostEntries) return false;
      this.names.add(name);
      this.begin('entry', from);
      const isList = name === 'issues' && at(bare, text, from + found[0].length) !== null;
      this.dashes = isList ? -1 : undefined;
      return true;
    }
    if (this.kind === 'start') return false;
    if (this.dashes === undefined) return true;
    const dash = isDash(text, from + column);
    if (this.dashes < 0) this.dashes = dash ? column : undefined;
    if (dash && column === this.dashes) this.begin('item', from);
    return this.cuts.length < mostPieces;
  }

  private begin(kind: PieceKind, from: number): void {
    this.close(from);
    this.kind = kind;
    this.from = from;
  }

  private close(to: number): void {
    if (to === this.from) return;
    const { kind, from } = this;
    this.cuts.push({ kind, from, to });
  }

  end(): readonly Cut[] {
    this.close(this.text.length);
    return this.cuts.length > 0 ? this.cuts : [{ kind: 'start', from: 0, to: 0 }];
  }
}

/**
 * The items in a stretch that begins with a dash at `column` and lies inside the list; undefined where a key of the document
 * begins in it, or something else that only the whole text tells.
 */
export function cutItems(text: string, from: number, to: number, column: number): readonly Cut[] | undefined {
  const cuts: Cut[] = [];
  let start = from;
  for (let line = from; line < to; line = nextLine(text, line)) {
    const found = columnOf(text, line);
    if (found === undefined) {
      // a blank line or a comment in front of the first dash belongs to what stands before the stretch
      if (line === from) return undefined;
      continue;
    }
    if (found === 0 && (at(key, text, line) || at(marker, text, line))) return undefined;
    const begins = found === column && isDash(text, line + found);
    if (line === from && !begins) return undefined;
    if (!begins || line === from) continue;
    cuts.push({ kind: 'item', from: start, to: line });
    start = line;
  }
  if (to > start) cuts.push({ kind: 'item', from: start, to });
  return cuts;
}

const firstKey = /( *- +)([A-Za-z_][\w-]*)[ \t]*:(?=[ \t\r\n]|$)/y;

/**
 * The keys of an item with their values, which together are its text; nothing where it must be read as one: it begins with no
 * key, has one twice, or a line that stands to the left of its keys.
 */
export function cutItem(text: string): readonly string[] {
  const first = at(firstKey, text, 0);
  if (!first) return [];
  const column = first[1]!.length;
  const names = new Set([first[2]!]);
  const starts = [0];
  for (let line = nextLine(text, 0); line < text.length; line = nextLine(text, line)) {
    const found = columnOf(text, line);
    if (found === undefined || found > column) continue;
    const name = found === column ? at(key, text, line + column)?.[1] : undefined;
    if (name === undefined || names.has(name)) return [];
    names.add(name);
    starts.push(line);
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** Whether a stretch is one entry of the document still, with no list of items in it. */
export function isEntry(text: string, from: number, to: number): string | undefined {
  const name = at(key, text, from)?.[1];
  if (name === undefined || name === 'issues') return undefined;
  for (let line = nextLine(text, from); line < to; line = nextLine(text, line)) {
    const column = columnOf(text, line);
    if (column === 0 && (at(key, text, line) || at(marker, text, line))) return undefined;
  }
  return name;
}
