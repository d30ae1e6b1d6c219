/** What a date is and how it is read: the names of the months, two-digit years, days that exist. All that reads a date asks here. */
import { rowsOf } from './lexicon';

/** In their order, in small letters. */
export const monthNames = rowsOf('months');

/** As they are cut short before a stop. */
export const shortMonths = rowsOf('months_short');

/** The ISO date of a real day; undefined otherwise. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "October 2, 2014" of an ISO date. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = monthNames[month - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${day}, ${year}`;
}

/** "16" is 2016 and "87" 1987: letters are written after the fact and lives are long. */
const fullYear = (year: string): number => (year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year));

/** From 1; 0 where the first three letters of the word are of no month. */
export const monthNumber = (word: string): number =>
  monthNames.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1;

type Parts = readonly [year: string, month: string, day: string];

/** Of the same three numbers, which is the month. Letters of the United States write it first. */
export type DateOrder = 'month first' | 'day first';

function partsOf(text: string, order: DateOrder): Parts | undefined {
  const yearFirst =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return [yearFirst[1]!, yearFirst[2]!, yearFirst[3]!];
  // A stray space before the year, as extraction leaves it.
  const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2})|[-/.] (\d{4}))$/.exec(text);
  if (numbers) {
    const [, first = '', second = '', year = numbers[4]!] = numbers;
    return order === 'month first' ? [year, first, second] : [year, second, first];
  }
  const monthNamed = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  if (monthNamed) return [monthNamed[3]!, String(monthNumber(monthNamed[1]!)), monthNamed[2]!];
  const dayNamed = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(\p{L}{3,9})\.?,?[ -](\d{4})$/iu.exec(text);
  return dayNamed ? [dayNamed[3]!, String(monthNumber(dayNamed[2]!)), dayNamed[1]!] : undefined;
}

/**
 * The ISO date a text is, in any style of letters and files: `10/02/2014`, `10-2-14`, `2014-2-3`, `20140203`, `Oct. 2, 2014`,
 * `2 October 2014`. Undefined where it is more or less than a date, no day of the calendar, or before anyone alive was hurt.
 */
export function readDate(text: string, order: DateOrder = 'month first'): string | undefined {
  const parts = partsOf(text, order);
  if (!parts) return undefined;
  const year = fullYear(parts[0]);
  return year >= 1900 ? isoDate(year, Number(parts[1]), Number(parts[2])) : undefined;
}
