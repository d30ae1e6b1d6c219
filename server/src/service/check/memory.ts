/**
 * What the rules said of each part of a document. What is said of a unit hangs on it, with places that move as it moves; it
 * is said anew when the unit's text is another, or a part that the rule names has changed. So the work after a keystroke
 * grows with the unit it fell into, not with the letter.
 */
import type { RationaleDocument } from '../document';
import { Place, type Base } from '../model/place';
import type { Unit } from '../model/unit';
import type { Span } from '../text';
import type { CheckOptions } from './engine';
import { allOf, gatherAgain, type Gathered } from './gather';
import { findingsOf, noPairs, pairsAfter, type Pairs } from './pairs';
import { seenOf, stateOf, type Part } from './parts';
import { planOf, type Group, type Plan, type Task } from './plan';
import type { Fact } from './facts';
import type { Finding, Fix, PairsCheck, Remark, RuleContext } from './rule';
import { textsOf } from './texts';

/** What a document that is checked again and again remembers; it goes on to the one that follows. */
export function memoryOf({ kept }: RationaleDocument): CheckMemory {
  const known = kept.memory.get(CheckMemory) as CheckMemory | undefined;
  const memory = known ?? new CheckMemory();
  kept.memory.set(CheckMemory, memory);
  return memory;
}

/** Nobody works through more than these, and an editor takes seconds to take them in. */
export const mostFindings = 1000;

/** What was said by a group of checks, and the state of the parts it saw. */
interface Said {
  readonly state: object;
  readonly findings: readonly Finding[];
}

interface UnitSaid {
  round: readonly object[];
  readonly byGroup: Map<Group, Said>;
  findings: readonly Finding[];
}

/** All that must be the same for anything to be remembered. */
interface Era {
  readonly basis: readonly unknown[];
  readonly plan: Plan;
  /** The state of each part, and of each group's parts: another object when it has changed. */
  readonly parts: Map<
    Part,
    { readonly document: RationaleDocument; readonly values: readonly unknown[]; readonly state: object }
  >;
  readonly states: Map<Group, { readonly parts: readonly object[]; readonly state: object }>;
  readonly ofDocument: Map<Group, Said>;
  readonly ofUnits: WeakMap<Unit, UnitSaid>;
  /** The states of all that is asked of units; as long as they are the same, a unit that is the same is not asked at all. */
  round: readonly object[];
  readonly pairs: Map<Task, { readonly state: object; readonly pairs: Pairs }>;
  readonly facts: Map<Fact, { readonly document: RationaleDocument; readonly gathered: Gathered }>;
}

class CheckMemory {
  private era: Era | undefined;
  private context: RuleContext | undefined;
  /** The pieces of the document. */
  private there: ReadonlySet<Base> | undefined;
  private onFailure: CheckOptions['onFailure'] = () => undefined;
  /** What was said of a document as it stands, for the fixes that are asked for later; gone with the document. */
  private readonly remarks = new WeakMap<RationaleDocument, Map<Task, Map<Unit | undefined, readonly Remark[]>>>();

  check(context: RuleContext, options: CheckOptions): { found: Finding[]; after: readonly Task[] } {
    this.context = context;
    this.there = undefined;
    this.onFailure = options.onFailure;
    this.era = this.eraOf(context, options);
    const { plan } = this.era;
    hold(context.document);
    const said: (readonly Finding[])[] = [];
    for (const group of plan.groups) {
      const seen = this.seenBy(group);
      if (group.reads === 'document') said.push(this.onDocument(group, seen));
      else if (group.reads === 'pairs') said.push(this.onPairs(group, seen));
    }
    said.push(this.onUnits(plan.groups.filter(({ reads }) => reads === 'unit')));
    return { found: said.flat(), after: plan.after };
  }

