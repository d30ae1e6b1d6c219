/** What can be folded: every value of more than one line, and runs of comment lines. */
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { isScalar, visit, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import { nodeSpan } from './tree';

export function foldingRanges(document: RationaleDocument): FoldingRange[] {
  const byStart = new Map<number, FoldingRange>();
  const add = (from: number, to: number, kind?: FoldingRangeKind) => {
    let end = to;
    while (end > from && /\s/.test(document.text[end - 1] ?? '')) end--;
    const startLine = document.positionAt(from).line;
    const endLine = document.positionAt(end).line;
    const known = byStart.get(startLine);
    if (endLine > startLine && !(known && known.endLine >= endLine))
      byStart.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };
  visit(document.tree, {
    Pair(_key, pair) {
      const value = pair.value as Node | null;
      if (isScalar(pair.key) && pair.key.range && value?.range) add(pair.key.range[0], value.range[1]);
    },
    Seq(_key, seq) {
      for (const item of seq.items as (Node | null)[]) if (item?.range) add(nodeSpan(item).start, nodeSpan(item).end);
    },
  });
  let start: number | undefined;
  let last = 0;
  for (const match of document.text.matchAll(/^[ \t]*#.*$/gm)) {
    if (start !== undefined && match.index !== last + 1) {
      add(start, last, FoldingRangeKind.Comment);
      start = undefined;
    }
    start ??= match.index;
    last = match.index + match[0].length;
  }
  if (start !== undefined) add(start, last, FoldingRangeKind.Comment);
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}
