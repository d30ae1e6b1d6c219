/** Birth dates of one patient: two that differ, and one that does not go with the age that is told. */
import type { Prose } from '../model/model';
import { inWords } from '../prose/calendar';
import { births } from '../prose/births';
import type { Span } from '../text';
import type { Contradiction } from './contradiction';

export interface Born {
  readonly date: string;
  readonly span: Span;
}

/** The birth dates that a text states, with their places in the document. */
export const bornIn = (prose: Prose): Born[] =>
  births(prose.text).map(({ span, date }) => ({ date, span: prose.sourceSpan(span.start, span.end) }));

/** A second birth date. `patient` is what the program calls the person. */
export function twoBirths(told: readonly Born[], patient: string): Contradiction[] {
  const [first] = told;
  const other = told.find(({ date }) => date !== first?.date);
  if (!first || !other) return [];
  return [
    {
      at: other.span,
      message: `The ${patient} was born on ${inWords(other.date)} here and on ${inWords(first.date)} before. Check both, and whether the records are of one person.`,
      against: [{ span: first.span, message: 'The other birth date' }],
      sure: true,
    },
  ];
}

/** In whole years on a day (ISO). */
const ageOn = (born: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

/** An age that nobody of this birth date had between the injury and the decision (ISO); a year more or less may be a birthday. */
export function ageAgainstBirth(
  { date, span }: Born,
  age: { readonly value: number; readonly span: Span },
  injury: string | undefined,
  decision: string,
): Contradiction[] {
  const [young, old] = [ageOn(date, injury ?? decision), ageOn(date, decision)];
  if (age.value >= young - 1 && age.value <= old + 1) return [];
  return [
    {
      at: age.span,
      message: `By the birth date the age is ${young === old ? old : `${young} to ${old}`}, and ${age.value} here. Check both.`,
      against: [{ span, message: 'The birth date' }],
      sure: true,
    },
  ];
}
