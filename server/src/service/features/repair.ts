/**
 * A half-written text made readable at the cursor: what is being typed gives way to a mark that parses, so that the
 * tree says where the cursor stands. Only the line of the cursor is touched; the answer's spans are of the text as typed.
 */
import { isCollection, isScalar, type Document } from 'yaml';
import type { Span } from '../text';
import { lineStart } from './lines';
import { placeInTree } from './tree';

/** Stands for what is being typed; no text that YAML gives a meaning to. */
export const mark = '\u{e000}';

export interface Typing {
  /**
   * What stands at the cursor: `key` with its colon already there; `value` behind a key; `word` may yet become a key or a
   * value; `prose` inside a text of the writer's; `comment`; `none` where nothing is to be typed.
   */
  readonly at: 'key' | 'value' | 'word' | 'prose' | 'comment' | 'none';
  /** With the mark in it; the text as typed for prose, comments and `none`. */
  readonly text: string;
  /** Where the mark stands in it; for prose the place of its key. */
  readonly mark: number;
  /** What is being typed and will be replaced, in the text as typed. */
  readonly typed: Span;
  /** What stands of it before the cursor. */
  readonly prefix: string;
  /** Column at which keys beside this one begin. */
  readonly column: number;
  /** Inside `[…]` or `{…}`. */
  readonly flow: boolean;
  /** What must stand before an insertion: a space behind `:` or `-`, the right indentation, the dash of a new list item. */
  readonly lead: string;
  /** Of prose: the text itself, in the document. */
  readonly prose?: Span;
}

/** Looks at the cursor's line, at the lines above as far as indentation asks for, and at the tree of the text as typed. */
export function repair(text: string, offset: number, tree: () => Document): Typing {
  const line = lineAt(text, offset);
  const prose = blockAround(text, line, offset - line.start);
  if (prose) return { ...nothing(text, offset), at: 'prose', mark: prose.key, prose: prose.body };
  const comment = commentStart(line.text);
  if (comment !== undefined && offset >= line.start + comment) return { ...nothing(text, offset), at: 'comment' };
  return inTree(text, offset, line, tree) ?? inBlock(text, offset, line);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const newline = text.indexOf('\n', offset);
  let end = newline < 0 ? text.length : newline;
  if (end > offset && text[end - 1] === '\r') end--;
  return { start, end, text: text.slice(start, end) };
}

const nothing = (text: string, offset: number): Typing => ({
  at: 'none',
  text,
  mark: -1,
  typed: { start: offset, end: offset },
  prefix: '',
  column: 0,
  flow: false,
  lead: '',
});

const indentOf = (line: string): number => line.length - line.trimStart().length;
const blockHeader = /(?:^|[\s:-])(?:[&!]\S*[ \t]+)*[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?$/;
const beginning = /^([ \t]*)((?:-[ \t]+)*)/;

/** Column of the last key, or of the dash where the value follows it directly. */
function headerColumn(line: string): { column: number; key: number } {
  const [whole, space = '', dashes = ''] = beginning.exec(line)!;
  const content = whole.length;
  const keyed = keyEnd(line.slice(content)) !== undefined;
  return keyed || dashes === '' ? { column: content, key: content } : { column: space.length, key: content };
}

/** The block text (`|`, `>`) whose lines the cursor is on or could go on. The outermost one counts: within it, all is text. */
function blockAround(text: string, line: Line, column: number): { key: number; body: Span } | undefined {
  let least = line.text.trim() === '' ? column : indentOf(line.text);
  let found: { key: number; column: number; start: number } | undefined;
  for (let end = line.start - 1; end >= 0 && least > 0;) {
    const start = lineStart(text, end);
    const above = text.slice(start, end).replace(/\r$/, '');
    const indent = indentOf(above);
    if (above.trim() !== '' && indent < least) {
      const header = headerColumn(above);
      if (blockHeader.test(above) && header.column < least && !above.trimStart().startsWith('#')) {
        found = { key: start + header.key, column: header.column, start: end + 1 };
      }
      least = indent;
    }
    end = start - 1;
  }
  if (!found) return undefined;
  return { key: found.key, body: { start: found.start, end: blockEnd(text, found.start, found.column) } };
}

function blockEnd(text: string, from: number, column: number): number {
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if (line.trim() !== '' && indentOf(line) <= column) return Math.max(from, at - 1);
    at = end + 1;
  }
  return text.length;
}

/** Where a comment starts on a line that begins outside of any text; quotation marks are minded. */
function commentStart(line: string): number | undefined {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && /(?:^|[\s:,[{-])$/.test(line.slice(0, at))) quote = char;
    else if (char === '#' && (at === 0 || /\s/.test(line[at - 1]!))) return at;
  }
  return undefined;
}

