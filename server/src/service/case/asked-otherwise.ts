/** Requests that the case summary tells with other amounts than the items have: six visits here, eight there. */
import type { Issue, Prose } from '../model/model';
import { ofIssue, ofText } from '../check/facts';
import type { Remark, RuleContext } from '../check/rule';
import { requestedIn, requests, type RequestedThing } from '../prose/requests';
import type { Span } from '../text';

interface Asked extends RequestedThing {
  readonly at: Span;
}

/** What the summary tells of the request. */
export const summaryRequests = ofText(({ prose, role }) => (role === 'case_summary' ? orNothing(toldIn(prose)) : undefined));

const toldIn = (prose: Prose): Asked[] =>
  requests(prose.text).map((one) => ({ ...one, at: prose.sourceSpan(one.span.start, one.span.end) }));

/** What the items ask for, and what was asked for before a part was allowed. */
export const itemRequests = ofIssue(
  ({ service, modified }: Issue) =>
    orNothing(
      [service, modified?.requested, modified?.authorized].flatMap((field): Asked[] =>
        field?.value ? requestedIn(field.value).map((one) => ({ ...one, at: field.span })) : [],
      ),
    ),
  ['service', 'modified'],
);

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

export function* askedOtherwise({ gathered }: RuleContext): Iterable<Remark> {
  const asked = gathered(itemRequests).flat();
  const told = gathered(summaryRequests).flat();
  for (const of of new Set(told.map((one) => one.of))) {
    const items = asked.filter((one) => one.of === of);
    const said = told.filter((one) => one.of === of);
    const [item, first] = [items[0], said[0]];
    // of a drug in two strengths, or asked for twice, nobody knows which is meant
    if (!item || !first || new Set(items.map(({ value }) => value)).size > 1) continue;
    if (said.some(({ value }) => value === item.value)) continue;
    yield {
      span: first.at,
      severity: 'info',
      message: `The case summary gives the ${of} as ${first.value}, and the item as ${item.value}. Check which was asked for.`,
      related: [{ span: item.at, message: 'The item' }],
    };
  }
}
