/** A quotation laid beside the excerpt it comes from, word by word. */
import { diffArrays } from 'diff';
import type { Guideline } from '../model/schemas/guideline';
import { indexOf, locate, type Excerpt, type ExcerptIndex } from './index';
import { quoteWords, segmentsOf } from './words';

/** Where quotation and source differ. Places of the quotation are in its text. */
export interface Difference {
  /** The words of the quotation that are not in the source; empty where it leaves some out. */
  readonly start: number;
  readonly end: number;
  /** What the source has there, as it is written; empty where the quotation adds words. */
  readonly source: string;
}

export interface Aligned {
  readonly guideline: Guideline;
  readonly excerpt: Excerpt;
  /** The part of its words that stand in the source, from 0 to 1. */
  readonly share: number;
  readonly differences: readonly Difference[];
}

/** Below this, it is another text. */
const leastShare = 0.7;

/** Finds `text` from `start` to `end` among a guideline's excerpts; undefined where nothing is like it. */
export function findQuotation(text: string, start: number, end: number, guideline: Guideline): Aligned | undefined {
  const index = indexOf(guideline);
  const differences: Difference[] = [];
  let excerpt: number | undefined;
  let after = 0;
  let all = 0;
  let same = 0;
  for (const segment of segmentsOf(text, start, end)) {
    const quoted = quoteWords(text, segment.start, segment.end);
    all += quoted.words.length;
    const candidate = locate(index, quoted.words, after) ?? (after > 0 ? locate(index, quoted.words) : undefined);
    if (!candidate) {
      differences.push({ start: segment.start, end: segment.end, source: '' });
      continue;
    }
    const aligned = alignSegment(index, candidate, quoted);
    // a part of it, or a single slip, is no reason to name another excerpt
    excerpt ??= candidate.excerpt;
    same += aligned.same;
    after = aligned.end;
    differences.push(...aligned.differences);
  }
  if (excerpt === undefined || all === 0 || same / all < leastShare) return undefined;
  return { guideline, excerpt: index.excerpts[excerpt]!, share: same / all, differences };
}

interface Segment {
  readonly same: number;
  /** In the stream: where the next segment is looked for. */
  readonly end: number;
  readonly differences: readonly Difference[];
}

/** A run of words that are in one text only, or in both. */
interface Run {
  readonly kind: 'same' | 'quotation' | 'source';
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

function runsOf(quoted: readonly string[], source: readonly string[]): Run[] {
  const runs: Run[] = [];
  let quote = 0;
  let at = 0;
  for (const { added, removed, count = 0 } of diffArrays(quoted as string[], source as string[])) {
    const quoteTo = added ? quote : quote + count;
    const sourceTo = removed ? at : at + count;
    const kind = added ? 'source' : removed ? 'quotation' : 'same';
    runs.push({ kind, quoteFrom: quote, quoteTo, sourceFrom: at, sourceTo });
    quote = quoteTo;
    at = sourceTo;
  }
  return runs;
}

function alignSegment(
  index: ExcerptIndex,
  candidate: { readonly excerpt: number; readonly start: number; readonly end: number },
  quoted: ReturnType<typeof quoteWords>,
): Segment {
  const source = Array.from(index.stream.subarray(candidate.start, candidate.end), (number) => index.vocabulary[number]!);
  const whole = placeOfAll(source, quoted.words);
  if (whole >= 0) return { same: quoted.words.length, end: candidate.start + whole + quoted.words.length, differences: [] };
  const runs = runsOf(quoted.words, source);
  // what the source has before the first word and behind the last is not left out, it is not quoted
  const first = runs.findIndex(({ kind }) => kind === 'same');
  const last = runs.findLastIndex(({ kind }) => kind === 'same');
  const inner = runs.filter((run, at) => run.kind !== 'source' || (first < at && at < last));
  const sameWords = inner.filter(({ kind }) => kind === 'same').reduce((sum, run) => sum + run.quoteTo - run.quoteFrom, 0);
  const changes = joined(inner).filter(
    (run) => quoted.words.slice(run.quoteFrom, run.quoteTo).join('') !== source.slice(run.sourceFrom, run.sourceTo).join(''),
  );
  const equalApart = joined(inner).length - changes.length;
  const written = writtenBetween(index, candidate.excerpt);
  return {
    same: sameWords + equalApart,
    end: candidate.start + (runs[last]?.sourceTo ?? 0),
    differences: changes.map((run) => ({
      ...placeOf(run, quoted),
      source: run.sourceTo > run.sourceFrom ? written(candidate.start + run.sourceFrom, candidate.start + run.sourceTo) : '',
    })),
  };
}

/** Where all the words stand in a row; -1 where they do not. */
function placeOfAll(source: readonly string[], words: readonly string[]): number {
  for (let at = 0; at + words.length <= source.length; at++) if (words.every((word, i) => source[at + i] === word)) return at;
  return -1;
}

/** Words replaced are two runs side by side: one difference. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [at, run] of runs.entries()) {
    if (run.kind === 'same') continue;
    const before = result.at(-1);
    if (before && runs[at - 1]?.kind !== 'same') {
      result[result.length - 1] = { ...before, quoteTo: run.quoteTo, sourceTo: run.sourceTo };
    } else result.push(run);
  }
  return result;
}

/** Words left out have no place of their own: they stand behind the word before them. */
function placeOf(run: Run, { starts, ends }: ReturnType<typeof quoteWords>): { start: number; end: number } {
  if (run.quoteTo > run.quoteFrom) return { start: starts[run.quoteFrom]!, end: ends[run.quoteTo - 1]! };
  const at = run.quoteFrom > 0 ? ends[run.quoteFrom - 1]! : starts[0]!;
  return { start: at, end: at };
}

/** The words of an excerpt as they are written, by their places in the stream. */
function writtenBetween(index: ExcerptIndex, excerpt: number): (from: number, to: number) => string {
  const { text } = index.excerpts[excerpt]!;
  const begin = index.begins[excerpt]!;
  let places: ReturnType<typeof quoteWords> | undefined;
  return (from, to) => {
    places ??= quoteWords(text);
    return text.slice(places.starts[from - begin], places.ends[to - begin - 1]).replace(/\s+/gu, ' ');
  };
}
