/**
 * A half-written text made readable at the cursor: what is being typed gives way to a mark that parses, so that the
 * tree says where the cursor stands. Only the line of the cursor is touched; the answer's spans are of the text as typed.
 */
import { isCollection, isScalar, type Document } from 'yaml';
import type { Span } from '../../text';
import { lineStart } from '../lines';
import { inFlow } from './repair-flow';
import { placeInTree } from '../tree';
import { mark, nothing, proseKeys, type Typing } from './typing';
import { beginning, blockHeader, commentStart, headerColumn, indentOf, keyEnd, levelFor, lineAt, type Line } from './yaml-lines';

/** Looks at the cursor's line, at the lines above as far as indentation asks for, and at the tree of the text as typed. */
export function repair(text: string, offset: number, tree: () => Document): Typing {
  const line = lineAt(text, offset);
  const prose = blockAround(text, line, offset - line.start);
  if (prose) return { ...nothing(text, offset), at: 'prose', mark: prose.key, prose: prose.body };
  const comment = commentStart(line.text);
  if (comment !== undefined && offset >= line.start + comment) return { ...nothing(text, offset), at: 'comment' };
  return inTree(text, offset, line, tree) ?? inBlock(text, offset, line);
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

const isOpenAt = (text: string, [start, end]: readonly number[], offset: number): boolean =>
  offset < end! || text[end! - 1] !== (text[start!] === '[' ? ']' : '}');

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
