/**
 * Whether a pattern can be found in a text at all. Nearly every pattern needs words that nearly every sentence lacks; to look for
 * their letters, three in a row, takes a hundredth of what the pattern takes, and tells the same for every pattern of the text.
 */
import { needsOf, someDigit } from './needs';

/** Which three characters in a row a text has: a bit for each, several to a bit. Of letters and digits; every other sign is a blank. */
export type Trigrams = Int32Array;

const bits = 2048;
/** Is there where there is any digit. */
const digitBit = bits;

/** Letters are 1 to 26, digits follow. */
const firstDigit = 27;

const numberOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 48 + firstDigit : 0;
};

const bitOf = (a: number, b: number, c: number): number => Math.imul((a * 37 + b) * 37 + c, 0x9e3779b1) >>> 21;

/** Of a text in lower case, as if blanks stood around it. */
export function trigramsOf(lower: string): Trigrams {
  const found = new Int32Array(bits / 32 + 1);
  let a = 0;
  let b = 0;
  for (let at = 0; at <= lower.length; at++) {
    const c = at < lower.length ? numberOf(lower.charCodeAt(at)) : 0;
    if (c >= firstDigit) mark(found, digitBit);
    // the first two stand for the blank in front and the first letter
    if (at > 0) mark(found, bitOf(a, b, c));
    a = b;
    b = c;
  }
  return found;
}

function mark(found: Trigrams, bit: number): void {
  found[bit >> 5] = found[bit >> 5]! | (1 << (bit & 31));
}

/** Words one of which must be there. */
interface Choice {
  /** Of each word the bit in its middle, side by side: it is seldom there, and then all of them are looked at. */
  readonly middles: Int32Array;
  readonly words: readonly Int32Array[];
}

const known = new WeakMap<RegExp, readonly Choice[]>();

const bitsOf = (word: string): Int32Array =>
  word === someDigit
    ? Int32Array.of(digitBit)
    : Int32Array.from({ length: word.length - 2 }, (_, at) => {
        const [a, b, c] = [word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)];
        return bitOf(numberOf(a), numberOf(b), numberOf(c));
      });

function choiceOf(needed: readonly string[]): Choice {
  const words = needed.map(bitsOf);
  return { middles: Int32Array.from(words, (bits) => bits[bits.length >> 1]!), words };
}

function choicesOf(pattern: RegExp): readonly Choice[] {
  let choices = known.get(pattern);
  if (!choices) known.set(pattern, (choices = needsOf(pattern).map(choiceOf)));
  return choices;
}

/** False only where the pattern is nowhere in the text, in small letters or as it is written. */
export const mayHold = (text: Trigrams, pattern: RegExp): boolean => {
  for (const choice of choicesOf(pattern)) if (!hasOne(text, choice)) return false;
  return true;
};

function hasOne(text: Trigrams, { middles, words }: Choice): boolean {
  for (let at = 0; at < middles.length; at++) {
    const bit = middles[at]!;
    if ((text[bit >> 5]! & (1 << (bit & 31))) !== 0 && hasAll(text, words[at]!)) return true;
  }
  return false;
}

function hasAll(text: Trigrams, word: Int32Array): boolean {
  for (let at = 0; at < word.length; at++) {
    const bit = word[at]!;
    if ((text[bit >> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}
