/** Facts of the case that the prose states otherwise than the header, or otherwise in two places. */
import type { CaseDate, Field, Prose } from '../model/model';
import type { Sex } from '../prose/ages';
import type { Span } from '../text';
import { personsIn, saidAround, stated, straysIn, type Stated, type Told } from '../case/stated';
import { dateOf } from '../case/date-written';
import { inWords } from '../prose/calendar';
import { capital, denialOf, wordsFor } from '../case/presence';
import { ofText, type TextFact } from '../check/facts';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';

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
const denials = inAccount((prose) =>
  orNothing(
    stated(prose, 'utilization review', anotherReview).filter(({ event }) => {
      const sentence = saidAround(prose.text, event.span);
      return !allowed.test(sentence) || denied.test(sentence);
    }),
  ),
);
const persons = inAccount((prose) => {
  const found = { persons: personsIn(prose), strays: straysIn(prose) };
  return found.persons.length > 0 || found.strays.size > 0 ? found : undefined;
});

export const factMismatch: Rule = {
  code: 'fact-mismatch',
  title: 'Facts that disagree',
  summary: 'The dates of the injury and of the denial, the age and the sex are the same wherever they are stated.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(h)(5)', '8 CCR 9792.10.6(d)'],
  checks: [
    { reads: 'document', with: ['case', injuries], check: dateOfInjury },
    { reads: 'document', with: ['case', denials], check: dateOfDenial },
    { reads: 'document', with: [persons], check: person },
  ],
};

const anotherInjury =
  /\b(?:prior|previous(?:ly)?|earlier|another|second|subsequent|former|other|multiple|cumulative|continuous|non-?industrial|motor vehicle|re-?injur\w+|dates of injury|claims)\b/iu;

function* dateOfInjury(context: RuleContext): Iterable<Remark> {
  const header = context.determination.case?.dates.date_of_injury;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = told(context, injuries).flat();
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

const anotherReview =
  /\b(?:prior|previous(?:ly)?|earlier|another|second|subsequent|former|other|first|appeal|reconsider\w*|peer)\b/iu;
/** A review that allowed what it was asked is not the one under dispute. */
const allowed = /(?<!non-?)(?<!not )\b(?:certified|approved|authorized)\b/iu;
const denied =
  /\b(?:non-?certif\w*|not certif\w*|den(?:y|ied|ial)|modif\w+|partial\w*|declin\w+|fail\w*|refus\w+|not approve\w*)\b/iu;

function* dateOfDenial(context: RuleContext): Iterable<Remark> {
  const header = context.determination.case?.dates.ur_denial_date;
  const date = dateOf(header);
  if (!header || !date) return;
  const found = told(context, denials).flat();
  // an item may have gone through several reviews: one that agrees is enough
  if (found.length === 0 || found.some(({ event }) => event.iso === date)) return;
  const same = found.filter(({ event }) => event.iso === found[0]!.event.iso);
  yield dateRemark(same, header, date, 'ur_denial_date', context.profile);
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

type Names = RuleContext['profile']['names'];

function* person(context: RuleContext): Iterable<Remark> {
  const texts = told(context, persons);
  const { names } = context.profile;
  let age: Told<number> | undefined;
  let sex: Told<Sex> | undefined;
  for (const { persons: stated } of texts) {
    // what differs is told once for a text
    let ageDiffers = false;
    let sexDiffers = false;
    for (const one of stated) {
      if (one.sex) {
        if (sex && sex.value !== one.sex.value && !sexDiffers) {
          yield differs(one.sex.span, one.sex.value, sex.value, sex.span, names);
          sexDiffers = true;
        }
        sex ??= one.sex;
      }
      if (!one.age) continue;
      // a birthday may lie between two reports
      if (age && Math.abs(age.value - one.age.value) > 1 && !ageDiffers) {
        yield differs(one.age.span, `${one.age.value} years old`, `${age.value}`, age.span, names);
        ageDiffers = true;
      }
      age ??= one.age;
    }
  }
  if (sex) yield* pronouns(texts, sex, names);
}

const differs = (span: Span, here: string, there: string, first: Span, names: Names): Remark => ({
  span,
  message: `The ${names?.patient ?? 'patient'} is ${here} here and ${there} before. Check both.`,
  related: [{ span: first, message: 'Stated here first' }],
});

/** A pronoun of the other sex: once for a text. */
function* pronouns(
  texts: readonly { readonly strays: ReadonlyMap<Sex, Told<string>> }[],
  sex: Told<Sex>,
  names: Names,
): Iterable<Remark> {
  for (const { strays } of texts) {
    const word = [...strays].find(([own]) => own !== sex.value)?.[1];
    if (!word) continue;
    yield {
      span: word.span,
      severity: 'info',
      message: `“${word.value}” does not fit the ${names?.patient ?? 'patient'}, who is stated to be ${sex.value}. Check both.`,
      related: [{ span: sex.span, message: 'Stated here' }],
    };
  }
}
