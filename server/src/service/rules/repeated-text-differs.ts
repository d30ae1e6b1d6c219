/** A request that is written twice, with another strength or code the second time. */
import type { Issue } from '../model/model';
import { conclusion } from '../prose/necessity';
import { isQuoted } from '../prose/quotations';
import { contentWords } from '../prose/words';
import { modifiedRequest, strengthKey, strengthsOf } from '../case/requested-amounts';
import type { Remark, Rule } from '../check/rule';
import { allMatches } from '../text';

export const repeatedTextDiffers: Rule = {
  code: 'repeated-text-differs',
  title: 'The same request, written differently',
  summary: 'Strengths, codes and levels are the same wherever the request is repeated.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.10.6(d)'],
  checks: [
    {
      reads: 'issue',
      *check(issue) {
        yield* betweenTexts(issue);
        yield* inConclusion(issue);
      },
    },
  ],
};

/** The parts of a request that stay as they are when a part of it is allowed: strengths, and codes such as L1833. */
function fixedParts(text: string): string[] {
  const codes = [...allMatches(text, /(?<![\p{L}\p{N}])(?:\p{Lu}\d{4}|\d{5})(?![\p{L}\p{N}])/gu)].map((match) => match[0]);
  return [...strengthsOf(text).map(strengthKey), ...codes];
}

/** The words of a request without its numbers: the same words tell the same service. */
const namesOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{L}?\d[\p{N}.,/%]*(?:\s?(?:mg|mcg|meq|ml|gm?)\b)?/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

function* betweenTexts(issue: Issue): Iterable<Remark> {
  const texts = modifiedRequest(issue);
  if (!texts) return;
  const [requested, service] = [texts.requested.value!, texts.service.value!];
  if (namesOf(requested) !== namesOf(service)) return;
  const [first, second] = [fixedParts(requested), fixedParts(service)];
  const differing = second.find((part) => !first.includes(part));
  const was = first.find((part) => !second.includes(part));
  if (first.length !== second.length || differing === undefined || was === undefined) return;
  yield {
    span: texts.service.span,
    message: `The request is written with “${was.trim()}” and here with “${differing.trim()}”. Check which is right.`,
    related: [{ span: texts.requested.span, message: 'As requested' }],
  };
}

/** The drug of the service in the conclusion, with a strength that the service does not have. */
function* inConclusion(issue: Issue): Iterable<Remark> {
  const service = issue.service?.value ?? '';
  const prose = issue.rationale?.value;
  const asked = strengthsOf(service);
  const sentence = prose && conclusion(prose.text).sentence;
  if (!prose || !sentence || asked.length !== 1) return;
  const drug = wordBefore(service, asked[0]!.span.start);
  if (drug === undefined) return;
  const same = strengthsOf(prose.text).filter(
    ({ span }) =>
      sentence.start <= span.start &&
      span.end <= sentence.end &&
      !isQuoted(prose.text, span.start) &&
      wordBefore(prose.text, span.start) === drug,
  );
  const [first] = same;
  if (!first || same.some((one) => strengthKey(one) === strengthKey(asked[0]!) || one.unit !== asked[0]!.unit)) return;
  yield {
    span: prose.sourceSpan(first.span.start, first.span.end),
    message: `The conclusion says ${prose.text.slice(first.span.start, first.span.end)}, and the request is for ${service.slice(asked[0]!.span.start, asked[0]!.span.end)}. Check which is right.`,
    related: [{ span: issue.service!.span, message: 'The request' }],
  };
}

/** The name a strength stands right behind: "Norco" of "Norco 10/325mg". */
function wordBefore(text: string, at: number): string | undefined {
  const from = Math.max(0, at - 40);
  const last = contentWords(text.slice(from, at)).at(-1);
  return last && /^\s*\(?$/u.test(text.slice(from + last.span.end, at)) ? last.lower : undefined;
}
