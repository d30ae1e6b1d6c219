/** Runs the rules over a document: severity, suppressions, order. One finding for each cause, sorted by place. */
import type { RuleSetting } from '../model/schemas/fields';
import { reading } from '../prose/texts';
import { memoryOf } from './memory';
import type { Task } from './plan';
import type { Finding, Rule, RuleContext, Severity } from './rule';
import { soundFixes } from './sound';
import { readSuppressions, type Suppression } from './suppressions';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** Severities set by the workspace, the command line, the editor; the last word is the caller's to merge. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** A rule that failed: a mistake of ours, logged without any text of the document. */
  readonly onFailure: (code: string, error: unknown) => void;
}

/** What the rules say of the document. Suppressed findings are among them, marked. */
export function runRules(context: RuleContext, options: CheckOptions): Finding[] {
  return reading(context.document.kept.texts, () => {
    const memory = memoryOf(context.document);
    const { found, after } = memory.check(context, options);
    return inOrder(suppress(found, after, context));
  });
}

function suppress(found: readonly Finding[], after: readonly Task[], { document }: RuleContext): Finding[] {
  const suppressions = readSuppressions(document);
  if (suppressions.length === 0) return [...found];
  const used = new Set<Suppression>();
  const marked = found.map((finding) => {
    const by = suppressions.find(
      (one) => one.code === finding.code && one.covers.start <= finding.span.start && finding.span.start <= one.covers.end,
    );
    if (!by) return finding;
    used.add(by);
    return by.reason === '' ? finding : { ...finding, suppressed: { reason: by.reason } };
  });
  for (const { rule, check, severity } of after) {
    if (check.reads !== 'suppressions') continue;
    for (const { fixes, ...remark } of check.check({ all: suppressions, used }))
      marked.push({
        ...remark,
        code: rule.code,
        severity,
        ...(fixes ? { fixes: () => soundFixes(document, fixes()) } : {}),
      });
  }
  return marked;
}

const ranks: Record<Severity, number> = { hint: 0, info: 1, warning: 2, error: 3 };

/** By place, then gravity; the same words at the same place once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => ({ finding, start: finding.span.start, end: finding.span.end }));
  placed.sort(
    (a, b) =>
      a.start - b.start ||
      ranks[b.finding.severity] - ranks[a.finding.severity] ||
      (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
  );
  return placed
    .filter(({ finding, start, end }, index) => {
      // the same has the same rank, so only its neighbours can be it
      for (let at = index - 1; placed[at]?.start === start; at--) {
        const other = placed[at]!;
        if (other.end === end && other.finding.code === finding.code && other.finding.message === finding.message) return false;
      }
      return true;
    })
    .map(({ finding }) => finding);
}
