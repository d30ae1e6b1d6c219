/** Where a place of the text stands in the YAML tree: the keys and list positions above it, and whether it is on a key or a value. */
import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text';

export type Path = readonly (string | number)[];

export interface TreePlace {
  /** Down to the key or value the offset is on; to the map or list itself where it is between two entries. */
  readonly path: Path;
  readonly on: 'key' | 'value' | 'between';
  /** The key at the end of the path, where it is one. */
  readonly key?: Span;
  /** The value at the end of the path. */
  readonly node?: Node;
}

export const nodeSpan = (node: Node): Span => ({ start: node.range![0], end: node.range![1] });

/** The name of a pair; undefined where the key is no plain word. */
export const keyName = (pair: Pair): string | undefined =>
  isScalar(pair.key)
    ? typeof pair.key.value === 'string'
      ? pair.key.value
      : (pair.key.source ?? String(pair.key.value))
    : undefined;

export const pairOf = (map: unknown, name: string): Pair<Node, Node | null> | undefined =>
  isMap(map) ? ((map.items as Pair<Node, Node | null>[]).find((pair) => keyName(pair) === name) ?? undefined) : undefined;

const covers = (node: unknown, offset: number): node is Node => {
  const range = (node as Node | null | undefined)?.range;
  return range !== null && range !== undefined && range[0] <= offset && offset <= range[1];
};

/** The deepest place that holds the offset. Walks from the root down; looks at no node that does not hold it. */
export function placeInTree(document: Document, offset: number): TreePlace {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  for (;;) {
    if (isMap(node)) {
      const pair = pairAt(node, offset);
      if (!pair) return { path, on: 'between', node };
      const name = keyName(pair);
      if (name === undefined) return { path, on: 'between', node };
      path.push(name);
      const key = nodeSpan(pair.key);
      if (key.start <= offset && offset <= key.end) return { path, on: 'key', key, node: pair.value ?? undefined };
      if (!isCollection(pair.value)) return { path, on: 'value', key, node: pair.value ?? undefined };
      node = pair.value;
    } else if (isSeq(node)) {
      const { items } = node;
      const last = lastBefore(items, offset, (item) => item);
      const index = [last - 1, last].find((at) => covers(items[at], offset)) ?? -1;
      if (index < 0) return { path, on: 'between', node };
      path.push(index);
      node = node.items[index];
    } else return { path, on: 'value', node: (node ?? undefined) as Node | undefined };
  }
}

/** The pair whose key or value holds the offset; a value that ends where the next key starts does not count. */
function pairAt(map: YAMLMap, offset: number): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  const last = lastBefore(pairs, offset, (pair) => pair.key);
  const near = pairs.slice(Math.max(0, last - 1), last + 1);
  return near.find((pair) => covers(pair.key, offset)) ?? near.find((pair) => covers(pair.value, offset));
}

/** Of items in their order, the last one that begins at the offset or before it; -1 where there is none. */
function lastBefore<T>(items: readonly T[], offset: number, nodeOf: (item: T) => unknown): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = (nodeOf(items[middle]!) as Node | null)?.range?.[0];
    if (start === undefined || start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
