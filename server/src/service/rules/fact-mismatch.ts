/** Facts of the case that the prose states otherwise than the header, or otherwise in two places. */
import type { CaseDate, Field, Prose } from '../model/model';
import { sexWords, statedPersons, type Sex } from '../prose/ages';
import { datedEvents, dates, type DatedEvent } from '../prose/dates';
import { anyOf } from '../prose/lexicon';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import type { Span } from '../text';
import { dateOf } from '../case/date-written';
import { inWords } from '../prose/calendar';
import { proseOf } from '../check/engine';
import { capital, denialOf, wordsFor } from '../case/presence';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';

export const factMismatch: Rule = {
  code: 'fact-mismatch',
  title: 'Facts that disagree',
  summary: 'The dates of the injury and of the denial, the age and the sex are the same wherever they are stated.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(h)(5)', '8 CCR 9792.10.6(d)'],
  reads: 'document',
  *check(context) {
    const texts = proseOf(context)
      .filter(({ role }) => role === 'case_summary' || role === 'rationale')
      .map(({ prose }) => prose);
    yield* dateOfInjury(context, texts);
    yield* dateOfDenial(context, texts);
    yield* person(context.profile, texts);
  },
};

interface Stated {
  readonly prose: Prose;
  readonly event: DatedEvent;
}

/** What is said around a place: its sentence, cut where another begins without a space. */
function saidAround(text: string, at: Span): string {
  const sentence = sentenceAt(text, at.start) ?? at;
  const before = text.slice(Math.max(sentence.start, at.start - 400), at.start).split(/[.;]\s*(?=\p{Lu})/u);
  const after = text.slice(at.end, Math.min(sentence.end, at.end + 400)).split(/[.;]/u);
  return `${before.at(-1)}${text.slice(at.start, at.end)}${after[0]}`;
}

/** The dates stated for an event; quoted ones are others' words, and a range is no day. */
function stated(texts: readonly Prose[], role: DatedEvent['role'], isAnother: RegExp): Stated[] {
  return texts.flatMap((prose) => {
    const ranges = datesInRanges(prose.text);
    return datedEvents(prose.text)
      .filter(
        (event) =>
          event.role === role &&
          event.iso !== undefined &&
          !isQuoted(prose.text, event.span.start) &&
          !ranges.has(event.span.start) &&
          !isAnother.test(saidAround(prose.text, event.span)),
      )
      .map((event) => ({ prose, event }));
  });
}

/** "1/5/2010 - 10/10/2016", "from 2015 through …": an injury that built up. Where the dates in ranges begin. */
function datesInRanges(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const all = dates(text);
  for (const [index, { span }] of all.entries()) {
    const next = all[index + 1]?.span;
    if (!next || next.start - span.end > 12) continue;
    if (!/^\s?(?:-|–|—|to|through|thru|until|and|or)\s?$/u.test(text.slice(span.end, next.start))) continue;
    found.add(span.start).add(next.start);
  }
  return found;
}

const anotherInjury =
  /\b(?:prior|previous(?:ly)?|earlier|another|second|subsequent|former|other|multiple|cumulative|continuous|non-?industrial|motor vehicle|re-?injur\w+|dates of injury|claims)\b/iu;

function* dateOfInjury({ determination, profile }: RuleContext, texts: readonly Prose[]): Iterable<Remark> {
  const header = determination.case?.dates.date_of_injury;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = stated(texts, 'injury', anotherInjury);
  const agrees = found.some(({ event }) => event.iso === date);
  const told = new Set<string>();
  for (const one of found) {
    const { event, prose } = one;
    if (event.iso === date || told.has(event.iso!)) continue;
    // once the day of the header is told, only "date of injury" in so many words speaks of the same injury
    const named = /^(?:date of|doi\b)/iu.test(prose.text.slice(event.phrase.start, event.phrase.end));
    if (agrees && !named) continue;
    told.add(event.iso!);
    const same = found.filter((other) => other.event.iso === event.iso);
    yield dateRemark(same, header, date, 'date_of_injury', profile);
  }
}

const anotherReview =
  /\b(?:prior|previous(?:ly)?|earlier|another|second|subsequent|former|other|first|appeal|reconsider\w*|peer)\b/iu;
/** A review that allowed what it was asked is not the one under dispute. */
const allowed = /(?<!non-?)(?<!not )\b(?:certified|approved|authorized)\b/iu;
const denied =
  /\b(?:non-?certif\w*|not certif\w*|den(?:y|ied|ial)|modif\w+|partial\w*|declin\w+|fail\w*|refus\w+|not approve\w*)\b/iu;

