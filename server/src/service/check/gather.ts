/** What the items or texts of a document tell of a fact, each found once and kept with what tells it. */
import type { Unit } from '../model/unit';
import type { Fact, IssueFact } from './facts';
import { holderOf, partsOf, stateOfParts } from './item-parts';
import { type KeptWith, sameItems } from './kept-with';
import type { RuleContext } from './rule';
import { textsOf } from './texts';

/** What the units of a document tell, in their order; of a unit that tells nothing, `nothing`. */
export interface Gathered {
  readonly units: readonly Unit[];
  readonly told: readonly (readonly unknown[])[];
}

const nothing: readonly never[] = [];

/** What was told by a unit, by a text, or by the first of the parts of an item that a fact names. */
export type Told = KeptWith<Fact, { readonly state?: readonly unknown[]; readonly value: unknown }>;

/** Of one unit. */
export function toldBy(fact: Fact, unit: Unit, context: RuleContext, kept: Told): readonly unknown[] {
  const seen = { ...context, determination: { span: context.determination.span } };
  const values =
    fact.of === 'issue'
      ? unit.kind === 'item'
        ? [toldByItem(fact, unit, seen, kept)]
        : []
      : textsOf(unit).map(
          (text) => (kept.get(text.node, fact) ?? kept.set(text.node, fact, { value: fact.find(text, seen) })).value,
        );
  const told = values.filter(isTold);
  return told.length > 0 ? told : nothing;
}

function toldByItem(fact: IssueFact, unit: Unit, seen: RuleContext, kept: Told): unknown {
  const state = fact.parts ? stateOfParts(unit, fact.parts) : [];
  const holder = holderOf(state);
  const known = holder && kept.get(holder, fact);
  if (known && sameItems(known.state!, state)) return known.value;
  const value = fact.find(partsOf(unit.issue, fact.parts), seen);
  if (holder) kept.set(holder, fact, { state, value });
  return value;
}

const isTold = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/**
 * Gathers a fact again and again: what a unit tells is kept with it. Of a unit that is new and tells what the one in its place told
 * before, the values of that one are given, so that who compares sees no change.
 */
export function gatherAgain(fact: Fact, context: RuleContext, kept: Told, before: Gathered | undefined): Gathered {
  const { units } = context.document;
  const told = units.map((unit, index) => {
    const earlier = before?.told[index];
    if (earlier && before.units[index] === unit) return earlier;
    const known = kept.get(unit, fact);
    if (known) return known.value as readonly unknown[];
    const told = toldBy(fact, unit, context, kept);
    const value = earlier && sameItems(earlier, told) ? earlier : told;
    kept.set(unit, fact, { value });
    return value;
  });
  return { units, told };
}

export const allOf = <T>(told: Gathered['told']): T[] => told.flat() as T[];
