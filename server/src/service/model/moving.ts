/** Nodes of YAML that move as the text they were read in moves, and documents put together of them. */
import { isAlias, isCollection, isNode, isPair, Document, type Node } from 'yaml';
import { NodeRange, type Base } from './place';

/** Made once, for making its schema takes longer than all the rest. */
const blank = new Document(null, { version: '1.2' });

/** The schema of every document that is put together. */
export const { schema } = blank;

/** A document of nodes that were read elsewhere; to copy the blank one would copy its schema. */
export const documentOf = (contents: Node, errors: Document['errors'] = []): Document =>
  Object.assign(Object.create(blank) as Document, { contents, errors, warnings: [] });

/** An item is read below the key it stands under. */
export const above = 'issues:\n';

/** The range of a node that moves. */
export const rangeOf = (node: Node): NodeRange => node.range as unknown as NodeRange;

/**
 * Has the nodes count their places from what they were read in; tells whether one of them stands for a value of elsewhere, or is
 * named for it.
 */
export function letMove(node: unknown, base: Base, before: number): boolean {
  if (isPair(node)) {
    const inKey = letMove(node.key, base, before);
    return letMove(node.value, base, before) || inKey;
  }
  if (!isNode(node)) return false;
  if (node.range && !((node.range as unknown) instanceof NodeRange)) {
    const [start, valueEnd, end] = node.range;
    const range = new NodeRange(base, start - before, base, valueEnd - before, end - before);
    node.range = range as unknown as [number, number, number];
  }
  let aliased = isAlias(node) || node.anchor !== undefined;
  if (isCollection(node)) for (const item of node.items) if (letMove(item, base, before)) aliased = true;
  return aliased;
}
