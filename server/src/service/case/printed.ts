/** The words of a determination that a letter may print, each with the way back to its place. Working notes are never printed. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import type { Prose } from '../model/model';
import { proseOf } from '../model/prose';

export interface Printed {
  /** Keys and list positions down to the value. */
  readonly path: readonly (string | number)[];
  readonly node: Node;
  readonly prose: Prose;
}

/** Every text of the document in order, except notes and the values that are keys or fixed words. */
export function printedTexts(document: RationaleDocument): Printed[] {
  const found: Printed[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        if (!(path.length === 0 && (name === 'notes' || name === 'profile'))) walk(pair.value, [...path, name]);
      }
    } else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      found.push({ path, node: node as Node, prose: proseOf(node, node.value, document.text) });
    }
  };
  walk(document.tree.contents, []);
  return found;
}
