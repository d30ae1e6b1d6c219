/**
 * What the rules said of each part of a document. What is said of a unit hangs on it, with places that move as it moves; it
 * is said anew when the unit's text is another, or a part that the rule names has changed. So the work after a keystroke
 * grows with the unit it fell into, not with the letter.
 */
import type { RationaleDocument } from '../document';
import type { Unit } from '../model/unit';
import type { CheckOptions } from './engine';
import { gather } from './gather';
import { createPairs, type Pairs } from './pairs';
import { seenOf, stateOf, type Part } from './parts';
import { planOf, type Group, type Plan, type Task } from './plan';
import type { Finding, Fix, Remark, RuleContext } from './rule';
import { textsOf } from './texts';

/** What a document that is checked again and again remembers; it goes on to the one that follows. */
export function memoryOf({ kept }: RationaleDocument): CheckMemory {
  const known = kept.memory.get(CheckMemory) as CheckMemory | undefined;
  const memory = known ?? new CheckMemory();
  kept.memory.set(CheckMemory, memory);
  return memory;
}

/** What was said by a group of checks, and the state of the parts it saw. */
interface Said {
  readonly state: object;
  readonly findings: readonly Finding[];
}

/** All that must be the same for anything to be remembered. */
interface Era {
  readonly basis: readonly unknown[];
  readonly plan: Plan;
  /** The state of each group's parts: another object when one of them has changed. */
  readonly states: Map<Group, { readonly values: readonly unknown[]; readonly state: object }>;
  readonly ofDocument: Map<Group, Said>;
  readonly ofUnits: WeakMap<Unit, Map<Group, Said>>;
  readonly pairs: Map<Group, Pairs>;
}

class CheckMemory {
  private era: Era | undefined;
  private context: RuleContext | undefined;
  private onFailure: CheckOptions['onFailure'] = () => undefined;
  /** What was said of a document as it stands, for the fixes that are asked for later; gone with the document. */
  private readonly remarks = new WeakMap<RationaleDocument, Map<Task, Map<Unit | undefined, readonly Remark[]>>>();

  check(context: RuleContext, options: CheckOptions): { found: Finding[]; after: readonly Task[] } {
    this.context = context;
    this.onFailure = options.onFailure;
    this.era = this.eraOf(context, options);
    const { plan } = this.era;
    hold(context.document);
    const found: Finding[] = [];
    for (const group of plan.groups) {
      const seen = this.seenBy(group);
      if (group.reads === 'document') found.push(...this.onDocument(group, seen));
      else if (group.reads === 'pairs') found.push(...this.onPairs(group, seen));
    }
    found.push(...this.onUnits(plan.groups.filter(({ reads }) => reads === 'unit')));
    return { found, after: plan.after };
  }

  private eraOf({ profile, profiles, library, configuration }: RuleContext, { rules, settings }: CheckOptions): Era {
    const basis = [profile, profiles, library, configuration, rules, JSON.stringify(settings)];
    if (this.era && sameItems(this.era.basis, basis)) return this.era;
    return {
      basis,
      plan: planOf(rules, settings),
      states: new Map(),
      ofDocument: new Map(),
      ofUnits: new WeakMap(),
      pairs: new Map(),
    };
  }

  /** The context with the parts that a group names, and nothing else of the document's model. */
  private seenBy({ parts }: Group): RuleContext {
    const context = this.context!;
    return {
      ...context,
      determination: seenOf(context.determination, parts),
      gathered: (fact) => gather(fact, context, this.era!.basis),
    };
  }

  private stateOf(group: Group): object {
    const { states } = this.era!;
    const values = group.parts.flatMap((part) => [part, ...this.valuesOf(part)]);
    const known = states.get(group);
    if (known && sameItems(known.values, values)) return known.state;
    const state = {};
    states.set(group, { values, state });
    return state;
  }

  private valuesOf(part: Part): readonly unknown[] {
    const context = this.context!;
    return typeof part === 'string' ? stateOf(part, context.document) : gather(part, context, this.era!.basis);
  }

  private onDocument(group: Group, seen: RuleContext): readonly Finding[] {
    const { ofDocument } = this.era!;
    const state = this.stateOf(group);
    const said = ofDocument.get(group);
    if (said?.state === state) return said.findings;
    const findings = group.tasks.flatMap((task) => this.findings(task, undefined, seen));
    ofDocument.set(group, { state, findings });
    return findings;
  }

  private onUnits(groups: readonly Group[]): Finding[] {
    const asked = groups.map((group) => ({ group, state: this.stateOf(group), seen: this.seenBy(group) }));
    const { ofUnits } = this.era!;
    const found: Finding[] = [];
    for (const unit of this.context!.document.units) {
      let own = ofUnits.get(unit);
      if (!own) ofUnits.set(unit, (own = new Map()));
      for (const { group, state, seen } of asked) {
        let said = own.get(group);
        if (said?.state !== state) {
          said = { state, findings: group.tasks.flatMap((task) => this.findings(task, unit, seen)) };
          own.set(group, said);
        }
        if (said.findings.length > 0) found.push(...said.findings);
      }
    }
    return found;
  }

  private onPairs(group: Group, seen: RuleContext): Finding[] {
    const { pairs } = this.era!;
    const state = this.stateOf(group);
    let known = pairs.get(group);
    if (known?.state !== state) pairs.set(group, (known = createPairs(state)));
    const items = seen.document.units.filter(({ kind }) => kind === 'item');
    return group.tasks.flatMap((task) =>
      known.each(task, items, (earlier, later) => {
        const remarks = this.say(task, () =>
          task.check.reads === 'pairs' ? task.check.check(earlier.issue, later.issue, seen) : [],
        );
        return remarks.map((remark) => this.toFinding(task, remark, seen, () => []));
      }),
    );
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
  private say({ rule }: Task, remarks: () => Iterable<Remark>): readonly Remark[] {
    try {
      return [...remarks()];
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
