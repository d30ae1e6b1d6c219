/** Edits of ours as LSP edits. */
import type { TextEdit as LspEdit } from 'vscode-languageserver-types';
import type { ProtocolRange } from '../../protocol';
import type { RationaleDocument } from '../document';
import { applyEdits, type TextEdit } from '../text';
import { literal, plainOf } from '../snippet';
import { lineStart } from './lines';

export const toLspEdits = (document: RationaleDocument, edits: readonly TextEdit[]): LspEdit[] =>
  edits.map(({ span, newText }) => ({ range: document.rangeOf(span), newText }));

/** The same edits without tab stops. */
export const withoutStops = (edits: readonly TextEdit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ span, newText: bare(plainOf(newText)) }));

/** A stop that held nothing leaves no space behind at the end of its line; white space alone on the last line is indentation. */
function bare(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) =>
      index === lines.length - 1 && line.trim() === '' ? line : line.replace(/(?<![ \t])[ \t]+(\r?)$/, '$1'),
    )
    .join('\n');
}

/** Several edits as one over the stretch they touch. */
export function asOne(
  document: RationaleDocument,
  edits: readonly TextEdit[],
): { range: ProtocolRange; newText: string } | undefined {
  if (edits.length === 0) return undefined;
  const start = Math.min(...edits.map((edit) => edit.span.start));
  const end = Math.max(...edits.map((edit) => edit.span.end));
  const moved = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }));
  return { range: document.rangeOf({ start, end }), newText: applyEdits(document.text.slice(start, end), moved) };
}

/**
 * Snippet edits of several lines begin at the start of a line: an editor gives the lines of a snippet the indentation that
 * stands before it, and ours have theirs already.
 */
export function fromLineStarts(document: RationaleDocument, edits: readonly TextEdit[]): TextEdit[] {
  const { text } = document;
  const moved: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = moved.at(-1);
    const start = edit.newText.includes('\n') ? lineStart(text, edit.span.start) : edit.span.start;
    if (last && start < Math.max(last.span.end, last.span.start + 1)) {
      const between = literal(text.slice(last.span.end, edit.span.start));
      moved[moved.length - 1] = {
        span: { start: last.span.start, end: edit.span.end },
        newText: last.newText + between + edit.newText,
      };
    } else
      moved.push({ span: { start, end: edit.span.end }, newText: literal(text.slice(start, edit.span.start)) + edit.newText });
  }
  return moved;
}
