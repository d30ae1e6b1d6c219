/** Which pieces a changed text is made of: those whose text is the same are kept, with all that was read from them. */
import { cutItems, cutText, isEntry, mostPieces, type Cut } from './cut';
import { Piece } from './piece';
import { copied } from '../text';

/** The pieces of a text and, behind them, those that the last change took out: what is undone finds them again. */
export interface Pieces {
  readonly all: readonly Piece[];
  readonly gone: readonly Piece[];
}

export function piecesOf(text: string): Pieces {
  return { all: placed(made(cutText(text), text, () => undefined, [])), gone: [] };
}

/** A text that must be read as one; `mends` where it is a determination. */
export const asWhole = (text: string, mends = true): Pieces => ({ all: placed([new Piece('whole', text, mends)]), gone: [] });

/** The pieces of the text that came of another one's. */
export function piecesAfter(before: Pieces, text: string): Pieces {
  const kept = unchanged(before.all, text);
  const between = cutBetween(before.all, kept, text);
  const head = between ? before.all.slice(0, kept.head) : [];
  const tail = between ? before.all.slice(before.all.length - kept.tail) : [];
  const old = before.all.slice(head.length, before.all.length - tail.length);
  const find = finder([...old, ...before.gone]);
  const fresh = apart(made(between ?? cutText(text), text, find, old), [...head, ...tail]);
  const now = new Set(fresh);
  if (head.length + fresh.length + tail.length > mostPieces) return asWhole(text);
  const all = placed([...head, ...fresh, ...tail]);
  return { all, gone: old.filter((piece) => !now.has(piece)) };
}

interface Kept {
  /** Pieces at the beginning and at the end that are the same text; where those between them begin and end now. */
  readonly head: number;
  readonly tail: number;
  readonly from: number;
  readonly to: number;
}

function unchanged(pieces: readonly Piece[], text: string): Kept {
  let head = 0;
  let from = 0;
  for (; head < pieces.length; head++) {
    const piece = pieces[head]!;
    if (text.slice(from, from + piece.text.length) !== piece.text) break;
    from += piece.text.length;
  }
  let tail = 0;
  let to = text.length;
  for (; tail < pieces.length - head; tail++) {
    const piece = pieces[pieces.length - 1 - tail]!;
    const start = to - piece.text.length;
    if (start < from || text.slice(start, to) !== piece.text) break;
    to = start;
  }
  return { head, tail, from, to };
}

/** The pieces between those that stayed, where looking at the text between them is enough to tell. */
function cutBetween(pieces: readonly Piece[], { head, tail, from, to }: Kept, text: string): readonly Cut[] | undefined {
  const old = pieces.slice(head, pieces.length - tail);
  const [first] = old;
  const onLines = (from === 0 || text[from - 1] === '\n') && (tail === 0 || text[to - 1] === '\n');
  if (!first || !onLines || to <= from) return undefined;
  // the first item says where the dashes of the list stand
  if (old.every(({ kind }) => kind === 'item') && pieces[head - 1]?.kind === 'item')
    return cutItems(text, from, to, columnOfDash(first.text));
  if (old.length !== 1 || first.kind !== 'entry' || pieces[head + 1]?.kind === 'item') return undefined;
  return isEntry(text, from, to) === undefined ? undefined : [{ kind: 'entry', from, to }];
}

const columnOfDash = (text: string): number => text.length - text.trimStart().length;

/** Gives each piece with the text that is asked for once. */
function finder(pieces: readonly Piece[]): (kind: string, text: string) => Piece | undefined {
  const byText = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.kind}\0${piece.text}`;
    const known = byText.get(key);
    if (known) known.push(piece);
    else byText.set(key, [piece]);
  }
  for (const same of byText.values()) same.reverse(); // so that the first is taken from the end
  return (kind, text) => byText.get(`${kind}\0${text}`)?.pop();
}

function made(
  cuts: readonly Cut[] | undefined,
  text: string,
  find: (kind: Piece['kind'], text: string) => Piece | undefined,
  old: readonly Piece[],
): Piece[] {
  if (!cuts) return [new Piece('whole', text)];
  return cuts.map(({ kind, from, to }, index) => {
    const own = text.slice(from, to);
    return find(kind, own) ?? new Piece(kind, copied(own), true, cuts.length === old.length ? old[index] : undefined);
  });
}

/** A key stands in one place at a time: who finds an item that had one which another has now, reads it anew. */
function apart(fresh: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const taken = new Set(others.flatMap(({ parts }) => parts));
  return fresh.map((piece) => {
    const { parts, kind, text } = piece;
    if (parts.some((part) => taken.has(part))) return new Piece(kind, text);
    for (const part of parts) taken.add(part);
    return piece;
  });
}

/** Tells the pieces where they stand. */
export function placed(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  let line = 0;
  let index = 0;
  for (const [at, piece] of pieces.entries()) {
    piece.start = start;
    piece.line = line;
    piece.settle();
    if (piece.kind === 'item') piece.index = index++;
    start += piece.text.length;
    if (at < pieces.length - 1) line += piece.lineEnds;
  }
  return pieces;
}
