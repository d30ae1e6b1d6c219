/** Levels of the spine that a rationale gives a finding otherwise than the case summary, and one that is normal and not. */
import type { Prose } from '../model/model';
import { leveledThings, type LeveledThing } from '../prose/leveled-things';
import { otherwise } from './aligned';
import type { Contradiction } from './contradiction';

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** Whether two may be told of the same place: of two segments the segments count, else the vertebrae. */
const samePlace = (a: LeveledThing, b: LeveledThing): boolean =>
  a.segments.length > 0 && b.segments.length > 0 ? meet(a.segments, b.segments) : meet(a.levels, b.levels);

const written = ({ text }: Prose, { span }: LeveledThing): string => text.slice(span.start, span.end);

/** The rationale puts a finding at a level where the summary has it at others alone, or tells that it is normal there. */
export function levelAgainstSummary(rationale: Prose, summary: Prose): Contradiction[] {
  const told = leveledThings(summary.text);
  for (const own of told.length > 0 ? leveledThings(rationale.text) : []) {
    if (own.aside || own.normal) continue;
    const found = otherwise(own, told, (_, other) => samePlace(own, other) && !other.normal);
    if (!found || (found.times === 0 && !sameSide(own, found.against))) continue;
    const { against } = found;
    const at = written(rationale, own);
    const message =
      samePlace(own, against) && against.normal
        ? `This is told of ${at}, which is normal by the case summary. Check the level.`
        : `This is told of ${at}, and in the case summary of ${written(summary, against)}. Check which level is meant.`;
    return [
      {
        at: rationale.sourceSpan(own.span.start, own.span.end),
        message,
        against: [{ span: summary.sourceSpan(against.span.start, against.span.end), message: 'The case summary says' }],
        sure: false,
      },
    ];
  }
  return [];
}

/** Left and right roots may have their own levels. */
const sameSide = (a: LeveledThing, b: LeveledThing): boolean =>
  a.roots.includes('left') === b.roots.includes('left') && a.roots.includes('right') === b.roots.includes('right');

/** "A bulge at L5-S1, and a normal disc at L5-S1". */
export function normalAndNot(prose: Prose): Contradiction[] {
  const discs = leveledThings(prose.text).filter(
    ({ of, segments, aside }) => of.includes('disc') && segments.length === 1 && !aside,
  );
  for (const one of discs) {
    if (!one.normal) continue;
    const other = discs.find((disc) => !disc.normal && disc.segments[0] === one.segments[0]);
    if (!other) continue;
    return [
      {
        at: prose.sourceSpan(one.span.start, one.span.end),
        message: `The disc at ${written(prose, one)} is normal here, and not where it is told of besides. Check the levels.`,
        against: [{ span: prose.sourceSpan(other.span.start, other.span.end), message: 'Told of besides' }],
        sure: false,
      },
    ];
  }
  return [];
}
