/** One rationale for two services: near-identical texts, worst where they are for different parts of the body. */
import type { Issue } from '../model/model';
import { drugs } from '../prose/drugs';
import { wordsOf } from '../prose/lexicon';
import { bodyRegions, regionsMeet, regionsOf, type Region } from '../prose/regions';
import { canBeAlike, printOf, similarity } from '../prose/similar';
import { countWords, contentWords, stem } from '../prose/words';
import { listed } from '../case/presence';
import { isDependent } from '../case/basis';
import { pairs, type Remark, type Rule } from '../check/rule';

/** Of the runs of four words. A service named in a text of a hundred words changes a tenth of them. */
const nearIdentical = 0.8;
const fewest = 40;

export const duplicateRationale: Rule = {
  code: 'duplicate-rationale',
  title: 'One rationale for two services',
  summary: 'Different services have reasons of their own.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    pairs({
      of: (issue) => (isReasoned(issue) ? { issue, print: printOf(textOf(issue)) } : undefined),
      *check(earlier, later) {
        // what two texts have in common is counted only where they can be that much alike
        if (!canBeAlike(earlier.print, later.print, nearIdentical)) return;
        const remark = compared(earlier.issue, later.issue);
        if (remark) yield remark;
      },
    }),
  ],
};

/** Whether it has reasons of its own to compare. */
const isReasoned = (issue: Issue): boolean =>
  issue.service?.value !== undefined &&
  issue.rationale?.value !== undefined &&
  countWords(issue.rationale.value.text) >= fewest &&
  !isDependent(issue);

const textOf = (issue: Issue): string => issue.rationale!.value!.text;
const serviceOf = (issue: Issue): string => issue.service!.value!;

function compared(earlier: Issue, later: Issue): Remark | undefined {
  if (similarity(textOf(earlier), textOf(later)) < nearIdentical) return undefined;
  const [a, b] = [regionsOf(serviceOf(earlier)), regionsOf(serviceOf(later))];
  const apart = a.length > 0 && b.length > 0 && !meet(a, b);
  if (!apart && isAlike(serviceOf(earlier), serviceOf(later))) return undefined;
  const named = `“${short(serviceOf(earlier))}”`;
  const related = [{ span: earlier.rationale!.key, message: `The rationale on ${named}` }];
  const span = later.rationale!.key;
  const spokenOf = !apart
    ? undefined
    : speaksOnlyOf(textOf(later), a, b)
      ? a
      : speaksOnlyOf(textOf(earlier), b, a)
        ? b
        : undefined;
  if (spokenOf) {
    const message = `This is nearly the rationale on ${named}, and it speaks of the ${listed(spokenOf)}. Give each service reasons of its own.`;
    return { span, severity: 'warning', message, related };
  }
  const part = apart ? ', which is for another part of the body' : '';
  return {
    span,
    message: `This is nearly the rationale on ${named}${part}. Check that its reasons hold for this service.`,
    related,
  };
}

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);

const meet = (a: readonly Region[], b: readonly Region[]): boolean => a.some((one) => b.some((other) => regionsMeet(one, other)));

/** A text about the one service's part of the body that never names the other's. */
function speaksOnlyOf(text: string, part: readonly Region[], other: readonly Region[]): boolean {
  const named = regionsOf(text);
  return meet(named, part) && !meet(named, other);
}

/** Nerve studies are asked for together and answered together. */
const nerveStudy = /\b(?:emg|ncs|ncv|electromyogra\w+|nerve conduction|electrodiagnos\w+|ssep)\b/iu;

/** Words that many services have in their names, and that tell none of them. */
const ofAnyService = wordsOf('of_any_service');

/** The same service twice, as for the left and the right: one word of substance in common. */
function isAlike(a: string, b: string): boolean {
  if (nerveStudy.test(a) && nerveStudy.test(b)) return true;
  const [first, others] = [drugs(a), drugs(b)].map((all) => new Set(all.map(({ drug }) => drug)));
  if (first!.size > 0 && others!.size > 0) return [...first!].some((drug) => others!.has(drug));
  const stems = (text: string): Set<string> =>
    new Set(
      contentWords(text)
        .filter(({ lower, text: word }) => !/\d/u.test(word) && !ofAnyService.has(lower) && !ofAnyService.has(stem(lower)))
        .map(({ lower }) => stem(lower)),
    );
  const own = stems(withoutRegions(a));
  return [...stems(withoutRegions(b))].some((word) => own.has(word));
}

/** The part of the body is no word for the treatment. */
function withoutRegions(text: string): string {
  let result = '';
  let at = 0;
  for (const { span } of bodyRegions(text)) {
    if (span.start < at) continue;
    result += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return result + text.slice(at);
}
