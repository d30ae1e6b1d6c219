/** Working days in California: weekdays without holidays. A day that may be one counts as a holiday, so that nobody is called late wrongly. */
import { daysAfter } from './date-written';

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The `nth` weekday of a month, from 1; -1 the last. */
function nthWeekday(year: number, month: number, day: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const date = daysAfter(first, ((day - weekday(first) + 7) % 7) + 7 * (Math.max(nth, 1) - 1));
  if (nth > 0) return date;
  const fifth = daysAfter(date, 28);
  return fifth.slice(5, 7) === first.slice(5, 7) ? fifth : daysAfter(date, 21);
}

/** Holidays of the State of California and of the United States, each also on the weekday it is observed. */
function holidays(year: number): Set<string> {
  const fixed = ['01-01', '02-12', '03-31', '06-19', '07-04', '11-11', '12-25'].map((day) => `${year}-${day}`);
  const observed = fixed.flatMap((day) =>
    weekday(day) === 0 ? [daysAfter(day, 1)] : weekday(day) === 6 ? [daysAfter(day, -1)] : [],
  );
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return new Set([
    ...fixed,
    ...observed,
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    nthWeekday(year, 5, 1, -1),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    thanksgiving,
    daysAfter(thanksgiving, 1),
  ]);
}

const isWorkingDay = (date: string): boolean =>
  weekday(date) !== 0 && weekday(date) !== 6 && !holidays(Number(date.slice(0, 4))).has(date);

/** The day that is `days` working days after `date`; `date` itself does not count. */
export function workingDaysAfter(date: string, days: number): string {
  let day = date;
  if (date < '1900' || date > '2200') return date; // no calendar of holidays, and no end of years
  for (let left = days; left > 0;) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
