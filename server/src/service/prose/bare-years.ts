/** Years that a text gives without a day, of what has been: "since the summer of 2012". */
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import { anyOf, rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { unquoted } from './quotations';
import { words } from './words';
import type { Span } from '../text';

export interface BareYear {
  readonly span: Span;
  readonly year: number;
}

const pattern = new RegExp(
  `\\b(?:since|in|during|until|from)(?: (?:the|early|late|mid|mid-|about|around|autumn|fall|summer|spring|winter|of|${anyOf('months', 'months_short')})){0,5},? ((?:19|20)\\d\\d)(?![\\p{L}\\p{N}/-]|\\.\\d| ?(?:ml|mg|mcg|pounds|steps|calories|feet|units|milligrams|dollars|hours|patients|cases)\\b)`,
  'gu',
);
const plans = phraseFinder(rowsOf('planned_visit').map((row) => [row, true] as const));

function find(sentence: string): BareYear[] {
  const found = matches(fold(sentence), pattern);
  if (found.length === 0 || plans(words(sentence)).length > 0) return [];
  return found.map(({ groups, span }) => ({ span: { start: span.end - 4, end: span.end }, year: Number(groups[1]) }));
}

/** In order; not those of quotations, nor of what is planned. */
export const bareYears = unquoted(bySentence(find));
