/** A rationale that never says whether the service is medically necessary. */
import { conclusion } from '../prose/necessity';
import { placeholders } from '../prose/placeholders';
import type { Issue } from '../model/model';
import type { Profile } from '../model/schemas/profile';
import type { Fix, Rule } from '../check/rule';

export const missingConclusion: Rule = {
  code: 'missing-conclusion',
  title: 'Missing conclusion',
  summary: 'Each rationale says whether the service is medically necessary.',
  severity: 'error',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)', '8 CCR 9792.10.6(d)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, { profile }) {
        const { rationale } = issue;
        const text = rationale?.value?.text;
        if (!rationale || text === undefined || !/\p{L}/u.test(withoutPlaceholders(text))) return;
        if (conclusion(text).polarity !== 'unknown') return;
        yield {
          span: rationale.key,
          message: 'The rationale does not say whether the service is medically necessary. End it with the conclusion.',
          fixes: () => fixes(issue, profile),
        };
      },
    },
  ],
};

/** What the writer has written so far. */
function withoutPlaceholders(text: string): string {
  let result = '';
  let at = 0;
  for (const { span } of placeholders(text)) {
    result += text.slice(at, span.start);
    at = span.end;
  }
  return result + text.slice(at);
}

/** Adds the closing sentence that goes with the decision. */
function fixes(issue: Issue, profile: Profile): Fix[] {
  const supports = profile.decisions?.find((decision) => decision.value === issue.decision?.value?.trim())?.supports;
  const prose = issue.rationale!.value!;
  const end = prose.text.trimEnd().length;
  const last = prose.sourceSpan(end - 1, end);
  const service = issue.service?.value?.trim().replace(/\s+/g, ' ') ?? '';
  // quotation marks, colons and the like would have to be written as this scalar's style asks
  if (supports === undefined || service === '' || service.length > 200 || /["'\\\n]|: | #/.test(service)) return [];
  const stop = /[.!?]["”’)\]]*$/.test(prose.text.trimEnd()) ? '' : '.';
  const sentence = `${stop} Therefore, the requested ${service} is ${supports ? '' : 'not '}medically necessary.`;
  return [
    {
      title: `Conclude that it is ${supports ? '' : 'not '}medically necessary`,
      safe: false,
      edits: [{ span: { start: last.end, end: last.end }, newText: sentence }],
    },
  ];
}
