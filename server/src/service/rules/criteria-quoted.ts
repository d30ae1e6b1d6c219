/** The rationale repeats numbered criteria of a guideline, and the item weighs none of them. */
import { liftCriteria } from '../case/lift-criteria';
import { criteriaLists } from '../prose/criteria-lists';
import type { Rule } from '../check/rule';

export const criteriaQuoted: Rule = {
  code: 'criteria-quoted',
  title: 'Criteria quoted and not weighed',
  summary: 'Where a rationale repeats the numbered criteria of a guideline, the item says of each whether it is met.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(c)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, context) {
        const prose = issue.rationale?.value;
        if (!prose || (issue.criteria && issue.criteria.entries.length > 0)) return;
        const list = criteriaLists(prose.text)[0];
        if (!list) return;
        yield {
          span: prose.sourceSpan(list.introduction.start, list.introduction.end),
          message: `The guideline’s ${list.items.length} criteria are repeated here, and the item does not say of each whether it is met. Weigh them under “criteria”.`,
          fixes: () => liftCriteria(issue, list.items, prose, context),
        };
      },
    },
  ],
};
