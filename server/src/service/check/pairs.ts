/** Items held against one another: each pair is looked at when one of the two is new. */
import type { Unit } from '../model/unit';
import type { Finding } from './rule';

/** What is said of an item beside those before it, by the earlier one. */
type Said = Map<Unit, readonly Finding[]>;

/** What is said of the later of two. */
export type Compare = (earlier: Unit, later: Unit) => readonly Finding[];

/** The items of a document that are compared, and what was said of them; another one after each change. */
export interface Pairs {
  readonly items: readonly Unit[];
  readonly said: ReadonlyMap<Unit, Said>;
}

export const noPairs: Pairs = { items: [], said: new Map() };

/** After a change of the document: only pairs with an item that is new are compared. */
export function pairsAfter(before: Pairs, items: readonly Unit[], compare: Compare): Pairs {
  if (items.length === before.items.length && items.every((item, index) => item === before.items[index])) return before;
  const base = inSameOrder(before.items, items) ? before : noPairs;
  const said = carried(base, new Set(items));
  const old = new Set(base.items);
  const isNew = items.map((item) => !old.has(item));
  items.forEach((item, index) => {
    if (!isNew[index]) return;
    items.forEach((other, at) => {
      if (at === index || (at > index && isNew[at])) return; // of two new ones the later looks back
      const [earlier, later] = at < index ? [other, item] : [item, other];
      const findings = compare(earlier, later);
      if (findings.length === 0) return;
      const own = said.get(later) ?? new Map<Unit, readonly Finding[]>();
      said.set(later, own.set(earlier, findings));
    });
  });
  return { items, said };
}

/** The findings of each item beside the first one before it that there is something to say of. */
export function findingsOf({ items, said }: Pairs): Finding[] {
  if (said.size === 0) return [];
  const place = new Map(items.map((item, index) => [item, index]));
  return items.flatMap((item) => {
    const [first] = [...(said.get(item) ?? [])].sort(([a], [b]) => place.get(a)! - place.get(b)!);
    return first?.[1] ?? [];
  });
}

/** Whether the items that are still there follow one another as before. */
function inSameOrder(before: readonly Unit[], now: readonly Unit[]): boolean {
  const place = new Map(before.map((item, index) => [item, index]));
  let last = -1;
  for (const item of now) {
    const at = place.get(item);
    if (at === undefined) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

/** What was said, less what was said of items that are gone. */
function carried({ said }: Pairs, there: ReadonlySet<Unit>): Map<Unit, Said> {
  const kept = new Map<Unit, Said>();
  for (const [item, own] of said) {
    const left = [...own].filter(([earlier]) => there.has(earlier));
    if (there.has(item) && left.length > 0) kept.set(item, new Map(left));
  }
  return kept;
}
