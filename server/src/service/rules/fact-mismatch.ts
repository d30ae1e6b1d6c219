/** Facts of the case that the prose states otherwise than the header, or otherwise in two places. */
import type { CaseDate, Field, Issue, Prose } from '../model/model';
import { marksIn, personsIn, saidAround, stated, straysIn, type Stated } from '../case/stated';
import { askedOtherwise, itemRequests, summaryRequests } from '../case/asked-otherwise';
import { itemParts, partsNowhereElse, reasonParts, summaryParts } from '../case/parts-told';
import { itemAmounts, retoldAmounts, summaryAmounts } from '../case/retold';
import { dateOf, daysBetween } from '../case/date-written';
import { datesBeside, isSlipOf } from '../case/dates-beside';
import type { DateMention } from '../prose/dates';
import { ageAgainstBirth, bornIn, twoBirths } from '../case/born';
import { remarkOf } from '../case/contradiction';
import { personsApart } from '../case/persons-told';
import { stoppedIn } from '../case/stopped-drugs';
import { askedThings, foreignThings, toldThings } from '../case/foreign';
import { againstSummary } from '../case/against-summary';
import { piecesAgainstItem } from '../case/pieces-told';
import { wholeAgainstPart } from '../case/denied-in-part';
import { anyOf } from '../prose/lexicon';
import { inWords } from '../prose/calendar';
import { capital, denialOf, wordsFor } from '../case/presence';
import { ofText, type TextFact } from '../check/facts';
import type { Fix, Remark, Rule, RuleContext, TextTarget } from '../check/rule';
import { overlaps } from '../text';

/** What the texts say that tell the case: the summary and the rationales. */
const inAccount = <T>(find: (prose: Prose) => T | undefined): TextFact<{ isSummary: boolean; told: T } | undefined> =>
  ofText(({ prose, role }) => {
    const told = role === 'case_summary' || role === 'rationale' ? find(prose) : undefined;
    return told && { isSummary: role === 'case_summary', told };
  });

/** The summary comes first, wherever it stands in the file. */
function told<T>({ gathered }: RuleContext, fact: TextFact<{ isSummary: boolean; told: T } | undefined>): T[] {
  const found = gathered(fact).filter((one) => one !== undefined);
  return [...found.filter((one) => one.isSummary), ...found.filter((one) => !one.isSummary)].map((one) => one.told);
}

/** A text that tells nothing is not looked at again when another one changes. */
const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const injuries = inAccount((prose) => orNothing(stated(prose, 'injury', anotherInjury)));
const denials = inAccount((prose) => orNothing(stated(prose, 'utilization review', never)));
const besides = inAccount((prose) => orNothing(datesBeside(prose)));
const persons = inAccount((prose) => {
  const found = { persons: personsIn(prose), strays: straysIn(prose), marks: marksIn(prose) };
  return found.persons.length > 0 || found.strays.size > 0 || found.marks.length > 0 ? found : undefined;
});

const born = inAccount((prose) => orNothing(bornIn(prose)));

export const factMismatch: Rule = {
  code: 'fact-mismatch',
  title: 'Facts that disagree',
  summary: 'The dates of the injury and of the denial, the age and the sex are the same wherever they are stated.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(h)(5)', '8 CCR 9792.10.6(d)'],
  checks: [
    { reads: 'document', with: ['case', 'records', injuries, besides], check: dateOfInjury },
    { reads: 'document', with: ['case', 'records', denials, besides], check: dateOfDenial },
    { reads: 'document', with: [persons], check: person },
    { reads: 'document', with: [summaryAmounts, itemAmounts], check: retoldAmounts },
    { reads: 'document', with: [summaryRequests, itemRequests], check: askedOtherwise },
    { reads: 'document', with: ['case', persons, born], check: birth },
    {
      reads: 'document',
      with: ['case', 'records', toldThings, askedThings, summaryParts, itemParts, reasonParts],
      check: nowhereElse,
    },
    { reads: 'text', check: stoppedDrugs },
    { reads: 'issue', of: ['service', 'rationale'], with: ['caseSummary'], check: retoldCounts },
    { reads: 'issue', of: ['service', 'modified', 'rationale'], check: (issue) => piecesAgainstItem(issue).map(remarkOf) },
    { reads: 'issue', of: ['service', 'modified'], with: ['caseSummary'], check: deniedInPart },
  ],
};

