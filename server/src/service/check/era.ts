/**
 * What was said of a document under one set of rules, letter form, library and configuration: as long as these are the same,
 * anything may be remembered. Tells whether the parts that a group of checks names are as they were.
 */
import type { RationaleDocument } from '../document';
import type { Unit } from '../model/unit';
import type { TaskSaid } from './asking';
import type { CheckOptions } from './engine';
import type { Fact } from './facts';
import { allOf, gatherAgain, type Gathered, type Told } from './gather';
import { KeptWith, sameItems } from './kept-with';
import type { Pairs } from './pairs';
import { seenOf, stateOf, type Part } from './parts';
import { planOf, type Group, type Plan, type Task } from './plan';
import type { Finding, PairsCheck, RuleContext } from './rule';

/** What was said by a group of checks, the state of the parts of the document it saw, and of the parts of the item. */
export interface Said {
  readonly state: object;
  readonly said: readonly TaskSaid[];
  readonly ofItem?: readonly unknown[];
}

/** What was said of the document, and the state of the parts that were looked at for it: a fact that nobody asked for changes nothing. */
interface DocumentSaid {
  readonly parts: ReadonlyMap<Part, object>;
  readonly said: readonly TaskSaid[];
}

interface UnitSaid {
  round: readonly object[];
  findings: readonly Finding[];
}

export class Era {
  readonly plan: Plan;
  readonly ofDocument = new Map<Group, DocumentSaid>();
  /** Of units, of texts (by their node), and of parts of items (by the first of them). */
  readonly said = new KeptWith<Group, Said>();
  readonly ofUnits = new WeakMap<Unit, UnitSaid>();
  /** What of an item is compared with others, by what compares it. */
  readonly compared = new KeptWith<PairsCheck, { readonly state: object; readonly of: unknown }>();
  readonly pairs = new Map<Task, { readonly state: object; readonly pairs: Pairs }>();
  /** The states of all that is asked of units; as long as they are the same, a unit that is the same is not asked at all. */
  round: readonly object[] = [];
  private readonly basis: readonly unknown[];
  /** The state of each part, and of each group's parts: another object when it has changed. */
  private readonly parts = new Map<
    Part,
    { readonly document: RationaleDocument; readonly values: readonly unknown[]; readonly state: object }
  >();
  private readonly states = new Map<Group, { readonly parts: readonly object[]; readonly state: object }>();
  private readonly facts = new Map<Fact, { readonly document: RationaleDocument; readonly gathered: Gathered }>();
  private readonly told: Told = new KeptWith();
  /** What the groups see of the document, those that name the same parts alike. */
  private readonly seen = new Map<string, RuleContext>();
  private seenOf: RuleContext | undefined;

  constructor(
    public context: RuleContext,
    options: CheckOptions,
  ) {
    this.basis = basisOf(context, options);
    this.plan = planOf(options.rules, options.settings);
  }

  /** Whether what was said counts for this document too. */
  goesOnWith(context: RuleContext, options: CheckOptions): boolean {
    return sameItems(this.basis, basisOf(context, options));
  }

  /** The context with the parts that a group names, and nothing else of the document's model; `note` hears of each fact that is asked for. */
  seenBy({ parts, key }: Group, note?: (fact: Fact) => void): RuleContext {
    const { context } = this;
    if (this.seenOf !== context) this.seen.clear();
    this.seenOf = context;
    const known = note ? undefined : this.seen.get(key);
    if (known) return known;
    const seen: RuleContext = {
      ...context,
      determination: seenOf(context.determination, parts),
      gathered: (fact) => {
        note?.(fact);
        return allOf(this.gathered(fact).told);
      },
    };
    if (!note) this.seen.set(key, seen);
    return seen;
  }

  seenByTask(task: Task): RuleContext {
    const group = this.plan.groups.find(({ tasks }) => tasks.includes(task));
    return group ? this.seenBy(group) : this.context;
  }

  /** Another object when one of the parts that the group names has changed. */
  stateOf(group: Group): object {
    const parts = group.parts.map((part) => this.partOf(part));
    const known = this.states.get(group);
    if (known && sameItems(known.parts, parts)) return known.state;
    const state = {};
    this.states.set(group, { parts, state });
    return state;
  }

  partOf(part: Part): object {
    const { document } = this.context;
    const known = this.parts.get(part);
    if (known?.document === document) return known.state;
    const values = typeof part === 'string' ? stateOf(part, document) : this.gathered(part).told;
    const state = known && sameItems(known.values, values) ? known.state : {};
    this.parts.set(part, { document, values, state });
    return state;
  }

  private gathered(fact: Fact): Gathered {
    const { document } = this.context;
    const known = this.facts.get(fact);
    if (known?.document === document) return known.gathered;
    const gathered = gatherAgain(fact, this.context, this.told, known?.gathered);
    this.facts.set(fact, { document, gathered });
    return gathered;
  }
}

const basisOf = (
  { profile, profiles, library, configuration }: RuleContext,
  { rules, settings }: CheckOptions,
): readonly unknown[] => [profile, profiles, library, configuration, rules, JSON.stringify(settings)];
