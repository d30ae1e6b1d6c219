/**
 * Whether what is mentioned is there: words in its clause that deny, doubt, date or plan it, before it or behind it (ConText:
 * Harkema and others, J Biomed Inform 42:839, 2009; NegEx: Chapman and others, J Biomed Inform 34:301, 2001). The words are
 * tables (server/lexicon/clinical-status.yaml).
 */
import { rowsOf, type WordList } from '../lexicon';
import { phraseFinder, type Found } from '../phrases';
import type { Word } from '../words';

export type Status = 'present' | 'absent' | 'possible' | 'past' | 'planned' | 'other person' | 'in general';

/** A row of the tables that was found: what it makes of mentions, and in which direction. */
export interface Cue {
  readonly status: Status | 'not absent' | 'clause' | 'statement';
  readonly reaches: 'forward' | 'backward' | 'sentence';
  /** The words of it in the sentence, from inclusive to exclusive. */
  readonly from: number;
  readonly to: number;
}

type CueKind = Pick<Cue, 'status' | 'reaches'>;

const cueLists: readonly (readonly [WordList, CueKind])[] = [
  ['absent_before', { status: 'absent', reaches: 'forward' }],
  ['absent_after', { status: 'absent', reaches: 'backward' }],
  ['not_absent', { status: 'not absent', reaches: 'forward' }],
  ['possible_before', { status: 'possible', reaches: 'forward' }],
  ['possible_after', { status: 'possible', reaches: 'backward' }],
  ['past_before', { status: 'past', reaches: 'forward' }],
  ['past_after', { status: 'past', reaches: 'backward' }],
  ['planned_before', { status: 'planned', reaches: 'forward' }],
  ['planned_after', { status: 'planned', reaches: 'backward' }],
  ['other_person', { status: 'other person', reaches: 'forward' }],
  ['in_general', { status: 'in general', reaches: 'sentence' }],
  ['clause_ends', { status: 'clause', reaches: 'sentence' }],
  ['statement_begins', { status: 'statement', reaches: 'sentence' }],
];

const finders = cueLists.map(([list, kind]) => phraseFinder(rowsOf(list).map((row) => [row, kind] as const)));

/** The cues of a sentence, in their order; a cue in one that says the opposite ("no improvement") is none. */
export function cuesOf(words: readonly Word[]): Cue[] {
  const all = finders.flatMap((find) => find(words).map(({ value, from, to }: Found<CueKind>): Cue => ({ ...value, from, to })));
  const opposite = all.filter(({ status }) => status === 'not absent');
  const absent = all.filter(({ status }) => status === 'absent');
  return all
    .filter(
      (cue) =>
        cue.status !== 'not absent' &&
        !(cue.status === 'absent' && opposite.some(({ from, to }) => from < cue.to && cue.from < to)) &&
        // "no indication that he …" is no indication of a guideline
        !(cue.status === 'in general' && absent.some(({ from, to }) => from <= cue.from && cue.to < to)),
    )
    .sort((a, b) => a.from - b.from);
}

/** Cues reach no further than this, in words. */
const reach = 14;

/** Said of what a guideline or the request is about, a finding is none: the first of these that holds decides. */
const order: readonly Status[] = ['other person', 'in general', 'possible', 'absent', 'planned', 'past'];

export interface Judged {
  readonly status: Status;
  /** The cue that made it so. */
  readonly cue?: Cue;
}

/**
 * What the cues of a sentence make of a mention (words `from` to `to`). `bounds` are the word numbers at which a new clause begins.
 */
export function judge(from: number, to: number, cues: readonly Cue[], bounds: readonly number[]): Judged {
  const parted = (a: number, b: number): boolean => bounds.some((bound) => bound > a && bound <= b);
  const reaching = cues.filter((cue) => {
    if (cue.status === 'clause' || cue.status === 'statement' || cue.status === 'not absent') return false;
    if (cue.reaches === 'sentence') return cue.to <= from;
    if (cue.reaches === 'forward') return cue.to <= from && from - cue.to < reach && !parted(cue.from, from);
    return cue.from >= to && cue.from - to < reach && !parted(to - 1, cue.from);
  });
  for (const status of order) {
    const cue = reaching.find((one) => one.status === status);
    if (cue) return { status, cue };
  }
  return { status: 'present' };
}
