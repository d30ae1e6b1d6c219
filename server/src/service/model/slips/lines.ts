/** The lines of a piece as a writer sees them: entries, and what belongs to the text of one. It reads YAML that does not parse. */
import { isKey } from './keys';
import { allMatches } from '../../text';

export interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** Characters of white space in front. */
  readonly indent: number;
  /** `entry`: a key, a dash, or what should be one. `content`: a further line of a value. */
  readonly kind: 'blank' | 'comment' | 'entry' | 'content';
  /** The key at the margin that it stands under. */
  readonly section: string | undefined;
  /** Of an entry, what it holds. */
  readonly entry?: Entry;
  /** Of further lines of a value, its first line. */
  readonly owner?: Line;
}

export interface Entry {
  /** Where its key, or its value in a list, begins. */
  readonly column: number;
  readonly dashes: string;
  readonly key: string | undefined;
  /** Where the value begins, and its words on this line, without a note behind them. */
  readonly valueStart: number;
  readonly value: string;
  readonly style: 'none' | 'plain' | 'block' | 'quote' | 'flow';
  /** A quotation mark or bracket that is not closed before the next key. */
  readonly unclosed?: true;
}

/** White space, of a kind that YAML knows or not. */
const lead = /[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*/y;
const entryPattern = /^((?:- +)*)(?:(["']?)([A-Za-z_][\w-]*)\2[ \t]*:(?:[ \t]+|$))?/u;
const blockHeader = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/** A sign that numbers things: `#60`, `# 4`, `#L5`. Behind any other `#` stands a note of the writer's. */
export const numbering = /(?:^|[ \t])#(?: ?|[A-Za-z]{0,3})\d/;
const note = /(?:^|[ \t])#(?!(?: ?|[A-Za-z]{0,3})\d)/;

/** Words up to a note of the writer's, which is never printed. */
export function withoutNote(words: string): string {
  const at = words.search(note);
  return (at < 0 ? words : words.slice(0, at)).trimEnd();
}

/** What is open at the end of a line. */
interface Open {
  readonly line: Line;
  /** `block` and `plain` go on while lines are indented more; the others to an offset. */
  readonly until?: number;
  readonly column: number;
}

export function linesOf(text: string, section?: string): readonly Line[] {
  const lines: Line[] = [];
  let open: Open | undefined;
  let under = section;
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    const lineEnd = newline < 0 ? text.length : newline;
    const end = text[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd;
    lead.lastIndex = start;
    const indent = Math.min(lead.exec(text)![0].length, end - start);
    const rest = text.slice(start + indent, end);
    if (open && !goesOn(open, start, indent, rest)) open = undefined;
    const base = { start, end, indent, section: under };
    if (rest === '') lines.push({ ...base, kind: 'blank' });
    else if (open) lines.push({ ...base, kind: 'content', owner: open.line });
    else if (rest.startsWith('#')) lines.push({ ...base, kind: 'comment' });
    else {
      const entry = entryOf(text, start, indent, rest);
      if (indent === 0 && entry.key !== undefined) under = entry.key;
      const line: Line = { ...base, section: under, kind: 'entry', entry };
      lines.push(line);
      open = openAfter(text, line, entry);
    }
    start = next;
  }
  return lines;
}

function goesOn({ line, until, column }: Open, start: number, indent: number, rest: string): boolean {
  if (until !== undefined) return start < until;
  if (rest === '') return true;
  if (indent <= column) return false;
  if (line.entry?.style === 'block') return true;
  const key = entryPattern.exec(rest)?.[3];
  return key === undefined || !isKey(key);
}

function entryOf(text: string, start: number, indent: number, rest: string): Entry {
  const [whole, dashes = '', , key] = entryPattern.exec(rest)!;
  const valueStart = start + indent + whole.length;
  const written = rest.slice(whole.length).trimEnd();
  const column = indent + dashes.length;
  const entry = { column, dashes, key, valueStart };
  if (blockHeader.test(written)) return { ...entry, value: written, style: 'block' };
  const quote = written[0] === '"' || written[0] === "'";
  if (!quote && written[0] !== '[' && written[0] !== '{') {
    const value = withoutNote(written);
    return { ...entry, value, style: value === '' ? 'none' : 'plain' };
  }
  const closed = closing(text, valueStart, column);
  const inside = closed === undefined ? written.length : closed - valueStart;
  const value = written.slice(0, inside) + withoutNote(written.slice(inside));
  return { ...entry, value, style: quote ? 'quote' : 'flow', ...(closed === undefined ? { unclosed: true } : {}) };
}

function openAfter(text: string, line: Line, entry: Entry): Open | undefined {
  // a value in a list goes on where it is indented more than its dash
  const column = entry.key === undefined && entry.dashes !== '' ? line.indent : entry.column;
  if (entry.style === 'block' || entry.style === 'plain') return { line, column };
  if (entry.style === 'none' || entry.unclosed) return undefined;
  return { line, column, until: closing(text, entry.valueStart, entry.column)! };
}

/** A line that begins with a key of the format. */
const keyLine = /\n( *)(?:- +)*(["']?)([a-z_]{2,40})\2[ \t]*:(?=[ \t\r\n]|$)/g;

/** No value in quotation marks or brackets is longer. */
const longest = 20_000;

/** Behind the mark that closes a value; undefined where a key of the format comes before, or the end of the text. */
export function closing(text: string, from: number, column: number): number | undefined {
  const limit = Math.min(text.length, from + longest);
  const mark = text[from]!;
  const end = mark === '"' || mark === "'" ? closingQuote(text, from, limit) : closingBracket(text, from, limit);
  if (end === undefined) return undefined;
  // no further than the value goes: a text may have as many values as lines
  for (const match of allMatches(text.slice(from, end), keyLine))
    if (match[1]!.length <= column && isKey(match[3]!)) return undefined;
  return end;
}

function closingQuote(text: string, from: number, limit: number): number | undefined {
  const mark = text[from]!;
  for (let at = from + 1; at < limit; at++) {
    if (mark === '"' && text[at] === '\\') at++;
    else if (text[at] === mark) {
      if (mark === '"' || text[at + 1] !== mark) return at + 1;
      at++;
    }
  }
  return undefined;
}

function closingBracket(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at]!;
    const begins = (char === '"' || char === "'") && /[\s[{,:]/.test(text[at - 1] ?? ' ');
    if (begins) {
      const end = closingQuote(text, at, limit);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && --depth === 0) return at + 1;
  }
  return undefined;
}
