/**
 * Setting one value of a determination by its path: the edits of the text that do it and nothing else. Comments, order,
 * quotation marks and every other value stay as they are; what cannot be set so is refused, never half done.
 */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { addItem, addKeys } from '../case/insert';
import type { RationaleDocument } from '../document';
import { blockOf } from '../model/block';
import { toData } from '../model/data';
import { nodeAt } from '../model/structure';
import { orderAt, proseKeys, writeValue, type DataPath } from '../model/write';
import { quoted, scalar } from '../model/yaml-text';
import { applyEdits, type Span, type TextEdit } from '../text';
import { withData, sameData } from './set-data';
import { removing } from './remove-field';
import { lineStart } from './lines';

/** Plain data as YAML gives it; undefined takes the value away, with its key. */
export type FieldValue = unknown;

export type FieldEdits = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

const asText = 'Change it in the text of the determination.';

/** Never fails. The edits, applied, give a text in which the value at the path is `value` and everything else what it was. */
export function setField(document: RationaleDocument, path: DataPath, value: FieldValue): FieldEdits {
  if (document.kind !== 'determination') return { refused: 'This is no determination.' };
  const data = document.unreadable ? undefined : toData(document.tree);
  if (data === undefined) return { refused: `This file cannot be read as it is. ${asText}` };
  const wanted = withData(data, path, value);
  if (wanted === undefined) return { refused: `There is no place for this value here. ${asText}` };
  if (sameData(data, wanted.data)) return { edits: [] };
  const errors = document.tree.errors.length;
  for (const edits of candidates(document, path, value)) {
    if (!edits) continue;
    const kept = document.supposing(
      applyEdits(document.text, edits),
      (after) => !after.unreadable && after.tree.errors.length <= errors && sameData(toData(after.tree), wanted.data),
    );
    if (kept) return { edits: edits.length === 1 ? [shortest(document.text, edits[0]!)] : edits };
  }
  return { refused: `This place is written in a way that cannot be changed from here. ${asText}` };
}

/** The ways to write it, from the one that reads best to the one that holds anything. */
function* candidates(document: RationaleDocument, path: DataPath, value: FieldValue): Iterable<readonly TextEdit[] | undefined> {
  if (value === undefined) return yield removing(document, path);
  const place = placeOf(document, path);
  if (!place) {
    yield adding(document, path, value);
    if (typeof value === 'string') yield adding(document, path, value, quoted);
    return;
  }
  if (typeof value !== 'string') return yield* valueInstead(document, place, path, value);
  if (isBlockText(value, path) || place.isBlock) yield blockInstead(document, place, value);
  yield onLine(place, scalar(value, place.inFlow));
  yield onLine(place, quoted(value));
}

const isBlockText = (value: string, path: DataPath): boolean =>
  value.includes('\n') || (proseKeys.has(path.at(-1)) && value.trim() !== '');

/** Where a value stands: from its first sign to its last, or right behind the colon or dash where there is none yet. */
interface ValuePlace {
  readonly span: Span;
  readonly isEmpty: boolean;
  readonly isBlock: boolean;
  readonly inFlow: boolean;
  /** Column of the key or dash that it stands behind. */
  readonly column: number;
  /** A remark behind it, on the line of its key. */
  readonly comment: string;
}

/** Undefined where the document has no such key or item. */
function placeOf(document: RationaleDocument, path: DataPath): ValuePlace | undefined {
  const above = nodeAt(document.tree, path.slice(0, -1));
  const step = path.at(-1);
  const { text } = document;
  if (isMap(above)) {
    const pair = (above.items as Pair<Node, Node | null>[]).find(
      ({ key }) => isScalar(key) && String(key.value) === String(step),
    );
    if (!pair?.key.range) return undefined;
    const start = pair.key.range[0];
    const colon = /^\s*:/.exec(text.slice(pair.key.range[1]));
    if (!colon) return undefined;
    return valuePlace(
      text,
      pair.value,
      pair.key.range[1] + colon[0].length,
      start - lineStart(text, start),
      inFlow(document, path),
    );
  }
  if (!isSeq(above) || typeof step !== 'number') return undefined;
  const item = above.items[step] as Node | null | undefined;
  if (!item?.range) return undefined;
  const dash = above.flow ? item.range[0] : text.lastIndexOf('-', item.range[0] - 1);
  return valuePlace(text, item, above.flow ? dash : dash + 1, dash - lineStart(text, dash), inFlow(document, path));
}

const inFlow = (document: RationaleDocument, path: DataPath): boolean =>
  path.some((_, length) => {
    const node = nodeAt(document.tree, path.slice(0, length));
    return (isMap(node) || isSeq(node)) && node.flow === true;
  });

function valuePlace(text: string, node: Node | null, behind: number, column: number, flow: boolean): ValuePlace {
  const range = node?.range;
  const written = range ? text.slice(range[0], range[1]) : '';
  const isEmpty = written === '';
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  const start = isEmpty ? behind : range![0];
  const rest = lineOf(text.slice(behind, lineEnd(text, behind)));
  const end = isEmpty ? behind + (rest.trim() === '' ? rest.length : 0) : start + (isBlock ? written.trimEnd() : written).length;
  const comment = isBlock ? remarkBehind(lineOf(written)) : remarkAt(lineOf(text.slice(end, lineEnd(text, end))));
  return { span: { start, end }, isEmpty, isBlock, inFlow: flow, column, comment };
}

