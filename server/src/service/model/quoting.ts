/**
 * A plain value that YAML reads as something else, put in quotation marks: it, and nothing of what stands beside it. Who
 * writes `evidence: Seen: once # ask her` means `Seen: once`; the rest is a comment, and is never printed.
 */
import type { TextEdit } from '../text';
import { openAt } from './tokens';
import { quoted } from './yaml-text';

/** A comment of the writer's. "#60" and "#4" number things, and belong to the words. */
const comment = /(?:^|[ \t])#(?!\d)/;
/** A key behind the value before it: `, author: …`. */
const nextKey = /,[ \t]*["']?[\w-]{1,60}["']?[ \t]*:(?=[ \t]|$)/;
/** A line that begins with a key of the format, which is no continuation of a value. */
const keyLine = /^[ \t]*(?:- )?["']?[a-z_][\w-]{0,60}["']?[ \t]*:(?:[ \t]|$)/;
const needsQuotes = /[ \t]#|:(?:[ \t]|$)/;

/**
 * The edits that quote the value at `start`, the place of its first character in the text of a piece; undefined where nobody
 * can tell where it ends.
 */
export function quoteValue(text: string, start: number): readonly TextEdit[] | undefined {
  const bracket = openAt(text, start).at(-1);
  const edits = bracket === undefined ? blockValue(text, start) : flowValues(text, start, bracket);
  return edits?.length ? edits : undefined;
}

/** Its line, without a comment behind it, and the lines it goes on in. */
function blockValue(text: string, start: number): TextEdit[] | undefined {
  const first = lineAt(text, start);
  const column = columnOf(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const lines = [withoutComment(first.words)];
  let end = start + lines[0]!.length;
  let commented = lines[0] !== first.words.trimEnd();
  for (let at = first.next; at < text.length;) {
    const { words, next } = lineAt(text, at);
    const own = words.trimStart();
    if (own === '' || own.startsWith('#') || words.length - own.length <= column) break;
    if (commented || keyLine.test(words) || own.startsWith('- ')) return undefined;
    lines.push(withoutComment(own));
    end = at + (words.length - own.length) + lines.at(-1)!.length;
    commented = lines.at(-1) !== own.trimEnd();
    at = next;
  }
  return [{ span: { start, end }, newText: quoted(lines.join(' ')) }];
}

/** Of the key in front of a value, or of the dash where it has none: what stands further right goes on with the value. */
function columnOf(before: string): number {
  const dashes = /^[ \t]*(?:-[ \t]+)*/.exec(before)![0];
  return dashes === before ? before.lastIndexOf('-') : dashes.length;
}

function withoutComment(words: string): string {
  const at = words.search(comment);
  return (at < 0 ? words : words.slice(0, at)).trimEnd();
}

function lineAt(text: string, at: number): { readonly words: string; readonly next: number } {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { words: text.slice(at, end).replace(/\r$/, ''), next: end + 1 };
}

/** The value and those behind it on its line, up to the bracket that closes them or a comma at the end of the line. */
function flowValues(text: string, start: number, bracket: string): TextEdit[] | undefined {
  const { words } = lineAt(text, start);
  const behind = bracket === '[' ? /,/ : nextKey;
  const edits: TextEdit[] = [];
  for (let at = 0; ;) {
    const rest = words.slice(at);
    const inQuotes = /^[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]*[,\]}])/.exec(rest)?.[0].length ?? 0;
    const plain = rest.slice(inQuotes);
    const close = plain.search(/[\]}]/);
    const next = behind.exec(close < 0 ? plain : plain.slice(0, close));
    const end = next?.index ?? (close >= 0 ? close : plain.search(/,[ \t]*$/));
    if (end < 0) return undefined;
    const value = plain.slice(0, end).trim();
    if (comment.test(value) || /^["'[{&*!|>]/.test(value)) return undefined;
    const from = start + at + inQuotes + plain.indexOf(value);
    if (needsQuotes.test(value)) edits.push({ span: { start: from, end: from + value.length }, newText: quoted(value) });
    if (!next) return edits;
    at += inQuotes + next.index + next[0].length;
  }
}
