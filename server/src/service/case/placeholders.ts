/** Placeholders in the values of a determination. */
import { isScalar, type Node } from 'yaml';
import { proseOf } from '../model/prose';
import { placeholders, type Placeholder } from '../prose/placeholders';

/** A citation that waits for its key is for `unknown-citation`. */
export const left = (text: string): Placeholder[] => placeholders(text).filter(({ span }) => !text.startsWith('[@', span.start));

/** Whether a value holds placeholders and no other word. */
export function isOnlyPlaceholder(node: Node | null | undefined): boolean {
  if (!isScalar(node) || typeof node.value !== 'string') return false;
  const { text } = proseOf(node, node.value);
  const found = left(text);
  if (found.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { span } of found) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(at));
}