  private eraOf({ profile, profiles, library, configuration }: RuleContext, { rules, settings }: CheckOptions): Era {
    const basis = [profile, profiles, library, configuration, rules, JSON.stringify(settings)];
    if (this.era && sameItems(this.era.basis, basis)) return this.era;
    return {
      basis,
      plan: planOf(rules, settings),
      parts: new Map(),
      states: new Map(),
      round: [],
      ofDocument: new Map(),
      ofUnits: new WeakMap(),
      pairs: new Map(),
      facts: new Map(),
    };
  }

  /** The context with the parts that a group names, and nothing else of the document's model. */
  private seenBy({ parts }: Group): RuleContext {
    const context = this.context!;
    return {
      ...context,
      determination: seenOf(context.determination, parts),
      gathered: (fact) => allOf(this.gathered(fact)),
    };
  }

  /** Another object when one of the parts that the group names has changed. */
  private stateOf(group: Group): object {
    const { states } = this.era!;
    const parts = group.parts.map((part) => this.partOf(part));
    const known = states.get(group);
    if (known && sameItems(known.parts, parts)) return known.state;
    const state = {};
    states.set(group, { parts, state });
    return state;
  }

  private partOf(part: Part): object {
    const { parts } = this.era!;
    const { document } = this.context!;
    const known = parts.get(part);
    if (known?.document === document) return known.state;
    const values = typeof part === 'string' ? stateOf(part, document) : this.gathered(part);
    const state = known && sameItems(known.values, values) ? known.state : {};
    parts.set(part, { document, values, state });
    return state;
  }

  private onDocument(group: Group, seen: RuleContext): readonly Finding[] {
    const { ofDocument } = this.era!;
    const state = this.stateOf(group);
    const said = ofDocument.get(group);
    if (said?.state === state && this.stand(said.findings)) return said.findings;
    const findings = group.tasks.flatMap((task) => this.findings(task, undefined, seen));
    ofDocument.set(group, { state, findings });
    return findings;
  }

  /** Whether findings still have their places: those in a piece that is gone move no more. */
  private stand(findings: readonly Finding[]): boolean {
    if (findings.length === 0) return true;
    const there = (this.there ??= new Set<Base>(this.context!.document.parts));
    const isThere = (span: Span): boolean => span instanceof Place && there.has(span.first) && there.has(span.last);
    return findings.every(({ span, related = [] }) => isThere(span) && related.every((one) => isThere(one.span)));
  }

  private onUnits(groups: readonly Group[]): Finding[] {
    const era = this.era!;
    const asked = groups.map((group) => ({ group, state: this.stateOf(group), seen: this.seenBy(group) }));
    const states = asked.map(({ state }) => state);
    if (!sameItems(era.round, states)) era.round = states;
    const found: (readonly Finding[])[] = [];
    for (const unit of this.context!.document.units) {
      let own = era.ofUnits.get(unit);
      if (!own) era.ofUnits.set(unit, (own = { round: [], byGroup: new Map(), findings: [] }));
      if (own.round !== era.round) {
        own.findings = asked.flatMap(({ group, state, seen }) => this.onUnit(unit, own.byGroup, group, state, seen));
        own.round = era.round;
      }
      if (own.findings.length > 0) found.push(own.findings);
    }
    return found.flat();
  }

  private onUnit(unit: Unit, byGroup: Map<Group, Said>, group: Group, state: object, seen: RuleContext): readonly Finding[] {
    const said = byGroup.get(group);
    if (said?.state === state) return said.findings;
    const findings = group.tasks.flatMap((task) => this.findings(task, unit, seen));
    byGroup.set(group, { state, findings });
    return findings;
  }

  private onPairs(group: Group, seen: RuleContext): Finding[] {
    const state = this.stateOf(group);
    return group.tasks.flatMap((task) => {
      const known = this.era!.pairs.get(task);
      const before = known?.state === state ? known.pairs : noPairs;
      const compared = this.compared(task, state, seen);
      const pairs = pairsAfter(before, [...compared.keys()], (earlier, later) =>
        this.say(task, () => (task.check as PairsCheck).check(compared.get(earlier), compared.get(later))).map((remark) =>
          this.toFinding(task, remark, seen, () => []),
        ),
      );
      this.era!.pairs.set(task, { state, pairs });
      return findingsOf(pairs);
    });
  }

