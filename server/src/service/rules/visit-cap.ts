/** More visits of one therapy than the law allows for an injury. */
import type { Issue, Prose } from '../model/model';
import { fold } from '../prose/fold';
import { ofEachSentence } from '../prose/by-sentence';
import { therapiesIn, therapyTold, type Therapy } from '../prose/therapy-told';
import type { Span } from '../text';
import { dateOf } from '../case/date-written';
import { amountOf } from '../case/requested-amounts';
import type { Rule } from '../check/rule';

export const visitCap: Rule = {
  code: 'visit-cap',
  title: 'More visits than allowed',
  summary:
    'Visits so far and those asked for are no more of one therapy than the law allows for an injury, except after surgery.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4604.5(c)(1)', 'Labor Code 4604.5(c)(3)'],
  checks: [
    {
      reads: 'issue',
      with: ['case', 'caseSummary'],
      *check(issue, { determination, profile }) {
        const { visits: cap, therapies: capped, injuries_from: from } = profile.visit_cap ?? {};
        const injured = dateOf(determination.case?.dates.date_of_injury);
        if (cap === undefined || (injured !== undefined && from !== undefined && injured < from)) return;
        const [therapy, another] = therapiesIn(issue.service?.value ?? '');
        const asked = amountOf(issue.service?.value ?? '');
        if (!therapy || another || !capped?.includes(therapy) || asked?.unit !== 'sessions') return;
        const summary = determination.caseSummary?.value;
        if (isAfterSurgery(issue.service?.value) || isAfterSurgery(summary?.text)) return;
        const before = mostVisits(issue, summary, therapy);
        if (!before || before.count + asked.value <= cap) return;
        yield {
          span: issue.service!.span,
          message: `${before.count} visits so far and ${asked.value} asked for make ${before.count + asked.value}, and ${cap} of ${therapy} are allowed for an injury. Check whether an exception applies.`,
          related: [{ span: before.span, message: `${before.count} visits so far` }],
        };
      },
    },
  ],
};

const afterSurgery =
  /\bpost-?\s?(?:op\b|operative|surg)|\bsurger(?:y|ies)\b|\bstatus post\b|\bs\/p\b|\barthroscop\w+|\bfusion\b/iu;
const cues = ['post', 'surger', 's/p', 'arthroscop', 'fusion'];

const saysSurgery = ofEachSentence((sentence: string): boolean => {
  const { lower } = fold(sentence);
  return cues.some((cue) => lower.includes(cue)) && afterSurgery.test(sentence);
});

const isAfterSurgery = (text = ''): boolean => saysSurgery(text).includes(true);

/** The highest number of visits of the therapy that the summary or the rationale reports. */
function mostVisits(
  issue: Issue,
  summary: Prose | undefined,
  therapy: Therapy,
): { readonly count: number; readonly span: Span } | undefined {
  const rationale = issue.rationale?.value;
  if (isAfterSurgery(rationale?.text)) return undefined;
  const found = [summary, rationale].flatMap((prose) =>
    prose
      ? therapyTold(prose.text)
          .filter((told) => told.therapy === therapy)
          .map(({ visits: count, span }) => ({ count, span: prose.sourceSpan(span.start, span.end) }))
      : [],
  );
  return found.sort((a, b) => b.count - a.count)[0];
}
