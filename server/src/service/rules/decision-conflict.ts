/** A rationale that concludes the opposite of its decision. */
import { scalar } from '../model/yaml-text';
import { concluded } from '../case/concluded';
import type { Rule } from '../check/rule';

export const decisionConflict: Rule = {
  code: 'decision-conflict',
  title: 'Conclusion against the decision',
  summary: 'The rationale concludes what the decision says.',
  severity: 'error',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(h)(5)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, { profile }) {
        const decision = profile.decisions?.find((one) => one.value === issue.decision?.value?.trim());
        const prose = issue.rationale?.value;
        if (decision?.supports === undefined || !prose) return;
        const found = concluded(issue);
        if (found.polarity === 'unknown' || !found.span || (found.polarity === 'supports') === decision.supports) return;
        const other = profile.decisions!.find((one) => one.supports === !decision.supports);
        yield {
          span: prose.sourceSpan(found.span.start, found.span.end),
          message: `This concludes that the service is ${found.polarity === 'supports' ? '' : 'not '}medically necessary, and the decision is “${decision.value}”. Change one of them.`,
          related: [{ span: issue.decision!.span, message: `The decision is “${decision.value}”` }],
          fixes: () =>
            other
              ? [
                  {
                    title: `Change the decision to “${other.value}”`,
                    safe: false,
                    edits: [{ span: issue.decision!.span, newText: scalar(other.value, true) }],
                  },
                ]
              : [],
        };
      },
    },
  ],
};
