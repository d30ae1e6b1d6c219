/** What can be folded: every value of more than one line, and runs of comment lines. */
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { isPair, isScalar, isSeq, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import { walk } from '../model/walk';
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
  walk(document.tree.contents, (node) => {
    if (isPair(node)) {
      const value = node.value as Node | null;
      if (isScalar(node.key) && node.key.range && value?.range) add(node.key.range[0], value.range[1]);
    } else if (isSeq(node))
      for (const item of node.items as (Node | null)[]) if (item?.range) add(nodeSpan(item).start, nodeSpan(item).end);
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
