/** Runs the rules over a document: severity, suppressions, order. One finding for each cause, sorted by place. */
import type { RuleSetting } from '../model/schemas/fields';
import { reading } from '../prose/texts';
import { mostFindings } from './asking';
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
    return atMost(inOrder(suppress(found, after, context)));
  });
}

function suppress(found: readonly Finding[], after: readonly Task[], { document }: RuleContext): Finding[] {
  const suppressions = readSuppressions(document);
  if (suppressions.length === 0) return [...found];
  const used = new Set<Suppression>();
  const byCode = new Map<string, Suppression[]>();
  for (const one of suppressions) {
    const same = byCode.get(one.code);
    if (same) same.push(one);
    else byCode.set(one.code, [one]);
  }
  const marked = found.map((finding) => {
    const { start } = finding.span;
    const by = byCode.get(finding.code)?.find(({ covers }) => covers.start <= start && start <= covers.end);
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
  let said = new Set<string>();
  return placed
    .filter(({ finding, start, end }, index) => {
      if (placed[index - 1]?.start !== start) said = new Set();
      const words = `${end} ${finding.code} ${finding.message}`;
      return said.size < said.add(words).size;
    })
    .map(({ finding }) => finding);
}

/** The first findings; the others are told as one, as grave as the gravest of them. */
function atMost(findings: Finding[]): Finding[] {
  const more = findings.slice(mostFindings).filter(({ suppressed }) => !suppressed);
  if (more.length === 0) return findings;
  const gravest = more.reduce((one, other) => (ranks[other.severity] > ranks[one.severity] ? other : one));
  const { span, code, severity } = gravest;
  const message = 'There are more findings from here on than can be shown. Mend those before this place first.';
  return [...findings.slice(0, mostFindings), { span, code, severity, message }];
}