function* dateOfDenial({ determination, profile }: RuleContext, texts: readonly Prose[]): Iterable<Remark> {
  const header = determination.case?.dates.ur_denial_date;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = stated(texts, 'utilization review', anotherReview).filter(({ prose, event }) => {
    const sentence = saidAround(prose.text, event.span);
    return !allowed.test(sentence) || denied.test(sentence);
  });
  // an item may have gone through several reviews: one that agrees is enough
  if (found.length === 0 || found.some(({ event }) => event.iso === date)) return;
  const same = found.filter(({ event }) => event.iso === found[0]!.event.iso);
  yield dateRemark(same, header, date, 'ur_denial_date', profile);
}

/** One remark for all places that state the same date. */
function dateRemark(
  found: readonly Stated[],
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

interface Told<T> {
  readonly value: T;
  readonly span: Span;
}

const patient = anyOf('patient');
const patientBefore = new RegExp(
  `(?:\\b(?:${patient}|he|she),? (?:is|was) (?:currently |also )?|\\bthis (?:is )?|\\bthis case (?:involves|concerns) |${patient}, |^)(?:(?:an?|a\\(n\\)|the) )?(?:now )?$`,
  'iu',
);
/** Whether an age or sex is stated of the injured worker, by the words before it; more than these need not be read. */
function isPatient(text: string, sentence: number, at: number): boolean {
  const from = Math.max(sentence, at - 60);
  return patientBefore.test((from > sentence ? '…' : '') + text.slice(from, at).replace(/\s+/gu, ' '));
}

type Names = RuleContext['profile']['names'];

/** An age at another time, or of somebody else. */
const anotherAge =
  /\b(?:at the time|when (?:he|she|they)|since (?:he|she|they)|at age|children|son|daughter|wife|husband|mother|father)\b/iu;

function* person({ names }: RuleContext['profile'], texts: readonly Prose[]): Iterable<Remark> {
  let age: Told<number> | undefined;
  let sex: Told<Sex> | undefined;
  for (const prose of texts) {
    // what differs is told once for a text
    let ageDiffers = false;
    let sexDiffers = false;
    for (const one of statedPersons(prose.text)) {
      const sentence = sentenceAt(prose.text, one.span.start);
      if (!sentence || !isPatient(prose.text, sentence.start, one.span.start)) continue;
      if (one.sex !== undefined && one.sexSpan) {
        const span = prose.sourceSpan(one.sexSpan.start, one.sexSpan.end);
        if (sex && sex.value !== one.sex && !sexDiffers) {
          yield differs(span, one.sex, sex.value, sex.span, names);
          sexDiffers = true;
        }
        sex ??= { value: one.sex, span };
      }
      if (one.age === undefined || !one.ageSpan || anotherAge.test(saidAround(prose.text, one.span))) continue;
      const span = prose.sourceSpan(one.ageSpan.start, one.ageSpan.end);
      // a birthday may lie between two reports
      if (age && Math.abs(age.value - one.age) > 1 && !ageDiffers) {
        yield differs(span, `${one.age} years old`, `${age.value}`, age.span, names);
        ageDiffers = true;
      }
      age ??= { value: one.age, span };
    }
  }
  if (sex) yield* pronouns(texts, sex, names);
}

const differs = (span: Span, here: string, there: string, first: Span, names: Names): Remark => ({
  span,
  message: `The ${names?.patient ?? 'patient'} is ${here} here and ${there} before. Check both.`,
  related: [{ span: first, message: 'Stated here first' }],
});

const anotherPerson = new RegExp(`\\b${anyOf('clinicians', 'relatives', 'other_persons')}s?\\b`, 'iu');

/** A pronoun of the other sex, where nobody else has been spoken of: once for a text. */
function* pronouns(texts: readonly Prose[], sex: Told<Sex>, names: Names): Iterable<Remark> {
  for (const prose of texts) {
    const word = sexWords(prose.text).find((one) => {
      if (one.sex === sex.value) return false;
      const own = sentenceAt(prose.text, one.span.start);
      const before = own && sentenceAt(prose.text, Math.max(0, own.start - 2));
      const from = Math.max(before?.start ?? 0, one.span.start - 600);
      return !anotherPerson.test(prose.text.slice(from, Math.min(own?.end ?? one.span.end, one.span.end + 600)));
    });
    if (!word) continue;
    yield {
      span: prose.sourceSpan(word.span.start, word.span.end),
      severity: 'info',
      message: `“${prose.text.slice(word.span.start, word.span.end)}” does not fit the ${names?.patient ?? 'patient'}, who is stated to be ${sex.value}. Check both.`,
      related: [{ span: sex.span, message: 'Stated here' }],
    };
  }
}
