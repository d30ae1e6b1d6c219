/**
 * Comments that silence a rule, with a reason:
 * `# rationale-disable-next-line RULE[, RULE] -- reason` above a line, `# rationale-disable-file RULE -- reason` on top.
 */
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { commentsOf, type Comment } from '../model/comments';
import type { RationaleDocument } from '../document';
import type { Span } from '../text';

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

/** All suppressions, one for each rule named. A comment inside prose is prose. */
export function readSuppressions(document: RationaleDocument): Suppression[] {
  return document.parts.flatMap((piece) => commentsOf(piece).flatMap((comment) => suppressionsIn(comment, document)));
}

function suppressionsIn({ text, place }: Comment, document: RationaleDocument): Suppression[] {
  const match = directive.exec(text);
  if (!match) return [];
  const rest = match[2]!;
  const [codes = '', ...reason] = rest.split(/[ \t]--(?:[ \t]|$)/);
  const scope = match[1] === 'file' ? 'file' : 'next-line';
  const covers = scope === 'file' ? { start: 0, end: document.text.length } : nextLine(document, place.end);
  const codesAt = place.start + match[0].length - rest.length;
  return [...codes.matchAll(/[^\s,]+/g)].map((code) => {
    const start = codesAt + code.index;
    const codeSpan = { start, end: start + code[0].length };
    return { scope, code: code[0], codeSpan, reason: reason.join(' -- ').trim(), span: place, covers };
  });
}

/** The line below; where a text of many lines begins on it, that whole text. */
function nextLine({ text, units }: RationaleDocument, from: number): Span {
  const start = text.indexOf('\n', from) + 1;
  if (start === 0) return { start: text.length, end: text.length };
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  let end = lineEnd;
  const look = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(look);
    else if (isMap(node)) node.items.forEach(look);
    else if (isPair(node)) {
      const key = isScalar(node.key) ? node.key.range?.[0] : undefined;
      if (key !== undefined && key >= start && key < lineEnd && isScalar(node.value) && node.value.range)
        end = Math.max(end, node.value.range[1]);
      look(node.value);
    }
  };
  for (const { piece, entry, value } of units) if (piece.start <= lineEnd && piece.end >= start) look(entry ?? value);
  return { start, end };
}
