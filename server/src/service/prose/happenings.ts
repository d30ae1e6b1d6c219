/** What a text dates: visits and reports of the patient's care, requests for authorization. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { dates } from './dates';
import { rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { isQuoted } from './quotations';
import { words } from './words';

export interface Happening {
  readonly kind: 'care' | 'request';
  /** Of the date. */
  readonly span: Span;
  /** ISO. */
  readonly date: string;
  /** Care that goes on, which nobody gives on the day it begins: a progress note, a follow-up. */
  readonly goesOn: boolean;
  /** Only planned: a return visit, what is scheduled. */
  readonly planned: boolean;
}

const cue = phraseFinder<Happening['kind']>([
  ...rowsOf('care').map((row) => [row, 'care'] as const),
  ...rowsOf('request_for_authorization').map((row) => [row, 'request'] as const),
]);
const goingOn = phraseFinder(rowsOf('care_goes_on').map((row) => [row, true] as const));
const plans = phraseFinder(rowsOf('planned_visit').map((row) => [row, true] as const));
const elsewhere = phraseFinder(rowsOf('before_this_injury').map((row) => [row, true] as const));
/** The day of the injury, of the denial or of birth is no visit. */
const otherDay =
  /\b(?:injury|injured(?! (?:worker|employee|party|person))|injuries|accident|doi|claim|denial|denied|utilization|ur|determination|certif\w*|decision|loss|fell)\b/iu;

function find(sentence: string): Happening[] {
  const dated = dates(sentence);
  if (dated.length === 0) return [];
  const own = words(sentence);
  if (elsewhere(own).length > 0) return [];
  const cues = cue(own).map(({ value, from, to }) => ({ value, start: own[from]!.span.start, end: own[to - 1]!.span.end }));
  return dated.flatMap(({ span, iso }, index): Happening[] => {
    if (!iso || isQuoted(sentence, span.start)) return [];
    // what belongs to a date stands between the dates beside it
    const from = Math.max(dated[index - 1]?.span.end ?? 0, span.start - 90);
    const to = Math.min(dated[index + 1]?.span.start ?? sentence.length, span.end + 60);
    if (otherDay.test(sentence.slice(from, span.start))) return [];
    const near = cues.filter(({ start, end }) => start >= from && end <= to);
    const before = near.filter(({ end }) => end <= span.start).at(-1);
    const kind = (before ?? near.find(({ start }) => start >= span.end))?.value;
    if (!kind) return [];
    const around = own.filter((word) => word.span.start >= from && word.span.end <= to);
    return [{ kind, span, date: iso, goesOn: goingOn(around).length > 0, planned: plans(around).length > 0 }];
  });
}

/** The dated happenings of a text, in order; not those of an earlier injury, of imaging or of a guideline. */
export const happenings = bySentence(find);
