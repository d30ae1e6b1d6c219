/** An item that rests on nothing, though it does not hang on another one. */
import { isDependent } from '../case/basis';
import type { Rule } from '../check/rule';

export const noGuideline: Rule = {
  code: 'no-guideline',
  title: 'No guideline cited',
  summary: 'Only a service that goes with another one may be decided without a guideline or study.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.5(c)', '8 CCR 9792.21.1(d)'],
  checks: [
    {
      reads: 'issue',
      *check(issue) {
        const basis = issue.guidelineBasis;
        if (!basis?.none || isDependent(issue)) return;
        yield {
          span: basis.span,
          message:
            'Nothing is cited for this service, which does not go with another one. Cite what the decision rests on, or mark the item as ancillary.',
        };
      },
    },
  ],
};
