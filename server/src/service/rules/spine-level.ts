/** Another level of the spine: a rationale on C5-6 where the service is at L4-5. */
import { conclusion } from '../prose/necessity';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import { levelsMeet, spinalLevels, type SpinalMention } from '../prose/spine';
import { remarkOf } from '../case/contradiction';
import { levelAgainstSummary, normalAndNot } from '../case/levels-told';
import { listed } from '../case/presence';
import type { Rule } from '../check/rule';

export const spineLevel: Rule = {
  code: 'spine-level',
  title: 'Other levels of the spine',
  summary: 'The rationale is about the levels of the spine that the service is for, and that the case summary tells of.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(h)(5)', 'Heath (2016)'],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'case_summary' || role === 'rationale') yield* normalAndNot(prose).map(remarkOf);
      },
    },
    {
      reads: 'issue',
      of: ['rationale'],
      with: ['caseSummary'],
      *check({ rationale }, { determination }) {
        const summary = determination.caseSummary?.value;
        if (summary && rationale?.value) yield* levelAgainstSummary(rationale.value, summary).map(remarkOf);
      },
    },
    {
      reads: 'issue',
      *check(issue) {
        const service = issue.service?.value ?? '';
        const asked = spinalLevels(service);
        const prose = issue.rationale?.value;
        if (asked.length === 0 || !prose) return;
        const named = spinalLevels(prose.text).filter(({ span }) => !isQuoted(prose.text, span.start));
        const wrong = inConclusion(prose.text, named, asked) ?? throughout(prose.text, named, asked);
        if (!wrong) return;
        const levels = listed([...new Set(asked.map(({ span }) => service.slice(span.start, span.end)))]);
        yield {
          span: prose.sourceSpan(wrong.span.start, wrong.span.end),
          message: `“${prose.text.slice(wrong.span.start, wrong.span.end)}” is not what the service is for, ${levels}. Check which level is meant.`,
          related: [{ span: issue.service!.span, message: `The service is for ${levels}` }],
        };
      },
    },
  ],
};

/** Whether two mentions share a level or have neighbours: a nerve root leaves one level below its disc. */
const near = (a: SpinalMention, b: SpinalMention): boolean =>
  a.levels.some((one) => b.levels.some((other) => levelsMeet(one, other)));

/** As names of one request: the same segments, where both name segments. */
const same = (a: SpinalMention, b: SpinalMention): boolean =>
  a.segments.length > 0 && b.segments.length > 0 ? a.segments.some((segment) => b.segments.includes(segment)) : near(a, b);

/** A conclusion repeats the request: "the request for … L5-S1 … is not medically necessary", with no clause between. */
function inConclusion(text: string, named: readonly SpinalMention[], asked: readonly SpinalMention[]): SpinalMention | undefined {
  const { span, sentence } = conclusion(text);
  if (!span || !sentence) return undefined;
  const own = named.filter((one) => sentence.start <= one.span.start && one.span.end <= span.start);
  if (own.some((one) => asked.some((other) => same(one, other)))) return undefined;
  return own.find((one) => span.start - one.span.end < 300 && !/[,;:]/u.test(text.slice(one.span.end, span.start)));
}

/** Of the levels the rationale names none is that of the service or next to it; those of the past aside. */
function throughout(text: string, named: readonly SpinalMention[], asked: readonly SpinalMention[]): SpinalMention | undefined {
  if (named.some((one) => asked.some((other) => near(one, other)))) return undefined;
  return named.find(({ span }) => !isPast(text, span.start));
}

const past = /\b(?:history|prior|previous(?:ly)?|past|status post|s\/p|underwent|fused|fusion|hardware|non-?industrial)\b/iu;

function isPast(text: string, at: number): boolean {
  const sentence = sentenceAt(text, at);
  return sentence !== undefined && past.test(text.slice(Math.max(sentence.start, at - 300), Math.min(sentence.end, at + 300)));
}
