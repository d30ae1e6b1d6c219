/**
 * What pieces of a document say, read without their slips: each value with the keys above it, the comments, and which of
 * them some places touch.
 */
import { isAlias, isCollection, isPair, isScalar, type Node, type Scalar } from 'yaml';
import type { Span } from '../text';
import type { Piece } from './piece';
import { spanOf } from './place';
import { tokensOf } from './tokens';

export interface Leaf {
  /** Keys down to it, without places in lists; `*` for a key that is touched. */
  readonly path: string;
  /** With its type and its name, if it has one. */
  readonly value: string;
  readonly touched: boolean;
  readonly span: Span;
}

export interface Comment {
  /** From its `#`. */
  readonly value: string;
  readonly touched: boolean;
  /** Stands on a line of its own. */
  readonly alone: boolean;
}

export interface Reading {
  /** In order; what is empty is left out. */
  readonly leaves: readonly Leaf[];
  readonly comments: readonly Comment[];
  /** Where it is no YAML, and nobody can tell what was meant. */
  readonly errors: readonly number[];
  /** How often it is read as something else than was written. */
  readonly slips: number;
}

/** `places` are of the document, as the pieces are placed now. */
export function readingOf(pieces: readonly Piece[], places: readonly Span[]): Reading {
  const leaves: Leaf[] = [];
  for (const piece of pieces) {
    for (const item of piece.read.items) leaves.push(...leavesOf(item, '\0issues', piece, places));
    for (const pair of piece.read.pairs) leaves.push(...leavesOf(pair, '', piece, places));
  }
  return {
    leaves,
    comments: pieces.flatMap((piece) => commentsOf(piece, places)),
    errors: pieces.flatMap(({ read, start }) => read.errors.map(({ pos }) => pos[0] + start)),
    slips: pieces.reduce((sum, { read }) => sum + read.slips.length, 0),
  };
}

function* leavesOf(node: unknown, path: string, piece: Piece, places: readonly Span[]): Iterable<Leaf> {
  if (isPair(node)) {
    const key = node.key as Node | null;
    const isPlain = isScalar(key);
    const name = isPlain && key.range && isTouched(key, piece, places) ? '*' : String(isPlain ? key.value : key);
    if (!isPlain) yield* leavesOf(key, `${path}\0?`, piece, places);
    yield* leavesOf(node.value, `${path}\0${name}`, piece, places);
  } else if (isCollection(node)) {
    for (const item of node.items) yield* leavesOf(item, path, piece, places);
  } else if ((isScalar(node) || isAlias(node)) && node.range) {
    if (isScalar(node) && node.value === null) return;
    const value = isScalar(node) ? `${typeof node.value} ${node.anchor ?? ''} ${String(node.value)}` : `*${node.source}`;
    const { start, end } = spanOf(node);
    yield { path, value, touched: isTouched(node, piece, places), span: { start, end } };
  }
}

/** Words put at either end of a plain value become part of it; those put beside marks or a line's end do not. */
function isTouched(node: Node, piece: Piece, places: readonly Span[]): boolean {
  const { start, end } = spanOf(node);
  const { type } = node as Scalar;
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  const isQuoted = /["']/.test(piece.text[start - piece.start] ?? '');
  const grows = isBlock ? !piece.text.endsWith('\n', end - piece.start) : !isQuoted;
  return places.some(
    (place) => (grows ? place.start <= end : place.start < end) && (isBlock || !grows ? place.end > start : place.end >= start),
  );
}

function commentsOf({ read: { base } }: Piece, places: readonly Span[]): Comment[] {
  const { text } = base;
  if (!text.includes('#')) return [];
  const own = [...tokensOf(text)].filter(({ kind }) => kind === 'comment');
  return own.map((token) => ({
    value: token.source.trimEnd(),
    alone: text.slice(text.lastIndexOf('\n', token.start) + 1, token.start).trim() === '',
    touched: places.some((place) => place.start <= base.at(token.end) && place.end >= base.at(token.start)),
  }));
}
