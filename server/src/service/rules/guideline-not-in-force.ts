/** A guideline that was not in force when utilization review decided. */
import type { Guideline } from '../model/schema';
import { scalar } from '../model/yaml-text';
import { inForce, type Library } from '../library/library';
import { citedEntries } from './cited';
import { dateOf } from './date-written';
import { inWords } from '../prose/dates';
import type { Fix, Rule, RuleContext } from './rule';

export const guidelineNotInForce: Rule = {
  code: 'guideline-not-in-force',
  title: 'Guideline not in force',
  summary: 'A cited guideline was in force on the day of the denial.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4604.5', 'Labor Code 5307.27', '8 CCR 9792.23'],
  reads: 'document',
  *check(context) {
    const day = dayOfReview(context);
    if (!day) return;
    for (const { entry, guideline, by } of citedEntries(context)) {
      if (!guideline || inForce(guideline, day.date)) continue;
      const then = editionInForce(guideline, day.date, context.library);
      yield {
        span: entry.cite!.span,
        severity: by === 'reviewer' ? undefined : 'info',
        message: `${nameOf(guideline)} was not in force on ${inWords(day.date)}, the day of the ${day.of}.${then ? ` ${nameOf(then)} was.` : ' Cite the edition that was.'}`,
        related: [{ span: day.span, message: `The day of the ${day.of}` }],
        fixes: () => (then && by === 'reviewer' ? [citeInstead(entry.cite!.span, then)] : []),
      };
    }
  },
};

const nameOf = (guideline: Guideline): string => `“${guideline.title}${guideline.year ? ` ${guideline.year}` : ''}”`;

const citeInstead = (span: { start: number; end: number }, then: Guideline): Fix => ({
  title: `Cite ${nameOf(then)}`,
  safe: false,
  edits: [{ span, newText: scalar(then.id, true) }],
});

/** The day whose law counts: that of the denial, else of the decision. */
export function dayOfReview({ determination }: RuleContext) {
  const dates = determination.case?.dates;
  for (const [field, of] of [
    [dates?.ur_denial_date, 'denial'],
    [dates?.decision_date, 'decision'],
  ] as const) {
    const date = dateOf(field);
    if (field && date) return { date, of, span: field.span };
  }
  return undefined;
}

/** The edition of the same guideline that was in force: along the chain of successors, else the only one of its regulation. */
export function editionInForce(guideline: Guideline, day: string, library: Library): Guideline | undefined {
  const family = new Set([guideline.id]);
  // the chain, in both directions, however its entries are ordered; a circle ends where it closes
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const other of library.all()) {
      if (family.has(other.id) && other.superseded_by) family.add(other.superseded_by);
      if (other.superseded_by && family.has(other.superseded_by)) family.add(other.id);
    }
  }
  const isOther = (other: Guideline): boolean => other.id !== guideline.id && other.in_force !== undefined && inForce(other, day);
  const successor = library.all().filter((other) => family.has(other.id) && isOther(other));
  if (successor.length > 0) return successor[0];
  const sameLaw = library
    .all()
    .filter((other) => guideline.regulation !== undefined && other.regulation === guideline.regulation && isOther(other));
  return sameLaw.length === 1 ? sameLaw[0] : undefined;
}
