/** Lines of a text that lie less far in than the text they belong to: pasted at the margin, say. */
import { isKey } from './keys';
import type { Line } from './lines';
import { insert } from './marks';
import type { Slip } from './slip';

/** The lines around one that belong to the text above them, if any does. */
export function lostText(text: string, lines: readonly Line[], index: number): Slip | undefined {
  let first = index;
  while (first > 0 && !isEntryOfFormat(lines[first - 1]!) && lines[first - 1]!.kind !== 'content') first--;
  while (first < index && (lines[first]!.kind === 'blank' || isEntryOfFormat(lines[first]!))) first++;
  if (isEntryOfFormat(lines[first]!)) return undefined;
  const owner = ownerOf(lines, first);
  if (!owner?.entry || (owner.entry.key === undefined && owner.entry.dashes === '')) return undefined;
  const run: Line[] = [];
  for (let at = first; at < lines.length && !isEntryOfFormat(lines[at]!); at++) run.push(lines[at]!);
  while (run.at(-1)?.kind === 'blank' || (run.length > 1 && run.at(-1)?.kind === 'comment')) run.pop();
  const written = run.filter(({ kind }) => kind !== 'blank');
  const wanted = contentColumn(lines, owner, written);
  const short = written.filter(({ indent }) => indent < wanted);
  const isRule = written.every(({ start, end }) => /^(?:---|\.\.\.)$/.test(text.slice(start, end).trim()));
  if (short.length === 0 || (isRule && owner.entry.style !== 'block')) return undefined;
  const least = Math.min(...short.map(({ indent }) => indent));
  const edits = short.map(({ start }) => insert(start, ' '.repeat(wanted - least)));
  const one = run[0]!;
  return {
    kind: 'not-indented',
    span: { start: one.start + one.indent, end: one.end },
    edits,
    sure: true,
    word: owner.entry.key ?? '',
  };
}

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
