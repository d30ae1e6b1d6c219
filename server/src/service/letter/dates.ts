/** Prints a date in the format of the letter form. */
import { isIsoDate } from '../model/schemas/fields';
import { type Profile } from '../model/schemas/profile';
import { inWords } from '../prose/calendar';

/** A date of the document in the profile's format; what is no date is printed as written. */
export function printDate(value: string, format: Profile['date_format']): string {
  const written = value.trim();
  if (!isIsoDate(written)) return written;
  const [year, month, day] = written.split('-') as [string, string, string];
  if (format === 'MM/DD/YYYY') return `${month}/${day}/${year}`;
  if (format === 'MMMM D, YYYY') return inWords(written);
  return written;
}
