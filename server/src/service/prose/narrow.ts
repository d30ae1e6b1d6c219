/** Texts as the machine likes them. */

const decoder = new TextDecoder('utf-8');

/**
 * The same text with one byte for a letter, where it is ASCII throughout. What was cut from a file with a single curly quote in
 * it takes two bytes for each, and patterns and changes of letter case take several times as long with that.
 */
export function narrow(text: string): string {
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return text;
    codes[at] = code;
  }
  return decoder.decode(codes);
}
