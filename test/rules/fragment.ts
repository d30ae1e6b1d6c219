import {
  caseSchema,
  determinationSchema,
  issueSchema,
  reviewerSchema,
} from '../../server/src/service/model/schemas/determination';
import { base, secondItem } from './base';

/** One key of a block with the lines it fills. */
interface Entry {
  readonly name: string;
  readonly lines: string[];
}

const bare = (line: string): string => line.replace(/⟦([a-z-]+\|)?|⟧/g, '');
const indentOf = (line: string): number => /^ */.exec(bare(line))![0].length;

/** The entries of a block whose keys stand at `indent`; comments above a key belong to it. */
function entriesOf(lines: readonly string[], indent: number): { entries: Entry[]; removed: string[] } {
  const entries: Entry[] = [];
  const removed: string[] = [];
  let waiting: string[] = [];
  for (const line of lines) {
    const gone = indentOf(line) === indent ? /^ *# no ([\w-]+)$/.exec(line)?.[1] : undefined;
    if (gone) {
      removed.push(gone);
      continue;
    }
    const key = indentOf(line) === indent ? /^ *["']?([\w-]+)["']?:(?: |$)/.exec(bare(line))?.[1] : undefined;
    if (key) entries.push({ name: key, lines: [...waiting, line] });
    else if (indentOf(line) === indent && /^ *#/.test(bare(line))) {
      waiting.push(line);
      continue;
    } else if (entries.length > 0) entries.at(-1)!.lines.push(...waiting, line);
    waiting = [];
  }
  if (waiting.length > 0) entries.at(-1)?.lines.push(...waiting);
  // a blank line at the end parts sections, not keys
  while (indent > 0 && entries.at(-1)?.lines.at(-1)?.trim() === '') entries.at(-1)!.lines.pop();
  return { entries, removed };
}

/** The keys in the order of the format; others go last. */
const order = [determinationSchema, caseSchema, reviewerSchema, issueSchema].flatMap((schema) => Object.keys(schema.shape));
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

function merge(
  onto: readonly string[],
  lines: readonly string[],
  indent: number,
  inner: (name: string, a: string[], b: string[]) => string[],
): string[] {
  const old = entriesOf(onto, indent);
  const { entries, removed } = entriesOf(lines, indent);
  const merged = old.entries
    .filter((entry) => !removed.includes(entry.name))
    .map((entry) => {
      const own = entries.find((candidate) => candidate.name === entry.name);
      return own ? { name: entry.name, lines: inner(entry.name, entry.lines, own.lines) } : entry;
    });
  const added = entries.filter((entry) => !old.entries.some((candidate) => candidate.name === entry.name));
  for (const entry of added) {
    const after = merged.findLastIndex((one) => rank(one.name) <= rank(entry.name));
    merged.splice(after + 1, 0, entry);
  }
  return merged.flatMap((entry) => entry.lines);
}

const replace = (_name: string, _old: string[], own: string[]): string[] => own;

/** `  - key: …` → the item's keys at indent 4, and back. */
const opened = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 ? line.replace(/^ {2}- /, '    ') : line));
const closed = (lines: readonly string[]): string[] => {
  const first = lines.findIndex((line) => !/^\s*#/.test(line));
  return lines.map((line, index) => (index === first ? line.replace(/^ {4}/, '  - ') : line));
};

function itemsOf(lines: readonly string[]): string[][] {
  const items: string[][] = [];
  for (const line of lines) {
    if (/^ {2}- /.test(bare(line))) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}

function mergeIssues(old: string[], own: string[]): string[] {
  const items = itemsOf(own.slice(1));
  if (items.length === 0) return own;
  const baseItems = [itemsOf(old.slice(1))[0]!, itemsOf(secondItem.trimEnd().split('\n'))[0]!];
  return [
    own[0]!,
    ...items.flatMap((item, index) => closed(merge(opened(baseItems[Math.min(index, 1)]!), opened(item), 4, replace))),
  ];
}

function mergeSection(name: string, old: string[], own: string[]): string[] {
  const header = own.findIndex((line) => !/^\s*(#|$)/.test(line));
  if (name === 'issues') return [...own.slice(0, header), ...mergeIssues(old, own.slice(header)), ''];
  const isBlock =
    bare(own[header] ?? '')
      .trimEnd()
      .endsWith(':') && own.slice(header + 1).some((line) => indentOf(line) === 2 && line.trim() !== '');
  if ((name !== 'case' && name !== 'reviewer') || !isBlock) return own.at(-1) === '' ? own : [...own, ''];
  return [
    ...own.slice(0, header + 1),
    ...merge(old.slice(1), own.slice(header + 1), 2, replace).filter((line) => line !== ''),
    '',
  ];
}

/** The whole text of a fragment; its markers stay in it. */
export function complete(fragment: string): string {
  const lines = fragment.replace(/^\n+|\s+$/g, '').split('\n');
  const merged = merge(base.trimEnd().split('\n'), lines, 0, mergeSection);
  return `${merged.join('\n').trimEnd()}\n`;
}
