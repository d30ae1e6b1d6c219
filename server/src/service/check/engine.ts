/** Runs the rules over a document: severity, suppressions, order. One finding for each cause, sorted by place. */
import type { Determination, Issue } from '../model/model';
import type { RationaleDocument } from '../document';
import type { RuleSetting } from '../model/schemas/fields';
import type { Finding, ProseTarget, Remark, Rule, RuleContext, Severity } from './rule';
import { remember, type CheckMemory, type RunOnIssue } from './memory';
import { readSuppressions, type Suppression } from './suppressions';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** Severities set by the workspace, the command line, the editor; the last word is the caller's to merge. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** A rule that failed: a mistake of ours, logged without any text of the document. */
  readonly onFailure: (code: string, error: unknown) => void;
  /** What was said of the document before its last change; without it everything is run. */
  readonly memory?: CheckMemory;
}

const ranks: Record<Severity, number> = { hint: 0, info: 1, warning: 2, error: 3 };

/** What the rules say of the document. Suppressed findings are among them, marked. */
export function runRules(context: RuleContext, options: CheckOptions): Finding[] {
  const found: Finding[] = [];
  const onIssue: RunOnIssue = (rule, issue) => [...remarksOnIssue(rule, issue, context)];
  const run = options.memory ? remember(options.memory, context, onIssue) : onIssue;
  for (const rule of options.rules) {
    const set = settingOf(rule, options);
    if (set === 'off') continue;
    try {
      for (const remark of remarksOf(rule, context, run))
        found.push(toFinding(rule, remark, set, options.settings[rule.code] !== undefined));
    } catch (error) {
      options.onFailure(rule.code, error);
    }
  }
  return inOrder(suppress(found, context.document, options));
}

const settingOf = (rule: Rule, options: CheckOptions): RuleSetting =>
  options.settings[rule.code] ?? (rule.default === false ? 'off' : rule.severity);

function* remarksOf(rule: Rule, context: RuleContext, run: RunOnIssue): Iterable<Remark> {
  if (rule.reads === 'document') yield* rule.check(context);
  if (rule.reads === 'prose') for (const target of proseOutside(context.determination)) yield* rule.check(target, context);
  if (rule.reads === 'prose' || rule.reads === 'issue')
    for (const issue of context.determination.issues?.items ?? []) yield* run(rule, issue);
}

function* remarksOnIssue(rule: Rule, issue: Issue, context: RuleContext): Iterable<Remark> {
  if (rule.reads === 'issue') yield* rule.check(issue, context);
  else if (rule.reads === 'prose') for (const target of proseOfIssue(issue)) yield* rule.check(target, context);
}

/** Every prose value of the document. */
export const proseOf = ({ determination }: Pick<RuleContext, 'determination'>): ProseTarget[] => [
  ...proseOutside(determination),
  ...(determination.issues?.items ?? []).flatMap(proseOfIssue),
];

/** The prose of one disputed item. */
function proseOfIssue(issue: Issue): ProseTarget[] {
  const evidence = (issue.criteria?.entries ?? []).map((entry) => ({ field: entry.evidence, role: 'evidence' as const }));
  return [{ field: issue.rationale, role: 'rationale' as const }, ...evidence].flatMap(({ field, role }) =>
    field?.value ? [{ prose: field.value, role, issue }] : [],
  );
}

/** The prose that belongs to no item. */
function proseOutside({ caseSummary, notes }: Determination): ProseTarget[] {
  const summary = caseSummary?.value ? [{ prose: caseSummary.value, role: 'case_summary' as const }] : [];
  return notes?.value ? [...summary, { prose: notes.value, role: 'notes' as const }] : summary;
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
