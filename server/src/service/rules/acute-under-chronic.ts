/** The guideline for chronic pain, cited for an injury that was not yet old enough for it, without a word why. */
import { citedEntries } from '../case/cited';
import { dateOf, daysBetween } from '../case/date-written';
import { dayOfReview } from '../case/day';
import { inWords } from '../prose/calendar';
import { durations } from '../prose/durations';
import { rowsOf } from '../prose/lexicon';
import { phraseFinder } from '../prose/phrases';
import { words } from '../prose/words';
import { ofIssue, ofText } from '../check/facts';
import type { Remark, Rule, RuleContext } from '../check/rule';

const builtUp = phraseFinder(rowsOf('built_up').map((row) => [row, true] as const));

/** Whether the summary tells of pain that is older than its injury, or of an injury without a day. */
const older = ofText(({ prose, role }) =>
  role === 'case_summary' && (builtUp(words(prose.text)).length > 0 || durations(prose.text).some(({ days }) => days >= 90))
    ? true
    : undefined,
);

/** What the item rests on that speaks of pain of a certain age. */
const forOldPain = ofIssue((issue, { library }) => {
  const cited = citedEntries(issue, library).find(
    ({ by, guideline }) => by === 'reviewer' && guideline?.pain_older_than_days !== undefined,
  );
  return cited && { span: cited.entry.cite!.span, title: cited.guideline!.title, days: cited.guideline!.pain_older_than_days! };
});

export const acuteUnderChronic: Rule = {
  code: 'acute-under-chronic',
  title: 'Chronic pain guideline for a fresh injury',
  summary: 'A guideline for chronic pain is cited only for pain that has lasted long enough, or the letter says why.',
  severity: 'info',
  fixable: 'no',
  sources: ['8 CCR 9792.20', '8 CCR 9792.21(d)'],
  checks: [{ reads: 'document', with: ['case', older, forOldPain], check: letter }],
};

function* letter(context: RuleContext): Iterable<Remark> {
  const header = context.determination.case?.dates.date_of_injury;
  const injury = dateOf(header);
  const day = dayOfReview(context);
  const [first] = context.gathered(forOldPain);
  if (!header || !injury || !day || !first || context.gathered(older).length > 0) return;
  const age = daysBetween(injury, day.date);
  if (age < 0 || age >= first.days) return;
  yield {
    span: first.span,
    message: `“${first.title}” is for pain that has lasted ${Math.round(first.days / 30)} months or more. This injury was ${age} days old on ${inWords(day.date)}, the day of the ${day.of}. Cite the chapter for the part of the body, or say how the pain is chronic.`,
    related: [
      { span: header.span, message: 'The date of injury' },
      { span: day.span, message: `The day of the ${day.of}` },
    ],
  };
}
