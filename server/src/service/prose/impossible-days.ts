/** Dates that no calendar has: "13/45/2016", "February 30, 2016". */
import { bySentence } from './by-sentence';
import { dates } from './dates';
import type { Impossible } from './impossible';

/** Of two digits a year is one only where the words before it want a day. */
const wantsDay = /\b(?:on|dated|since|until|injury(?: of)?|report of|note of|date|dates|visit of|exam of):? ?$/iu;
/** "2/30/16" wants a day too, "50/30/20" is a ratio. */
const month = /^(?:0?[1-9]|1[0-2])[-/]/u;

function find(sentence: string): Impossible[] {
  return dates(sentence).flatMap(({ span, iso }): Impossible[] => {
    if (iso !== undefined) return [];
    const written = sentence.slice(span.start, span.end);
    const fullYear = /(?:19|20)\d\d$|^(?:19|20)\d\d/u.test(written);
    if (!fullYear && !(month.test(written) && wantsDay.test(sentence.slice(0, span.start)))) return [];
    return [{ span, why: `No calendar has a ${written}. Check the day and the month.` }];
  });
}

/** In order. */
export const impossibleDays = bySentence(find);
