import { citedEntries } from '../case/cited';
import { dayOfReview } from '../case/day';
import type { Fix, Rule } from '../check/rule';
import { editionInForce } from '../library/editions';
import { inForce } from '../library/library';
import type { Guideline } from '../model/schemas/guideline';
import { scalar } from '../model/yaml-text';
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

const nameOf = (guideline: Guideline): string => `“${guideline.title}${guideline.year ? ` ${guideline.year}` : ''}”`;

const citeInstead = (span: { start: number; end: number }, then: Guideline): Fix => ({
  title: `Cite ${nameOf(then)}`,
  safe: false,
  edits: [{ span, newText: scalar(then.id, true) }],
});