const lineOf = (text: string): string => text.split(/[\r\n]/, 1)[0]!;
const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
/** A remark with the white space before it, where there is nothing else. */
const remarkAt = (line: string): string => (/^[ \t]+#/.test(line) ? line : '');
/** The remark behind the header of a block. */
const remarkBehind = (header: string): string => {
  const sign = header.indexOf('#');
  return sign < 0 ? '' : header.slice(header.slice(0, sign).trimEnd().length);
};

const endingOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** As a block; the remark behind the value goes behind its header. */
function blockInstead({ text }: RationaleDocument, place: ValuePlace, value: string): readonly TextEdit[] | undefined {
  if (place.inFlow) return undefined;
  const { start, end } = place.span;
  const block = blockOf(
    value,
    place.isBlock ? indentOf(text.slice(start, end), place.column + 2) : place.column + 2,
    place.column,
  );
  if (!block) return undefined;
  const header = `${place.isEmpty ? ' ' : ''}${block.header}${place.comment}`;
  const newText = [header, ...block.lines].join(endingOf(text));
  const behind = place.isBlock ? 0 : place.comment.length;
  return [{ span: { start, end: end + behind }, newText }];
}

/** What the lines of a block are indented by. */
function indentOf(block: string, otherwise: number): number {
  const first = block
    .split('\n')
    .slice(1)
    .find((line) => line.trim() !== '');
  return /[|>][-+]?\d/.test(block) || !first ? otherwise : first.length - first.trimStart().length;
}

/** On the line of its key; the remark of a block's header goes behind it. */
function onLine(place: ValuePlace, written: string): readonly TextEdit[] {
  const comment = place.isBlock ? place.comment : '';
  return [{ span: place.span, newText: `${place.isEmpty ? ' ' : ''}${written}${comment}` }];
}

/** Whether it is no item and no key with its value, which stand on lines below. */
const isOneValue = ([first = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && !/^[-?] |^[^"'[{][^:]*:(?: |$)/.test(first);

/** A list, a map, a number, yes or no, nothing. */
function* valueInstead(
  document: RationaleDocument,
  place: ValuePlace,
  path: DataPath,
  value: unknown,
): Iterable<readonly TextEdit[]> {
  const lines = writeValue(value, path);
  if (isOneValue(lines)) yield onLine(place, lines[0]!);
  if (place.inFlow) return yield onLine(place, JSON.stringify(value) ?? 'null');
  const pad = ' '.repeat(place.column + 2);
  const ending = endingOf(document.text);
  const { start, end } = place.span;
  const from = place.isEmpty ? start : blanksBefore(document.text, start);
  const below = lines.map((line) => ending + (line === '' ? '' : pad + line)).join('');
  yield [{ span: { start: from, end: end + (place.isBlock ? 0 : place.comment.length) }, newText: place.comment + below }];
}

function blanksBefore(text: string, at: number): number {
  let from = at;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return from;
}

/** A key or item that is not there yet, with what is missing above it. */
function adding(
  document: RationaleDocument,
  path: DataPath,
  value: FieldValue,
  write: (text: string) => string = scalar,
): readonly TextEdit[] | undefined {
  let length = path.length - 1;
  while (length > 0 && nodeAt(document.tree, path.slice(0, length)) === undefined) length--;
  // the missing steps are written as data; a key without a value is there
  const step = path[length]!;
  const inner = path
    .slice(length + 1)
    .reduceRight((held: unknown, name) => (typeof name === 'number' ? [held] : { [name]: held }), value);
  const at = path.slice(0, length);
  const own = [...at, step];
  const written = (indent: number): string => {
    const pad = ' '.repeat(indent + 2);
    if (typeof inner === 'string') {
      const block = isBlockText(inner, own) && write === scalar ? blockOf(inner, indent + 2, indent) : undefined;
      return block ? ` ${[block.header, ...block.lines].join('\n')}` : ` ${write(inner)}`;
    }
    const lines = writeValue(inner, own);
    return isOneValue(lines) ? ` ${lines[0]!}` : lines.map((line) => `\n${line === '' ? '' : pad + line}`).join('');
  };
  if (typeof step === 'string') return addKeys(document, at, [{ name: scalar(step), value: written }], orderAt(at) ?? []);
  const list = nodeAt(document.tree, at);
  if (isSeq(list) && list.items.length > 0) {
    const flow = inFlow(document, own);
    const lines =
      typeof inner === 'string'
        ? itemLines(inner, flow, write)
        : flow
          ? [JSON.stringify(inner) ?? 'null']
          : writeValue(inner, own);
    return addItem(document, at, lines);
  }
  const place = at.length > 0 ? placeOf(document, at) : undefined;
  return place && [...valueInstead(document, place, at, [inner])].at(-1);
}

const itemLines = (text: string, flow: boolean, write: (text: string) => string): readonly string[] => [
  write === scalar ? scalar(text, flow) : write(text),
];

/** The edit less what it leaves as it is at both ends, never within a surrogate pair. */
function shortest(text: string, { span, newText }: TextEdit): TextEdit {
  const old = text.slice(span.start, span.end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  if (head > 0 && isHigh(old.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (tail > 0 && isLow(old.charCodeAt(old.length - tail))) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
