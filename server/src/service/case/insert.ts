/** Where new keys and list items go in a document, and how they are written there: used by fixes. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { RationaleDocument } from '../document';
import { nodeAt } from '../model/structure';
import { span, type Span, type TextEdit } from '../text';

type Path = readonly (string | number)[];

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** The end of the line on which a node's last word stands. */
function endOfNode(text: string, node: Node | null, key: Node): number {
  const [start, end] = node?.range ?? key.range ?? [0, 0, 0];
  // the blank lines at the end of such a block are its own
  if (isScalar(node) && node.type?.startsWith('BLOCK') && /^[|>]\d?\+/.test(text.slice(start, end)) && text[end - 1] === '\n')
    return end - 1;
  const from = key.range?.[1] ?? start;
  const last = from + text.slice(from, Math.max(from, end)).trimEnd().length;
  return lineEnd(text, Math.max(last, from));
}

const nameOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** A line of its own behind `at`, which is a line's end. */
const lineAfter = (text: string, at: number, line: string): TextEdit => {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text[at - 1] === '\r' ? at - 1 : at;
  return { span: span(before, before), newText: ending + line.replace(/\n/g, ending) };
};

/** A key with what follows it, as `line` gives it for an indentation; a value of many lines starts with a line end. */
export interface NewKey {
  readonly name: string;
  /** What stands behind the colon, with a space or line end before it; lines are indented by `indent` more than the key. */
  value(indent: number): string;
}

/**
 * Adds keys to the map at a path, each where `order` puts it among those there. Undefined where there is no map to add to
 * (and no blank to make one of).
 */
export function addKeys(
  document: RationaleDocument,
  path: Path,
  keys: readonly NewKey[],
  order: readonly string[],
): TextEdit[] | undefined {
  const { text } = document;
  const node = nodeAt(document.tree, path);
  if (isMap(node) && node.items.length > 0) return node.flow ? addInFlow(text, node, keys) : addInBlock(text, node, keys, order);
  const blank =
    node === undefined ||
    (isScalar(node) && (node.value === null || node.value === '')) ||
    (isMap(node) && node.items.length === 0);
  if (!blank) return undefined;
  if (path.length === 0) {
    const at = text.trimEnd().length === 0 ? text.length : lineEnd(text, text.trimEnd().length);
    const lines = keys.map((key) => `${key.name}:${key.value(0)}`).join('\n');
    return text.trimEnd() === ''
      ? [{ span: span(text.length, text.length), newText: `${lines}\n` }]
      : [lineAfter(text, at, lines)];
  }
  const key = keyNode(document, path);
  if (!key?.range) return undefined;
  const colon = key.range[1] + /^["']?\s*/.exec(text.slice(key.range[1], key.range[1] + 20))![0].length;
  if (text[colon] !== ':') return undefined;
  // `case: {}` and `case: ~`: what stands there makes room
  const written = node?.range ? text.slice(node.range[0], node.range[1]) : '';
  const end = written === '' ? colon + 1 : node!.range![1];
  if (isInFlow(document, path)) return inBraces(span(colon + 1, end), keys);
  const indent = key.range[0] - lineStart(text, key.range[0]) + 2;
  const pad = ' '.repeat(indent);
  const lines = keys.map((one) => `${pad}${one.name}:${one.value(indent)}`).join('\n');
  const gone = written === '' ? [] : [{ span: span(colon + 1, end), newText: '' }];
  return [...gone, lineAfter(text, lineEnd(text, end), lines)];
}

/** Whether a place stands between braces or brackets, where a value keeps to its line. */
const isInFlow = (document: RationaleDocument, path: Path): boolean =>
  path.some((_, length) => {
    const node = nodeAt(document.tree, path.slice(0, length));
    return (isMap(node) || isSeq(node)) && node.flow === true;
  });

function inBraces(at: Span, keys: readonly NewKey[]): TextEdit[] | undefined {
  const values = keys.map((key) => `${key.name}:${key.value(0)}`);
  return values.some((value) => value.includes('\n')) ? undefined : [{ span: at, newText: ` { ${values.join(', ')} }` }];
}

function keyNode(document: RationaleDocument, path: Path): Node | undefined {
  const parent = nodeAt(document.tree, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  return parent.items.find((pair) => nameOf(pair) === String(path.at(-1)))?.key as Node | undefined;
}

function addInFlow(text: string, map: YAMLMap, keys: readonly NewKey[]): TextEdit[] | undefined {
  const last = map.items.at(-1)!;
  const value = last.value as Node | null;
  const at = (value?.range ?? (last.key as Node).range)?.[1];
  if (at === undefined || text[map.range![1] - 1] !== '}') return undefined;
  const values = keys.map((key) => `, ${key.name}:${key.value(0)}`);
  // a list or a block does not fit between braces
  return values.some((value) => value.includes('\n')) ? undefined : [{ span: span(at, at), newText: values.join('') }];
}

function addInBlock(text: string, map: YAMLMap, keys: readonly NewKey[], order: readonly string[]): TextEdit[] {
  const ranks = new Map([...order].reverse().map((name, index) => [name, order.length - 1 - index]));
  const rank = (name: string): number => ranks.get(name) ?? order.length;
  const pairs = (map.items as Pair<Node, Node | null>[]).filter((pair) => pair.key?.range);
  const first = pairs[0]!.key.range![0];
  const indent = first - lineStart(text, first);
  const pad = ' '.repeat(indent);
  const edits: TextEdit[] = [];
  for (const key of [...keys].sort((a, b) => rank(a.name) - rank(b.name))) {
    const before = pairs.filter((pair) => rank(nameOf(pair)) < rank(key.name));
    const line = `${key.name}:${key.value(indent)}`;
    const after = before.at(-1);
    if (after) edits.push(lineAfter(text, endOfNode(text, after.value, after.key), pad + line));
    else edits.push({ span: span(first, first), newText: `${line}\n${pad}` });
  }
  return edits;
}

/** Adds an item at the end of the list at a path; `lines` are what stands behind the `- `. */
export function addItem(document: RationaleDocument, path: Path, lines: readonly string[]): TextEdit[] | undefined {
  const { text } = document;
  const node = nodeAt(document.tree, path);
  if (!isSeq(node) || node.items.length === 0 || !node.range) return undefined;
  const last = node.items.at(-1) as Node;
  if (!last?.range) return undefined;
  if (node.flow) return lines.length === 1 ? [{ span: span(last.range[1], last.range[1]), newText: `, ${lines[0]}` }] : undefined;
  const pad = ' '.repeat(node.range[0] - lineStart(text, node.range[0]));
  const item = lines.map((line, index) => `${pad}${index === 0 ? '- ' : '  '}${line}`).join('\n');
  const end = last.range[0] + text.slice(last.range[0], last.range[1]).trimEnd().length;
  return [lineAfter(text, lineEnd(text, end), item)];
}

/** The key of an element's own place: `issues`, `reviewer`; where there is none, the first visible line of the text. */
export function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = lineEnd(text, start);
  return span(start, text.slice(start, end).trimEnd().length + start);
}
