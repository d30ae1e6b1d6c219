/** Which sentences of a rationale tell what a guideline says, and which reason on the case. */
import { attributedParts } from './attribution';
import { ofEachSentence } from './by-sentence';
import { fold } from './fold';
import { guidelineNames } from './guideline-names';
import { anyOf } from './lexicon';
import { isQuoted } from './quotations';
import { sentences } from './sentences';
import { once } from './texts';
import type { Span } from '../text';

export interface Told {
  /** The sentence. */
  readonly span: Span;
  readonly by: 'guideline' | 'reviewer';
}

const ofThisCase = new RegExp(
  `\\b(?:${anyOf('of_this_case', 'persons_of_cases')}|${anyOf('patient')} (?:is|has|does)|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d+[- ]year)\\b`,
  'u',
);

const guideline = new RegExp(`\\b${anyOf('guidelines_and_criteria', 'mtus', 'odg', 'acoem', 'odg_in_full')}\\b`, 'u');

/** What each sentence says by itself; undefined where it goes on with what was said before. */
const marks = ofEachSentence((sentence): Told['by'] | undefined => {
  const { lower } = fold(sentence);
  const parts = attributedParts(lower).filter(({ speaker }) => speaker === 'guideline');
  const own = parts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), lower);
  if (ofThisCase.test(own)) return 'reviewer';
  const named = parts.length > 0 || guideline.test(lower) || guidelineNames(sentence).some(({ use }) => use === 'support');
  return named ? 'guideline' : undefined;
});

/** Of each sentence of a rationale, in order. A guideline speaks on until the case is named. */
export const reasoning = once((text: string): readonly Told[] => {
  const own = marks(text);
  let by: Told['by'] = 'reviewer';
  return sentences(text).map((span, index) => {
    by = isQuoted(text, (span.start + span.end) >> 1) ? 'guideline' : (own[index] ?? by);
    return { span, by };
  });
});
