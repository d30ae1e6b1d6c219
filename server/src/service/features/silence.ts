/** The comment that silences a check, above the line the finding belongs to. */
import { isScalar } from 'yaml';
import type { RationaleDocument } from '../document';
import type { TextEdit } from '../text';
import { lineStart } from './lines';
import { placeInTree } from './tree';

/** With a tab stop for the reason. Where a comment already silences the line, the code is added to it. */
export function silence(
  document: RationaleDocument,
  { span, code }: { readonly span: { readonly start: number }; readonly code: string },
): TextEdit {
  const { text } = document;
  const start = lineStart(text, anchor(document, span.start));
  const above = start > 0 ? text.slice(lineStart(text, start - 1), start) : '';
  const directive = /^([ \t]*#[ \t]*rationale-disable-next-line[ \t]+)((?:[\w-]+)(?:[ \t]*,[ \t]*[\w-]+)*)/.exec(above);
  if (directive) {
    const at = start - above.length + directive[0].length;
    return { span: { start: at, end: at }, newText: `, ${code}` };
  }
  const indent = /^[ \t]*/.exec(text.slice(start, start + 400))![0];
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, newText: `${indent}# rationale-disable-next-line ${code} -- \${1}${ending}` };
}

/** Inside a text of several lines: its key, as no comment can stand in it. */
function anchor(document: RationaleDocument, offset: number): number {
  const place = placeInTree(document.tree, offset);
  if (place.on !== 'value' || !isScalar(place.node) || !place.node.range) return offset;
  return place.key ? Math.min(place.key.start, offset) : Math.min(place.node.range[0], offset);
}
