/** The day whose law counts for a determination. */
import type { RuleContext } from '../check/rule';
import { dateOf } from './date-written';

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
