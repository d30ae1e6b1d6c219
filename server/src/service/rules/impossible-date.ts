/** Care for an injury before the injury, anything after the decision, pain that has lasted longer than the injury. */
import { dateOf, daysBetween } from '../case/date-written';
import { capital, wordsFor } from '../case/presence';
import { bareYears } from '../prose/bare-years';
import { inWords } from '../prose/calendar';
import { durations } from '../prose/durations';
import { happenings, type Happening } from '../prose/happenings';
import { rowsOf } from '../prose/lexicon';
import { phraseFinder } from '../prose/phrases';
import { words } from '../prose/words';
import type { Related, Remark, Rule, RuleContext, TextTarget } from '../check/rule';
import type { Span } from '../text';

export const impossibleDate: Rule = {
  code: 'impossible-date',
  title: 'Dates that cannot be',
  summary:
    'No complaint, visit or treatment of this injury comes before it, none after the decision, and nothing has lasted longer.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(h)(5)', '8 CCR 9792.10.6(d)'],
  checks: [{ reads: 'text', with: ['case'], check: inText }],
};

const builtUp = phraseFinder(rowsOf('built_up').map((row) => [row, true] as const));

function* inText({ prose, role }: TextTarget, { determination, profile }: RuleContext): Iterable<Remark> {
  if (role !== 'case_summary' && role !== 'rationale') return;
  const dates = determination.case?.dates;
  const [injury, decision] = [dateOf(dates?.date_of_injury), dateOf(dates?.decision_date)];
  const told = happenings(prose.text);
  const place = ({ start, end }: Span): Span => prose.sourceSpan(start, end);
  const cumulative = builtUp(words(prose.text)).length > 0;
  const early = injury && !cumulative ? told.filter(({ date }) => date < injury) : [];
  // several of them are an earlier history, told on purpose; one is a slip of the pen
  if (injury && early.length > 0 && early.length <= 2) {
    for (const { span, date } of early)
      yield {
        span: place(span),
        message: `This is dated ${inWords(date)}, before the injury of ${inWords(injury)}. Check both dates, or say what it has to do with this injury.`,
        related: [
          { span: dates!.date_of_injury!.span, message: `${capital(wordsFor('date_of_injury', profile))} in the header` },
        ],
      };
  }
  for (const { span, date } of decision ? told.filter((one) => one.date > decision && !one.planned) : [])
    yield {
      span: place(span),
      message: `This is dated ${inWords(date)}, after the decision of ${inWords(decision!)}. Check both dates.`,
      related: [{ span: dates!.decision_date!.span, message: `${capital(wordsFor('decision_date', profile))} in the header` }],
    };
  yield* yearsToCome(prose, decision, dates?.decision_date?.span);
  const denial = dateOf(dates?.ur_denial_date);
  if (role === 'case_summary') {
    const tooEarly = [...requestBeforeVisit(told, place)];
    yield* tooEarly;
    if (denial && tooEarly.length === 0)
      yield* afterDenial(
        told.filter(({ date }) => !decision || date <= decision),
        denial,
        place,
        {
          span: dates!.ur_denial_date!.span,
          message: `${capital(wordsFor('ur_denial_date', profile))} in the header`,
        },
      );
    if (injury && !cumulative) yield* onTheDay(told, injury, place, dates!.date_of_injury!.span);
  }
  const end = denial ?? decision;
  if (injury && end && !cumulative) yield* tooLong(prose, injury, end, dates!.date_of_injury!.span);
}

/** "Since the summer of 2021", in a letter of 2014. */
function* yearsToCome(prose: TextTarget['prose'], decision: string | undefined, header: Span | undefined): Iterable<Remark> {
  if (!decision || !header) return;
  for (const { span, year } of bareYears(prose.text))
    if (year > Number(decision.slice(0, 4)))
      yield {
        span: prose.sourceSpan(span.start, span.end),
        message: `The year ${year} comes after the decision of ${inWords(decision)}. Check the year.`,
        related: [{ span: header, message: 'The date of decision in the header' }],
      };
}

/** The request carries the plan of a visit: when every visit that is told comes after it, one of the dates is wrong. */
function* requestBeforeVisit(told: readonly Happening[], place: (span: Span) => Span): Iterable<Remark> {
  const requests = told.filter(({ kind }) => kind === 'request');
  const visits = told.filter(({ kind }) => kind === 'care');
  const request = requests[0];
  if (!request || visits.length === 0 || requests.some(({ date }) => date !== request.date)) return;
  if (visits.some(({ date }) => date <= request.date)) return;
  const first = visits.reduce((a, b) => (b.date < a.date ? b : a));
  yield {
    span: place(request.span),
    message: `The request is dated ${inWords(request.date)}, before every visit that is told; the first is of ${inWords(first.date)}. Check both dates.`,
    related: [{ span: place(first.span), message: 'The first visit that is told' }],
  };
}

/** What was denied was asked for before, and the visit whose plan it was came before that. */
function* afterDenial(
  told: readonly Happening[],
  denial: string,
  place: (span: Span) => Span,
  header: Related,
): Iterable<Remark> {
  const requests = told.filter(({ kind }) => kind === 'request');
  const looked = requests.length > 0 ? requests : told;
  if (looked.length === 0 || looked.some(({ date }) => date <= denial)) return;
  const earliest = looked.reduce((one, other) => (other.date < one.date ? other : one));
  const visits = told.length === 1 ? 'The only visit that is told is of' : 'Of the visits that are told the first is of';
  const [what, severity] = requests.length > 0 ? ['The request is dated', 'warning' as const] : [visits, 'info' as const];
  yield {
    span: place(earliest.span),
    severity,
    message: `${what} ${inWords(earliest.date)}, after the denial of ${inWords(denial)}. Check both dates, or tell of the visit whose plan was denied.`,
    related: [header],
  };
}

/** "The progress note dated …", of the day of the injury: one was written for the other. */
function* onTheDay(told: readonly Happening[], injury: string, place: (span: Span) => Span, header: Span): Iterable<Remark> {
  for (const { span, date, goesOn, kind } of told)
    if (kind === 'care' && goesOn && date === injury)
      yield {
        span: place(span),
        severity: 'info',
        message: `A report of care that goes on is dated ${inWords(date)}, the very day of the injury. Check whether one date was written for the other.`,
        related: [{ span: header, message: 'The date of injury in the header' }],
      };
}

/** A month more than the injury is old may be a manner of speaking. */
const grace = 31;

function* tooLong(prose: TextTarget['prose'], injury: string, end: string, header: Span): Iterable<Remark> {
  const age = daysBetween(injury, end);
  for (const { span, days } of durations(prose.text)) {
    if (days < 60 || days <= age + grace) continue;
    yield {
      span: prose.sourceSpan(span.start, span.end),
      message: `By the header the injury, of ${inWords(injury)}, was not that old. Check the date of injury, or say where the longer time comes from.`,
      related: [{ span: header, message: 'The date of injury in the header' }],
    };
  }
}
