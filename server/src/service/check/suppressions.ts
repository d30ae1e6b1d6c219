/**
 * Comments that silence a rule, with a reason:
 * `# rationale-disable-next-line RULE[, RULE] -- reason` above a line, `# rationale-disable-file RULE -- reason` on top.
 */
import { isMap, isScalar, visit } from 'yaml';
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

const directive = /#[ \t]*rationale-disable-(next-line|file)\b([^\n\r]*)/g;

/** All suppressions, one for each rule named. A comment inside prose is prose. */
export function readSuppressions(document: RationaleDocument): Suppression[] {
  const { text } = document;
  if (!text.includes('rationale-disable-')) return [];
  const found: Suppression[] = [];
  for (const match of commentsLike(document, directive)) {
    const at = match.index;
    const rest = match[2]!;
    const [codes = '', ...reason] = rest.split(/[ \t]--(?:[ \t]|$)/);
    const scope = match[1] === 'file' ? 'file' : 'next-line';
    const span = { start: at, end: at + match[0].trimEnd().length };
    const covers = scope === 'file' ? { start: 0, end: text.length } : nextLine(document, span.end);
    const codesAt = at + match[0].length - rest.length;
    for (const code of codes.matchAll(/[^\s,]+/g)) {
      const start = codesAt + code.index;
      found.push({
        scope,
        code: code[0],
        codeSpan: { start, end: start + code[0].length },
        reason: reason.join(' -- ').trim(),
        span,
        covers,
      });
    }
  }
  return found;
}

/** The comments that stand on a line of their own, outside of prose, and match a pattern (global, beginning with `#`). */
export function* commentsLike(document: RationaleDocument, pattern: RegExp): Iterable<RegExpExecArray> {
  const { text } = document;
  const prose = scalarSpans(document);
  for (const match of text.matchAll(pattern)) {
    const at = match.index;
    if (prose.some((span) => span.start < at && at < span.end)) continue;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (text.slice(lineStart, at).trim() === '') yield match;
  }
}

function scalarSpans(document: RationaleDocument): Span[] {
  const spans: Span[] = [];
  visit(document.tree, {
    Scalar(_key, node) {
      if (node.range && node.range[1] > node.range[0]) spans.push({ start: node.range[0], end: node.range[1] });
    },
  });
  return spans;
}

/** The line below; where a text of many lines begins on it, that whole text. */
function nextLine(document: RationaleDocument, from: number): Span {
  const { text } = document;
  const start = text.indexOf('\n', from) + 1;
  if (start === 0) return { start: text.length, end: text.length };
  const newline = text.indexOf('\n', start);
  let end = newline < 0 ? text.length : newline;
  const lineEnd = end;
  visit(document.tree, {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || !pair.key.range || !isScalar(pair.value) || !pair.value.range) return;
      const keyAt = pair.key.range[0];
      if (keyAt >= start && keyAt < lineEnd) end = Math.max(end, pair.value.range[1]);
    },
    Map(_key, node) {
      return isMap(node) && node.range && (node.range[1] < start || node.range[0] > lineEnd) ? visit.SKIP : undefined;
    },
  });
  return { start, end };
}
