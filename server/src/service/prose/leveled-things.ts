/** Findings and procedures that a text puts at a level of the spine: "a C6 radiculopathy", "tenderness from L4 to S1". */
import { bySentence } from './by-sentence';
import { rowsOf, tables } from './lexicon';
import { phraseFinder } from './phrases';
import { unquoted } from './quotations';
import { spinalLevels } from './spine';
import { clausesAround, rootsIn, type Slot } from './told-slots';
import { words, type Word } from './words';
import type { Span } from '../text';

export interface LeveledThing extends Slot {
  readonly levels: readonly string[];
  readonly segments: readonly string[];
  /** Said to be normal there. */
  readonly normal: boolean;
}

const things = phraseFinder(
  Object.entries(tables.leveled_things).flatMap(([name, rows]) => rows.map((row) => [row, name] as const)),
);
const nothing = phraseFinder(rowsOf('found_normal').map((row) => [row, true] as const));
const normalBehind = phraseFinder(rowsOf('found_normal_behind').map((row) => [row, true] as const));
const past = phraseFinder(rowsOf('told_of_the_past').map((row) => [row, true] as const));
const planned = phraseFinder(rowsOf('levels_aside').map((row) => [row, true] as const));

/** A thing further from its level than this, in words, is at another. */
const reach = 6;

function find(sentence: string): LeveledThing[] {
  const levels = spinalLevels(sentence);
  if (levels.length === 0) return [];
  const own = words(sentence);
  const named = things(own).map(({ value, from, to }) => ({ value, start: own[from]!.span.start, end: own[to - 1]!.span.end }));
  if (named.length === 0) return [];
  const aside = past(own).length > 0 || planned(own).length > 0;
  const clauses = clausesAround(
    sentence,
    levels.map(({ span }) => span),
  );
  return levels.flatMap((level, index): LeveledThing[] => {
    const clause = clauses[index]!;
    const near = named
      .filter(({ start, end }) => start >= clause.start && end <= clause.end)
      .map((one) => ({ ...one, far: wordsBetween(own, one, level.span) }))
      .filter(({ far }) => far < reach)
      .sort((a, b) => a.far - b.far)[0];
    if (!near) return [];
    return [
      {
        of: [near.value],
        is: level.levels,
        levels: level.levels,
        segments: level.segments,
        span: level.span,
        roots: rootsIn(sentence, clause, level.span),
        aside,
        normal: isNormal(own, clause, near, level.span),
      },
    ];
  });
}

/** "A normal disc at L5-S1", "the L5-S1 disc is normal". */
function isNormal(own: readonly Word[], clause: Span, a: Span, b: Span): boolean {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const before = own.filter(({ span }) => span.start >= clause.start && span.end <= start).slice(-2);
  const behind = own.filter(({ span }) => span.start >= end && span.end <= clause.end).slice(0, 3);
  return nothing(before).length > 0 || normalBehind(behind).length > 0;
}

const wordsBetween = (own: readonly Word[], a: { start: number; end: number }, b: { start: number; end: number }): number => {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return own.filter(({ span }) => span.start >= from && span.end <= to).length;
};

/** In order; not those of quotations. */
export const leveledThings = unquoted(bySentence(find));
