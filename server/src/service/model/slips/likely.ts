/** What may have been meant where YAML does not parse: repairs to try, the likelier first. Whether one helps, `mend.ts` finds out. */
import type { TextEdit } from '../../text';
import { quoting } from './evident';
import { isKey } from './keys';
import { closing, type Entry, type Line } from './lines';
import type { Slip } from './slip';

/** A line with its place among the lines. */
interface Placed {
  readonly line: Line;
  readonly index: number;
}

type Proposal = (at: Placed, text: string, lines: readonly Line[]) => readonly Slip[];

/** So many lines above the error its cause may stand; a value that is not closed may begin further up. */
const linesAbove = 3;

export function likelySlips(text: string, lines: readonly Line[], offset: number): Slip[] {
  const at = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= offset),
  );
  const near = nearLines(lines, at);
  const open = openAbove(lines, at);
  const proposed = [
    ...(open ? closingOf(open.entry!, text) : []),
    ...near.flatMap((one) => proposals.flatMap((propose) => propose(one, text, lines))),
  ];
  return proposed.filter((slip, index) => proposed.findIndex((other) => same(slip, other)) === index);
}

const same = (a: Slip, b: Slip): boolean => a.kind === b.kind && JSON.stringify(a.edits) === JSON.stringify(b.edits);

/** The line of the error, the lines above it, the one below; of further lines of a value its first. */
function nearLines(lines: readonly Line[], at: number): Placed[] {
  const found: Placed[] = [];
  const add = (index: number): void => {
    const line = lines[index];
    if (line && line.kind !== 'blank' && line.kind !== 'comment' && !found.some((one) => one.index === index))
      found.push({ line, index });
  };
  add(at);
  for (let index = at - 1, left = linesAbove; index >= 0 && left > 0; index--) {
    const line = lines[index]!;
    if (line.kind === 'content' && line.owner) {
      index = lines.lastIndexOf(line.owner, index);
      add(index);
      left--;
    } else if (line.kind === 'entry') {
      add(index);
      left--;
    }
  }
  add(at + 1);
  return found;
}

/** The nearest line above whose quotation mark or bracket is not closed. */
function openAbove(lines: readonly Line[], at: number): Line | undefined {
  for (let index = at; index >= 0 && index > at - 400; index--) if (lines[index]!.entry?.unclosed) return lines[index];
  return undefined;
}

const put = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** A mark at the end of the line, or inside brackets before what follows there. */
function closingOf({ valueStart, value, style }: Entry, text: string): Slip[] {
  const span = { start: valueStart, end: valueStart + value.length };
  if (style === 'quote') return [{ kind: 'quote-open', span, edits: [put(span.end, value[0]!)], sure: false, word: value[0]! }];
  const inside = quotesInside(text, valueStart, span.end);
  const mark = value[0] === '[' ? ']' : ' }';
  const bracket: Slip = { kind: 'bracket-open', span, edits: [put(span.end, mark)], sure: true, word: value[0]! };
  return [...inside, bracket, ...inside.map((slip) => ({ ...slip, edits: [...slip.edits, put(span.end, mark)] }))];
}

