/** Slips in a value: signs that mean something to YAML, quotation marks that do not enclose. */
import type { Context, Found } from './detector';
import { isProse } from './keys';
import { plainEnd, plainInBrackets } from './extent';
import { closing, numbering, type Entry, type Line } from './lines';
import { inQuotes, quoting, slip } from './marks';
import type { Slip } from './slip';

/** `service: Norco #60`: YAML takes “#60” for a comment. A note of the writer's has words behind its sign and a blank. */
export function cutByComment(_line: Line, entry: Entry, { text, lines, index }: Context): Found {
  const { value, valueStart, style, key, dashes } = entry;
  if ((key === undefined && dashes === '') || style !== 'plain' || isAnchor(value)) return undefined;
  const at = value.search(numbering);
  const end = at < 0 ? undefined : plainEnd(text, lines, index);
  if (end === undefined) return undefined;
  const start = valueStart + at + (value[at] === '#' ? 0 : 1);
  const span = { start, end: valueStart + value.length };
  const edits = inQuotes(text, { start: valueStart, end });
  return { kind: 'by-comment', span, edits, sure: true, word: text.slice(span.start, span.end) };
}

/** `{ title: Report #4, author: PT }`: the bracket that closes is in the comment too. */
export function cutInBrackets(_line: Line, { valueStart, style, column, unclosed }: Entry, { text }: Context): Found {
  if (style !== 'flow' || unclosed) return undefined;
  const values = plainInBrackets(text, valueStart, closing(text, valueStart, column)!);
  const cut = values?.filter(({ start, end }) => numbering.test(text.slice(start, end)));
  if (!cut?.length) return undefined;
  const { start, end } = cut[0]!;
  const at = text.indexOf('#', start);
  const edits = cut.flatMap((span) => inQuotes(text, span));
  return { kind: 'by-comment', span: { start: at, end }, edits, sure: true, word: text.slice(at, end) };
}

const isAnchor = (value: string): boolean => /^[&*]/.test(value);

/** A value that begins with a sign that means something to YAML, which then drops it or looks for a name. */
export function firstSign(line: Line, { key, dashes, value, valueStart }: Entry, { text, lines, index, whole }: Context): Found {
  if (key === undefined && dashes === '') return undefined;
  const sign = value[0] ?? '';
  const name = /^[&*]([^\s,[\]{}]+)/.exec(value)?.[1];
  const meant =
    sign === '!' ||
    (whole && sign === '*' && (name === undefined || !stands(text, `&${name}`, ' \t\r\n'))) ||
    (whole && sign === '&' && (name === undefined || !stands(text, `*${name}`, ' \t\r\n,]}', true)));
  if (!meant || (/^[&!]\S*$/.test(value) && hasBelow(line, lines, index))) return undefined;
  return quoting('first-sign', text, valueStart, valueStart + value.length, sign);
}

/** Whether keys or items stand below a line and belong to it: of these the sign then tells something, and is no value. */
function hasBelow({ indent }: Line, lines: readonly Line[], index: number): boolean {
  const entry = lines.slice(index + 1).find(({ kind }) => kind !== 'blank' && kind !== 'comment')?.entry;
  if (!entry || (entry.key === undefined && entry.dashes === '')) return false;
  const column = entry.column - entry.dashes.length;
  return entry.dashes === '' ? column > indent : column >= indent;
}

/** Whether a name with its sign stands in the text, before one of `ends` or, `atEnd`, at its end. */
function stands(text: string, name: string, ends: string, atEnd = false): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const next = text[at + name.length];
    if (next === undefined ? atEnd : ends.includes(next)) return true;
  }
  return false;
}

/** `service: “MRI”`: printed with the marks, which were meant to enclose the value. */
export function curly(_line: Line, { key, value, valueStart, style, dashes }: Entry, { text }: Context): Found {
  if (style !== 'plain' || (key === undefined && dashes === '') || isProse(key)) return undefined;
  const end = valueStart + value.length;
  const [opens, closes] = [/^[“”„‟]/.test(value), /[“”‟]$/.test(value) && value.length > 1];
  const marks = value.match(/[“”„‟]/g)?.length ?? 0;
  if (opens && closes && marks === 2)
    return {
      kind: 'curly',
      span: { start: valueStart, end },
      edits: enclosing(text, valueStart, end),
      sure: true,
      word: value,
    };
  if (marks !== 1 || opens === closes) return undefined;
  const at = opens ? valueStart : end - 1;
  return slip('curly-half', at, at + 1, value[opens ? 0 : value.length - 1]!, '', false);
}

function enclosing(text: string, start: number, end: number): Slip['edits'] {
  const inner = inQuotes(text, { start: start + 1, end: end - 1 });
  return [
    { span: { start, end: start + 1 }, newText: '"' },
    ...inner.slice(1, -1),
    { span: { start: end - 1, end }, newText: '"' },
  ];
}

/** `service: MRI"`: a mark at the end that nothing opens; behind a number it means inches. */
export function quoteBehind(_line: Line, { key, value, valueStart, style }: Entry): Found {
  if (style !== 'plain' || isProse(key) || !/[^\d"]"$/.test(value) || value.match(/"/g)!.length % 2 === 0) return undefined;
  const end = valueStart + value.length;
  return slip('quote-behind', end - 1, end, '"', '', false);
}
