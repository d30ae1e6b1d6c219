/** What the items or texts of a document tell of a fact, each found once and kept with its unit. */
import type { Unit } from '../model/unit';
import type { Fact } from './facts';
import type { RuleContext } from './rule';
import { textsOf } from './texts';

interface Told {
  readonly basis: readonly unknown[];
  readonly values: readonly unknown[];
}

/**
 * In the order of the document. With a basis, the values of a unit that did not change are the same objects as long as the
 * basis is; without one, nothing is kept.
 */
export function gather<T>(fact: Fact<T>, context: RuleContext, basis?: readonly unknown[]): readonly T[] {
  const seen = { ...context, determination: { span: context.determination.span } };
  return context.document.units.flatMap((unit) => {
    if (!basis) return [...find(fact, unit, seen)];
    const known = unit.memory.get(fact) as Told | undefined;
    if (known?.basis === basis) return known.values as readonly T[];
    const values = [...find(fact, unit, seen)].map(asOne);
    unit.memory.set(fact, { basis, values } satisfies Told);
    return values;
  });
}

/** Nothing is the same nothing everywhere, so that where nothing was and is, nothing has changed. */
const asOne = <T>(value: T): T => (Array.isArray(value) && value.length === 0 ? (nothing as T) : value);
const nothing: readonly never[] = [];

function* find<T>(fact: Fact<T>, unit: Unit, seen: RuleContext): Iterable<T> {
  if (fact.of === 'text') for (const text of textsOf(unit)) yield fact.find(text, seen);
  else if (unit.kind === 'item') yield fact.find(unit.issue, seen);
}
