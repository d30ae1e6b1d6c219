/** A comment that silences a check and does not say why. */
import type { Rule } from '../check/rule';

export const suppressionWithoutReason: Rule = {
  code: 'suppression-without-reason',
  title: 'Check silenced without a reason',
  summary: 'A comment that silences a check gives the reason behind “ -- ”.',
  severity: 'warning',
  fixable: 'no',
  sources: [],
  checks: [
    {
      reads: 'suppressions',
      *check({ all }) {
        for (const one of all) {
          if (one.reason !== '') continue;
          yield {
            span: one.span,
            message: 'This comment silences a check without saying why, so the check still speaks. Add “ -- ” and the reason.',
          };
        }
      },
    },
  ],
};
