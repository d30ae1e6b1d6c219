/** A strength taken so often a day, where the case summary tells both of others: "300 mg three times daily" of 300 once and 600 thrice. */
import type { Prose } from '../model/model';
import { doses, type Dose } from '../prose/dosing';
import type { Contradiction } from './contradiction';

export function dosesAgainstSummary(rationale: Prose, summary: Prose): Contradiction[] {
  const told = doses(summary.text);
  for (const one of told.length > 0 ? doses(rationale.text) : []) {
    const against = differs(one, told);
    if (!against) continue;
    const written = summary.text.slice(against.span.start, against.span.end).replace(/\s+/gu, ' ');
    return [
      {
        at: rationale.sourceSpan(one.span.start, one.span.end),
        message: `The case summary tells of ${written}. Check the strength and how often it is taken.`,
        against: [{ span: summary.sourceSpan(against.span.start, against.span.end), message: 'The case summary says' }],
        sure: false,
      },
    ];
  }
  return [];
}

/** The same strength is told, and never so often. */
function differs(one: Dose, told: readonly Dose[]): Dose | undefined {
  if (told.some(({ strength, perDay }) => strength === one.strength && perDay === one.perDay)) return undefined;
  const strength = told.find((other) => other.strength === one.strength);
  return strength && (told.find(({ perDay }) => perDay === one.perDay) ?? strength);
}
