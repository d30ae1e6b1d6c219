/** The words of a sentence by which reasons are weighed, found by tables (server/lexicon/reasons.yaml), with their places. */
import type { Span } from '../../text';
import { rowsOf, tables, type WordList } from '../lexicon';
import { phraseFinder } from '../phrases';
import { words, type Word } from '../words';

export type CueKind =
  | 'asked'
  | 'point'
  | 'of others'
  | 'every'
  | 'none'
  | 'some'
  | 'fulfils'
  | 'falls short'
  | 'there'
  | 'missing'
  | 'demands'
  | 'has'
  | 'amount'
  | 'turned'
  | 'not turned'
  | 'unsaid'
  | 'concedes'
  | 'useful'
  | 'useless'
  | 'enough'
  | 'so next';

/** Words `from` (inclusive) to `to` (exclusive) of the sentence. */
export interface Cue {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

const lists: readonly (readonly [WordList, CueKind])[] = [
  ['asked_by_guideline', 'asked'],
  ['points_asked', 'point'],
  ['criteria_of_others', 'of others'],
  ['fulfils', 'fulfils'],
  ['falls_short', 'falls short'],
  ['is_there', 'there'],
  ['is_missing', 'missing'],
  ['demands', 'demands'],
  ['has_it', 'has'],
  ['amount_words', 'amount'],
  ['turns_round', 'turned'],
  ['turns_nothing_round', 'not turned'],
  ['not_said_to_be', 'unsaid'],
  ['concedes', 'concedes'],
  ['judged_useful', 'useful'],
  ['judged_useless', 'useless'],
  ['is_enough', 'enough'],
  ['so_is_next', 'so next'],
];

const finderOf = (rows: readonly string[], kind: CueKind) => phraseFinder(rows.map((row) => [row, kind] as const));
const finders = [
  ...lists.map(([list, kind]) => finderOf(rowsOf(list), kind)),
  ...(['every', 'none', 'some'] as const).map((kind) => finderOf(tables.count_of_points[kind], kind)),
];

export interface Weighable {
  readonly text: string;
  readonly words: readonly Word[];
  /** In order of their beginnings; one word may be several. */
  readonly cues: readonly Cue[];
}

/** Of a single sentence. */
export function weighable(text: string): Weighable {
  const own = words(text);
  const cues = finders.flatMap((find) => find(own).map(({ value, from, to }): Cue => ({ kind: value, from, to })));
  return { text, words: own, cues: cues.sort((a, b) => a.from - b.from || b.to - a.to) };
}

/** The cues of some kinds that lie among the words `from` to `to`. */
export const within = ({ cues }: Weighable, from: number, to: number, ...kinds: readonly CueKind[]): Cue[] =>
  cues.filter((cue) => cue.from >= from && cue.to <= to && kinds.includes(cue.kind));

export const spanOf = ({ words: own }: Weighable, from: number, to: number): Span => ({
  start: own[from]!.span.start,
  end: own[to - 1]!.span.end,
});

/** What stands between two words: ", ", " (", "; ". */
export const between = ({ text, words: own }: Weighable, word: number): string =>
  text.slice(own[word - 1]?.span.end ?? 0, own[word]?.span.start ?? text.length);
