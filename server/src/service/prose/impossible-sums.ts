/** Counts of visits that do not add up: 3 times a week for 4 weeks that are 10, 4 and 4 that are 6. */
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import type { Impossible } from './impossible';
import { quantities } from './quantities';
import type { Span } from '../text';

/** Between a schedule and its total; a bare bracket or "or" wants the count to end what is said. */
const total = /^,? ?(?:= ?|\(?(?:for )?a total of |\(?totaling |\(?total(?: of)? )(?:a total of |total(?: of)? )?$/u;
const loose = /^,? ?(?:\(|or )$/u;
const ends = /^ ?(?:\)|[.;]|$)/u;

function isTotal(sentence: string, schedule: Span, count: Span): boolean {
  const between = sentence.slice(schedule.end, count.start).toLowerCase();
  return total.test(between) || (loose.test(between) && ends.test(sentence.slice(count.end)));
}

function schedules(sentence: string): Impossible[] {
  const all = quantities(sentence);
  return all.flatMap((schedule, index): Impossible[] => {
    const next = all[index + 1];
    if (schedule.kind !== 'schedule' || next?.kind !== 'sessions' || schedule.unit !== 'sessions') return [];
    const [a, b] = [schedule.value, next.value];
    if (a === undefined || b === undefined || a === b) return [];
    if (!isTotal(sentence, schedule.span, next.span)) return [];
    const written = sentence.slice(schedule.span.start, schedule.span.end);
    return [
      {
        span: next.span,
        why: `“${written}” makes ${a} and not ${b}. Check the figures.`,
        beside: [{ span: schedule.span, is: `This makes ${a}` }],
      },
    ];
  });
}

const sum =
  /(?<![\p{L}\p{N}.-])(\d{1,2})(?: (?:visits|sessions))? ?(?:\+|plus|and then|and another|and an additional) ?(\d{1,2})(?: (?:more|additional|further))? (?:visits|sessions|treatments)[^.;\d]{0,30}\b(?:total(?:ing)?(?: of)?|in all|altogether|that is|making|makes|=) ?(\d{1,2})\b/gu;

function sums(sentence: string): Impossible[] {
  return [...matches(fold(sentence), sum)].flatMap(({ groups, span }): Impossible[] => {
    const [, a, b, c] = groups.map(Number) as [number, number, number, number];
    return a + b === c ? [] : [{ span, why: `${a} and ${b} make ${a + b}, not ${c}. Check the figures.` }];
  });
}

/** In order. */
export const impossibleSums = bySentence((sentence: string) => [...schedules(sentence), ...sums(sentence)]);
