/** Only sources outside the guideline that the law puts first, and no word on why. */
import { guidelineNames } from '../prose/guideline-names';
import { restsOutside, saysWhyBeyond } from '../case/beyond-primary';
import { isDependent } from '../case/basis';
import type { Rule } from '../check/rule';

export const outsideMtusUnexplained: Rule = {
  code: 'outside-mtus-unexplained',
  title: 'Outside the MTUS without a reason',
  summary:
    'Where only sources outside the MTUS are cited, the rationale says that the MTUS is silent, does not apply, or is rebutted.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21(d)', '8 CCR 9792.21.1(a)(2)', 'Labor Code 4604.5(a)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, { profile, library }) {
        const prose = issue.rationale?.value;
        // only a form that prints a sentence about it has such a guideline
        if (profile.citations.outside === undefined || !prose || prose.text.trim() === '' || isDependent(issue)) return;
        const outside = restsOutside(issue, profile, library);
        if (!outside || saysWhyBeyond(prose.text)) return;
        // a rationale that calls upon the MTUS is one whose citation is missing
        if (guidelineNames(prose.text).some(({ kind, quoted }) => kind !== 'odg' && kind !== 'chapter' && !quoted)) return;
        const first = profile.names?.primary_guideline ?? 'primary guideline';
        const start = prose.text.search(/\S/u);
        const at = prose.sourceSpan(start, start + 1).start;
        yield {
          span: outside[0]!.span,
          message: `Only sources outside the ${first} are cited, and the rationale does not say why. Say that the ${first} does not address the service, or why it is rebutted.`,
          fixes: () => [
            {
              title: `Begin with “The ${first} does not address this service.”`,
              safe: false,
              edits: [{ span: { start: at, end: at }, newText: `The ${first} does not address this service. ` }],
            },
          ],
        };
      },
    },
  ],
};
