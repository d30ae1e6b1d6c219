/** A guideline, or an edition of one, that was not in force on the day of the denial. */
import { citedEntries } from '../case/cited';
import { dateOf } from '../case/date-written';
import { dayOfReview } from '../case/day';
import { editionsNotInForce } from '../case/editions-named';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';
import type { Issue } from '../model/model';
import { editionInForce } from '../library/editions';
import { inForce } from '../library/library';
import type { Guideline } from '../model/schemas/guideline';
import { scalar } from '../model/yaml-text';
import type { Span } from '../text';
import { inWords } from '../prose/calendar';

export const guidelineNotInForce: Rule = {
  code: 'guideline-not-in-force',
  title: 'Guideline not in force',
  summary: 'A cited guideline was in force on the day of the denial.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4604.5', 'Labor Code 5307.27', '8 CCR 9792.23'],
  checks: [
    {
      reads: 'issue',
      of: ['guidelineBasis', 'rationale'],
      with: ['case'],
      check: named,
    },
    {
      reads: 'issue',
      of: ['claimsAdministratorGuideline', 'guidelineBasis'],
      with: ['case'],
      *check(issue, context) {
        const day = dayOfReview(context);
        if (!day) return;
        for (const { entry, guideline, by } of citedEntries(issue, context.library)) {
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
    },
  ],
};

/** Editions that the reasons, or a line of the basis in words, name by their year or day. */
function* named({ guidelineBasis, rationale }: Issue, context: RuleContext): Iterable<Remark> {
  const day = dayOfReview(context);
  const decided = dateOf(context.determination.case?.dates.decision_date) ?? day?.date;
  if (!day || !decided) return;
  const prose = rationale?.value;
  const texts = [
    ...(guidelineBasis?.entries ?? []).map(({ text }) => ({ text: text?.value, place: () => text!.span })),
    { text: prose?.text, place: ({ start, end }: Span) => prose!.sourceSpan(start, end) },
  ];
  for (const { text, place } of texts) {
    for (const { span, why, guideline } of editionsNotInForce(text ?? '', day.date, decided, context.library)) {
      const then = guideline && editionInForce(guideline, day.date, context.library);
      yield {
        span: place(span),
        message: `${why}${then ? ` ${nameOf(then)} was.` : ' Name the edition that was in force.'}`,
        related: [{ span: day.span, message: `The day of the ${day.of}` }],
      };
    }
  }
}

const nameOf = (guideline: Guideline): string => `“${guideline.title}${guideline.year ? ` ${guideline.year}` : ''}”`;

const citeInstead = (span: { start: number; end: number }, then: Guideline): Fix => ({
  title: `Cite ${nameOf(then)}`,
  safe: false,
  edits: [{ span, newText: scalar(then.id, true) }],
});