/** What only one place of the letter speaks of, each told once. */
function* nowhereElse(context: RuleContext): Iterable<Remark> {
  const parts = [...partsNowhereElse(context)];
  yield* parts;
  for (const thing of foreignThings(context)) if (!parts.some(({ span }) => overlaps(span, thing.span))) yield thing;
}

const anotherInjury =
  /\b(?:prior|previous(?:ly)?|earlier|another|second|subsequent|former|other|multiple|cumulative|continuous|non-?industrial|motor vehicle|re-?injur\w+|dates of injury|claims)\b/iu;

function* dateOfInjury(context: RuleContext): Iterable<Remark> {
  const header = context.determination.case?.dates.date_of_injury;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = told(context, injuries).flat();
  if (found.length === 0) yield* unnamed(context, header, date, 'date_of_injury');
  const agrees = found.some(({ event }) => event.iso === date);
  const spokenOf = new Set<string>();
  for (const one of found) {
    const { event, prose } = one;
    if (event.iso === date || spokenOf.has(event.iso!)) continue;
    // once the day of the header is told, only "date of injury" in so many words speaks of the same injury
    const named = /^(?:date of|doi\b)/iu.test(prose.text.slice(event.phrase.start, event.phrase.end));
    if (agrees && !named) continue;
    spokenOf.add(event.iso!);
    const same = found.filter((other) => other.event.iso === event.iso);
    yield dateRemark(same, header, date, 'date_of_injury', context.profile);
  }
}

const never = /(?!)/u;
const anotherReview =
  /\b(?:an? (?:prior|previous)|earlier|another|second|subsequent|former|other|first|appeal|reconsider\w*|peer[- ]to[- ]peer)\b(?! denial was)/iu;
/** "The prior determination", "previously denied on": mostly the denial under dispute, and now and then one before it. */
const likely = /\b(?:prior|previous(?:ly)?)\b/iu;
const named = new RegExp(`\\b${anyOf('utilization_review', 'utilization_review_short', 'who_reviews')}\\b`, 'iu');
/** In days; of two reviews further apart the earlier was of another request. */
const near = 90;
/** A review that allowed what it was asked is not the one under dispute. */
const allowed = /(?<!non-?)(?<!not )\b(?:certified|approved|authorized)\b/iu;
const denied =
  /\b(?:non-?certif\w*|not certif\w*|den(?:y|ied|ial)|modif\w+|partial\w*|declin\w+|fail\w*|refus\w+|not approve\w*)\b/iu;

function* dateOfDenial(context: RuleContext): Iterable<Remark> {
  const header = context.determination.case?.dates.ur_denial_date;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = told(context, denials).flat();
  if (found.length === 0) yield* unnamed(context, header, date, 'ur_denial_date');
  // an item may have gone through several reviews: one that agrees is enough
  if (found.length === 0 || found.some(({ event }) => event.iso === date)) return;
  const ofThis = found.filter(({ prose, event }) => {
    const said = saidAround(prose.text, event.span);
    return !anotherReview.test(said) && (!allowed.test(said) || denied.test(said));
  });
  const isSure = ({ prose, event }: Stated): boolean => {
    const said = saidAround(prose.text, event.span);
    return named.test(said) && !likely.test(said);
  };
  const first = ofThis.find(isSure) ?? ofThis.find(({ event }) => Math.abs(daysBetween(date, event.iso!)) <= near);
  if (!first) return;
  const same = ofThis.filter(({ event }) => event.iso === first.event.iso);
  const remark = dateRemark(same, header, date, 'ur_denial_date', context.profile);
  yield same.some(isSure) ? remark : { ...remark, severity: 'info' };
}

