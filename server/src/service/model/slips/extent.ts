/** Where values that stand in no quotation marks begin and end, as they were meant; notes of the writer's are none of them. */
import type { Span } from '../../text';
import { withoutNote, type Line } from './lines';

/** A line that begins with a key, of the format or not: it may be no continuation of a value. */
const keyed = /^(?:- |["']?[a-z_][\w-]{0,60}["']?[ \t]*:(?:[ \t]|$))/;

/**
 * The end of the value of the line at `index`: before a note behind it, or of the last line that it goes on in. Undefined
 * where nobody can tell.
 */
export function plainEnd(text: string, lines: readonly Line[], index: number): number | undefined {
  const line = lines[index]!;
  const { valueStart, value } = line.entry!;
  let end = valueStart + value.length;
  let noted = end < text.slice(0, line.end).trimEnd().length;
  for (let at = index + 1; at < lines.length; at++) {
    const next = lines[at]!;
    if (next.kind === 'blank') continue;
    if (next.owner !== line) break;
    const start = next.start + next.indent;
    const written = text.slice(start, next.end).trimEnd();
    const words = withoutNote(written);
    if (words !== '' && (noted || keyed.test(words))) return undefined;
    if (words !== '') end = start + words.length;
    noted ||= words !== written;
  }
  return end;
}

const keyInBrackets = /["']?[\w-]{1,60}["']?[ \t]*:(?=\s)/y;
const inMarks = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y;
/** In a map a value goes on to the next key: `Report #4, 5 and 6, author: PT`. */
const endInMap = /,\s{0,99}["']?[\w-]{1,60}["']?[ \t]{0,99}:\s|,?[ \t]{0,99}[\r\n]|[{}[\]]/g;
const endInList = /,|[\r\n]|[{}[\]]/g;

/**
 * The values inside brackets that stand on one line and in no quotation marks. Undefined where a note stands among them, or
 * one goes on in the next line.
 */
export function plainInBrackets(text: string, from: number, to: number): readonly Span[] | undefined {
  const values: Span[] = [];
  const open: string[] = [];
  let isKey = false;
  for (let at = from; at < to;) {
    const char = text[at]!;
    const skipped: string | undefined = matchAt(inMarks, text, at) ?? (isKey ? matchAt(keyInBrackets, text, at) : undefined);
    if (/[{}[\],:\s]/.test(char)) {
      if (char === '[' || char === '{') open.push(char);
      else if (char === ']' || char === '}') open.pop();
      if (/[{},[\]]/.test(char)) isKey = open.at(-1) === '{';
      at++;
    } else if (skipped !== undefined) {
      isKey &&= !skipped.endsWith(':') && text[at + skipped.length] !== ':';
      at += skipped.length;
    } else {
      const end = matchFrom(open.at(-1) === '[' ? endInList : endInMap, text, at) ?? to;
      const words = text.slice(at, end).trimEnd();
      const behind = text.slice(end, to).trimStart()[0] ?? ',';
      if (withoutNote(words) !== words || !/[,\]}]/.test(behind)) return undefined;
      values.push({ start: at, end: at + words.length });
      at = end;
    }
  }
  return values;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function matchFrom(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index;
}
