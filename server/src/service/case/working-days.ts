/** Working days: weekdays without the holidays of the letter form. */
import type { Holiday } from '../model/schemas/law';
import { monthNumber } from '../prose/calendar';
import { daysAfter } from './date-written';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const places = ['first', 'second', 'third', 'fourth'];

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** "third monday of january" in a year. */
function weekdayOfMonth(year: number, words: string): string {
  const [place = '', day = '', , month = ''] = words.split(' ');
  const first = `${year}-${String(monthNumber(month)).padStart(2, '0')}-01`;
  const nearest = daysAfter(first, (weekdays.indexOf(day) - weekday(first) + 7) % 7);
  if (place !== 'last') return daysAfter(nearest, 7 * places.indexOf(place));
  const fifth = daysAfter(nearest, 28);
  return fifth.slice(5, 7) === first.slice(5, 7) ? fifth : daysAfter(nearest, 21);
}

/** The days on which a holiday of a year is kept: a fixed one also on the weekday nearest to it, which may lie in another year. */
function daysOf({ on, days_after = 0 }: Holiday, year: number): string[] {
  const fixed = /^\d\d-\d\d$/.test(on);
  const day = daysAfter(fixed ? `${year}-${on}` : weekdayOfMonth(year, on), days_after);
  if (!fixed) return [day];
  return [day, ...(weekday(day) === 0 ? [daysAfter(day, 1)] : weekday(day) === 6 ? [daysAfter(day, -1)] : [])];
}

/** The day that is `days` working days after `date`; `date` itself does not count. */
export function workingDaysAfter(date: string, days: number, holidays: readonly Holiday[] = []): string {
  if (date < '1900' || date > '2200') return date; // no calendar of holidays, and no end of years
  const known = new Map<number, ReadonlySet<string>>();
  const keptFor = (year: number): ReadonlySet<string> => {
    if (!known.has(year)) known.set(year, new Set(holidays.flatMap((holiday) => daysOf(holiday, year))));
    return known.get(year)!;
  };
  const isHoliday = (day: string): boolean => {
    const year = Number(day.slice(0, 4));
    return [year, year + 1, year - 1].some((one) => keptFor(one).has(day));
  };
  let day = date;
  for (let left = days; left > 0;) {
    day = daysAfter(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6 && !isHoliday(day)) left--;
  }
  return day;
}
