/** All that a text gives and that cannot be, of every kind. */
import type { Span } from '../text';
import { impossibleSupplies } from './dosing';
import { impossibleBodies } from './impossible-bodies';
import { impossibleDays } from './impossible-days';
import { impossibleLevels } from './impossible-levels';
import { impossibleScores } from './impossible-scores';
import { impossibleSums } from './impossible-sums';
import { impossibleMeasures } from './measures';
import { impossibleMotion } from './joint-motion';

export interface Impossible {
  readonly span: Span;
  /** Why it cannot be, as a sentence. */
  readonly why: string;
  /** The words with which it cannot be, and what they are. */
  readonly beside?: readonly { readonly span: Span; readonly is: string }[];
  /** It may be meant, though it is mostly a slip. */
  readonly unsure?: boolean;
}

const kinds: readonly ((text: string) => readonly Impossible[])[] = [
  impossibleMeasures,
  impossibleMotion,
  impossibleLevels,
  impossibleScores,
  impossibleBodies,
  impossibleSums,
  impossibleSupplies,
  impossibleDays,
];

/** The first of those that stand in the same place, in order. */
export function impossibilities(text: string): Impossible[] {
  const result: Impossible[] = [];
  for (const one of kinds.flatMap((find) => find(text)))
    if (!result.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) result.push(one);
  return result.sort((a, b) => a.span.start - b.span.start);
}
