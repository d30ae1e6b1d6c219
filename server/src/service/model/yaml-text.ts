/** Words as YAML: a value that an edit puts into a document is written so that it is read back as itself. */
import { toData } from './data';
import { treeOf } from './unreadable';

/** In double quotation marks, whatever it holds. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * A value on one line: bare where YAML reads it back as the same words, else in quotation marks.
 * `flow` when it stands inside `[…]` or `{…}`.
 */
export function scalar(text: string, flow = false): string {
  if (text === '' || text !== text.trim() || /[\n\r\t\u2028\u2029]/.test(text)) return quoted(text);
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /: |:$| #/.test(text) || (flow && /[,[\]{}]/.test(text))) return quoted(text);
  const read = treeOf(`k: ${text}`);
  const isSame = 'tree' in read && read.tree.errors.length === 0 && (toData(read.tree) as { k: unknown }).k === text;
  return isSame ? text : quoted(text);
}
