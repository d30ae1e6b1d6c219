/** Spinal levels in a text: "L4-5", "L5-S1", "C5-C7", "L3, L4 and L5", ranges expanded to vertebrae and discs. */
import { bySentence } from './by-sentence';
import type { Span } from '../text';
import { fold, matches } from './fold';

export interface SpinalMention {
  readonly span: Span;
  /** Vertebrae from top to bottom: "L4-S1" is L4, L5, S1. */
  readonly levels: readonly string[];
  /** The motion segments between them: "L4-5", "L5-S1". Empty for a single vertebra or root. */
  readonly segments: readonly string[];
}

const column: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `C${n}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `T${n}`),
  ...[1, 2, 3, 4, 5].map((n) => `L${n}`),
  ...[1, 2, 3, 4, 5].map((n) => `S${n}`),
];

/** "L4", "L4-5", "L4-L5", "L5/S1", "L4 through S1"; roots such as C8 stand alone. */
const pattern =
  /(?<![\p{L}\p{N}.-])([ctls]) ?-?(1[0-2]|[1-9])(?:(?: ?[-/] ?| (?:to|through|thru) )([ctls])?-?(1[0-2]|[1-9]))?(?:(?: ?[-/] ?)([ctls])?(1[0-2]|[1-9]))?(?![\p{L}\p{N}%]|[.]\d)/gu;

/** T2 of an MRI, T4 of a laboratory, S1 of a diskette: what follows tells. */
const otherFollows =
  /^[- ]?(?:weighted|signal|hyperintens\w*|bright|image|images|imaging|relaxation|level of thyroid|uptake|cells?|count|lymphocytes?|vitamin)\b/u;
const otherBefore =
  /\b(?:free|total|tsh,?|thyroxine|vitamin|type|stage|schedule|grade|hepatitis|hemoglobin|complement|section|table|item|phase|cd4,?) ?\(?$/u;
/** "C 5 mg" or "T 2 times" is no level: a space inside wants a range or a level word behind. */
const spaced = /^[ctls] \d/u;

function expand(from: string, to: string): string[] {
  const start = column.indexOf(from);
  const end = column.indexOf(to);
  return start >= 0 && end > start && end - start <= 12 ? column.slice(start, end + 1) : [];
}

function segmentsOf(levels: readonly string[]): string[] {
  return levels.slice(1).map((level, index) => {
    const above = levels[index] ?? '';
    return above[0] === level[0] ? `${above}-${level.slice(1)}` : `${above}-${level}`;
  });
}

function readLevels(groups: readonly (string | undefined)[]): string[] | undefined {
  const [, letter = '', first = '', secondLetter, second, thirdLetter, third] = groups;
  const top = `${letter}${first}`.toUpperCase();
  const known = column.includes(top) || top === 'C8';
  if (!known) return undefined;
  if (second === undefined) return [top];
  const middle = `${secondLetter ?? letter}${second}`.toUpperCase();
  const levels = expand(top, middle);
  if (levels.length === 0) return undefined;
  if (third === undefined) return levels;
  const bottom = expand(middle, `${thirdLetter ?? secondLetter ?? letter}${third}`.toUpperCase());
  return bottom.length > 0 ? [...levels, ...bottom.slice(1)] : levels;
}

function findLevels(text: string): SpinalMention[] {
  const folded = fold(text);
  const result: SpinalMention[] = [];
  for (const match of matches(folded, pattern)) {
    // A small letter is a level only where digits alone cannot be anything else: "l4-5", never "s 3" or "t 2".
    const written = folded.text.slice(match.start, match.end);
    if (spaced.test(match.groups[0]) || (/^[a-z]/u.test(written) && match.groups[4] === undefined)) continue;
    if (
      otherFollows.test(folded.lower.slice(match.end, match.end + 24)) ||
      otherBefore.test(folded.lower.slice(Math.max(0, match.start - 20), match.start))
    )
      continue;
    const levels = readLevels([...match.groups]);
    if (!levels) continue;
    result.push({ span: match.span, levels, segments: segmentsOf(levels) });
  }
  return result;
}

/** The levels named in a text, in order; laboratory values (T4), MRI weightings (T2) and drugs are not levels. */
export const spinalLevels = bySentence(findLevels);

/** Whether two levels are the same or neighbours in the column. */
export function levelsMeet(a: string, b: string): boolean {
  if (a === b) return true;
  const first = column.indexOf(a);
  const second = column.indexOf(b);
  return first >= 0 && second >= 0 && Math.abs(first - second) <= 1;
}
