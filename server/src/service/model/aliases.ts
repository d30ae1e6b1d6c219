/** What the aliases of a tree (`*name`) stand for, found for all of them in one walk. */
import { isAlias, isNode, type Alias, type Document, type Node } from 'yaml';
import { walk } from './walk';

type Targets = ReadonlyMap<Alias, Node | undefined>;

const known = new WeakMap<Document, Targets>();

/** A node, or what it stands for; undefined where there is neither. */
export function follow(document: Document, node: unknown): Node | undefined {
  if (!isAlias(node)) return (node ?? undefined) as Node | undefined;
  let targets = known.get(document);
  if (!targets) known.set(document, (targets = find(document)));
  return targets.get(node);
}

/** An alias stands for the last value before it that bears its name. */
function find(document: Document): Targets {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  walk(document.contents, (node) => {
    if (isAlias(node)) targets.set(node, named.get(node.source));
    else if (isNode(node) && 'anchor' in node && node.anchor) named.set(node.anchor, node);
  });
  return targets;
}
