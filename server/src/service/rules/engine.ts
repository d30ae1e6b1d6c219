/** Runs the rules over a document: severity, suppressions, order. One finding for each cause, sorted by place. */
import type { Issue } from '../model/model';
import type { RationaleDocument } from '../document';
import type { RuleSetting } from '../model/schema';
import type { Finding, ProseTarget, Remark, Rule, RuleContext, Severity } from './rule';
import { readSuppressions, type Suppression } from './suppressions';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** Severities set by the workspace, the command line, the editor; the last word is the caller's to merge. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** A rule that failed: a mistake of ours, logged without any text of the document. */
  readonly onFailure: (code: string, error: unknown) => void;
}

const ranks: Record<Severity, number> = { hint: 0, info: 1, warning: 2, error: 3 };

/** Whether one severity is at least as grave as another. */
export const atLeast = (severity: Severity, threshold: Severity): boolean => ranks[severity] >= ranks[threshold];

/** What the rules say of the document. Suppressed findings are among them, marked. */
export function runRules(context: RuleContext, options: CheckOptions): Finding[] {
  const found: Finding[] = [];
  for (const rule of options.rules) {
    const set = settingOf(rule, options);
    if (set === 'off') continue;
    try {
      for (const remark of remarksOf(rule, context))
        found.push(toFinding(rule, remark, set, options.settings[rule.code] !== undefined));
    } catch (error) {
      options.onFailure(rule.code, error);
    }
  }
  return inOrder(suppress(found, context.document, options));
}

const settingOf = (rule: Rule, options: CheckOptions): RuleSetting =>
  options.settings[rule.code] ?? (rule.default === false ? 'off' : rule.severity);

function* remarksOf(rule: Rule, context: RuleContext): Iterable<Remark> {
  if (rule.reads === 'document') yield* rule.check(context);
  else if (rule.reads === 'issue') for (const issue of issuesOf(context)) yield* rule.check(issue, context);
  else if (rule.reads === 'prose') for (const target of proseOf(context)) yield* rule.check(target, context);
}

const issuesOf = (context: RuleContext): readonly Issue[] => context.determination.issues?.items ?? [];

/** Every prose value of the document. */
export function proseOf({ determination }: Pick<RuleContext, 'determination'>): ProseTarget[] {
  const targets: ProseTarget[] = [];
  const add = (prose: ProseTarget['prose'] | undefined, role: ProseTarget['role'], issue?: Issue) => {
    if (prose) targets.push({ prose, role, issue });
  };
  add(determination.caseSummary?.value, 'case_summary');
  for (const issue of determination.issues?.items ?? []) {
    add(issue.rationale?.value, 'rationale', issue);
    for (const entry of issue.criteria?.entries ?? []) add(entry.evidence?.value, 'evidence', issue);
  }
  add(determination.notes?.value, 'notes');
  return targets;
}

/** A severity the workspace set is the last word; else a remark may speak lower or higher than its rule. */
function toFinding(rule: Rule, remark: Remark, set: Severity, isSet: boolean): Finding {
  return { ...remark, code: rule.code, severity: isSet ? set : (remark.severity ?? set) };
}

function suppress(found: Finding[], document: RationaleDocument, options: CheckOptions): Finding[] {
  const suppressions = readSuppressions(document);
  if (suppressions.length === 0) return found;
  const used = new Set<Suppression>();
  const marked = found.map((finding) => {
    const by = suppressions.find(
      (one) => one.code === finding.code && one.covers.start <= finding.span.start && finding.span.start <= one.covers.end,
    );
    if (!by) return finding;
    used.add(by);
    return by.reason === '' ? finding : { ...finding, suppressed: { reason: by.reason } };
  });
  const outcome = { all: suppressions, used };
  for (const rule of options.rules) {
    const set = settingOf(rule, options);
    if (rule.reads !== 'suppressions' || set === 'off') continue;
    for (const remark of rule.check(outcome)) marked.push(toFinding(rule, remark, set, true));
  }
  return marked;
}

/** By place, then gravity; the same words at the same place once. */
function inOrder(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .sort((a, b) => a.span.start - b.span.start || ranks[b.severity] - ranks[a.severity] || a.code.localeCompare(b.code))
    .filter((finding) => {
      const key = `${finding.span.start}:${finding.span.end}:${finding.code}:${finding.message}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
}
