/** A key that is there twice: whether both hold the same. */
import { isMap, isNode, isScalar, visit, type Pair } from 'yaml';
import type { RationaleDocument } from '../../document';
import type { Span } from '../../text';
import { spanOf } from '../place';

/** The lines of the second pair, whose key begins at a place, where an earlier one of its map has the same key and value. */
export function equalPair({ tree, text }: Pick<RationaleDocument, 'tree' | 'text'>, at: number): Span | undefined {
  let found: Span | undefined;
  visit(tree, {
    Map(_key, map) {
      const second = map.items.findIndex(({ key }) => isScalar(key) && key.range && spanOf(key).start === at);
      if (second < 0) return undefined;
      const pair = map.items[second]! as Pair;
      const first = map.items
        .slice(0, second)
        .find(({ key }) => isScalar(key) && isScalar(pair.key) && key.value === pair.key.value);
      if (first && map.flow !== true && written(first) === written(pair)) found = linesOf(pair, text);
      return visit.BREAK;
    },
  });
  return found;
}

const written = ({ value }: Pair): string => JSON.stringify(isNode(value) ? value.toJSON() : value);

/** Whole lines, where nothing else stands on them. */
function linesOf({ key, value }: Pair, text: string): Span | undefined {
  const start = spanOf(key as never).start;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const valueEnd = isNode(value) && value.range && !isMap(value) ? spanOf(value).end : undefined;
  if (valueEnd === undefined) return undefined;
  const newline = text.indexOf('\n', Math.max(start, valueEnd - 1));
  return { start: lineStart, end: newline < 0 ? text.length : newline + 1 };
}
