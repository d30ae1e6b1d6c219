/** A text as the block scalar of YAML that reads back as it, letter for letter. */

/** What a block cannot hold unchanged, or a reader cannot see in it. */
const needsEscapes =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a text stands in quotation marks rather than in a block, for the signs in it. */
export const isEscaped = (text: string): boolean => needsEscapes.test(text);

export interface Block {
  /** `|`, with what it says of the last line ends and of spaces at the beginning. */
  readonly header: string;
  /** Indented; without the line end behind the last. */
  readonly lines: readonly string[];
}

/**
 * Undefined where no block reads back as the text: one of white space alone, one with signs that must be escaped, one that
 * ends with blank lines, which would be taken for the space before what follows. `indent` counts spaces, `above` those of
 * the key it stands under.
 */
export function blockOf(text: string, indent: number, above: number): Block | undefined {
  if (text.trim() === '' || isEscaped(text) || text.endsWith('\n\n')) return undefined;
  const last = text.endsWith('\n');
  const lines = (last ? text.slice(0, -1) : text).split('\n');
  // a first line that begins with a space hides where the text begins
  const begins = lines.find((line) => line !== '')!;
  const width = /^[ \t]/.test(begins) ? indent - above : 0;
  if (width > 9) return undefined;
  const pad = ' '.repeat(indent);
  return {
    header: `|${width > 0 ? width : ''}${last ? '' : '-'}`,
    lines: lines.map((line) => (line === '' ? '' : pad + line)),
  };
}
