/** What a text states of the case: the dates of the injury and of the denial, and the age and sex of the patient. */
import type { Prose } from '../model/model';
import { sexWords, statedPersons, type Sex } from '../prose/ages';
import { datedEvents, dates, type DatedEvent } from '../prose/dates';
import { anyOf } from '../prose/lexicon';
import { personMarks, type PersonMark } from '../prose/person-marks';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import type { Span } from '../text';

/** A date, with the text that states it. */
export interface Stated {
  readonly prose: Prose;
  readonly event: DatedEvent;
}

/** What is said around a place: its sentence, cut where another begins without a space. */
export function saidAround(text: string, at: Span): string {
  const sentence = sentenceAt(text, at.start) ?? at;
  const before = text.slice(Math.max(sentence.start, at.start - 400), at.start).split(/[.;]\s*(?=\p{Lu})/u);
  const after = text.slice(at.end, Math.min(sentence.end, at.end + 400)).split(/[.;]/u);
  return `${before.at(-1)}${text.slice(at.start, at.end)}${after[0]}`;
}

/** The dates stated for an event; quoted ones are others' words, and a range is no day. */
export function stated(prose: Prose, role: DatedEvent['role'], isAnother: RegExp): Stated[] {
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

/** Something stated, with its place in the document. */
export interface Told<T> {
  readonly value: T;
  readonly span: Span;
}

const patient = anyOf('patient');
const described = `(?:${anyOf('before_ages')},? )*`;
const subject = `(?:${patient}|he|she|this ${described}${anyOf('person_nouns')})`;
const anAge = `(?:an? |a\\(n\\) |the )?${described}`;
/** By the words before it, an age or sex is stated of the injured worker; more than these need not be read. */
const patientBefore = new RegExp(
  `(?:\\b${subject},? (?:who )?(?:is|was) (?:currently |also )?|\\bthis (?:is )?|\\bthis case (?:involves|concerns) |${patient},? |${patient}'s |\\b(?:his|her) )${anAge}$`,
  'iu',
);
/** A sentence that begins so is about the injured worker, where it speaks of nobody else: "A 50-year-old woman drove into him". */
const opening = new RegExp(`^${anAge}$`, 'iu');
const somebodyElse = new RegExp(
  `\\b(?:him|them|her(?! (?!and|with|at|on|in|from)\\p{L})|${patient}|${anyOf('relatives', 'other_persons')})\\b`,
  'iu',
);
/** "At 85 years of age, this injured worker …", "as a 54-year-old, she …". */
const inFront = new RegExp(`(?:^|\\b(?:and|but|,) )(?:at|as) ${anAge}$`, 'iu');
const patientBehind = new RegExp(`^,? (?:[\\p{L}-]+ ){0,3}?(?:(?:this|the) ${patient}|he|she)\\b`, 'iu');
/** The age that is told by its subject: "he is 38", "the claimant, who is 54". */
const withSubject = new RegExp(`^(?:he|she|who|${patient}|${anyOf('person_nouns')})\\b`, 'iu');

function isPatient(text: string, sentence: Span, at: Span): boolean {
  const from = Math.max(sentence.start, at.start - 60);
  const before = (from > sentence.start ? '…' : '') + text.slice(from, at.start).replace(/\s+/gu, ' ');
  const behind = text.slice(at.end, Math.min(sentence.end, at.end + 200)).replace(/\s+/gu, ' ');
  const own = text.slice(at.start, at.end);
  if (relative.test(behind.slice(0, 14))) return false;
  if (withSubject.test(own)) return !relative.test(text.slice(Math.max(0, sentence.start - 200), at.start));
  if (patientBefore.test(before)) return true;
  if (opening.test(before))
    return !somebodyElse.test(behind.slice(new RegExp(`^,? ${patient}\\b`, 'iu').exec(behind)?.[0].length ?? 0));
  return inFront.test(before) && patientBehind.test(behind);
}
const relative = new RegExp(`\\b${anyOf('relatives')}\\b`, 'iu');

/** An age at another time, or of somebody else. */
const anotherAge =
  /\b(?:at the time|when (?:he|she|they)|since (?:he|she|they)|at (?:the )?age|children|son|daughter|wife|husband|mother|father)\b/iu;

export interface StatedOfPatient {
  readonly sex?: Told<Sex>;
  readonly age?: Told<number>;
}

/** What is stated of the injured worker, and of nobody else. */
export function personsIn(prose: Prose): StatedOfPatient[] {
  const place = ({ start, end }: Span): Span => prose.sourceSpan(start, end);
  return statedPersons(prose.text).flatMap(({ span, sex, sexSpan, age, ageSpan }) => {
    const sentence = sentenceAt(prose.text, span.start);
    if (!sentence || !isPatient(prose.text, sentence, span)) return [];
    const isNow = age !== undefined && ageSpan !== undefined && !anotherAge.test(saidAround(prose.text, span));
    return [
      {
        ...(sex !== undefined && sexSpan ? { sex: { value: sex, span: place(sexSpan) } } : {}),
        ...(isNow ? { age: { value: age, span: place(ageSpan) } } : {}),
      },
    ];
  });
}

/** The hand and the sex that a text tells of the injured worker without a word for it. */
export const marksIn = (prose: Prose): (Told<string> & Pick<PersonMark, 'mark'>)[] =>
  personMarks(prose.text).map(({ span, mark }) => ({
    mark,
    value: prose.text.slice(span.start, span.end),
    span: prose.sourceSpan(span.start, span.end),
  }));

const anotherPerson = new RegExp(`\\b${anyOf('clinicians', 'relatives', 'other_persons')}s?\\b`, 'iu');
/** "His wife" is the wife of whom the letter is about; "his surgeon" may follow a surgeon's name. */
const clinician = new RegExp(`\\b${anyOf('clinicians', 'other_persons')}s?\\b`, 'iu');

/** The first pronoun of each sex where nobody else has been spoken of. */
export function straysIn(prose: Prose): ReadonlyMap<Sex, Told<string>> {
  const found = new Map<Sex, Told<string>>();
  for (const { sex, span } of sexWords(prose.text)) {
    if (found.has(sex)) continue;
    const own = sentenceAt(prose.text, span.start);
    const before = own && sentenceAt(prose.text, Math.max(0, own.start - 2));
    const from = Math.max(before?.start ?? 0, span.start - 600);
    if (anotherPerson.test(prose.text.slice(from, span.start))) continue;
    if (clinician.test(prose.text.slice(span.start, Math.min(own?.end ?? span.end, span.end + 600)))) continue;
    found.set(sex, { value: prose.text.slice(span.start, span.end), span: prose.sourceSpan(span.start, span.end) });
  }
  return found;
}
