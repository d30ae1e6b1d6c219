/** Lines of YAML read one by one, where the tree cannot help: what a line begins with, and which columns are open above it. */
import { lineStart } from '../lines';

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const newline = text.indexOf('\n', offset);
  let end = newline < 0 ? text.length : newline;
  if (end > offset && text[end - 1] === '\r') end--;
  return { start, end, text: text.slice(start, end) };
}

export const indentOf = (line: string): number => line.length - line.trimStart().length;
/** A line that opens a block text: `key: |`; a tag or an anchor before the sign ends with a space, too. */
export const blockHeader = /(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?$/s;
/** Indentation and dashes. */
export const beginning = /^([ \t]*)((?:-[ \t]+)*)/;

/** Column of the last key, or of the dash where the value follows it directly. */
export function headerColumn(line: string): { column: number; key: number } {
  const [whole, space = '', dashes = ''] = beginning.exec(line)!;
  const content = whole.length;
  const keyed = keyEnd(line.slice(content)) !== undefined;
  return keyed || dashes === '' ? { column: content, key: content } : { column: space.length, key: content };
}

/** Where a comment starts on a line that begins outside of any text; quotation marks are minded. */
export function commentStart(line: string): number | undefined {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && (at === 0 || /[\s:,[{-]/.test(line[at - 1]!))) quote = char;
    else if (char === '#' && (at === 0 || /\s/.test(line[at - 1]!))) return at;
  }
  return undefined;
}

/** Length of the key a line's content begins with, without the colon; undefined where there is none. */
export function keyEnd(content: string): number | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]*:(?:\s|$))/.exec(content);
  if (quoted) return quoted[0].length;
  if (/^["'[{|>#]/.test(content)) return undefined;
  const colon = /:(?=\s|$)/.exec(content);
  const comment = /\s#/.exec(content);
  return colon && (!comment || colon.index < comment.index) ? colon.index : undefined;
}

/**
 * The column a word on a line of its own belongs to: its own where something stands there above, any deeper one under a
 * key with nothing behind it, else the nearest to the left. `item`: list items begin there, so a new one does too.
 */
export function levelFor(text: string, line: Line, column: number, tabs: boolean): { column: number; item: boolean } {
  const { keys, dashes, opened } = levelsAbove(text, line);
  if (tabs && opened !== undefined) return { column: opened + 2, item: false };
  if (opened !== undefined && column > opened) return { column, item: false };
  const all = [...keys, ...dashes].filter((level) => level <= column);
  const nearest = all.length > 0 ? Math.max(...all) : 0;
  return { column: nearest, item: dashes.has(nearest) && !keys.has(nearest) };
}

/** Columns at which keys and list items are open above a line. `opened`: of the key right above that has no value. */
function levelsAbove(text: string, line: Line): { keys: Set<number>; dashes: Set<number>; opened?: number } {
  let keys = new Set<number>();
  let dashes = new Set<number>();
  let opened: number | undefined;
  let nearest = true;
  let least = Infinity;
  for (let end = line.start - 1; end >= 0;) {
    const start = lineStart(text, end);
    const above = text.slice(start, end).replace(/\r$/, '');
    end = start - 1;
    const trimmed = above.trimStart();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const indent = indentOf(above);
    const { column } = headerColumn(above);
    if (blockHeader.test(above)) {
      // what stands to the right of it, below, is text
      keys = new Set([...keys].filter((level) => level <= column));
      dashes = new Set([...dashes].filter((level) => level <= column));
      if (opened !== undefined && opened > column) opened = undefined;
    }
    if (indent > least) continue;
    const dash = /^[ \t]*-(?:[ \t]|$)/.test(above);
    const content = beginning.exec(above)![0].length;
    if (keyEnd(above.slice(content)) !== undefined && content <= least) keys.add(content);
    if (dash) dashes.add(indent);
    if (nearest && /:[ \t]*(?:#.*)?$/s.test(above) && keyEnd(above.slice(content)) !== undefined) opened = content;
    nearest = false;
    least = Math.min(least, indent);
    if (indent === 0 && !dash) break;
  }
  return { keys, dashes, opened };
}
