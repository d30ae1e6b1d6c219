/**
 * What the rules said of each disputed item last time. A rule that reads one item says the same again as long as the item
 * and everything around the items is the same text; only its places move. So the work after a keystroke grows with the
 * item it fell into, not with the letter.
 */
import type { Issue } from '../model/model';
import type { Span } from '../text';
import type { Related, Remark, Rule, RuleContext } from './rule';

/** Remarks with the places they had, and where item and list stood then. */
interface Said {
  readonly remarks: readonly Remark[];
  readonly issue: Span;
  readonly listEnd: number;
}

type ByRule = Map<string, Said>;

export interface CheckMemory {
  around: string;
  surroundings: readonly unknown[];
  /** By the text of the item and its place in the list. */
  issues: Map<string, ByRule>;
}

export const createMemory = (): CheckMemory => ({ around: '', surroundings: [], issues: new Map() });

/** Runs one rule on one item. */
export type RunOnIssue = (rule: Rule, issue: Issue) => readonly Remark[];

/** An alias brings in text from elsewhere: then nothing is remembered. Text that merely looks like one costs only time. */
const alias = /(?:^|[\s[{,])\*[^\s,[\]{}]/m;

/** A runner that asks `run` only about items that changed since the last document seen with this memory. */
export function remember(
  memory: CheckMemory,
  { document, determination, profile, library, configuration }: RuleContext,
  run: RunOnIssue,
): RunOnIssue {
  const list = determination.issues?.span;
  const { text } = document;
  if (!list || alias.test(text)) return run;
  const around = `${text.slice(0, list.start)}\0${text.slice(list.end)}`;
  const surroundings = [profile, library, configuration];
  const same = memory.around === around && surroundings.every((one, index) => one === memory.surroundings[index]);
  const before = same ? memory.issues : new Map<string, ByRule>();
  memory.around = around;
  memory.surroundings = surroundings;
  memory.issues = new Map();

  const keptOf = new Map<Issue, ByRule>();
  const recall = (issue: Issue): ByRule => {
    const key = `${issue.index}\0${text.slice(issue.span.start, issue.span.end)}`;
    const kept = before.get(key) ?? new Map<string, Said>();
    memory.issues.set(key, kept);
    keptOf.set(issue, kept);
    return kept;
  };

  return (rule, issue) => {
    const kept = keptOf.get(issue) ?? recall(issue);
    const said = kept.get(rule.code);
    if (said)
      return said.remarks.map((remark, index) => moved(remark, said, issue.span, list.end, () => run(rule, issue)[index]));
    const remarks = run(rule, issue);
    kept.set(rule.code, { remarks, issue: issue.span, listEnd: list.end });
    return remarks;
  };
}

/** The remark at the place it has now. Its fixes are found anew, for they hold places of the old text. */
function moved(remark: Remark, said: Said, issue: Span, listEnd: number, again: () => Remark | undefined): Remark {
  const place = (at: number): number => {
    if (at < said.issue.start) return at;
    return at <= said.issue.end ? at + issue.start - said.issue.start : at + listEnd - said.listEnd;
  };
  const span = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  const related = remark.related?.map((one): Related => ({ ...one, span: span(one.span) }));
  return {
    ...remark,
    span: span(remark.span),
    ...(related ? { related } : {}),
    ...(remark.fixes ? { fixes: () => again()?.fixes?.() ?? [] } : {}),
  };
}
