/** What a determination still lacks: each section and disputed item in the order of the letter, and where to write next. */
import type { ReadinessStep } from '../../protocol';
import { contextOf } from '../check/context';
import type { RationaleDocument } from '../document';
import type { Issue, Part } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import { caseFields, reviewerSchema } from '../model/schemas/determination';
import { nodeAt } from '../model/structure';
import { capital, listed, orders, requiredAt, wordsFor, type RequiredPart } from '../case/presence';
import type { Finding, RuleContext } from '../check/rule';
import type { Span } from '../text';
import type { Surroundings } from '../workspace';
import { short } from './markdown';
import { isMap } from 'yaml';

export function readiness(
  document: RationaleDocument,
  surroundings: Surroundings,
  findings: readonly Finding[],
): readonly ReadinessStep[] {
  if (document.kind !== 'determination') return [];
  const context = contextOf(document, surroundings);
  const errors = findings.filter(
    ({ severity, suppressed, code }) => severity === 'error' && !suppressed && !toldByGaps.has(code),
  );
  // a list of records whose absence somebody gave a reason for is not missing
  const recordsExcused = findings.some(({ code, suppressed }) => code === 'no-records' && suppressed);
  const sections = sectionSteps(context).filter(({ part }) => part !== 'records' || !recordsExcused);
  const items = (context.determination.issues?.items ?? []).map((issue) => itemStep(context, issue));
  const steps = [...sections, ...items].filter((step) => step !== undefined);
  const told = steps.map((step) => withErrors(step, errors, context.profile));
  const rest = errors.filter((finding) => !steps.some((step) => holds(step.extent, finding.span)));
  return [...told, ...whole(rest)].map(({ label, detail, span }) => ({
    label,
    detail,
    done: detail === '',
    range: document.rangeOf(span),
  }));
}

/** Rules that say the same as the gaps of a step. */
const toldByGaps: ReadonlySet<string> = new Set(['missing-section', 'empty-section', 'no-records']);

interface Step {
  readonly part: string;
  readonly label: string;
  readonly extent: Span;
  /** Where to write when nothing is missing. */
  readonly key: Span;
  readonly gaps: readonly RequiredPart[];
}

interface Told {
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start <= outer.end;

/** What is missing comes first; else the first error says what to do. */
function withErrors({ label, extent, key, gaps }: Step, errors: readonly Finding[], profile: Profile): Told {
  const own = errors.filter((finding) => holds(extent, finding.span));
  if (gaps.length > 0) {
    const names = gaps.map((gap) => wordsFor(gap.name, profile));
    const blank = gaps.find((gap) => gap.key);
    return {
      label,
      detail: `${capital(listed(names))} ${names.length > 1 ? 'are' : 'is'} still to write.`,
      span: blank?.key ?? key,
    };
  }
  const [first] = own;
  const more = own.length > 1 ? ` (and ${own.length - 1} more)` : '';
  return { label, detail: first ? `${first.message}${more}` : '', span: first?.span ?? key };
}

/** Errors that belong to no section, such as a file that cannot be read. */
const whole = ([first]: readonly Finding[]): Told[] =>
  first ? [{ label: 'Whole letter', detail: first.message, span: first.span }] : [];

const labels: Readonly<Record<string, string>> = {
  case: 'Case',
  reviewer: 'Reviewer',
  records: 'Records',
  case_summary: 'Case summary',
  issues: 'Disputed items',
};

function sectionSteps(context: RuleContext): Step[] {
  const { determination, profile, document } = context;
  const { required } = profile;
  const parts: Readonly<Record<string, Part | undefined>> = {
    case: determination.case,
    reviewer: determination.reviewer,
    records: determination.records,
    case_summary: determination.caseSummary,
    issues: determination.issues,
  };
  const inner: Readonly<Record<string, readonly RequiredPart[]>> = {
    case: requiredAt(context, ['case'], required.case, caseFields),
    reviewer: requiredAt(context, ['reviewer'], required.reviewer, Object.keys(reviewerSchema.shape)),
  };
  const own = isMap(nodeAt(document.tree, []))
    ? requiredAt(context, [], required.document, orders.document)
    : required.document.map((name): RequiredPart => ({ path: [name], name, state: 'missing', key: undefined }));
  return own.flatMap((part) => {
    const there = parts[part.name];
    if (part.name === 'issues' && part.state === 'present') return []; // each item has a step of its own
    const end = document.text.trimEnd().length;
    const key = there?.key ?? { start: end, end };
    const gaps = part.state === 'present' ? (inner[part.name] ?? []).filter((one) => one.state !== 'present') : [part];
    return [
      {
        part: part.name,
        label: labels[part.name] ?? part.name,
        extent: there ? { start: there.key.start, end: there.span.end } : key,
        key,
        gaps,
      },
    ];
  });
}

function itemStep(context: RuleContext, issue: Issue): Step {
  const { profile } = context;
  const service = issue.service?.value?.trim();
  const label = service ? short(service, 80) : `Disputed item ${issue.index + 1}`;
  const gaps = requiredAt(context, ['issues', issue.index], profile.required.issue, orders.issue).filter(
    (part) => part.state !== 'present',
  );
  const start = issue.service?.key ?? { start: issue.span.start, end: issue.span.start };
  return {
    part: 'issues',
    label,
    extent: { start: issue.span.start, end: Math.max(issue.span.start, issue.span.end - 1) },
    key: start,
    gaps,
  };
}
