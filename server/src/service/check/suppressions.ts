/**
 * Comments that silence a rule, with a reason:
 * `# rationale-disable-next-line RULE[, RULE] -- reason` above a line, `# rationale-disable-file RULE -- reason` on top.
 */
import { isPair, isScalar } from 'yaml';
import { commentsOf, type Comment } from '../model/comments';
import type { RationaleDocument } from '../document';
import type { Piece } from '../model/piece';
import { walk } from '../model/walk';
import { allMatches, type Span } from '../text';

export interface Suppression {
  readonly scope: 'file' | 'next-line';
  readonly code: string;
  readonly codeSpan: Span;
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
  /** What it silences: a finding that starts in here. */
  readonly covers: Span;
}

/** All suppressions of a document, and those that silenced something. */
export interface SuppressionOutcome {
  readonly all: readonly Suppression[];
  readonly used: ReadonlySet<Suppression>;
}

const directive = /^#[ \t]*rationale-disable-(next-line|file)\b([^\n\r]*)/;

/** More comments than these silence nothing. */
const most = 2000;

/** All suppressions, one for each rule named. A comment inside prose is prose. */
export function readSuppressions(document: RationaleDocument): Suppression[] {
  const found: Suppression[] = [];
  for (const piece of document.parts)
    for (const comment of commentsOf(piece)) {
      if (found.length >= most) return found;
      found.push(...suppressionsIn(comment, document));
    }
  return found;
}

function suppressionsIn({ text, place }: Comment, document: RationaleDocument): Suppression[] {
  const match = directive.exec(text);
  if (!match) return [];
  const rest = match[2]!;
  const [codes = '', ...reason] = rest.split(/[ \t]--(?:[ \t]|$)/);
  const scope = match[1] === 'file' ? 'file' : 'next-line';
  const covers = scope === 'file' ? { start: 0, end: document.text.length } : nextLine(document, place.end);
  const codesAt = place.start + match[0].length - rest.length;
  return [...allMatches(codes, /[^\s,]+/g)].slice(0, most).map((code) => {
    const start = codesAt + code.index;
    const codeSpan = { start, end: start + code[0].length };
    return { scope, code: code[0], codeSpan, reason: reason.join(' -- ').trim(), span: place, covers };
  });
}

/** The line below; where a text of many lines begins on it, that whole text. */
function nextLine(document: RationaleDocument, from: number): Span {
  const { text, parts } = document;
  const start = text.indexOf('\n', from) + 1;
  if (start === 0) return { start: text.length, end: text.length };
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  let end = lineEnd;
  for (const piece of parts) {
    if (piece.start > lineEnd || piece.end < start) continue;
    const values = valuesOf(piece);
    for (let at = firstFrom(values, start - piece.start); at < values.length; at++) {
      const value = values[at]!;
      if (value.key + piece.start >= lineEnd) break;
      end = Math.max(end, value.end + piece.start);
    }
  }
  return { start, end };
}

/** A key with a text: where in its piece the key begins and the text ends. */
interface Value {
  readonly key: number;
  readonly end: number;
}

const known = new WeakMap<Piece, readonly Value[]>();

/** In their order. */
function valuesOf(piece: Piece): readonly Value[] {
  let values = known.get(piece);
  if (!values) known.set(piece, (values = findValues(piece)));
  return values;
}

function findValues(piece: Piece): readonly Value[] {
  const values: Value[] = [];
  for (const part of [...piece.read.pairs, ...piece.read.items])
    walk(part, (node) => {
      if (!isPair(node) || !isScalar(node.key) || !node.key.range || !isScalar(node.value) || !node.value.range) return;
      values.push({ key: node.key.range[0] - piece.start, end: node.value.range[1] - piece.start });
    });
  return values;
}

/** The first whose key begins there or behind. */
function firstFrom(values: readonly Value[], offset: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.key < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
