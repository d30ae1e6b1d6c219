/** A service that goes with another one, which the letter does not have or does not allow. */
import type { Issue } from '../model/model';
import type { Rule } from '../check/rule';

export const orphanAncillary: Rule = {
  code: 'orphan-ancillary',
  title: 'Ancillary service on its own',
  summary:
    'A service that goes with another disputed item has that item in the letter, and is not allowed where that one is not.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)'],
  reads: 'document',
  *check({ determination, profile }) {
    const items = determination.issues?.items ?? [];
    const supports = (issue: Issue): boolean | undefined =>
      profile.decisions?.find((one) => one.value === issue.decision?.value?.trim())?.supports;
    const primary = items.filter((issue) => issue.ancillary?.value !== true && issue.service && !issue.service.empty);
    const refused = primary.length > 0 && primary.every((issue) => supports(issue) === false);
    for (const issue of items) {
      if (issue.ancillary?.value !== true) continue;
      if (primary.length === 0 && items.every((one) => one.ancillary?.value === true)) {
        yield {
          span: issue.ancillary.key,
          message:
            'This service goes with another one, and no such item is in the letter. Add the item, or do not mark this one as ancillary.',
        };
        return; // one cause, however many there are
      }
      if (refused && supports(issue) === true) {
        yield {
          span: issue.decision!.span,
          message: 'This service goes with one that the letter finds not medically necessary. Check both decisions.',
          related: primary.map((one) => ({
            span: one.decision!.span,
            message: `“${one.service!.value!.slice(0, 60)}” is ${one.decision!.value}`,
          })),
        };
      }
    }
  },
};
