/** What was found in parts of a document, each kept with the part (a unit, a text, a key of an item) and gone with it. */
export class KeptWith<Key, Value> {
  private readonly byPart = new WeakMap<object, Map<Key, Value>>();

  get(part: object, key: Key): Value | undefined {
    return this.byPart.get(part)?.get(key);
  }

  set(part: object, key: Key, value: Value): Value {
    const own = this.byPart.get(part);
    if (own) own.set(key, value);
    else this.byPart.set(part, new Map([[key, value]]));
    return value;
  }
}

export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
