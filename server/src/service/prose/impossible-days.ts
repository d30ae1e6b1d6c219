/** Dates that no calendar has, "13/45/2016", and spans that end before they begin. */
import { bySentence } from './by-sentence';
import { inWords } from './calendar';
import { dates } from './dates';
import type { Impossible } from './impossible';

/** Of two digits a year is one only where the words before it want a day. */
const wantsDay = /\b(?:on|dated|since|until|injury(?: of)?|report of|note of|date|dates|visit of|exam of):? ?$/iu;
/** "2/30/16" wants a day too, "50/30/20" is a ratio. */
const month = /^(?:0?[1-9]|1[0-2])[-/]/u;

const opens = { between: /\bbetween(?: the dates of)? $/iu, from: /\bfrom $/iu };
const goesOn = { between: /^ and $/iu, from: /^ (?:to|through|thru|until|till) $/iu };

function noDays(sentence: string): Impossible[] {
  return dates(sentence).flatMap(({ span, iso }): Impossible[] => {
    if (iso !== undefined) return [];
    const written = sentence.slice(span.start, span.end);
    const fullYear = /(?:19|20)\d\d$|^(?:19|20)\d\d/u.test(written);
    if (!fullYear && !(month.test(written) && wantsDay.test(sentence.slice(0, span.start)))) return [];
    return [{ span, why: `No calendar has a ${written}. Check the day and the month.` }];
  });
}

/** "Between November 6, 2018 and January 19, 2018". */
function backwards(sentence: string): Impossible[] {
  const all = dates(sentence);
  return all.slice(1).flatMap((to, index): Impossible[] => {
    const from = all[index]!;
    if (!from.iso || !to.iso || from.iso <= to.iso) return [];
    const [before, between] = [sentence.slice(0, from.span.start), sentence.slice(from.span.end, to.span.start)];
    const isSpan = (['between', 'from'] as const).some((way) => opens[way].test(before) && goesOn[way].test(between));
    if (!isSpan) return [];
    return [
      {
        span: { start: from.span.start, end: to.span.end },
        why: `This ends on ${inWords(to.iso)}, before it begins on ${inWords(from.iso)}. Check both dates.`,
      },
    ];
  });
}

/** In order. */
export const impossibleDays = bySentence((sentence: string) => [...noDays(sentence), ...backwards(sentence)]);
