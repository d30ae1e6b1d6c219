/** Sentences of the reviewer's that say of a request as a whole that it meets what a guideline asks for, or does not. */
import type { Span } from '../text';
import { attributedParts } from './attribution';
import { bySentence } from './by-sentence';
import { claimsOfAbsence } from './clinical/claims';
import { conditionAfter, conditionsBefore } from './conditionals';
import { firstMatch, fold, holds, type Folded } from './fold';
import { anyOf, wordsOf } from './lexicon';

export interface Weighed {
  readonly span: Span;
  readonly says: 'met' | 'not met';
}

const asked = anyOf('asked_by_guideline');
const determined = `(?:(?:all|each|both|any|of|the|these|those|this|said|above|mtus|odg|acoem|ca|california|current|specific|such|established|applicable|necessary|required|guideline|for|medical|treatment)(?:'s)? ){0,6}`;
const named = '(?: (?:for|of|to)(?: [a-z0-9/()-]{1,24}){1,8}?)?';
const denying =
  "(?:(?:do|does|did|has|have|had|is|are|was|were|can|could)(?: not|n't)|cannot|fails? to|failed to|not|never|no longer)(?: [a-z]{1,12})?";

const met = [
  new RegExp(`\\b${anyOf('meets')} ${determined}${asked}\\b`, 'u'),
  new RegExp(
    `\\b${asked}${named} (?:are|is|have been|has been|were|was) (?:all |clearly |fully |therefore |thus |now )*${anyOf('is_met')}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:request\\w*|it|this|study|treatment|service|procedure|medication) (?:is|are|was) (?:clearly |fully |therefore |thus )*${anyOf('spoken_for')} (?:by|under|per|according to) ${determined}${asked}\\b`,
    'u',
  ),
];
const notMet = [
  new RegExp(`\\b${denying} ${anyOf('meets')} ${determined}${asked}\\b`, 'u'),
  new RegExp(
    `\\b${asked}${named} (?:are|is|have|has|were|was)(?: not|n't)(?: been)? (?:all |clearly |fully )*${anyOf('is_met')}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:is|are|was)(?: not|n't) (?:clearly |fully )*${anyOf('spoken_for')} (?:by|under|per|according to) ${determined}${asked}\\b`,
    'u',
  ),
  new RegExp(`\\b${asked} (?:do|does)(?: not|n't) (?:support|recommend|endorse)\\b`, 'u'),
];
const denied = /\b(?:not|no|never|neither|nor|none|cannot|without|fails?|failed|lacks?|unable|insufficient|n't)\b|n't\b/u;
const against: ReadonlySet<string> = wordsOf('absence_speaks_against');

function find(sentence: string): Weighed[] {
  const folded = fold(sentence);
  const { lower } = folded;
  const refusal = firstOf(notMet, folded);
  if (refusal && isOwn(lower, refusal))
    return [{ says: 'not met', span: folded.source(refusal.index, refusal.index + refusal[0].length) }];
  const claim = claimsOfAbsence(sentence).find(({ mention }) => against.has(mention.concept));
  if (claim) return [{ says: 'not met', span: claim.span }];
  const grant = firstOf(met, folded);
  if (!grant || holds(folded, denied) || !isOwn(lower, grant)) return [];
  return [{ says: 'met', span: folded.source(grant.index, grant.index + grant[0].length) }];
}

function firstOf(patterns: readonly RegExp[], folded: Folded): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = firstMatch(folded, pattern);
    if (match) return match;
  }
  return undefined;
}

/** What another says, or what would be under a condition, is no weighing. */
function isOwn(lower: string, { index, 0: words }: RegExpExecArray): boolean {
  if (attributedParts(lower).some((part) => part.speaker !== 'guideline' && part.start <= index && index < part.end))
    return false;
  if (/\b(?:would|could|should|may|might|must|to) (?:[a-z]{1,12} )?$/u.test(lower.slice(0, index))) return false;
  return conditionsBefore(lower, index).length === 0 && !conditionAfter(lower, index + words.length);
}

/** In order; quotations are not told apart. */
export const weighed = bySentence(find);