/** A date that is told of the injury or the denial without its name, where that of the header is told nowhere. */
function* unnamed(context: RuleContext, header: Field<string>, date: string, name: CaseDate): Iterable<Remark> {
  const all = context.gathered(besides).flatMap(({ told, isSummary }) => told.map((one) => ({ ...one, isSummary })));
  if (all.some(({ event }) => event.iso === date)) return;
  const known = new Set([...headerDates(context), ...recordDates(context)]);
  const isOfIt = ({ ofInjury, ofDenial, atStart, isSummary, event }: (typeof all)[number]): boolean =>
    name === 'date_of_injury'
      ? isSummary && atStart && ofInjury
      : ofDenial && (isSlipOf(event.iso, date) || Math.abs(daysBetween(date, event.iso)) <= near);
  const first = all.find((one) => !known.has(one.event.iso) && isOfIt(one));
  if (!first) return;
  const same = all.filter(({ event }) => event.iso === first.event.iso);
  const sure = isSlipOf(first.event.iso, date);
  yield { ...dateRemark(same, header, date, name, context.profile), ...(!sure && { severity: 'info' as const }) };
}

const headerDates = ({ determination }: RuleContext): string[] =>
  Object.values(determination.case?.dates ?? {}).flatMap((field) => dateOf(field) ?? []);
const recordDates = ({ determination }: RuleContext): string[] =>
  (determination.records?.entries ?? []).flatMap(({ date, from, to }) =>
    [date, from, to].flatMap((field) => dateOf(field) ?? []),
  );

/** One remark for all places that state the same date. */
function dateRemark(
  found: readonly { readonly prose: Prose; readonly event: DateMention }[],
  header: Field<string>,
  date: string,
  name: CaseDate,
  profile: RuleContext['profile'],
): Remark {
  const { iso } = found[0]!.event;
  const edits = found.map(({ prose, event: { span } }) => ({
    span: prose.sourceSpan(span.start, span.end),
    newText: inStyleOf(prose.text.slice(span.start, span.end), date),
  }));
  const what = name === 'date_of_injury' ? 'The injury' : `The ${denialOf(profile.names)}`;
  const where = edits.length > 1 ? `in ${edits.length} places` : 'here';
  return {
    span: edits[0]!.span,
    message: `${what} is dated ${inWords(iso!)} here and ${inWords(date)} in the header. Check both.`,
    related: [{ span: header.span, message: `${capital(wordsFor(name, profile))} in the header` }],
    fixes: (): Fix[] => [
      { title: `Write ${edits[0]!.newText} ${where}`, safe: false, edits },
      { title: `Change the header to ${iso}`, safe: false, edits: [{ span: header.span, newText: iso! }] },
    ],
  };
}

/** A date in the style of another one: "10-10-16", "10/10/2016", "October 10, 2016". */
function inStyleOf(example: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (/^\d{4}-\d{1,2}-\d{1,2}$/u.test(example)) return iso;
  const numbers = /^(\d{1,2})([/-])(\d{1,2})\2(\d{2,4})$/u.exec(example);
  if (!numbers) return inWords(iso);
  const bare = numbers[1]!.length === 1 || numbers[3]!.length === 1;
  const short = (part: string): string => (bare ? String(Number(part)) : part);
  return [short(month), short(day), year.slice(-numbers[4]!.length)].join(numbers[2]);
}

function* person(context: RuleContext): Iterable<Remark> {
  yield* personsApart(told(context, persons), context.profile.names?.patient ?? 'patient').map(remarkOf);
}

function* birth(context: RuleContext): Iterable<Remark> {
  const found = told(context, born).flat();
  const [first] = found;
  if (!first) return;
  const two = twoBirths(found, context.profile.names?.patient ?? 'patient');
  yield* two.map(remarkOf);
  const age = told(context, persons).flatMap(({ persons: stated }) => stated.flatMap((one) => one.age ?? []))[0];
  const dates = context.determination.case?.dates;
  const decision = dateOf(dates?.decision_date) ?? dateOf(dates?.ur_denial_date);
  if (age && decision && two.length === 0)
    yield* ageAgainstBirth(first, age, dateOf(dates?.date_of_injury), decision).map(remarkOf);
}

function* stoppedDrugs({ prose, role }: TextTarget): Iterable<Remark> {
  if (role === 'case_summary') yield* stoppedIn(prose).map(remarkOf);
}

function* retoldCounts(issue: Issue, { determination }: RuleContext): Iterable<Remark> {
  const summary = determination.caseSummary?.value;
  if (summary) yield* againstSummary(issue, summary).map(remarkOf);
}

function* deniedInPart(issue: Issue, { determination }: RuleContext): Iterable<Remark> {
  const summary = determination.caseSummary?.value;
  if (summary) yield* wholeAgainstPart(issue, summary).map(remarkOf);
}
