/** Makes text fit for every output: half characters and control characters become the replacement character. */

/** Lone surrogates, controls other than tab and line ends, and code points that no file format may hold. */
const unprintable =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A line break of some kind, with the white space around it. */
const lineEnds = /(?:(?<![ \t])[ \t]+)?(?:\r\n|[\n-\r\u0085\u2028\u2029])[ \t]*/g;

/** Nothing is dropped: what cannot be printed leaves a U+FFFD in its place. */
export const printable = (text: string): string => text.replace(unprintable, '\uFFFD');

/** One line of printable text, without white space at its ends. */
export const oneLine = (text: string): string => printable(text.replace(lineEnds, ' ').replace(/\t/g, ' ')).trim();
