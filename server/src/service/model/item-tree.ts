/** The tree of a document that holds one disputed item, made of keys that were parsed one by one. */
import { Pair, Scalar, YAMLMap, YAMLSeq, type Document, type Node } from 'yaml';
import { documentOf, rangeOf, schema } from './moving';
import { NodeRange, type Base } from './place';

/** From a place to the end of the last of some keys. */
type Until = (base: Base, from: number) => NodeRange;

export function untilLast(pairs: readonly Pair<Node, Node | null>[]): Until {
  const end = pairs.at(-1)!;
  const last = rangeOf(end.value ?? end.key);
  return (base, from) => new NodeRange(base, from, last.last, last.whole, last.whole);
}

/** A document of one item with these keys. */
export function itemTree(pairs: readonly Pair<Node, Node | null>[], until = untilLast(pairs)): Document {
  const { first, from } = rangeOf(pairs[0]!.key);
  const item = withRange(new YAMLMap<Node, Node | null>(schema), until(first, from));
  item.items = [...pairs];
  const list = withRange(new YAMLSeq<Node>(schema), until(first, from));
  list.items = [item];
  const root = withRange(new YAMLMap<Node, Node>(schema), until(first, from));
  root.items = [new Pair(withRange(new Scalar('issues'), until(first, from)) as Node, list as Node)];
  return documentOf(root);
}

function withRange<T extends Node>(node: T, range: NodeRange): T {
  node.range = range as unknown as [number, number, number];
  return node;
}
