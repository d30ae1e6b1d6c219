/** The age and sex a text states of the patient, and the words for a person that tell the sex. */
import { bySentence } from './by-sentence';
import { once } from './texts';
import type { Span } from '../text';
import { fold, matches } from './fold';
import { anyOf, rowsOf } from './lexicon';
import { numberOf } from './quantities';
import { unquoted } from './quotations';

export type Sex = 'female' | 'male';

export interface StatedPerson {
  readonly span: Span;
  /** In whole years. */
  readonly age: number | undefined;
  readonly ageSpan: Span | undefined;
  readonly sex: Sex | undefined;
  readonly sexSpan: Span | undefined;
}

const sexWord = `(?:right[- ]hand(?:ed)? |left[- ]hand(?:ed)? |dominant |now |adult |married |divorced |[a-z]+(?:ian|ish|can|ese) )*${anyOf('patient')}?,? ?(?:who is )?(?:an? )?(female|woman|lady|girl|male|man|gentleman|boy)?`;
/** "54", "fifty-four": ages of those who work. */
const years = `\\d{1,3}|(?:${rowsOf('tens').join('|')})(?:[ -](?:${rowsOf('number_words').slice(1, 10).join('|')}))?|${rowsOf('number_words').slice(16, 20).join('|')}`;
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{N}.-])(${years})[ -]?(?:year|yr)s?\\.?[ -]?old\\.?(?:,? ${sexWord})?(?![\\p{L}])`, 'gu'),
  /(?<![\p{N}.-])(\d{1,3}) ?(?:y\/o|yo|y\.o\.|y\.o)(?:,? (female|woman|male|man|f|m))?(?![\p{L}])/gu,
  new RegExp(`(?<![\\p{N}.-])(${years}) years? of age\\.?(?:,? ${sexWord})?(?![\\p{L}])`, 'gu'),
  // "he is 38 and has", "the claimant, who is 54,", "a man of 52 years"
  new RegExp(
    `\\b(?:he|she|who|${anyOf('patient', 'person_nouns')}) is (?:now |currently |presently |only |just )?(1[6-9]|[2-9]\\d)()(?=,|;|\\.(?: |$)| and (?:has|is|works|does|had|was|lives|takes|otherwise|a) )`,
    'gu',
  ),
  new RegExp(`\\b${anyOf('patient')}, (1[6-9]|[2-9]\\d)()(?=, [a-z])`, 'gu'),
  new RegExp(
    `\\b(?:aged|age(?: is| was|:)?|the age of) (${years})(?: years)?(?! (?:to|and|or|years)\\b)()(?![\\p{L}\\p{N}/-])`,
    'gu',
  ),
];

/** "A man of 52 years": the sex stands in front of the age. */
const sexFirst = new RegExp(
  `\\b(woman|man|lady|gentleman|female|male) of (${years})(?: years?)?(?![\\p{L}/%.]|[- ]\\p{L}+ (?:and|of))`,
  'gu',
);

/** What a letter says of a person besides the sex: "this pleasant right-hand dominant gentleman". */
const adjective =
  '(?:(?:very |otherwise |previously )?(?:pleasant|unfortunate|healthy|young|elderly|middle-aged|adult|obese|right|left|(?:right|left)[- ]hand(?:ed)?|handed|dominant|hard-working|hardworking|married|[a-z]{2,12}(?:ian|ish|can|ese)) )';

/** The sex alone: "The injured worker is a female who …", "this gentleman", "the male patient". */
const sexOnly: readonly RegExp[] = [
  new RegExp(
    `\\b${anyOf('patient')} (?:is|was) an? (?:now |adult |[a-z]+ )?(female|woman|male|man|gentleman|lady)(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `\\bthis (?:is an? )?${adjective}{0,3}(female|woman|male|man|gentleman|lady)(?![\\p{L}])(?! (?:assistant|coworker|co-worker|relative|friend|student|provider|physician|doctor)\\b)`,
    'gu',
  ),
  new RegExp(`\\bthe ${adjective}{0,3}(female|male)(?= ${anyOf('patient')}(?![\\p{L}]))`, 'gu'),
];

const sexOf = (word: string | undefined): Sex | undefined =>
  word === undefined || word === '' ? undefined : /^(?:f|female|woman|lady|girl)$/u.test(word) ? 'female' : 'male';

