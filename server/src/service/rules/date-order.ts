/** Dates that go backwards: a denial before the injury, a decision before its assignment. */
import { caseDates, type CaseDate } from '../model/model';
import { dateOf } from '../case/date-written';
import { inWords } from '../prose/calendar';
import { capital, wordsFor } from '../case/presence';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const dateOrder: Rule = {
  code: 'date-order',
  title: 'Dates out of order',
  summary: 'Injury, denial, application, assignment and decision follow one another, and no record is younger than the decision.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.5(h)', 'Labor Code 4610.6(d)'],
  checks: [
    { reads: 'document', with: ['case'], check: caseOrder },
    { reads: 'document', with: ['case', 'records'], check: recordOrder },
  ],
};

/** A date with its place. */
interface Dated {
  readonly name: string;
  readonly date: string;
  readonly span: { readonly start: number; readonly end: number };
}

const isCaseDate = (name: string): name is CaseDate => (caseDates as readonly string[]).includes(name);

function* caseOrder({ determination, profile }: RuleContext): Iterable<Remark> {
  const dated = (name: string): Dated | undefined => {
    const field = isCaseDate(name) ? determination.case?.dates[name] : undefined;
    const date = dateOf(field);
    return field && date ? { name, date, span: field.span } : undefined;
  };
  const known = profile.date_order.map(dated).filter((one) => one !== undefined);
  for (const [index, later] of known.entries()) {
    const earlier = known[index - 1];
    if (earlier && later.date < earlier.date) yield backwards(earlier, later, profile);
  }
  // the records come in somewhere between the denial and the decision
  const received = dated('records_received');
  const [denied, decided] = [dated('ur_denial_date'), dated('decision_date')];
  if (!received || profile.date_order.includes('records_received')) return;
  if (decided && decided.date < received.date) yield backwards(received, decided, profile);
  else if (denied && received.date < denied.date) yield backwards(denied, received, profile);
}

function backwards(earlier: Dated, later: Dated, profile: RuleContext['profile']): Remark {
  return {
    span: later.span,
    message: `${capital(wordsFor(later.name, profile))}, ${inWords(later.date)}, lies before ${wordsFor(earlier.name, profile)}, ${inWords(earlier.date)}. Check both.`,
    related: [{ span: earlier.span, message: `${capital(wordsFor(earlier.name, profile))} is ${inWords(earlier.date)}` }],
  };
}

function* recordOrder({ determination }: RuleContext): Iterable<Remark> {
  const decision = determination.case?.dates.decision_date;
  const decided = dateOf(decision);
  for (const record of determination.records?.entries ?? []) {
    const [from, to] = [dateOf(record.from), dateOf(record.to)];
    if (from && to && to < from) {
      yield {
        span: record.to!.span,
        message: 'This range of dates ends before it begins. Check both dates.',
        related: [{ span: record.from!.span, message: `It begins on ${inWords(from)}` }],
      };
      continue;
    }
    const last = record.date ?? record.to ?? record.from;
    const date = dateOf(last);
    if (!decided || !date || date <= decided) continue;
    yield {
      span: last!.span,
      message: `This record is dated ${inWords(date)}, after the decision. Check its date.`,
      related: [{ span: decision!.span, message: `The decision is of ${inWords(decided)}` }],
    };
  }
}
