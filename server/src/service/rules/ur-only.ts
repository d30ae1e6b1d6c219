/** The denial is the only document reviewed. */
import { isDenial } from '../case/records';
import type { Rule } from '../check/rule';

export const urOnly: Rule = {
  code: 'ur-only',
  title: 'Only the denial was reviewed',
  summary: 'A decision does not rest on the utilization review decision alone.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.10.6(b)(2)'],
  checks: [
    {
      reads: 'document',
      with: ['records'],
      *check({ determination: { records }, profile }) {
        if (!records || records.entries.length === 0 || !records.entries.every(isDenial)) return;
        yield {
          span: records.entries.length === 1 ? records.entries[0]!.key : records.key,
          message: `The ${profile.names?.denial_by ?? 'disputed'} decision is the only document listed, and a determination may not rest on it alone. List the medical records.`,
        };
      },
    },
  ],
};
