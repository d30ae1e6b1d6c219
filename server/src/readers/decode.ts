/** The bytes of a text file → its text: UTF-8 and UTF-16 with their marks, else UTF-8, else the old Windows letters. */

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where Windows-1252 differs from Latin 1: 0x80 to 0x9F. Not every Node decodes these. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windowsText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? windowsSigns[byte - 0x80]! : String.fromCharCode(byte))).join('');

/** Undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return undefined;
  return decoded(bytes, 'utf-8') ?? windowsText(bytes);
}
