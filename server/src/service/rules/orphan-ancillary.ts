/** A service that goes with another one, which the letter does not have or does not allow. */
import type { Issue } from '../model/model';
import { ofIssue } from '../check/facts';
import type { Rule } from '../check/rule';

/** What an item is beside the others. */
const roles = ofIssue(
  ({ service, decision, ancillary }: Issue, { profile }) => ({
    ancillary: ancillary?.value === true ? ancillary.key : undefined,
    service: service && !service.empty ? service.value : undefined,
    decision,
    supports: profile.decisions?.find((one) => one.value === decision?.value?.trim())?.supports,
  }),
  ['service', 'decision', 'ancillary'],
);

export const orphanAncillary: Rule = {
  code: 'orphan-ancillary',
  title: 'Ancillary service on its own',
  summary:
    'A service that goes with another disputed item has that item in the letter, and is not allowed where that one is not.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'document',
      with: [roles],
      *check({ gathered }) {
        const items = gathered(roles);
        const primary = items.filter((one) => !one.ancillary && one.service !== undefined);
        const refused = primary.length > 0 && primary.every(({ supports }) => supports === false);
        for (const { ancillary, supports, decision } of items) {
          if (!ancillary) continue;
          if (primary.length === 0 && items.every((one) => one.ancillary)) {
            yield {
              span: ancillary,
              message:
                'This service goes with another one, and no such item is in the letter. Add the item, or do not mark this one as ancillary.',
            };
            return; // one cause, however many there are
          }
          if (refused && supports === true) {
            yield {
              span: decision!.span,
              message: 'This service goes with one that the letter finds not medically necessary. Check both decisions.',
              related: primary.map((one) => ({
                span: one.decision!.span,
                message: `“${one.service!.slice(0, 60)}” is ${one.decision!.value}`,
              })),
            };
          }
        }
      },
    },
  ],
};