/** Ages of things that are no person's: "a 2 year old injury", "patients under 65 years old". */
const otherSubject = /\b(?:under|over|than|age|patients|children|adults|aged|persons|between|to|or|injury|mri|study) $/u;

function findStatedPersons(text: string): StatedPerson[] {
  const folded = fold(text);
  const result: StatedPerson[] = [];
  for (const pattern of patterns) {
    for (const match of matches(folded, pattern)) {
      const head = folded.lower.slice(Math.max(0, match.start - 20), match.start);
      const age = numberOf(match.groups[1] ?? '') ?? NaN;
      const sex = sexOf(match.groups[2]);
      const tail = folded.lower.slice(match.end, match.end + 24);
      if (
        !(age <= 120) ||
        otherSubject.test(head) ||
        (!sex && /^ ?-?(?:injury|mri|study|fracture|surgery|tear|fusion|claim|son|daughter|child)/u.test(tail))
      )
        continue;
      const ageStart = match.start + match.groups[0].indexOf(match.groups[1] ?? '');
      const sexStart = sex ? match.start + match.groups[0].lastIndexOf(match.groups[2] ?? '') : 0;
      result.push({
        span: match.span,
        age,
        ageSpan: folded.source(ageStart, ageStart + (match.groups[1]?.length ?? 0)),
        sex,
        sexSpan: sex && folded.source(sexStart, sexStart + (match.groups[2]?.length ?? 0)),
      });
    }
  }
  for (const { groups, span, start } of matches(folded, sexFirst)) {
    const [whole, sex = '', age = ''] = groups;
    result.push({
      span,
      age: numberOf(age),
      ageSpan: folded.source(start + whole.indexOf(age, sex.length), start + whole.indexOf(age, sex.length) + age.length),
      sex: sexOf(sex),
      sexSpan: folded.source(start, start + sex.length),
    });
  }
  for (const match of sexOnly.flatMap((pattern) => [...matches(folded, pattern)])) {
    if (result.some(({ span }) => span.start < match.span.end && match.span.start < span.end)) continue;
    const word = match.groups[1] ?? '';
    // "this" stays outside, for it says who is meant
    const from = match.start + (match.groups[0].startsWith('this ') ? 'this '.length : 0);
    result.push({
      span: folded.source(from, match.end),
      age: undefined,
      ageSpan: undefined,
      sex: sexOf(word),
      sexSpan: folded.source(match.end - word.length, match.end),
    });
    if (result.length > 1000) break;
  }
  return result.sort((a, b) => a.span.start - b.span.start);
}

/** "36-year-old man", "59 y/o F", "54 year old". Not in quotations: guidelines speak of ages too. */
export const statedPersons = once(unquoted(bySentence(findStatedPersons)));

export interface SexWord {
  readonly span: Span;
  readonly sex: Sex;
}

const pronoun = /\b(he|him|his|himself|she|her|hers|herself|mr|mrs|ms)\b/gu;

const anotherPerson = new RegExp(`\\b${anyOf('clinicians', 'relatives', 'other_persons')}\\b`, 'u');

function findSexWords(text: string): SexWord[] {
  const folded = fold(text);
  const result: SexWord[] = [];
  for (const match of matches(folded, pronoun)) {
    const around = (match.start === 0 ? ' ' : '') + folded.lower.slice(Math.max(0, match.start - 1), match.end + 6);
    if (/^\(|^\/|^[\p{L}\p{N}]|,? \d{4}|^.[a-z]+\//u.test(around)) continue;
    const head = folded.lower.slice(Math.max(0, match.start - 300), match.start);
    const sentence = head.slice(head.lastIndexOf('. ') + 1);
    if (anotherPerson.test(sentence)) continue;
    result.push({ span: match.span, sex: /^(?:he|him|his|himself|mr)$/u.test(match.groups[1] ?? '') ? 'male' : 'female' });
  }
  return result;
}

/**
 * Pronouns and titles that tell a sex, with those left out that are names in a citation ("(He, 2004)") or may be
 * another's: a sentence that speaks of a physician, a relative, or "he/she".
 */
export const sexWords = once(unquoted(bySentence(findSexWords)));