/** `{ requested: "Norco #60, authorized: "Norco #25" }`: before each comma, colon and closing bracket one may be missing. */
function quotesInside(text: string, from: number, to: number): Slip[] {
  const stretch = text.slice(from, to);
  const [first] = stretch.matchAll(/(?<=[[{,:] *)["']/g);
  if (!first) return [];
  const found: Slip[] = [];
  for (const opened of stretch.matchAll(/(?<=[[{,:] *)["']/g)) {
    const start = from + opened.index;
    for (const end of text.slice(start, to).matchAll(/(?=, [a-z_]+:)|(?=, ["'])| *(?=[\]}] *$)/g))
      if (end.index > 0 && found.length < 6)
        found.push({
          kind: 'quote-open',
          span: { start, end: start + end.index },
          edits: [put(start + end.index, opened[0])],
          sure: false,
          word: opened[0],
        });
  }
  return found;
}

/** A tab in front of lines: as far in as their neighbours. */
const tabs: Proposal = ({ line, index }, text, lines) => {
  if (!leadOf(line, text).includes('\t')) return [];
  const run = runOf(lines, index, (other) => leadOf(other, text).includes('\t'));
  const least = Math.min(...run.map((one) => widthOf(leadOf(one, text))));
  return columnsNear(lines, index).map((column) => ({
    kind: 'tab' as const,
    span: { start: line.start, end: line.start + line.indent },
    edits: run.map((one) => ({
      span: { start: one.start, end: one.start + one.indent },
      newText: ' '.repeat(column + widthOf(leadOf(one, text)) - least),
    })),
    sure: true,
    word: '',
  }));
};

const leadOf = ({ start, indent }: Line, text: string): string => text.slice(start, start + indent);
const widthOf = (lead: string): number => lead.replace(/\t/g, '  ').length;

/** The lines around one of which the same is true, blank lines between. */
function runOf(lines: readonly Line[], index: number, holds: (line: Line) => boolean): Line[] {
  let from = index;
  let to = index;
  while (from > 0 && (lines[from - 1]!.kind === 'blank' || holds(lines[from - 1]!))) from--;
  while (to < lines.length - 1 && (lines[to + 1]!.kind === 'blank' || holds(lines[to + 1]!))) to++;
  return lines.slice(from, to + 1).filter((line) => line.kind !== 'blank');
}

/** Where entries near a line begin, dashes and keys, the nearest first; and a step further in than the one above. */
function columnsNear(lines: readonly Line[], index: number): number[] {
  const columns = new Set<number>();
  const add = (line: Line | undefined): void => {
    if (!line?.entry) return;
    columns.add(line.indent).add(line.entry.column);
  };
  for (let step = 1; step <= 8; step++) {
    add(lines[index - step]);
    if (step === 1) add(lines[index + 1]);
  }
  const above = lines.slice(0, index).findLast(({ kind }) => kind === 'entry')?.entry;
  if (above?.style === 'none') columns.add(above.column + 2);
  add(lines[index + 2]);
  return [...columns].slice(0, 6);
}

/** A mark that closes before the value ends, a sign in front, a colon inside: in quotation marks all is words. */
const quotes: Proposal = ({ line, index }, text, lines) => {
  const { entry } = line;
  if (!entry || entry.value === '') return [];
  const { valueStart, value, style } = entry;
  const end = valueStart + value.length;
  const found: Slip[] = [];
  if (/^["'].*["']$/.test(value) && value.length > 2 && value.at(-2) === value.at(-1))
    found.push({
      kind: 'quote-behind',
      span: { start: end - 1, end },
      edits: [{ span: { start: end - 1, end }, newText: '' }],
      sure: false,
      word: value.at(-1)!,
    });
  if (style === 'quote' || style === 'flow') {
    const closed = closing(text, valueStart, entry.column);
    if (closed !== undefined && closed < end)
      found.push(quoting(style === 'quote' ? 'quote-inside' : 'first-sign', text, valueStart, end, value[0]!));
    else if (closed === undefined) found.push(quoting('first-sign', text, valueStart, end, value[0]!));
  } else if (/^[@`%|>&*!?,\]}]|^[-?] /.test(value)) found.push(quoting('first-sign', text, valueStart, end, value[0]!));
  if (style === 'plain') {
    const last = lines.slice(index + 1).findIndex((other) => other.owner !== line && other.kind !== 'blank');
    const owned = lines.slice(index + 1, last < 0 ? undefined : index + 1 + last).filter((other) => other.owner === line);
    const stop = owned.at(-1)?.end ?? end;
    if (/:(?:\s|$)/.test(text.slice(valueStart, stop)))
      found.push(quoting('colon-inside', text, valueStart, text.slice(0, stop).trimEnd().length, ''));
  }
  return found;
};

/** `decision upheld`. */
const missingColon: Proposal = ({ line }, text) => {
  if (line.entry?.key !== undefined && line.entry.style !== 'plain') return [];
  const [, head = '', key = ''] = /^((?:- +)*)([\w-]{2,40})(?=\s|$)/.exec(text.slice(line.start + line.indent, line.end)) ?? [];
  const start = line.start + line.indent + head.length;
  const isRecord = line.section === 'records' && line.indent > 0 && /^ *\{/.test(text.slice(start + key.length, line.end));
  if (!isKey(key) && !isRecord) return [];
  return [
    { kind: 'no-colon', span: { start, end: start + key.length }, edits: [put(start + key.length, ':')], sure: true, word: key },
  ];
};

/** Lines that belong to a text above and are not indented as it is: pasted at the margin, say. */
const notIndented: Proposal = ({ index }, text, lines) => {
  let first = index;
  while (first > 0 && !isEntryOfFormat(lines[first - 1]!) && lines[first - 1]!.kind !== 'content') first--;
  while (first < index && (lines[first]!.kind === 'blank' || isEntryOfFormat(lines[first]!))) first++;
  if (isEntryOfFormat(lines[first]!)) return [];
  const owner = ownerOf(lines, first);
  if (!owner?.entry) return [];
  const run: Line[] = [];
  for (let at = first; at < lines.length && !isEntryOfFormat(lines[at]!); at++) run.push(lines[at]!);
  while (run.at(-1)?.kind === 'blank' || (run.length > 1 && run.at(-1)?.kind === 'comment')) run.pop();
  const written = run.filter(({ kind }) => kind !== 'blank');
  const wanted = contentColumn(lines, owner, written);
  const short = written.filter(({ indent }) => indent < wanted);
  const isRule = written.every(({ start, end }) => /^(?:---|\.\.\.)$/.test(text.slice(start, end).trim()));
  if (short.length === 0 || (isRule && owner.entry.style !== 'block')) return [];
  const least = Math.min(...short.map(({ indent }) => indent));
  const edits = short.map(({ start }) => put(start, ' '.repeat(wanted - least)));
  const one = run[0]!;
  return [
    {
      kind: 'not-indented',
      span: { start: one.start + one.indent, end: one.end },
      edits,
      sure: true,
      word: owner.entry.key ?? '',
    },
  ];
};

/** A key or dash of the format, at a place where it may be one. */
const isEntryOfFormat = ({ kind, entry, section, indent }: Line): boolean => {
  if (kind !== 'entry' || !entry) return false;
  if (entry.key !== undefined) return isKey(entry.key) || (section === 'records' && indent > 0);
  return entry.dashes !== '' && indent > 0;
};

const ownerOf = (lines: readonly Line[], before: number): Line | undefined => {
  const line = lines.slice(0, before).findLast(({ kind }) => kind === 'entry' || kind === 'content');
  return line?.owner ?? line;
};

/** As far in as the text already is, here or in the lines that follow. */
function contentColumn(lines: readonly Line[], owner: Line, run: readonly Line[]): number {
  const { column } = owner.entry!;
  const inside = lines.find((line) => line.owner === owner) ?? run.find(({ indent }) => indent > column);
  return inside?.indent ?? column + 2;
}

/** A key or an item further in or out than its neighbours, alone or with what stands below it. */
const indented: Proposal = ({ line, index }, text, lines) => {
  if (line.kind !== 'entry' || !line.entry) return [];
  let last = index + 1;
  while (last < lines.length && (lines[last]!.kind === 'blank' || lines[last]!.indent > line.indent)) last++;
  const below = lines.slice(index + 1, last).filter(({ kind }) => kind !== 'blank');
  const found: Slip[] = [];
  for (const column of columnsNear(lines, index)) {
    if (column === line.indent) continue;
    for (const moved of below.length > 0 ? [[line], [line, ...below]] : [[line]]) {
      const by = column - line.indent;
      if (moved.some(({ indent }) => indent + by < 0)) continue;
      found.push({
        kind: 'indented',
        span: { start: line.start + line.indent, end: line.end },
        edits: moved.map((one) => ({
          span: { start: one.start, end: one.start + one.indent },
          newText: ' '.repeat(one.indent + by),
        })),
        sure: true,
        word: line.entry.key ?? '',
      });
    }
  }
  return leadOf(line, text).includes('\t') ? [] : found;
};

/** `---` in the middle. */
const secondDocument: Proposal = ({ line }, text) => {
  if (!/^(?:---|\.\.\.)\s*$/.test(text.slice(line.start, line.end))) return [];
  const span = { start: line.start, end: line.end };
  return [{ kind: 'second-document', span, edits: [{ span, newText: '' }], sure: false, word: '' }];
};

const proposals: readonly Proposal[] = [tabs, missingColon, quotes, notIndented, indented, secondDocument];
