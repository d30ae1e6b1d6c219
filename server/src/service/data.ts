/** A YAML tree as plain data. */
import type { Document } from 'yaml';

/** Undefined where there is none, as for an alias that leads nowhere. Never fails. */
export function toData(tree: Document): unknown {
  try {
    return tree.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
