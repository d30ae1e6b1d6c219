/** Repairs of lines that are further in or out than their neighbours, or by tabs. */
import { isKey } from './keys';
import type { Line } from './lines';
import type { Proposal } from './proposal';
import type { Slip } from './slip';

/** A tab in front of lines: as far in as their neighbours. */
export const tabs: Proposal = ({ line, index }, text, lines) => {
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

/** Where entries near a line begin, dashes and keys: those around it, then those that it may stand in, and a step further in. */
function columnsNear(lines: readonly Line[], index: number): number[] {
  const columns = new Set<number>();
  const own = lines[index]!.entry;
  const next = lines.slice(index + 1).find(({ kind }) => kind === 'entry')?.entry;
  // an item is as far in as has its keys in one column
  if (own?.dashes && next && next.dashes === '') columns.add(next.column - own.dashes.length);
  let least = Infinity;
  for (let at = index - 1; at >= 0 && least > 0; at--) {
    const { entry, indent } = lines[at]!;
    if (!entry || indent >= least) continue;
    if (least === Infinity && entry.style === 'none') columns.add(entry.column + 2);
    columns.add(entry.column).add(indent);
    least = indent;
  }
  if (next) columns.add(next.column - (next.dashes ? next.dashes.length : 0));
  return [...columns].filter((column) => column >= 0).slice(0, 10);
}

/** A key or an item further in or out than its neighbours, alone or with what stands below it. */
export const indented: Proposal = ({ line, index }, text, lines) => {
  if (line.kind === 'content' && line.owner) return keyInText(line, line.owner, text);
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

/** A key so far in that it seems to belong to the text above. */
function keyInText(line: Line, { entry }: Line, text: string): Slip[] {
  const key = /^[a-z_]+(?=:(?:\s|$))/.exec(text.slice(line.start + line.indent, line.end))?.[0] ?? '';
  if (!isKey(key) || entry?.style !== 'block') return [];
  const edit = { span: { start: line.start, end: line.start + line.indent }, newText: ' '.repeat(entry.column) };
  const span = { start: line.start + line.indent, end: line.end };
  return [{ kind: 'indented', span, edits: [edit], sure: true, word: key }];
}
