/** Words of a guideline that are quoted without saying whose they are. */
import type { Prose } from '../model/model';
import { atKey, citations } from '../prose/citations';
import { guidelineNames } from '../prose/guideline-names';
import { paragraphs } from '../prose/paragraphs';
import type { Aligned } from '../quotes/align';
import { hasExcerpts } from '../quotes/index';
import { sourceOf } from '../quotes/search';
import type { Span } from '../text';
import { citedBy, quotedIn } from '../case/quoted';
import type { Fix, Rule, RuleContext } from '../check/rule';

export const quoteUncited: Rule = {
  code: 'quote-uncited',
  title: 'Quotation without a source',
  summary: 'A long quotation, or one whose source the library knows, is followed by its citation.',
  severity: 'info',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)', '17 U.S.C. 107'],
  checks: [
    {
      reads: 'issue',
      with: ['case'],
      *check(issue, context) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        const cited = citedBy(issue, context).filter(hasExcerpts);
        for (const { quotation, attribution } of quotedIn(prose, issue, context, 8)) {
          if (attribution.by !== 'unknown' || isCitedInParagraph(prose.text, quotation.span)) continue;
          const { inner } = quotation;
          const known = cited.length > 0 ? sourceOf(prose.text, inner.start, inner.end, cited) : undefined;
          if (quotation.words < 40 && !known) continue;
          yield {
            span: prose.sourceSpan(inner.start, inner.end),
            message: known
              ? `These words stand in “${known.guideline.title}”${known.excerpt.page === undefined ? '' : `, page ${known.excerpt.page}`}. Cite it behind them.`
              : 'Nothing in this paragraph says where these words are from. Cite the source behind them.',
            fixes: () =>
              attribute(
                known ?? sourceOf(prose.text, inner.start, inner.end, cited, context.library),
                quotation.span,
                prose,
                context,
              ),
          };
        }
      },
    },
  ],
};

function isCitedInParagraph(text: string, quotation: Span): boolean {
  const own = paragraphs(text).find(({ span }) => span.start <= quotation.start && quotation.end <= span.end)?.span;
  const within = ({ span }: { readonly span: Span }): boolean =>
    !own || (own.start <= span.start && span.end <= own.end && !(quotation.start < span.start && span.end < quotation.end));
  return citations(text).some(within) || guidelineNames(text).some((name) => name.use === 'support' && within(name));
}

function attribute(found: Aligned | undefined, quotation: Span, prose: Prose, { library }: RuleContext): Fix[] {
  if (!found || !library.get(found.guideline.id)) return [];
  const { guideline, excerpt } = found;
  const page = excerpt.page === undefined ? '' : `, ${/[-–,]/u.test(String(excerpt.page)) ? 'pp.' : 'p.'} ${excerpt.page}`;
  const section =
    excerpt.section === undefined || /[[\]\n]/u.test(excerpt.section) ? '' : `${page === '' ? ',' : ';'} sec. ${excerpt.section}`;
  const at = prose.sourceSpan(quotation.start, quotation.end).end;
  return [
    {
      title: `Cite “${guideline.title}”`,
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: ` [${atKey(guideline.id) ?? `@${guideline.id}`}${page}${section}]` }],
    },
  ];
}
