/** The quotations of an item's rationale, and the guideline each is taken from: for the rules on quotations. */
import type { Issue, Prose } from '../model/model';
import type { Guideline } from '../model/schemas/guideline';
import type { Citation } from '../prose/citations';
import { attributionOf, type Attribution } from '../prose/quotation-sources';
import { outerQuotations, type Quotation } from '../prose/quotations';
import { basisOf, meantBy, sameWork } from './basis';
import type { RuleContext } from '../check/rule';
import { dayOfReview } from './day';

export interface Quoted {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
  /** The guidelines it may be from by its attribution; the edition cited by the item first. */
  readonly guidelines: readonly Guideline[];
  readonly citation: Citation | undefined;
}

export function quotedIn(prose: Prose, issue: Issue, context: RuleContext, leastWords: number): Quoted[] {
  return outerQuotations(prose.text)
    .filter(({ words }) => words >= leastWords)
    .map((quotation) => {
      const attribution = attributionOf(prose.text, quotation);
      const citation = attribution.by === 'citation' ? attribution.citation : undefined;
      return { quotation, attribution, citation, guidelines: guidelinesOf(attribution, issue, context) };
    });
}

function guidelinesOf(attribution: Attribution, issue: Issue, context: RuleContext): Guideline[] {
  if (attribution.by === 'unknown') return [];
  if (attribution.by === 'citation') {
    const guideline = context.library.get(attribution.citation.key);
    return guideline ? [guideline] : [];
  }
  const cited = citedBy(issue, context);
  const meant = meantBy(attribution.name, context.library, dayOfReview(context)?.date);
  if (meant.length > 0) {
    const edition = cited.find((one) => meant.some((other) => sameWork(one, other)));
    return edition ? [edition] : meant.slice(0, 1);
  }
  // a work named as a whole: the parts of it that the item cites
  const { kind } = attribution.name;
  return cited.filter((one) => (kind === 'odg' ? one.kind === 'odg' : one.kind === 'mtus' || one.kind === 'acoem'));
}

/** The guidelines an item cites. */
export const citedBy = (issue: Issue, { library }: RuleContext): Guideline[] =>
  basisOf(issue, library).flatMap(({ guideline }) => guideline ?? []);
