/** Asks a rule about a part of the document, and makes findings of what it says. */
import type { RationaleDocument } from '../document';
import type { Unit } from '../model/unit';
import { partsOf } from './item-parts';
import type { Task } from './plan';
import type { Finding, Fix, Remark, RuleContext, TextTarget } from './rule';

/** What a check is asked about: the document where it is none of the others. */
export interface About {
  readonly unit?: Unit;
  readonly text?: TextTarget;
}

/** What a task said of one thing; of each remark its finding. */
export interface TaskSaid {
  readonly task: Task;
  readonly findings: readonly Finding[];
}

export class Asking {
  /** What was said of a document as it stands, for the fixes that are asked for later; gone with the document. */
  private readonly remarks = new WeakMap<RationaleDocument, Map<Task, Map<object | undefined, readonly Remark[]>>>();

  constructor(
    private readonly onFailure: (code: string, error: unknown) => void,
    /** What a task sees of the document that is open now. */
    private readonly seenNow: (task: Task) => RuleContext,
  ) {}

  findings(task: Task, about: About, seen: RuleContext): Finding[] {
    return this.remarksOf(task, about, seen).map((remark, index) =>
      this.toFinding(task, remark, seen, () => this.fixesNow(task, about, index)),
    );
  }

  /** What each task says. */
  said(tasks: readonly Task[], about: About, seen: RuleContext): readonly TaskSaid[] {
    const said: TaskSaid[] = [];
    for (const task of tasks) {
      const findings = this.findings(task, about, seen);
      if (findings.length > 0) said.push({ task, findings });
    }
    return said;
  }

  /** The same findings, of what has come in the place of what they were made of and is the same for who made them. */
  again(said: readonly TaskSaid[], about: About): readonly TaskSaid[] {
    return said.map(({ task, findings }) => ({
      task,
      findings: findings.map((finding, index) =>
        finding.fixes ? { ...finding, fixes: () => this.fixesNow(task, about, index) } : finding,
      ),
    }));
  }

  private fixesNow(task: Task, about: About, index: number): readonly Fix[] {
    return this.remarksOf(task, about, this.seenNow(task))[index]?.fixes?.() ?? [];
  }

  /** Of the document as it stands now. */
  private remarksOf(task: Task, about: About, seen: RuleContext): readonly Remark[] {
    let byTask = this.remarks.get(seen.document);
    if (!byTask) this.remarks.set(seen.document, (byTask = new Map()));
    let byPart = byTask.get(task);
    if (!byPart) byTask.set(task, (byPart = new Map()));
    const part = about.text?.node ?? about.unit;
    let remarks = byPart.get(part);
    if (!remarks) byPart.set(part, (remarks = this.say(task, () => saidOf(task, about, seen))));
    return remarks;
  }

  /** A rule that fails says nothing, and the others go on. */
  say<T>({ rule }: Task, remarks: () => Iterable<T>): readonly T[] {
    try {
      return [...remarks()];
    } catch (error) {
      this.onFailure(rule.code, error);
      return [];
    }
  }

  /** A severity the workspace set is the last word; else a remark may speak lower or higher than its rule. */
  toFinding(
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

const nothing: readonly Remark[] = [];

function saidOf({ check }: Task, { unit, text }: About, seen: RuleContext): Iterable<Remark> {
  if (check.reads === 'document') return check.check(seen);
  if (check.reads === 'text') return text ? check.check(text, seen) : nothing;
  if (check.reads === 'entry') return unit ? check.check(unit, seen) : nothing;
  if (check.reads === 'issue' && unit?.kind === 'item') return check.check(partsOf(unit.issue, check.of), seen);
  return nothing;
}
