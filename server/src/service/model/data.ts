/** A YAML tree as plain data. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { follow } from './aliases';

/** Values that a file may have once what its aliases stand for is written out. */
const mostValues = 200_000;

/** Undefined where there is none: for an alias that leads nowhere or in a circle, or too many of them. Never fails. */
export function toData(tree: Document): unknown {
  return new Writer(tree).write(tree.contents)?.data;
}

/** Whether every alias stands for something, and all of them together for no more than can be read. */
export const aliasesResolve = (tree: Document): boolean => new Writer(tree).write(tree.contents) !== undefined;

/** The data of a value, and how many values it has, written out. */
interface Written {
  readonly data: unknown;
  readonly size: number;
}

class Writer {
  /** What bears a name; undefined while it is being written. */
  private readonly named = new Map<unknown, Written | undefined>();

  constructor(private readonly tree: Document) {}

  write(node: unknown): Written | undefined {
    if (isAlias(node)) return this.named.get(follow(this.tree, node));
    const written = isMap(node) ? this.map(node.items) : isSeq(node) ? this.list(node.items) : scalar(node);
    if (!written || written.size > mostValues) return undefined;
    if (hasName(node)) this.named.set(node, written);
    return written;
  }

  private list(items: readonly unknown[]): Written | undefined {
    const data: unknown[] = [];
    let size = 1;
    for (const item of items) {
      const written = this.write(item);
      if (!written || (size += written.size) > mostValues) return undefined;
      data.push(written.data);
    }
    return { data, size };
  }

  private map(pairs: readonly Pair[]): Written | undefined {
    const data: Record<string, unknown> = {};
    let size = 1;
    for (const { key, value } of pairs) {
      const [name, written] = [this.write(key), this.write(value)];
      if (!name || !written || (size += name.size + written.size) > mostValues) return undefined;
      // `__proto__` is a key like any other
      Object.defineProperty(data, nameOf(name.data), { value: written.data, ...plain });
    }
    return { data, size };
  }
}

const plain = { writable: true, enumerable: true, configurable: true };

const scalar = (node: unknown): Written => ({ data: isScalar(node) ? node.value : null, size: 1 });

const hasName = (node: unknown): boolean =>
  (node as Partial<Pick<Node & { anchor: string }, 'anchor'>> | null)?.anchor !== undefined;

/** A list or map that stands as a key has no name that anybody could ask for. */
const nameOf = (key: unknown): string =>
  key === null || key === undefined ? '' : Array.isArray(key) ? '[…]' : typeof key === 'object' ? '{…}' : String(key as string);
