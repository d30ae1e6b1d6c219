/** A drug that is planned at the visit at which it, or its class, was to be stopped. */
import type { Prose } from '../model/model';
import { stoppedAndPlanned } from '../prose/stopped-drugs';
import type { Contradiction } from './contradiction';

export const stoppedIn = (prose: Prose): Contradiction[] =>
  stoppedAndPlanned(prose.text).map(({ what, span, planned, plannedSpan }) => {
    const isOne = what === planned;
    return {
      at: prose.sourceSpan(plannedSpan.start, plannedSpan.end),
      message:
        `${isOne ? `The text tells that ${planned} was to be stopped` : `${planned} is one of the ${what}, which the text tells were to be stopped`}, and plans it at the same visit. Check both, or say which holds.`.replace(
          /^./u,
          (first) => first.toUpperCase(),
        ),
      against: [{ span: prose.sourceSpan(span.start, span.end), message: 'To be stopped' }],
      sure: false,
    };
  });
