/** A rationale that is mostly another's words. */
import { outerQuotations } from '../prose/quotations';
import { countWords } from '../prose/words';
import type { Rule } from '../check/rule';

export const quoteHeavy: Rule = {
  code: 'quote-heavy',
  title: 'Mostly quotation',
  summary: 'No more than three fifths of a rationale is quotation.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', '17 U.S.C. 107'],
  checks: [
    {
      reads: 'issue',
      *check(issue) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        const quotations = outerQuotations(prose.text);
        const all = countWords(prose.text);
        const quoted = quotations.reduce((sum, { words }) => sum + words, 0);
        if (all < 40 || quoted <= 0.6 * all) return;
        const longest = [...quotations].sort((a, b) => b.words - a.words)[0]!;
        yield {
          span: prose.sourceSpan(longest.span.start, longest.span.end),
          message: `${Math.round((100 * quoted) / all)} % of this rationale is quotation. Say in your own words what the guideline asks for, and how this case meets it or not.`,
        };
      },
    },
  ],
};
