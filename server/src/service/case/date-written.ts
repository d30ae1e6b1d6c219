import { isIsoDate } from '../model/schemas/fields';
import type { Field } from '../model/model';
import { fullYear, isoDate, monthNumber } from '../prose/dates';

/** Dates of a case are of a living worker. */
const iso = (year: number, month: number, day: number): string | undefined =>
  year >= 1900 ? isoDate(year, month, day) : undefined;

/**
 * The ISO date a value means: `2014-2-3`, `2014/02/03`, `20140203`, `10/02/2014`, `Oct. 2, 2014`, `2 October 2014`. Between slashes the
 * month comes first where letters of this form print it so; where both orders give a day and the form does not say, nothing.
 */
export function dateWritten(value: string, format: string): string | undefined {
  const text = value.trim().replace(/^["']|["']$/g, '');
  const yearFirst =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return iso(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3]!)];
    const monthFirst = iso(year, a, b);
    const dayFirst = iso(year, b, a);
    if (format.startsWith('MM')) return monthFirst ?? dayFirst;
    return monthFirst && dayFirst && monthFirst !== dayFirst ? undefined : (monthFirst ?? dayFirst);
  }
  const named = /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (named) return iso(Number(named[3]), monthNumber(named[1]!), Number(named[2]));
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9}\.?),?[ -](\d{4})$/i.exec(text);
  return dayFirst ? iso(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1])) : undefined;
}

/** The date of a field, where it is one. */
export const dateOf = (field: Field<string> | undefined): string | undefined =>
  field?.value !== undefined && isIsoDate(field.value) ? field.value : undefined;

const dayLength = 86_400_000;

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

export function daysAfter(date: string, days: number): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString();
  return /^\d{4}-/.test(day) ? day.slice(0, 10) : '9999-12-31'; // years of five digits are written otherwise
}
