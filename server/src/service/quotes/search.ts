/** Looks for the source of a quotation: the guideline of the library whose text holds its words. */
import type { Guideline } from '../model/schemas/guideline';
import type { Library } from '../library/library';
import { findQuotation, type Aligned } from './align';
import { hasExcerpts, isIndexed, lengthOf } from './index';

/** How much text one search may index for the first time: the next search goes on from there, and nobody waits. */
const mostAtOnce = 2_000_000;

/** Attribution wants the words themselves, not words like them. */
const sure = 0.9;

/** The source of a quotation: looked for in `first`, then in the rest of the library as far as it is indexed. */
export function sourceOf(
  text: string,
  start: number,
  end: number,
  first: readonly Guideline[],
  library?: Library,
): Aligned | undefined {
  let budget = mostAtOnce;
  const seen = new Set<string>();
  for (const guideline of [...first, ...(library?.all() ?? [])]) {
    if (seen.has(guideline.id) || !hasExcerpts(guideline)) continue;
    seen.add(guideline.id);
    if (!isIndexed(guideline)) {
      if (budget <= 0) continue;
      budget -= lengthOf(guideline);
    }
    const found = findQuotation(text, start, end, guideline);
    if (found && found.share >= sure) return found;
  }
  return undefined;
}
