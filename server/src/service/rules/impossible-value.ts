/** A measure that cannot be: 130 degrees of extension, a strength that no maker sells, a grade beyond its scale. */
import { isQuoted } from '../prose/quotations';
import { impossibleMeasures } from '../prose/measures';
import type { Rule } from '../check/rule';

export const impossibleValue: Rule = {
  code: 'impossible-value',
  title: 'Values that cannot be',
  summary: 'Ranges of motion, grades and strengths of drugs are such as exist.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(h)(5)'],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'notes') return;
        for (const { span, why } of impossibleMeasures(prose.text)) {
          if (isQuoted(prose.text, span.start)) continue;
          yield { span: prose.sourceSpan(span.start, span.end), message: why };
        }
      },
    },
  ],
};
