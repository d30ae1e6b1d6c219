/** A disputed item read key by key: what it is cut into, and what that makes together. */
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { cutItem } from './cut';
import { itemTree, untilLast } from './item-tree';
import { Leaf } from './leaf';
import { rangeOf } from './moving';
import { mostSigns } from './parse';
import type { Base } from './place';
import type { Read } from './read-piece';
import { copied } from '../text';

/** The keys of an item as leaves; those of the item before that are the same text, at its beginning and its end, stay. */
export function leavesOf(text: string, before: readonly Leaf[]): readonly Leaf[] {
  const texts = cutItem(text);
  if (texts.length < 2) return [];
  let head = 0;
  while (head < texts.length && before[head]?.text === texts[head]) head++;
  let tail = 0;
  const behind = (count: number): Leaf | undefined => before[before.length - 1 - count];
  while (tail < Math.min(texts.length, before.length) - head && behind(tail)?.text === texts[texts.length - 1 - tail]) tail++;
  return texts.map((own, index) => {
    if (index < head) return before[index]!;
    if (index >= texts.length - tail) return before[before.length - texts.length + index]!;
    return new Leaf(copied(own), index === 0);
  });
}

/** An item put together from its keys, which stand in `base`; undefined where it must be read as one. */
export function readLeaves(base: Base, leaves: readonly Leaf[]): Read | undefined {
  if (leaves.length === 0) return undefined;
  const reads = leaves.map(({ read }) => read);
  if (!reads.every((read) => read !== undefined)) return undefined;
  const signs = reads.reduce((sum, read) => sum + read.signs, 0);
  if (signs > mostSigns) return undefined;
  const pairs = reads.map(({ pair }) => pair);
  const first = rangeOf(pairs[0]!.key);
  const range = untilLast(pairs);
  const document = itemTree(pairs, range);
  const [item] = (document.contents as unknown as YAMLMap<Node, YAMLSeq<Node>>).items[0]!.value!.items;
  const aliased = reads.some((read) => read.aliased);
  const list = range(first.first, reads[0]!.dash);
  return { document, signs, pairs: [], items: [item!], list, errors: [], slips: [], base, aliased };
}