/** Length of the key a line's content begins with, without the colon; undefined where there is none. */
function keyEnd(content: string): number | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]*:(?:\s|$))/.exec(content);
  if (quoted) return quoted[0].length;
  if (/^["'[{|>#]/.test(content)) return undefined;
  const colon = /:(?=\s|$)/.exec(content);
  const comment = /\s#/.exec(content);
  return colon && (!comment || colon.index < comment.index) ? colon.index : undefined;
}

/** Inside brackets, or inside a text that began on a line above: the tree of the text as typed knows. */
function inTree(text: string, offset: number, line: Line, tree: () => Document): Typing | undefined {
  const couldBe = /[[{]/.test(line.text.slice(0, offset - line.start)) || line.start > 0;
  if (!couldBe) return undefined;
  const document = tree();
  let flow: Span | undefined;
  let node: unknown = document.contents;
  for (const step of [...placeInTree(document, offset).path, undefined]) {
    if (isCollection(node) && node.flow && node.range && node.range[0] < offset && isOpenAt(text, node.range, offset)) {
      flow ??= { start: node.range[0], end: node.range[1] };
    }
    if (step === undefined) break;
    node = isCollection(node) ? node.get(step, true) : undefined;
  }
  if (flow) return inFlow(text, offset, flow);
  const place = placeInTree(document, offset);
  if (place.on !== 'value' || !isScalar(place.node) || !place.node.range || typeof place.node.value !== 'string')
    return undefined;
  const [start, end] = place.node.range;
  if (start >= line.start || offset > end || place.node.type?.startsWith('BLOCK')) return undefined;
  const quoted = place.node.type === 'QUOTE_DOUBLE' || place.node.type === 'QUOTE_SINGLE';
  const key = place.path.findLast((step) => typeof step === 'string');
  if (!quoted && !proseKeys.has(String(key))) return undefined; // a word that is indented too far
  if (quoted && offset >= end) return undefined;
  return { ...nothing(text, offset), at: 'prose', mark: place.key?.start ?? start, prose: { start, end } };
}

/** Keys whose values are texts of the writer's. */
export const proseKeys: ReadonlySet<string> = new Set(['case_summary', 'rationale', 'evidence', 'notes']);

const isOpenAt = (text: string, [start, end]: readonly number[], offset: number): boolean =>
  offset < end! || text[end! - 1] !== (text[start!] === '[' ? ']' : '}');

interface Frame {
  readonly list: boolean;
  /** Where the current entry starts. */
  entry: number;
  /** Behind the colon of the current entry. */
  value: number | undefined;
}

/** Between brackets: which entry, key or value the cursor is on. */
function inFlow(text: string, offset: number, flow: Span): Typing {
  const frames: Frame[] = [];
  let quote = '';
  for (let at = flow.start; at < offset; at++) {
    const char = text[at]!;
    const top = frames.at(-1);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && top && text.slice(top.value ?? top.entry, at).trim() === '') quote = char;
    else if (char === '[' || char === '{') frames.push({ list: char === '[', entry: at + 1, value: undefined });
    else if (char === ']' || char === '}') frames.pop();
    else if (top && char === ',') {
      top.entry = at + 1;
      top.value = undefined;
    } else if (top && char === ':' && /[\s,\]}]/.test(text[at + 1] ?? ' ')) top.value = at + 1;
  }
  const top = frames.at(-1);
  if (!top) return nothing(text, offset);
  const from = top.value ?? top.entry;
  let start = from;
  while (start < offset && /\s/.test(text[start]!)) start++;
  const end = flowTokenEnd(text, start, offset, quote);
  const colon = top.value === undefined && /^[ \t]*:(?:\s|$)/.test(text.slice(end, end + 20));
  const isKey = !top.list && top.value === undefined;
  const missing = isKey && !colon ? ': ' : '';
  const glued = top.value !== undefined && start === top.value ? ' ' : '';
  return {
    at: colon ? 'key' : isKey ? 'word' : 'value',
    text: text.slice(0, start) + glued + mark + missing + text.slice(end),
    mark: start + glued.length,
    typed: { start, end },
    prefix: text.slice(start, offset),
    column: 0,
    flow: true,
    lead: glued,
  };
}

function flowTokenEnd(text: string, start: number, offset: number, quote: string): number {
  let at = offset;
  if (quote !== '') {
    while (at < text.length && text[at] !== quote && text[at] !== '\n') at++;
    return text[at] === quote ? at + 1 : at;
  }
  while (at < text.length && !/[,[\]{}\n\r]/.test(text[at]!) && !(text[at] === ':' && /[\s,\]}]/.test(text[at + 1] ?? ' '))) at++;
  while (at > offset && /\s/.test(text[at - 1]!)) at--;
  return Math.max(start, at);
}

