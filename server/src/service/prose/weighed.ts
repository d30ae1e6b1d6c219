/** Sentences of the reviewer's that weigh a request: that it meets what a guideline asks for or does not, or that it is of use or of none. */
import type { Span } from '../text';
import { attributedParts } from './attribution';
import { bySentence } from './by-sentence';
import { claimsOfAbsence } from './clinical/claims';
import { conditionAfter, conditionsBefore } from './conditionals';
import { fold, type Folded } from './fold';
import { anyOf, wordsOf } from './lexicon';
import { isConceded } from './weighing/clause';
import { spanOf, weighable, type Weighable } from './weighing/cues';
import type { Measured } from './weighing/asked';
import { byDemand } from './weighing/by-demand';
import { byEnough, byJudgement, byNext } from './weighing/by-judgement';
import { byMembership, byNoun, byVerb } from './weighing/by-point';

export interface Weighed {
  readonly span: Span;
  readonly says: 'met' | 'not met';
  /** The case by the guideline, the request itself, what the guideline says at large, something that is nowhere, enough for something. */
  readonly by: 'guideline' | 'judgement' | 'view' | 'absence' | 'enough';
  readonly reach: Measured['reach'];
  /** What the criteria are those of: "imaging", "weaning". */
  readonly object?: string;
  /** What is judged. */
  readonly subject?: string;
}

const asked = anyOf('asked_by_guideline');
const determined = `(?:(?:the|these|those|this|mtus|odg|acoem|ca|california|current|such|applicable|treatment)(?:'s)? ){0,4}`;
const supported = `(?:clearly |fully |therefore |thus )*${anyOf('spoken_for')} (?:by|under|per|according to) ${determined}${asked}`;
const views: readonly (readonly [Weighed['says'], RegExp])[] = [
  [
    'met',
    new RegExp(`\\b(?:request\\w*|it|this|study|treatment|service|procedure|medication) (?:is|are|was) ${supported}\\b`, 'u'),
  ],
  ['not met', new RegExp(`\\b(?:is|are|was)(?: not|n't) ${supported}\\b`, 'u')],
  ['not met', new RegExp(`\\b${asked} (?:do|does)(?: not|n't) (?:support|recommend|endorse)\\b`, 'u')],
];
const against: ReadonlySet<string> = wordsOf('absence_speaks_against');
/** "In 2014 she met the criteria for fibromyalgia". */
const longAgo = /\bin (?:19|20)\d\d\b/u;
const denied = new RegExp(`\\b${anyOf('negators')}\\b|n't\\b`, 'u');
const ofDenial = new RegExp(
  `\\b${anyOf('denial', 'denied_wholly')} (?:is |was |were )?(?:for|because of|due to|on account of|based on|over) $`,
  'u',
);

const forms: readonly (readonly [Weighed['by'], (sentence: Weighable) => readonly Measured[]])[] = [
  ['guideline', byDemand],
  ['guideline', byVerb],
  ['guideline', byNoun],
  ['guideline', byMembership],
  ['guideline', byNext],
  ['enough', byEnough],
  ['judgement', byJudgement],
];

function find(text: string): Weighed[] {
  const folded = fold(text);
  return [...measured(text, folded), ...viewsIn(folded), ...absences(text, folded)];
}

/** A longer sentence, in UTF-16 code units, is none that anybody wrote. */
const longest = 2000;

/** One place is weighed once, by the first form that reads it. */
function measured(text: string, folded: Folded): Weighed[] {
  if (text.length > longest) return [];
  const sentence = weighable(text);
  if (sentence.cues.length === 0) return [];
  const words = (part: { readonly from: number; readonly to: number } | undefined): string =>
    part && part.to > part.from ? textOf(text, spanOf(sentence, part.from, part.to)) : '';
  const found: Weighed[] = [];
  for (const [by, form] of forms) {
    for (const { says, from, to, reach, object, subject } of form(sentence)) {
      const span = spanOf(sentence, from, to);
      if (found.some((one) => one.span.start < span.end && span.start < one.span.end) || isConceded(sentence, from)) continue;
      if (by !== 'judgement' && longAgo.test(folded.lower)) continue;
      const [start, end] = [folded.folded(span.start), folded.folded(span.end)];
      if (!isOwn(folded.lower, start, end) || (form !== byDemand && isOfGuideline(folded.lower, start))) continue;
      found.push({
        span,
        says,
        by,
        reach,
        ...(object && { object: words(object) }),
        ...(subject && { subject: words(subject) }),
      });
    }
  }
  return found;
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

function viewsIn(folded: Folded): Weighed[] {
  const { lower } = folded;
  for (const [says, pattern] of views) {
    const match = pattern.exec(lower);
    if (!match || !isOwn(lower, match.index, match.index + match[0].length)) continue;
    if (says === 'met' && denied.test(lower)) continue;
    return [{ says, by: 'view', reach: 'all', span: folded.source(match.index, match.index + match[0].length) }];
  }
  return [];
}

/** That a treatment brought no improvement speaks for the next one, and what a denial was for is the denial's. */
const absences = (text: string, folded: Folded): Weighed[] =>
  claimsOfAbsence(text).flatMap(({ mention, span }): Weighed[] => {
    if (!against.has(mention.concept) || (mention.concept === 'improvement' && mention.treatments.length > 0)) return [];
    if (ofDenial.test(folded.lower.slice(0, folded.folded(span.start)))) return [];
    return [{ says: 'not met', by: 'absence', reach: 'all', span }];
  });

/** What another says, or what would be under a condition, is no weighing. */
function isOwn(lower: string, start: number, end: number): boolean {
  if (attributedParts(lower).some((part) => part.speaker !== 'guideline' && part.start <= start && start < part.end))
    return false;
  return conditionsBefore(lower, start).length === 0 && !conditionAfter(lower, end);
}

/** "The MTUS supports therapy that is documented to help" tells what it says. */
const isOfGuideline = (lower: string, at: number): boolean =>
  attributedParts(lower).some(({ speaker, start, end }) => speaker === 'guideline' && start <= at && at < end);

/** In order of their forms; quotations are not told apart. */
export const weighed = bySentence(find);
