/** Taking a key or list item out of a determination: with its own lines, and no remark of the writer's that stands around it. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { RationaleDocument } from '../document';
import { nodeAt } from '../model/structure';
import type { DataPath } from '../model/write';
import type { TextEdit } from '../text';
import { lineStart } from './lines';

/** Undefined where there is nothing to take out. */
export function removing(document: RationaleDocument, path: DataPath): readonly TextEdit[] | undefined {
  const { text } = document;
  const above = nodeAt(document.tree, path.slice(0, -1));
  const step = path.at(-1);
  if (isSeq(above) && typeof step === 'number') {
    const items = above.items as (Node | null)[];
    const item = items[step];
    if (!item?.range) return undefined;
    const dash = above.flow ? item.range[0] : text.lastIndexOf('-', item.range[0] - 1);
    return above.flow ? fromFlow(text, above.range!, dash, item.range[1]) : ofLines(text, dash, endOf(text, item.range), '');
  }
  if (!isMap(above)) return undefined;
  const pairs = above.items as Pair<Node, Node | null>[];
  const at = pairs.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
  const pair = pairs[at];
  if (!pair?.key.range) return undefined;
  const start = pair.key.range[0];
  const colon = /^\s*:/.exec(text.slice(pair.key.range[1]));
  const bare = pair.key.range[1] + (colon?.[0].length ?? 0);
  const end = pair.value?.range ? Math.max(bare, endOf(text, pair.value.range)) : bare;
  if (above.flow) return fromFlow(text, above.range!, start, end);
  // the last key of a map leaves an empty one, and what it stood under keeps its remarks
  if (pairs.length === 1) return [{ span: { start, end }, newText: '{}' }];
  return ofLines(text, start, end, /^[ \t]*-[ \t]/.exec(text.slice(lineStart(text, start), start)) && at === 0 ? 'dash' : '');
}

const endOf = (text: string, [start, end]: readonly number[]): number => start! + text.slice(start, end).trimEnd().length;

/** With the comma behind it, or that before it. */
function fromFlow(text: string, [open, close]: readonly number[], start: number, end: number): readonly TextEdit[] {
  const behind = /^\s*,[ \t]*/.exec(text.slice(end, close));
  if (behind) return [{ span: { start, end: end + behind[0].length }, newText: '' }];
  const head = text.slice(open, start).trimEnd();
  return [{ span: { start: head.endsWith(',') ? open! + head.length - 1 : start, end }, newText: '' }];
}

/** Its lines whole, where nothing else stands on them; behind the dash of an item what follows moves up. */
function ofLines(text: string, start: number, end: number, first: 'dash' | ''): readonly TextEdit[] {
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (first === 'dash') {
    const next = /^[ \t]*\r?\n[ \t]*/.exec(text.slice(end));
    return next ? [{ span: { start, end: end + next[0].length }, newText: '' }] : [{ span: { start, end }, newText: '' }];
  }
  const from = lineStart(text, start);
  const alone = /^[ \t]*$/.test(text.slice(from, start));
  if (alone && rest) return [{ span: { start: from, end: end + rest[0].length }, newText: '' }];
  return [{ span: { start, end }, newText: '' }];
}
