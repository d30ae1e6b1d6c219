/** What may have been meant where YAML does not parse: repairs to try, the likelier first. Whether one helps, `mend.ts` finds out. */
import { closingOf, quotes } from './enclosed';
import { indented, tabs } from './indentation';
import { isKey } from './keys';
import type { Line } from './lines';
import { lostText } from './lost';
import { insert } from './marks';
import type { Placed, Proposal } from './proposal';
import type { Slip } from './slip';

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

/** `decision upheld`. */
const missingColon: Proposal = ({ line }, text) => {
  if (line.entry?.key !== undefined && line.entry.style !== 'plain') return [];
  const [, head = '', key = ''] = /^((?:- +)*)([\w-]{2,40})(?=\s|$)/.exec(text.slice(line.start + line.indent, line.end)) ?? [];
  const start = line.start + line.indent + head.length;
  const isRecord = line.section === 'records' && line.indent > 0 && /^ *\{/.test(text.slice(start + key.length, line.end));
  if (!isKey(key) && !isRecord) return [];
  return [
    {
      kind: 'no-colon',
      span: { start, end: start + key.length },
      edits: [insert(start + key.length, ':')],
      sure: true,
      word: key,
    },
  ];
};

const notIndented: Proposal = ({ index }, text, lines) => {
  const found = lostText(text, lines, index);
  return found ? [found] : [];
};

/** `---` in the middle. */
const secondDocument: Proposal = ({ line }, text) => {
  if (!/^(?:---|\.\.\.)\s*$/.test(text.slice(line.start, line.end))) return [];
  const span = { start: line.start, end: line.end };
  return [{ kind: 'second-document', span, edits: [{ span, newText: '' }], sure: false, word: '' }];
};

const proposals: readonly Proposal[] = [tabs, missingColon, quotes, notIndented, indented, secondDocument];
