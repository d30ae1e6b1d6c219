/** How many visits of which therapy a text says that the patient has had, and that a therapy has not begun. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import { anyRow, rowsOf, tables } from './lexicon';
import { numberOf } from './quantities';
import { unquoted } from './quotations';

export type Therapy = keyof typeof tables.counted_therapies;

export interface TherapyTold {
  readonly therapy: Therapy;
  /** 0 where it has not begun. */
  readonly visits: number;
  readonly span: Span;
}

const named = Object.entries(tables.counted_therapies) as [Therapy, readonly string[]][];
const anyTherapy = `(${anyRow(named.flatMap(([, rows]) => rows))})(?: \\([a-z /-]{1,40}\\))?`;
const number = `(\\d{1,2}|${[...rowsOf('number_words')].reverse().join('|')}|twenty(?:[ -]four)?)`;
const which =
  '(?:(?:completed|previous|prior|initial|supervised|first|past|earlier|last|total|outpatient|post-?operative) ){0,3}';
const visits = '(?:sessions?|visits?|treatments?)';
const forms: readonly (readonly [RegExp, count: number, therapy: number])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.#/-])${number} (?:(?:out )?of (?:the )?\\d{1,2} )?${which}${anyTherapy} ${visits}(?![\\p{L}])`,
      'gu',
    ),
    1,
    2,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.#/-])${number} (?:(?:out )?of (?:the )?\\d{1,2} )?${which}${visits} (?:of|with|in) ${which}${anyTherapy}(?![\\p{L}])`,
      'gu',
    ),
    1,
    2,
  ],
  [new RegExp(`(?<![\\p{L}\\p{N}])${anyTherapy},? (?:x|times|for) ${number} ${visits}(?![\\p{L}])`, 'gu'), 2, 1],
];
const begun = new RegExp(
  `\\b(?:not|never|hasn't|n't)(?: yet)? (?:been )?(?:started|begun|had|attended|received|undergone|tried)(?: any| the| a course of)? ${anyTherapy}(?![\\p{L}])`,
  'gu',
);
const done = new RegExp(`\\b${anyRow(rowsOf('visits_done'))}\\b`, 'u');
const notDone = new RegExp(`\\b${anyRow(rowsOf('visits_not_done'))}\\b`, 'u');

const whole = named.map(([therapy, rows]) => [therapy, new RegExp(`^${anyRow(rows)}$`, 'u')] as const);
const therapyOf = (written: string): Therapy | undefined => whole.find(([, pattern]) => pattern.test(written))?.[0];

function find(sentence: string): TherapyTold[] {
  const folded = fold(sentence);
  const result: TherapyTold[] = [];
  for (const { groups, span } of matches(folded, begun)) {
    const therapy = therapyOf(groups[1] ?? '');
    if (therapy) result.push({ therapy, visits: 0, span });
  }
  if (result.length > 0 || !done.test(folded.lower) || notDone.test(folded.lower)) return result;
  for (const [pattern, count, kind] of forms) {
    for (const { groups, span } of matches(folded, pattern)) {
      const therapy = therapyOf(groups[kind] ?? '');
      const told = numberOf(groups[count] ?? '');
      if (therapy && told) result.push({ therapy, visits: told, span });
    }
  }
  return result;
}

/** In the order of the sentences; only what was done, no request, allowance, guess or guideline. */
export const therapyTold = unquoted(bySentence(find));
