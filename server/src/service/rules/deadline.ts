/** A decision later than the law allows, or an application that came late. */
import { dateOf, daysBetween, daysAfter } from '../case/date-written';
import { inWords } from '../prose/calendar';
import { rowsOf } from '../prose/lexicon';
import type { Remark, Rule, RuleContext } from '../check/rule';
import { workingDaysAfter } from '../case/working-days';

export const deadline: Rule = {
  code: 'deadline',
  title: 'Deadline missed',
  summary: 'The decision is made in the time the law gives from complete records.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(d)', 'Labor Code 4610.5(h)(1)'],
  checks: [
    { reads: 'document', with: ['case'], check: decision },
    { reads: 'document', with: ['case'], check: application },
  ],
};

const count = (number: number): string => (number > 10 ? String(number) : rowsOf('number_words')[number]!);

function* decision({ determination, profile }: RuleContext): Iterable<Remark> {
  if (!determination.case) return;
  const { dates, priority } = determination.case;
  const decided = dateOf(dates.decision_date);
  const received = dateOf(dates.records_received);
  const start = received ?? dateOf(dates.date_assigned);
  const rule = profile.deadlines?.[priority?.value ?? 'standard'];
  if (!decided || !start || !rule) return;
  const due =
    rule.working_days !== undefined
      ? workingDaysAfter(start, rule.working_days, profile.holidays)
      : rule.days !== undefined
        ? daysAfter(start, rule.days)
        : undefined;
  if (due === undefined || due === start || decided <= due) return;
  const time = rule.working_days !== undefined ? `${count(rule.working_days)} working days` : `${count(rule.days!)} days`;
  const from = received ? dates.records_received! : dates.date_assigned!;
  yield {
    span: dates.decision_date!.span,
    severity: received ? undefined : 'info',
    message: received
      ? `The decision was due on ${inWords(due)}, ${time} after the records were complete${rule.law ? ` (${rule.law})` : ''}.`
      : `The decision comes more than ${time} after the assignment. Give the day the records were complete: the time to decide runs from it.`,
    related: [{ span: from.span, message: received ? 'The records were complete' : 'The case was assigned' }],
  };
}

function* application({ determination, profile }: RuleContext): Iterable<Remark> {
  if (!determination.case) return;
  const { dates } = determination.case;
  const denied = dateOf(dates.ur_denial_date);
  const applied = dateOf(dates.application_received);
  const window = profile.appeal_window_days;
  if (!denied || !applied || window === undefined || daysBetween(denied, applied) <= window) return;
  yield {
    span: dates.application_received!.span,
    severity: 'info',
    message: `The application came ${daysBetween(denied, applied)} days after the denial, and review may be asked for within ${window}. Check both dates.`,
    related: [{ span: dates.ur_denial_date!.span, message: `The denial is of ${inWords(denied)}` }],
  };
}
