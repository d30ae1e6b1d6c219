/**
 * What the rules said of each part of a document. What is said of a unit, of a text or of some parts of an item hangs on it, with
 * places that move as it moves; it is said anew when that is another, or a part of the document that the rule names has changed.
 * So the work after a keystroke grows with what it fell into, not with the letter.
 */
import type { RationaleDocument } from '../document';
import { Place } from '../model/place';
import type { Unit } from '../model/unit';
import { Asking, type TaskSaid } from './asking';
import type { CheckOptions } from './engine';
import { Era } from './era';
import { holderOf, stateOfParts } from './item-parts';
import { sameItems } from './kept-with';
import { findingsOf, noPairs, pairsAfter } from './pairs';
import type { Part } from './parts';
import type { Group, Task } from './plan';
import type { Finding, PairsCheck, RuleContext } from './rule';
import { textsOf } from './texts';

/** What a document that is checked again and again remembers; it goes on to the one that follows. */
export function memoryOf({ kept }: RationaleDocument): CheckMemory {
  const known = kept.memory.get(CheckMemory) as CheckMemory | undefined;
  const memory = known ?? new CheckMemory();
  kept.memory.set(CheckMemory, memory);
  return memory;
}

/** A group with what it is asked with. */
interface Asked {
  readonly group: Group;
  readonly state: object;
  /** Made when it is needed: most groups have nothing to look at. */
  readonly seen: () => RuleContext;
}

const nothing: readonly TaskSaid[] = [];

class CheckMemory {
  private era: Era | undefined;
  private onFailure: CheckOptions['onFailure'] = () => undefined;
  private readonly asking = new Asking(
    (code, error) => this.onFailure(code, error),
    (task) => this.era!.seenByTask(task),
  );

  check(context: RuleContext, options: CheckOptions): { found: Finding[]; after: readonly Task[] } {
    this.onFailure = options.onFailure;
    if (this.era?.goesOnWith(context, options)) this.era.context = context;
    else this.era = new Era(context, options);
    const { era } = this;
    hold(context.document);
    const found: (readonly Finding[])[] = [];
    const ofUnits: Asked[] = [];
    for (const group of era.plan.groups) {
      if (group.reads === 'document') {
        found.push(this.onDocument(era, group).flatMap(({ findings }) => findings));
        continue;
      }
      const asked: Asked = { group, state: era.stateOf(group), seen: () => era.seenBy(group) };
      if (group.reads === 'pairs') found.push(this.onPairs(era, asked));
      else ofUnits.push(asked);
    }
    found.push(this.onUnits(era, ofUnits));
    return { found: found.flat(), after: era.plan.after };
  }

  private onDocument(era: Era, group: Group): readonly TaskSaid[] {
    const known = era.ofDocument.get(group);
    const isAsItWas = known && [...known.parts].every(([part, state]) => era.partOf(part) === state);
    // an entry may have been typed into that the check does not read, and that its finding stands at
    if (isAsItWas && known.said.every(({ findings }) => findings.every((one) => standsIn(era.context.document, one))))
      return known.said;
    const parts = new Set<Part>(group.parts.filter((part) => typeof part === 'string'));
    const said = this.asking.said(
      group.tasks,
      {},
      era.seenBy(group, (fact) => parts.add(fact)),
    );
    era.ofDocument.set(group, { said, parts: new Map([...parts].map((part) => [part, era.partOf(part)])) });
    return said;
  }

  private onUnits(era: Era, asked: readonly Asked[]): Finding[] {
    const states = asked.map(({ state }) => state);
    if (!sameItems(era.round, states)) era.round = states;
    const found: (readonly Finding[])[] = [];
    for (const unit of era.context.document.units) {
      let own = era.ofUnits.get(unit);
      if (!own) era.ofUnits.set(unit, (own = { round: [], findings: [] }));
      if (own.round !== era.round) {
        own.findings = asked.flatMap((one) => this.onUnit(era, unit, one)).flatMap(({ findings }) => findings);
        own.round = era.round;
      }
      if (own.findings.length > 0) found.push(own.findings);
    }
    return found.flat();
  }

  private onUnit(era: Era, unit: Unit, asked: Asked): readonly TaskSaid[] {
    if (asked.group.reads === 'text') return this.onTexts(era, unit, asked);
    if (asked.group.of) return unit.kind === 'item' ? this.onParts(era, unit, asked) : nothing;
    const { group, state, seen } = asked;
    const known = era.said.get(unit, group);
    if (known?.state === state) return known.said;
    return era.said.set(unit, group, { state, said: this.asking.said(group.tasks, { unit }, seen()) }).said;
  }

  private onTexts(era: Era, unit: Unit, { group, state, seen }: Asked): readonly TaskSaid[] {
    return textsOf(unit).flatMap((text) => {
      const known = era.said.get(text.node, group);
      if (known?.state === state) return this.asking.again(known.said, { unit, text });
      return era.said.set(text.node, group, { state, said: this.asking.said(group.tasks, { unit, text }, seen()) }).said;
    });
  }

  private onParts(era: Era, unit: Unit, { group, state, seen }: Asked): readonly TaskSaid[] {
    const ofItem = stateOfParts(unit, group.of!);
    const holder = holderOf(ofItem);
    const known = holder && era.said.get(holder, group);
    if (known?.state === state && sameItems(known.ofItem!, ofItem)) return this.asking.again(known.said, { unit });
    const said = this.asking.said(group.tasks, { unit }, seen());
    if (holder) era.said.set(holder, group, { state, said, ofItem });
    return said;
  }

  private onPairs(era: Era, { group, state, ...asked }: Asked): Finding[] {
    const seen = asked.seen();
    return group.tasks.flatMap((task) => {
      const known = era.pairs.get(task);
      const before = known?.state === state ? known.pairs : noPairs;
      const compared = this.compared(era, task, state, seen);
      const pairs = pairsAfter(before, [...compared.keys()], (earlier, later) =>
        this.asking
          .say(task, () => (task.check as PairsCheck).check(compared.get(earlier), compared.get(later)))
          .map((remark) => this.asking.toFinding(task, remark, seen, () => [])),
      );
      era.pairs.set(task, { state, pairs });
      return findingsOf(pairs);
    });
  }

  /** What of each item is compared; kept with the item. */
  private compared(era: Era, task: Task, state: object, seen: RuleContext): Map<Unit, unknown> {
    const check = task.check as PairsCheck;
    const compared = new Map<Unit, unknown>();
    for (const unit of seen.document.units) {
      if (unit.kind !== 'item') continue;
      let kept = era.compared.get(unit, check);
      if (kept?.state !== state)
        kept = era.compared.set(unit, check, { state, of: this.asking.say(task, () => [check.of(unit.issue, seen)])[0] });
      if (kept.of !== undefined) compared.set(unit, kept.of);
    }
    return compared;
  }
}

const standsIn = (document: RationaleDocument, { span, related = [] }: Finding): boolean =>
  [span, ...related.map((one) => one.span)].every((one) => !(one instanceof Place) || document.stands(one));

/** Keeps what is found in the document's texts for as long as it has them. */
function hold({ units, kept }: RationaleDocument): void {
  for (const unit of units) kept.texts.hold(unit, () => textsOf(unit).map(({ prose }) => prose.text));
}
