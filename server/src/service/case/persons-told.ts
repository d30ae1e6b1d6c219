/** Ages, sexes and pronouns of one patient that do not go together. */
import type { Sex } from '../prose/ages';
import type { PersonMark } from '../prose/person-marks';
import type { Span } from '../text';
import type { Contradiction } from './contradiction';
import type { StatedOfPatient, Told } from './stated';

/** What one text tells of the patient. */
export interface PersonsTold {
  readonly persons: readonly StatedOfPatient[];
  /** The first pronoun of each sex. */
  readonly strays: ReadonlyMap<Sex, Told<string>>;
  /** Of which hand, and what only one sex has, with its words. */
  readonly marks: readonly (Told<string> & Pick<PersonMark, 'mark'>)[];
}

/** `patient` is what the program calls the person; the texts come in the order in which they are read. */
export function personsApart(texts: readonly PersonsTold[], patient: string): Contradiction[] {
  const result: Contradiction[] = [];
  let age: Told<number> | undefined;
  let sex: Told<Sex> | undefined;
  for (const { persons } of texts) {
    // what differs is told once for a text
    const sexes = persons.flatMap((one) => one.sex ?? []);
    sex ??= sexes[0];
    const other = sexes.find(({ value }) => value !== sex!.value);
    if (other && sex) result.push(differs(other.span, other.value, sex.value, sex.span, patient));
    const ages = persons.flatMap((one) => one.age ?? []);
    age ??= ages[0];
    // a birthday may lie between two reports
    const another = ages.find(({ value }) => Math.abs(age!.value - value) > 1);
    if (another && age) result.push(differs(another.span, `${another.value} years old`, `${age.value}`, age.span, patient));
  }
  return [...result, ...handsApart(texts, patient), ...(sex ? ofOtherSex(texts, sex, patient) : mixedPronouns(texts, patient))];
}

/** "Left-handed", and then "his dominant right hand". */
function handsApart(texts: readonly PersonsTold[], patient: string): Contradiction[] {
  const hands = texts.flatMap(({ marks }) => marks.flatMap((one) => ('hand' in one.mark ? { ...one, hand: one.mark.hand } : [])));
  const [first] = hands;
  const other = hands.find(({ hand }) => hand !== first?.hand);
  if (!first || !other) return [];
  return [
    {
      at: other.span,
      message: `By “${other.value}” the ${patient} is ${other.hand}-handed, and by “${first.value}” before ${first.hand}-handed. Check both.`,
      against: [{ span: first.span, message: 'Stated here first' }],
      sure: true,
    },
  ];
}

/** What only the other sex has, else a pronoun of the other sex. */
function ofOtherSex(texts: readonly PersonsTold[], sex: Told<Sex>, patient: string): Contradiction[] {
  const marks = texts.flatMap((one) => one.marks).filter(({ mark }) => 'sex' in mark && mark.sex !== sex.value);
  return [
    ...marks.slice(0, 1).map(({ span, value }) => ({
      at: span,
      message: `“${value}” does not fit the ${patient}, who is stated to be ${sex.value}. Check both.`,
      against: [{ span: sex.span, message: 'Stated here' }],
      sure: false,
    })),
    ...pronouns(texts, sex, patient),
  ];
}

const differs = (span: Span, here: string, there: string, first: Span, patient: string): Contradiction => ({
  at: span,
  message: `The ${patient} is ${here} here and ${there} before. Check both.`,
  against: [{ span: first, message: 'Stated here first' }],
  sure: true,
});

/** "She" and "his" of one person whose sex is told nowhere. */
function mixedPronouns(texts: readonly PersonsTold[], patient: string): Contradiction[] {
  const all = texts.flatMap(({ strays }) => [...strays]);
  const [first] = all;
  const other = all.find(([sex]) => sex !== first?.[0]);
  if (!first || !other) return [];
  return [
    {
      at: other[1].span,
      message: `“${other[1].value}” here and “${first[1].value}” before are said of one ${patient}. Check both.`,
      against: [{ span: first[1].span, message: 'Stated here first' }],
      sure: false,
    },
  ];
}

/** A pronoun of the other sex: once for a text. */
const pronouns = (texts: readonly PersonsTold[], sex: Told<Sex>, patient: string): Contradiction[] =>
  texts.flatMap(({ strays }) => {
    const word = [...strays].find(([own]) => own !== sex.value)?.[1];
    return word
      ? {
          at: word.span,
          message: `“${word.value}” does not fit the ${patient}, who is stated to be ${sex.value}. Check both.`,
          against: [{ span: sex.span, message: 'Stated here' }],
          sure: false,
        }
      : [];
  });
