/**
 * From the words of a YAML scalar back to their place in the source. Works for every style (plain, quoted, `|`, `>`):
 * whatever YAML does to a scalar, it keeps the order of its visible characters, so these are paired one to one and a
 * run of white space is paired with the run it came from.
 */
import type { Scalar } from 'yaml';
import type { Span } from '../text';

/** Where a scalar stands in its source. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One character (or escape) of the source and the text it stands for. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const escapes: Record<string, string> = {
  '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
  N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029', ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t',
}; // prettier-ignore

const isSpace = (text: string): boolean => text === ' ' || text === '\t' || text === '\n' || text === '\r';

/** Where the scalar's own text starts and ends in the source, without quotes and block header. */
function bodyOf(type: Scalar['type'], { from: start, to: end }: Stretch, source: string): Span {
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const header = source.indexOf('\n', start);
    return { start: header < 0 || header >= end ? end : header + 1, end };
  }
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    const closed = end > start + 1 && source[end - 1] === source[start];
    return { start: start + 1, end: closed ? end - 1 : end };
  }
  return { start, end };
}

function escapeAt(source: string, at: number, end: number): Token {
  const code = source[at + 1];
  if (code === 'x' || code === 'u' || code === 'U') {
    const length = code === 'x' ? 2 : code === 'u' ? 4 : 8;
    const point = Number.parseInt(source.slice(at + 2, at + 2 + length), 16);
    const valid = Number.isInteger(point) && point <= 0x10ffff;
    return { text: valid ? String.fromCodePoint(point) : '', start: at, end: Math.min(at + 2 + length, end) };
  }
  if (code === '\n' || code === '\r') {
    // an escaped line end: it and the indentation behind it are nothing
    const rest = /^\\\r?\n[ \t]*/.exec(source.slice(at, end))?.[0] ?? '\\';
    return { text: '', start: at, end: at + rest.length };
  }
  return { text: escapes[code ?? ''] ?? code ?? '', start: at, end: Math.min(at + 2, end) };
}

function* tokens(source: string, body: Span, type: string | null | undefined): Generator<Token> {
  for (let at = body.start; at < body.end;) {
    const char = source[at]!;
    let token: Token;
    if (type === 'QUOTE_DOUBLE' && char === '\\') token = escapeAt(source, at, body.end);
    else if (type === 'QUOTE_SINGLE' && char === "'" && source[at + 1] === "'") token = { text: "'", start: at, end: at + 2 };
    else token = { text: char, start: at, end: at + 1 };
    at = Math.max(token.end, at + 1);
    if (token.text !== '') yield token;
  }
}

/** Start and end in the source of every code unit of the scalar's text. */
export interface OffsetMap {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Pairs the text of a scalar of this style with its source; undefined when they cannot be paired (then nobody guesses). */
export function mapOffsets(type: Scalar['type'], stretch: Stretch, value: string, source: string): OffsetMap | undefined {
  const body = bodyOf(type, stretch, source);
  return (type === 'BLOCK_LITERAL' ? byLines(body, value, source) : undefined) ?? byCharacters(type, body, value, source);
}

/** A literal block keeps its lines, less the space before them; undefined where it is not so. */
function byLines(body: Span, value: string, source: string): OffsetMap | undefined {
  const starts = new Int32Array(value.length + 1);
  const ends = new Int32Array(value.length + 1);
  let line = body.start;
  let at = 0;
  while (at < value.length) {
    const newline = value.indexOf('\n', at);
    const length = (newline < 0 ? value.length : newline) - at;
    const found = source.indexOf('\n', line);
    const next = found < 0 || found >= body.end ? body.end : found;
    const lineEnd = source[next - 1] === '\r' && next > line ? next - 1 : next;
    const from = lineEnd - length;
    if (from < line || source.slice(from, lineEnd) !== value.slice(at, at + length)) return undefined;
    for (let unit = 0; unit < length; unit++) {
      starts[at + unit] = from + unit;
      ends[at + unit] = from + unit + 1;
    }
    at += length;
    if (newline >= 0) {
      starts[at] = lineEnd;
      ends[at] = Math.min(lineEnd + 1, body.end);
      at++;
    }
    line = Math.min(next + 1, body.end);
  }
  starts[value.length] = ends[value.length] = value.length > 0 ? ends[value.length - 1]! : body.start;
  return { starts, ends };
}

function byCharacters(type: Scalar['type'], body: Span, value: string, source: string): OffsetMap | undefined {
  const starts = new Int32Array(value.length + 1);
  const ends = new Int32Array(value.length + 1);
  let at = 0;
  let spaceBefore = false;
  let lastEnd = body.start;
  for (const token of tokens(source, body, type)) {
    if (token.text.length === 1 && isSpace(token.text)) {
      // the first white space of the run takes the first of the value, the second the second, the rest nothing
      if (at < value.length && isSpace(value[at]!)) {
        starts[at] = token.start;
        ends[at] = token.end;
        at++;
      }
      spaceBefore = true;
      lastEnd = token.end;
      continue;
    }
    // more white space in the value than in the source cannot be; but a run may have been cut short above
    while (spaceBefore && at < value.length && isSpace(value[at]!)) {
      starts[at] = lastEnd;
      ends[at] = lastEnd;
      at++;
    }
    spaceBefore = false;
    for (let unit = 0; unit < token.text.length; unit++, at++) {
      if (at >= value.length || value[at] !== token.text[unit]) return undefined;
      starts[at] = token.start;
      ends[at] = token.end;
    }
    lastEnd = token.end;
  }
  for (; at < value.length; at++) {
    if (!isSpace(value[at]!)) return undefined;
    starts[at] = lastEnd;
    ends[at] = lastEnd;
  }
  starts[value.length] = lastEnd;
  ends[value.length] = lastEnd;
  return { starts, ends };
}