/** On a line of its own: a key, a value behind a key, or a word that is to become one of them. */
function inBlock(text: string, offset: number, line: Line): Typing {
  const [whole, space = ''] = beginning.exec(line.text)!;
  const column = offset - line.start;
  const before = line.text.slice(0, column);
  const bareDash = /^[ \t]*(?:-[ \t]+)*-$/.test(line.text.trimEnd()) && column >= line.text.trimEnd().length;
  if (bareDash) return afterDash(text, offset, line, before);
  const content = line.text.slice(whole.length);
  const comment = commentStart(content);
  const bare = (comment === undefined ? content : content.slice(0, comment)).trimEnd();
  if (column < whole.length && bare !== '') return nothing(text, offset);
  const contentAt = line.start + whole.length;
  const key = keyEnd(bare);
  if (key !== undefined && offset <= contentAt + key) return onKey(text, offset, contentAt, key, whole.length);
  if (key !== undefined) return onValue(text, offset, { contentAt, key, content: bare, column: whole.length });
  if (blockHeader.test(line.text)) return nothing(text, offset);
  return onWord(text, offset, { line, contentAt: bare === '' ? offset : contentAt, bare, dashed: whole.length > space.length });
}

function afterDash(text: string, offset: number, line: Line, before: string): Typing {
  const glued = before.endsWith('-') ? ' ' : '';
  return {
    at: 'word',
    text: `${text.slice(0, offset)}${glued}${mark}:${text.slice(line.end)}`,
    mark: offset + glued.length,
    typed: { start: offset, end: offset },
    prefix: '',
    column: before.length + glued.length,
    flow: false,
    lead: glued,
  };
}

function onKey(text: string, offset: number, start: number, length: number, column: number): Typing {
  const end = start + length;
  return {
    at: 'key',
    text: `${text.slice(0, start)}${mark}${text.slice(end)}`,
    mark: start,
    typed: { start, end },
    prefix: text.slice(start, offset),
    column,
    flow: false,
    lead: '',
  };
}

function onValue(text: string, offset: number, at: { contentAt: number; key: number; content: string; column: number }): Typing {
  const colon = at.contentAt + at.key + at.content.slice(at.key).indexOf(':');
  const written = text.slice(colon + 1, at.contentAt + at.content.length);
  const spaces = written.length - written.trimStart().length;
  if (offset <= colon) return nothing(text, offset);
  if (/^[|>]/.test(written.trimStart()) && blockHeader.test(written)) return nothing(text, offset);
  if (/^[[{]/.test(written.trimStart())) return nothing(text, offset); // behind a list that is closed
  const start = written.trim() === '' ? offset : Math.min(offset, colon + 1 + spaces);
  const end = Math.max(offset, at.contentAt + at.content.length);
  const glued = start === colon + 1 ? ' ' : '';
  return {
    at: 'value',
    text: text.slice(0, start) + glued + mark + text.slice(end),
    mark: start + glued.length,
    typed: { start, end },
    prefix: text.slice(start, offset),
    column: at.column,
    flow: false,
    lead: glued,
  };
}

function onWord(
  text: string,
  offset: number,
  { line, contentAt, bare, dashed }: { line: Line; contentAt: number; bare: string; dashed: boolean },
): Typing {
  const written = bare === '' ? offset : contentAt + bare.length;
  // blanks behind it go: a tab there would stand one line down, where a value begins
  const end = text.slice(written, line.end).trim() === '' ? line.end : written;
  const column = contentAt - line.start;
  if (offset > written) return nothing(text, offset);
  const word = { at: 'word' as const, prefix: text.slice(contentAt, offset), flow: false };
  if (dashed) {
    const repaired = `${text.slice(0, contentAt)}${mark}:${text.slice(line.end)}`;
    return { ...word, text: repaired, mark: contentAt, typed: { start: contentAt, end }, column, lead: '' };
  }
  const indent = text.slice(line.start, contentAt);
  const level = levelFor(text, line, indent.replaceAll('\t', '  ').length, indent.includes('\t'));
  const lead = ' '.repeat(level.column) + (level.item ? '- ' : '');
  const moved = indent !== ' '.repeat(level.column);
  return {
    ...word,
    text: `${text.slice(0, line.start)}${lead}${mark}:${text.slice(line.end)}`,
    mark: line.start + lead.length,
    typed: { start: moved ? line.start : contentAt, end },
    prefix: text.slice(moved ? line.start : contentAt, offset),
    column: lead.length,
    lead: moved ? lead : level.item ? '- ' : '',
  };
}

/**
 * The column a word on a line of its own belongs to: its own where something stands there above, any deeper one under a
 * key with nothing behind it, else the nearest to the left. `item`: list items begin there, so a new one does too.
 */
function levelFor(text: string, line: Line, column: number, tabs: boolean): { column: number; item: boolean } {
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
    if (nearest && /:[ \t]*(?:#.*)?$/.test(above) && keyEnd(above.slice(content)) !== undefined) opened = content;
    nearest = false;
    least = Math.min(least, indent);
    if (indent === 0 && !dash) break;
  }
  return { keys, dashes, opened };
}
