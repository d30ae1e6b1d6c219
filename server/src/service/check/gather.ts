/** What the items or texts of a document tell of a fact, each found once and kept with its unit. */
import type { Unit } from '../model/unit';
import type { Fact } from './facts';
import type { RuleContext } from './rule';
import { textsOf } from './texts';

/** What the units of a document tell, in their order; of a unit that tells nothing, `nothing`. */
export type Gathered = readonly (readonly unknown[])[];

const nothing: readonly never[] = [];

/** Of one unit, nowhere kept. */
export function toldBy(fact: Fact, unit: Unit, context: RuleContext): readonly unknown[] {
  const seen = { ...context, determination: { span: context.determination.span } };
  const values =
    fact.of === 'text'
      ? textsOf(unit).map((text) => fact.find(text, seen))
      : unit.kind === 'item'
        ? [fact.find(unit.issue, seen)]
        : [];
  const told = values.filter(isTold);
  return told.length > 0 ? told : nothing;
}

const isTold = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

interface Kept {
  readonly basis: object;
  readonly values: readonly unknown[];
}

/**
 * Gathers a fact again and again: what a unit tells is kept with it as long as the basis is the same. Of a unit that is new and
 * tells what the one in its place told before, the values of that one are given, so that who compares sees no change.
 */
export function gatherAgain(fact: Fact, context: RuleContext, basis: object, before: Gathered | undefined): Gathered {
  return context.document.units.map((unit, index) => {
    const kept = unit.memory.get(fact) as Kept | undefined;
    if (kept?.basis === basis) return kept.values;
    const told = toldBy(fact, unit, context);
    const earlier = before?.[index];
    const values = earlier && earlier.length === told.length && earlier.every((one, at) => one === told[at]) ? earlier : told;
    unit.memory.set(fact, { basis, values } satisfies Kept);
    return values;
  });
}

export const allOf = <T>(gathered: Gathered): T[] => gathered.flat() as T[];
