/** A value that cannot be: 130 degrees of extension, a strength that no maker sells, a level that no spine has, a day of no calendar. */
import { isQuoted } from '../prose/quotations';
import { impossibilities } from '../prose/impossible';
import type { Rule } from '../check/rule';
import type { Span } from '../text';

export const impossibleValue: Rule = {
  code: 'impossible-value',
  title: 'Values that cannot be',
  summary: 'Ranges of motion, grades, levels, dates, sums and strengths of drugs are such as exist.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(h)(5)'],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'notes') return;
        const place = ({ start, end }: Span): Span => prose.sourceSpan(start, end);
        for (const { span, why, beside, unsure } of impossibilities(prose.text)) {
          if (isQuoted(prose.text, span.start)) continue;
          yield {
            span: place(span),
            message: why,
            ...(unsure && { severity: 'info' as const }),
            ...(beside && { related: beside.map((one) => ({ span: place(one.span), message: one.is })) }),
          };
        }
      },
    },
  ],
};
