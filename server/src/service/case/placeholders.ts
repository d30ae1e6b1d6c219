/** Placeholders in the values of a determination. */
import { isScalar, type Node } from 'yaml';
import { proseOf } from '../model/prose';
import { placeholders, type Placeholder } from '../prose/placeholders';
import { isQuoted } from '../prose/quotations';

/** `[@cite]`, `[see @key]`: a citation that waits for its key is for `unknown-citation`. */
const waits = /^\[(?:[^[\]@]{0,100}[^[\]@\p{L}\p{N}])?@/u;
/** What somebody who quotes leaves out, `[...]`, or puts in, `[the guideline]`. */
const quoters = /^\[(?:\.+|(?:body part|guideline|page|patient|reason|section|service)\b)/iu;

/** What was to be replaced. Inside a quotation brackets are mostly those of who quotes. */
export const left = (text: string): Placeholder[] =>
  placeholders(text).filter(({ span }) => {
    const words = text.slice(span.start, span.end);
    return !waits.test(words) && !(quoters.test(words) && isQuoted(text, span.start));
  });

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