  /** What of each item is compared; kept with the item. */
  private compared(task: Task, state: object, seen: RuleContext): Map<Unit, unknown> {
    const check = task.check as PairsCheck;
    const compared = new Map<Unit, unknown>();
    for (const unit of seen.document.units) {
      if (unit.kind !== 'item') continue;
      let kept = unit.memory.get(check) as { readonly state: object; readonly of: unknown } | undefined;
      if (kept?.state !== state)
        unit.memory.set(check, (kept = { state, of: this.say(task, () => [check.of(unit.issue, seen)])[0] }));
      if (kept.of !== undefined) compared.set(unit, kept.of);
    }
    return compared;
  }

  private gathered(fact: Fact): Gathered {
    const { facts, basis } = this.era!;
    const context = this.context!;
    const known = facts.get(fact);
    if (known?.document === context.document) return known.gathered;
    const gathered = gatherAgain(fact, context, basis, known?.gathered);
    facts.set(fact, { document: context.document, gathered });
    return gathered;
  }

  private findings(task: Task, unit: Unit | undefined, seen: RuleContext): Finding[] {
    return this.remarksOf(task, unit, seen).map((remark, index) =>
      this.toFinding(task, remark, seen, () => this.remarksOf(task, unit, this.seenAgain(task))[index]?.fixes?.() ?? []),
    );
  }

  private seenAgain(task: Task): RuleContext {
    const group = this.era!.plan.groups.find(({ tasks }) => tasks.includes(task));
    return group ? this.seenBy(group) : this.context!;
  }

  /** Of the document as it stands now. */
  private remarksOf(task: Task, unit: Unit | undefined, seen: RuleContext): readonly Remark[] {
    let byTask = this.remarks.get(seen.document);
    if (!byTask) this.remarks.set(seen.document, (byTask = new Map()));
    let byUnit = byTask.get(task);
    if (!byUnit) byTask.set(task, (byUnit = new Map()));
    let remarks = byUnit.get(unit);
    if (!remarks) byUnit.set(unit, (remarks = this.say(task, () => saidOf(task, unit, seen))));
    return remarks;
  }

  /** A rule that fails says nothing, and the others go on. */
  private say<T>({ rule }: Task, remarks: () => Iterable<T>): readonly T[] {
    const said: T[] = [];
    try {
      for (const remark of remarks()) if (said.push(remark) > mostFindings) break;
      return said;
    } catch (error) {
      this.onFailure(rule.code, error);
      return [];
    }
  }

  /** A severity the workspace set is the last word; else a remark may speak lower or higher than its rule. */
  private toFinding(
    { rule, severity, isSet }: Task,
    { fixes, related, ...remark }: Remark,
    { document }: RuleContext,
    again: () => readonly Fix[],
  ): Finding {
    return {
      ...remark,
      code: rule.code,
      severity: isSet ? severity : (remark.severity ?? severity),
      span: document.placeOf(remark.span),
      ...(related ? { related: related.map((one) => ({ ...one, span: document.placeOf(one.span) })) } : {}),
      ...(fixes ? { fixes: again } : {}),
    };
  }
}

function* saidOf({ check }: Task, unit: Unit | undefined, seen: RuleContext): Iterable<Remark> {
  if (check.reads === 'document') yield* check.check(seen);
  if (!unit) return;
  if (check.reads === 'entry') yield* check.check(unit, seen);
  else if (check.reads === 'issue' && unit.kind === 'item') yield* check.check(unit.issue, seen);
  else if (check.reads === 'text') for (const text of textsOf(unit)) yield* check.check(text, seen);
}

/** Keeps what is found in the document's texts for as long as it has them. */
function hold({ units, kept }: RationaleDocument): void {
  for (const unit of units) kept.texts.hold(unit, () => textsOf(unit).map(({ prose }) => prose.text));
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
