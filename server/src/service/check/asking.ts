/** Asks a rule about a part of the document, and makes findings of what it says. */
import type { RationaleDocument } from '../document';
import type { Unit } from '../model/unit';
import { partsOf } from './item-parts';
import { KeptWith } from './kept-with';
import type { Task } from './plan';
import type { Finding, Fix, Remark, RuleContext, TextTarget } from './rule';
import { soundFixes } from './sound';

/** Nobody works through more than these, and an editor takes seconds to take them in. */
export const mostFindings = 1000;

/** What a check is asked about: the document where it is none of the others. */
interface About {
  readonly unit?: Unit;
  readonly text?: TextTarget;
}

const nothing: readonly never[] = [];

/** What a task said of one thing; of each remark its finding. */
export interface TaskSaid {
  readonly task: Task;
  readonly findings: readonly Finding[];
}

export class Asking {
  /** What was said of a document as it stands, once fixes were asked for; gone with the document. */
  private readonly asked = new WeakMap<RationaleDocument, KeptWith<Task, readonly Remark[]>>();

  constructor(
    private readonly onFailure: (code: string, error: unknown) => void,
    /** What a task sees of the document that is open now. */
    private readonly seenNow: (task: Task) => RuleContext,
  ) {}

  /** What a task says; its fixes are found when somebody asks for them, in the document as it stands then. */
  private findings(task: Task, about: About, seen: RuleContext): readonly Finding[] {
    const remarks = this.remarks(task, about, seen);
    if (remarks.length === 0) return nothing;
    return remarks.map((remark, index) => this.toFinding(task, remark, seen, () => this.fixesNow(task, about, index)));
  }

  private remarks(task: Task, about: About, seen: RuleContext): readonly Remark[] {
    return this.say(task, () => saidOf(task, about, seen));
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
    if (said.length === 0) return said;
    return said.map(({ task, findings }) => ({
      task,
      findings: findings.map((finding, index) =>
        finding.fixes ? { ...finding, fixes: () => this.fixesNow(task, about, index) } : finding,
      ),
    }));
  }

  private fixesNow(task: Task, about: About, index: number): readonly Fix[] {
    const seen = this.seenNow(task);
    let byTask = this.asked.get(seen.document);
    if (!byTask) this.asked.set(seen.document, (byTask = new KeptWith()));
    const part = about.text?.node ?? about.unit ?? seen.document;
    const remarks = byTask.get(part, task) ?? byTask.set(part, task, this.remarks(task, about, seen));
    return soundFixes(seen.document, remarks[index]?.fixes?.() ?? []);
  }

  /** A rule that fails says nothing, and the others go on. */
  say<T>({ rule }: Task, remarks: () => Iterable<T>): readonly T[] {
    let said: T[] | undefined;
    try {
      for (const remark of remarks()) if ((said ??= []).push(remark) > mostFindings) break;
    } catch (error) {
      this.onFailure(rule.code, error);
      return nothing;
    }
    return said ?? nothing;
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

function saidOf({ check }: Task, { unit, text }: About, seen: RuleContext): Iterable<Remark> {
  if (check.reads === 'document') return check.check(seen);
  if (check.reads === 'text') return text ? check.check(text, seen) : nothing;
  if (check.reads === 'entry') return unit ? check.check(unit, seen) : nothing;
  if (check.reads === 'issue' && unit?.kind === 'item') return check.check(partsOf(unit.issue, check.of), seen);
  return nothing;
}
