/** Bytes as base64 text and back, with what both Node and browsers have. */

/** Larger arrays are turned into characters piece by piece: a call takes only so many arguments. */
const piece = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => {
  let characters = '';
  for (let at = 0; at < bytes.length; at += piece) characters += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(characters);
};

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
