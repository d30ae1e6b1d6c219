/** Sides named in a text, and what they are about. */
import { bySentence } from './by-sentence';
import type { Span } from '../text';
import { fold, matches } from './fold';
import { anyOf, anyRow, tables } from './lexicon';
import { bodyRegions, type Region } from './regions';

export type Side = 'left' | 'right' | 'bilateral';

export interface SideMention {
  readonly side: Side;
  readonly span: Span;
  /** The region it is about, when it stands close behind or right before; undefined when that cannot be told. */
  readonly region: Region | undefined;
  readonly regionSpan: Span | undefined;
}

const sides: ReadonlyMap<string, Side> = new Map(
  (Object.entries(tables.sides) as [Side, string[]][]).flatMap(([side, words]) => words.map((word) => [word, side] as const)),
);
const pattern = new RegExp(`(?<![\\p{L}\\p{N}'-])(${anyRow(sides.keys())})(?![\\p{L}\\p{N}'])`, 'gu');
/** "right-handed", "right away", "was left with": no side of anybody. */
const otherwise =
  /^(?: ?-? ?(?:hand(?:ed)? dominan\w*|handed|away|now|after|angle|to (?:work|appeal|treatment|a|the)|of way|untreated|out|alone|by|with|at|off|leaving|the (?:room|clinic|job|house))\b|(?:-| )hand(?:ed)?(?: dominan|,? (?:fe)?male| (?:wo)?man))/u;
const otherwiseBefore = new RegExp(
  `\\b(?:was|were|be|been|is|are|has|have|had|the|no|not|he|she|they|${anyOf('patient')}) $`,
  'u',
);

function regionNear(
  text: string,
  all: readonly { region: Region; span: Span }[],
  from: number,
  mention: Span,
): (typeof all)[number] | undefined {
  let index = from;
  while (index < all.length && (all[index]?.span.end ?? 0) <= mention.start) index++;
  const next = all[index];
  if (
    next &&
    next.span.start >= mention.start &&
    next.span.start - mention.end <= 30 &&
    !/[.;:]\s|\band\b/u.test(text.slice(mention.end, next.span.start))
  )
    return next;
  const before = all[index - 1];
  return before && mention.start - before.span.end <= 12 ? before : undefined;
}

function findSides(text: string): SideMention[] {
  const folded = fold(text);
  const regions = bodyRegions(text);
  const result: SideMention[] = [];
  let from = 0;
  for (const match of matches(folded, pattern)) {
    const word = match.groups[1] ?? '';
    const tail = folded.lower.slice(match.end, match.end + 30);
    const head = folded.lower.slice(Math.max(0, match.start - 14), match.start);
    if (otherwise.test(tail)) continue;
    while (from < regions.length && (regions[from]?.span.end ?? 0) < match.span.start - 40) from++;
    const near = regionNear(text, regions, from, match.span);
    // "was left", "both the records and the guideline": a verb or a pronoun unless a body part follows.
    if (
      !near &&
      (word === 'both' ||
        ((word === 'left' || word === 'right') &&
          otherwiseBefore.test(head) &&
          !/\b(?:on|to|of|in|at|than|toward) the $/u.test(head)))
    )
      continue;
    if (word === 'both' && near && near.span.start > match.span.end + 12) continue;
    result.push({ side: sides.get(word) ?? 'bilateral', span: match.span, region: near?.region, regionSpan: near?.span });
  }
  return result;
}

/** The sides a text names, in order. */
export const lateralities = bySentence(findSides);

/** The one side a text is about; undefined when it names none or several. */
export function sideOf(text: string): Side | undefined {
  const all = new Set(lateralities(text).map(({ side }) => side));
  if (all.size === 1) return [...all][0];
  return all.has('left') && all.has('right') && all.size === 2 ? 'bilateral' : undefined;
}
