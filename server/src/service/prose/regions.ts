/** The body regions a text names. */
import { bySentence } from './by-sentence';
import type { Span } from '../text';
import { fold, matches } from './fold';
import { anyRow, patternOf, tables } from './lexicon';
import { spinalLevels } from './spine';

/** Body regions by their usual names. */
export type Region = keyof typeof tables.body_regions;
export const regionNames = Object.keys(tables.body_regions) as readonly Region[];

export interface RegionMention {
  readonly region: Region;
  readonly span: Span;
}

const byWord = new Map<string, Region[]>();
for (const [region, words] of Object.entries(tables.body_regions)) {
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), region as Region]);
}

const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${anyRow(byWord.keys())}(?![\\p{L}\\p{N}])`, 'gu');

/** What makes something else of a word, with the word in its place: "… held", "square …". */
const exceptions: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(tables.not_body_region).map(([word, rows]) => {
    const around = rows.map((row) => {
      const pattern = patternOf(row.replace('…', word));
      return row.startsWith('…') ? `^${pattern}\\b` : `\\b${pattern}$`;
    });
    return [word, new RegExp(around.join('|'), 'u')];
  }),
);

function isOtherwise(word: string, lower: string, start: number, end: number): boolean {
  const exception = exceptions.get(word);
  if (!exception) return false;
  return exception.test(lower.slice(start, end + 16)) || exception.test(lower.slice(Math.max(0, start - 16), end));
}

function findRegions(text: string): RegionMention[] {
  const folded = fold(text);
  const result: RegionMention[] = [];
  for (const match of matches(folded, pattern)) {
    const word = match.groups[0];
    if (isOtherwise(word, folded.lower, match.start, match.end)) continue;
    for (const region of byWord.get(word) ?? []) {
      // "spine" after "lumbar" has been said; alone it stands for any of them.
      if (region === 'spine' && result[result.length - 1]?.span.end === match.span.start - 1) continue;
      result.push({ region, span: match.span });
    }
  }
  for (const level of spinalLevels(text)) {
    const region = ({ C: 'neck', T: 'upper back', L: 'low back', S: 'low back' } as const)[
      level.levels[0]?.[0] as 'C' | 'T' | 'L' | 'S'
    ];
    if (region) result.push({ region, span: level.span });
  }
  return result.sort((a, b) => a.span.start - b.span.start);
}

/** The regions named in a text, one mention each time, in order; spinal levels count for their part of the back. */
export const bodyRegions = bySentence(findRegions);

/** The regions of a text, each once, in order of first mention. */
export const regionsOf = (text: string): Region[] => [...new Set(bodyRegions(text).map(({ region }) => region))];

/** Regions that contain others: an arm holds the elbow, the spine the low back. */
const parts: Readonly<Record<string, readonly string[]>> = tables.region_parts;

/** Whether two regions may mean the same place: equal, or one holds the other. */
export const regionsMeet = (a: Region, b: Region): boolean =>
  a === b || (parts[a]?.includes(b) ?? false) || (parts[b]?.includes(a) ?? false);
