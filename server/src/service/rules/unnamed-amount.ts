/** A denial for exceeding what a guideline recommends that says neither how much that is nor how much there has been. */
import type { Issue } from '../model/model';
import { attributedParts } from '../prose/attribution';
import { conditionsBefore } from '../prose/conditionals';
import { fold, matches } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { quantities, type Quantity } from '../prose/quantities';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import type { Rule } from '../check/rule';

export const unnamedAmount: Rule = {
  code: 'unnamed-amount',
  title: 'More than an amount that is not named',
  summary:
    'Where a request is said to exceed what is recommended, the rationale says how much that is, or how much there has been.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', '8 CCR 9792.21.1(d)'],
  checks: [
    {
      reads: 'issue',
      of: ['service', 'modified', 'rationale'],
      *check(issue) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        const at = exceeds(prose.text);
        if (!at || namesAmount(prose.text, issue)) return;
        yield {
          span: prose.sourceSpan(at.start, at.end),
          message:
            'The rationale gives neither the number that is recommended nor the number so far. Say both, so that the reader can see what is exceeded.',
        };
      },
    },
  ],
};

const pattern = new RegExp(
  `(?<![\\p{L}-])${anyOf('exceeding')} (?:${anyOf('before_recommended', 'mtus', 'odg', 'acoem', 'odg_in_full')}(?:'s)? ){0,4}${anyOf('recommended_amount')}(?![\\p{L}-])`,
  'gu',
);

/** The words of the reviewer's that something is exceeded; what a guideline says of such a case is none. */
function exceeds(text: string): { readonly start: number; readonly end: number } | undefined {
  const folded = fold(text);
  for (const { span, start } of matches(folded, pattern)) {
    const sentence = sentenceAt(text, span.start) ?? span;
    const from = folded.folded(sentence.start);
    const lower = folded.lower.slice(from, folded.folded(sentence.end));
    const at = start - from;
    if (isQuoted(text, span.start) || conditionsBefore(lower, at).length > 0) continue;
    if (attributedParts(lower).some((part) => part.speaker === 'guideline' && part.start <= at && at < part.end)) continue;
    return span;
  }
  return undefined;
}

/** Whether some amount is told that is not only the one asked for. */
function namesAmount(text: string, { service, modified }: Issue): boolean {
  const asked = [service, modified?.requested].flatMap((field) => quantities(field?.value ?? '').map(key));
  return quantities(text).some((one) => one.kind !== 'refills' && !asked.includes(key(one)));
}

const key = ({ kind, value, parts, unit }: Quantity): string =>
  kind === 'sessions' || kind === 'schedule' ? `${value} sessions` : `${parts?.join('/') ?? value} ${kind} ${unit}`;
