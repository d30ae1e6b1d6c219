/** Numbers by luck, the same for one seed. */
export interface Luck {
  /** From 0 to below `end`. */
  below(end: number): number;
  one<T>(of: readonly T[]): T;
}

/** xorshift; a seed of 0 is taken for 1. */
export function luckOf(seed: number): Luck {
  let state = seed >>> 0 || 1;
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % Math.max(1, end);
  };
  return { below, one: (of) => of[below(of.length)]! };
}

const spliced = (bytes: Uint8Array, at: number, gone: number, come: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), come, bytes.subarray(at + gone)]);

/** The bytes changed in some places: turned, left out, doubled, cut off, exchanged for words that mean something. */
export function mutated(bytes: Uint8Array, words: readonly string[], { below, one }: Luck): Uint8Array {
  let changed = bytes;
  for (let count = 1 + below(4); count > 0; count -= 1) {
    const at = below(changed.length);
    const length = below(below(8) === 0 ? 2_000 : 12);
    const kind = below(6);
    if (kind === 0) changed = spliced(changed, at, 1, Uint8Array.of(below(256)));
    else if (kind === 1) changed = spliced(changed, at, length, new Uint8Array());
    else if (kind === 2) changed = spliced(changed, at, 0, changed.slice(at, at + length));
    else if (kind === 3 && below(4) === 0) changed = changed.slice(0, at);
    else changed = exchanged(changed, words, { below, one });
  }
  return changed;
}

/** A word that is there in the place of another, so that what is changed is still in its form. */
function exchanged(bytes: Uint8Array, words: readonly string[], { below, one }: Luck): Uint8Array {
  const file = Buffer.from(bytes);
  const old = one(words);
  const places: number[] = [];
  for (let at = file.indexOf(old, 0, 'latin1'); at >= 0 && places.length < 50; at = file.indexOf(old, at + 1, 'latin1'))
    places.push(at);
  if (places.length === 0) return bytes;
  return spliced(bytes, places[below(places.length)]!, old.length, Buffer.from(one(words), 'latin1'));
}
