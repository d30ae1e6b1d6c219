/** Visits that a rationale counts otherwise than the case summary: another number, another therapy, or none yet. */
import type { Prose } from '../model/model';
import { therapiesIn, therapyTold, type TherapyTold } from '../prose/therapy-told';
import type { Contradiction } from './contradiction';

const words = ({ visits, therapy }: TherapyTold): string =>
  visits === 0 ? `no ${therapy} yet` : `${visits} visit${visits === 1 ? '' : 's'} of ${therapy}`;

export function visitsAgainstSummary(rationale: Prose, summary: Prose, service: string): Contradiction[] {
  const told = therapyTold(summary.text).filter(isExact);
  if (told.length === 0) return [];
  for (const one of therapyTold(rationale.text).filter(isExact)) {
    const against = differs(one, told, summary.text, service);
    if (!against) continue;
    return [
      {
        at: rationale.sourceSpan(one.span.start, one.span.end),
        message: `This tells of ${words(one)}, and the case summary of ${words(against)}. Check both.`,
        against: [{ span: summary.sourceSpan(against.span.start, against.span.end), message: 'The case summary says' }],
        sure: false,
      },
    ];
  }
  return [];
}

const isExact = ({ isAbout }: TherapyTold): boolean => !isAbout;

/**
 * What the summary tells instead; undefined where it may be the same or where several counts are told. Where the summary speaks of both
 * therapies, one may have been had beside the other: then it is told only where the item asks for the one that the summary counts.
 */
function differs(one: TherapyTold, told: readonly TherapyTold[], summary: string, service: string): TherapyTold | undefined {
  const same = told.filter(({ therapy }) => therapy === one.therapy);
  if (same.some(({ visits }) => visits === one.visits)) return undefined;
  if (same.length > 0) return new Set(same.map(({ visits }) => visits)).size === 1 ? same[0] : undefined;
  if (one.visits === 0) return undefined;
  const other = told.find(({ visits }) => visits === one.visits);
  const [asked, another] = therapiesIn(service);
  return !therapiesIn(summary).includes(one.therapy) || (!another && asked === other?.therapy) ? other : undefined;
}
