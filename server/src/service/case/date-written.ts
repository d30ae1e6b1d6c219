/** Dates of a case: what a field means, and days counted from it. */
import { isIsoDate } from '../model/schemas/fields';
import type { Field } from '../model/model';
import { readDate } from '../prose/calendar';

/**
 * The ISO date a value means that is none yet. The month comes first where letters of this form print it so; where both orders
 * give a day and the form does not say, nothing.
 */
export function dateWritten(value: string, format: string): string | undefined {
  const text = value.trim().replace(/^["']|["']$/g, '');
  const monthFirst = readDate(text, 'month first');
  const dayFirst = readDate(text, 'day first');
  const unsure = monthFirst && dayFirst && monthFirst !== dayFirst && !format.startsWith('MM');
  return unsure ? undefined : (monthFirst ?? dayFirst);
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
