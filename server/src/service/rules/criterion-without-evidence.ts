/** A finding that a criterion is met or not met, with nothing in the record that shows it. */
import { addKeys } from '../case/insert';
import type { Rule } from '../check/rule';

export const criterionWithoutEvidence: Rule = {
  code: 'criterion-without-evidence',
  title: 'Finding without evidence',
  summary: 'A criterion that is met or not met names what in the record shows it.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      of: ['criteria'],
      *check(issue, { document }) {
        for (const [index, entry] of (issue.criteria?.entries ?? []).entries()) {
          const finding = entry.finding?.value;
          if (finding !== 'met' && finding !== 'not met') continue;
          if ((entry.evidence && !entry.evidence.empty) || entry.record?.items.some((item) => !item.empty)) continue;
          yield {
            span: entry.finding!.span,
            message: `Nothing shows why this criterion is ${finding}. Name the evidence or the record it rests on.`,
            fixes: () => {
              if (entry.evidence) return [];
              const path = ['issues', issue.index, 'criteria', index];
              const edits = addKeys(
                document,
                path,
                [{ name: 'evidence', value: () => ' $1' }],
                ['criterion', 'finding', 'evidence', 'record'],
              );
              return edits ? [{ title: 'Add evidence', safe: false, snippet: true, edits }] : [];
            },
          };
        }
      },
    },
  ],
};
