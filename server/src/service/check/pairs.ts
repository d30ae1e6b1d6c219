/** Items held against one another: each pair is looked at when one of the two is new. */
import type { Unit } from '../model/unit';
import type { Task } from './plan';
import type { Finding } from './rule';

type Compare = (earlier: Unit, later: Unit) => readonly Finding[];

export interface Pairs {
  readonly state: object;
  /** The findings of each item on the first one before it that there is something to say of. */
  each(task: Task, items: readonly Unit[], compare: Compare): Finding[];
}

/** Of an item, what is said of it beside those before it. */
type Said = Map<Unit, readonly Finding[]>;

interface Seen {
  readonly items: readonly Unit[];
  readonly said: Map<Unit, Said>;
}

export function createPairs(state: object): Pairs {
  const byTask = new Map<Task, Seen>();
  return {
    state,
    each(task, items, compare) {
      const before = byTask.get(task);
      const known = before && inSameOrder(before.items, items) ? before : undefined;
      const said = known ? carried(known, items) : new Map<Unit, Said>();
      const old = new Set(known?.items);
      const fresh = items.filter((item) => !old.has(item));
      for (const item of fresh) said.set(item, new Map());
      compareAll(items, new Set(fresh), said, compare);
      byTask.set(task, { items, said });
      const place = new Map(items.map((item, index) => [item, index]));
      return items.flatMap((item) => firstOf(said.get(item)!, place));
    },
  };
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
function carried({ said }: Seen, items: readonly Unit[]): Map<Unit, Said> {
  const there = new Set(items);
  const kept = new Map<Unit, Said>();
  for (const [item, own] of said) {
    if (!there.has(item)) continue;
    for (const earlier of own.keys()) if (!there.has(earlier)) own.delete(earlier);
    kept.set(item, own);
  }
  return kept;
}

function compareAll(items: readonly Unit[], fresh: ReadonlySet<Unit>, said: Map<Unit, Said>, compare: Compare): void {
  for (const [index, item] of items.entries()) {
    if (!fresh.has(item)) continue;
    for (const [at, other] of items.entries()) {
      if (at === index || (at > index && fresh.has(other))) continue; // the later of two new ones looks back
      const [earlier, later] = at < index ? [other, item] : [item, other];
      const findings = compare(earlier, later);
      if (findings.length > 0) said.get(later)!.set(earlier, findings);
    }
  }
}

function firstOf(own: Said, place: ReadonlyMap<Unit, number>): readonly Finding[] {
  let first: Unit | undefined;
  for (const earlier of own.keys()) if (first === undefined || place.get(earlier)! < place.get(first)!) first = earlier;
  return first ? own.get(first)! : [];
}
