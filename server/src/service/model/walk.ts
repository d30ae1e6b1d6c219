/** A walk over a YAML tree, in its order; unlike the library's own it keeps no path, which costs as much as the tree is deep. */
import { isCollection, isPair } from 'yaml';

/** Every pair, value and key below a node, the node first. Aliases are not followed. */
export function walk(node: unknown, see: (node: unknown) => void): void {
  see(node);
  if (isPair(node)) {
    walk(node.key, see);
    walk(node.value, see);
  } else if (isCollection(node)) for (const item of node.items) walk(item, see);
}
