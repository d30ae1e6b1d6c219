/** How many visits of which therapy a text says that the patient has had, and that a therapy has not begun. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { fold, matches, type Folded } from './fold';
import { anyOf, anyRow, tables } from './lexicon';
import { number, numberOf } from './quantities';
import { unquoted } from './quotations';

export type Therapy = keyof typeof tables.therapies;

export interface TherapyTold {
  readonly therapy: Therapy;
  /** 0 where it has not begun. */
  readonly visits: number;
  /** "About 20", "more than 20". */
  readonly isAbout?: true;
  readonly span: Span;
}

const bounded = (rows: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${anyRow(rows)}(?![\\p{L}\\p{N}])`, 'u');
const isShort = (row: string): boolean => /^[A-Z]+$/u.test(row);
const named = (Object.entries(tables.therapies) as [Therapy, readonly string[]][]).map(([therapy, rows]) => ({
  therapy,
  short: bounded(rows.filter(isShort)),
  long: bounded(rows.filter((row) => !isShort(row))),
}));
const rows = Object.values(tables.therapies).flat();
/** The pattern of one: its first group is the name. */
export const anyTherapy = `(${anyRow(rows.map((row) => row.toLowerCase()))})(?: \\([a-z /-]{1,40}\\))?`;
const which =
  '(?:(?:completed|previous|prior|initial|supervised|first|past|earlier|last|total|outpatient|post-?operative) ){0,3}';
const visits = '(?:sessions?|visits?|treatments?)';
const count = `(?<![\\p{L}\\p{N}.#/-])(?:(${anyOf('visits_about')}) )?(${number})`;
const ofAll = '(?:(?:out )?of (?:the )?\\d{1,2} )?';
const begun = new RegExp(
  `\\b(?:not|never|hasn't|n't)(?: yet)? (?:been )?(?:started|begun|had|attended|received|undergone|tried)(?: any| the| a course of)? ${anyTherapy}(?![\\p{L}])`,
  'gu',
);
const done = new RegExp(`\\b${anyOf('visits_done')}\\b`, 'u');
const notDone = new RegExp(`\\b${anyOf('visits_not_done')}\\b`, 'u');

/** Each with the numbers of its groups: the word before the number, the number, the therapy; 0 where the sentence names it elsewhere. */
const forms: readonly (readonly [RegExp, about: number, count: number, therapy: number])[] = [
  [new RegExp(`${count} ${ofAll}${which}${anyTherapy} ${visits}(?![\\p{L}])`, 'gu'), 1, 2, 3],
  [new RegExp(`${count} ${ofAll}${which}${visits} (?:of|with|in) ${which}${anyTherapy}(?![\\p{L}])`, 'gu'), 1, 2, 3],
  [new RegExp(`(?<![\\p{L}\\p{N}])${anyTherapy},? (?:x|times|for) (${number}) ${visits}(?![\\p{L}])`, 'gu'), 0, 2, 1],
  [
    new RegExp(
      `\\b${anyOf('visits_took')} (?:(?:already|a total of|the|his|her|all) ){0,3}(?:(${anyOf('visits_about')}) )?(${number}) ${ofAll}${which}${visits}(?![\\p{L}])(?! (?:of|with|in) )`,
      'gu',
    ),
    1,
    2,
    0,
  ],
];

/** The therapies that a text names, each once, in the order of the table. */
export function therapiesIn(text: string): readonly Therapy[] {
  const { lower } = fold(text);
  return named.flatMap(({ therapy, short, long }) => (long.test(lower) || short.test(text) ? [therapy] : []));
}

const only = (text: string): Therapy | undefined => {
  const all = therapiesIn(text);
  return all.length === 1 ? all[0] : undefined;
};

function find(sentence: string): TherapyTold[] {
  const folded = fold(sentence);
  const result: TherapyTold[] = [];
  for (const { groups, span } of matches(folded, begun)) {
    const therapy = only(sentence.slice(span.start, span.end));
    if (therapy && groups[1]) result.push({ therapy, visits: 0, span });
  }
  if (result.length > 0 || !done.test(folded.lower) || notDone.test(folded.lower)) return result;
  return counted(sentence, folded);
}

function counted(sentence: string, folded: Folded): TherapyTold[] {
  const result: TherapyTold[] = [];
  for (const [pattern, about, numeral, kind] of forms) {
    for (const { groups, span } of matches(folded, pattern)) {
      const therapy = only(kind > 0 ? sentence.slice(span.start, span.end) : sentence);
      const told = numberOf(groups[numeral] ?? '');
      if (!therapy || !told || result.some((one) => one.span.start < span.end && span.start < one.span.end)) continue;
      result.push({ therapy, visits: told, ...(groups[about] && about > 0 && { isAbout: true as const }), span });
    }
  }
  return result;
}

/** In the order of the sentences; only what was done, no request, allowance, guess or guideline. */
export const therapyTold = unquoted(bySentence(find));
