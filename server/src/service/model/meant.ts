/** A value that was meant as a text and is something else to YAML. */
import { isMap, isScalar, type Node } from 'yaml';
import type { Span } from '../text';
import { fromTo, spanOf } from './place';

export interface Meant {
  /** The text. */
  readonly meant: string;
  readonly message: string;
  readonly span: Span;
}

/** A number or a yes or no of YAML's, and `Knee: pain`, which is a key with its value. */
export function meantAsText(node: Node | undefined): Meant | undefined {
  if (isScalar(node) && node.source !== undefined && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
    const kind = typeof node.value === 'number' ? 'number' : '“yes” or “no”';
    const message = `“${node.source}” is read as a ${kind}, and a text is meant here. Put it in quotation marks.`;
    return { meant: node.source, message, span: spanOf(node) };
  }
  const pair = isMap(node) && node.items.length === 1 && !node.flow ? node.items[0] : undefined;
  if (!pair || !isScalar(pair.key) || !(pair.value === null || isScalar(pair.value))) return undefined;
  const { key, value } = pair;
  const words = [key, value].map((one) =>
    isScalar(one) && (one.type === 'PLAIN' || one.value === null) ? (one.source ?? '') : undefined,
  );
  if (words.includes(undefined) || words.some((word) => /[\n]/.test(word ?? ''))) return undefined;
  return {
    meant: `${words[0]}:${words[1] === '' ? '' : ` ${words[1]}`}`,
    message: 'This value holds a colon and must stand in quotation marks.',
    span: isScalar(value) && value.value !== null ? fromTo(spanOf(key), spanOf(value)) : fromTo(spanOf(key), spanOf(key), 1),
  };
}
