/** What a quotation is attributed to. */
import type { Span } from '../text';
import { citations, type Citation } from './citations';
import { guidelineNames, type GuidelineName } from './guideline-names';
import type { Quotation } from './quotations';
import { sentences } from './sentences';
import { once } from './texts';
import { countWords } from './words';

/** What a quotation is attributed to: a citation beside it, or a guideline named where it is introduced. */
export type Attribution =
  | { readonly by: 'citation'; readonly citation: Citation; readonly span: Span }
  | { readonly by: 'name'; readonly name: GuidelineName; readonly span: Span }
  | { readonly by: 'unknown' };

const unquotedNames = once((text: string) => guidelineNames(text).filter(({ quoted }) => !quoted));

/** Of each sentence, where its first letter stands. */
const firstLetters = once((text: string): readonly number[] =>
  sentences(text).map(({ start, end }) => {
    const letter = text.slice(start, end).search(/\p{L}/u);
    return letter < 0 ? Infinity : start + letter;
  }),
);

/** How many of these, which stand in order, pass; those that do come first. By bisection. */
function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last that stands between two places. */
function lastBetween<T extends { readonly span: Span }>(items: readonly T[], from: number, to: number): T | undefined {
  const last = items[countWhile(items, ({ span }) => span.end <= to) - 1];
  return last && last.span.start >= from ? last : undefined;
}

/** The citation or guideline name nearest to a quotation: right behind it first, then in the clause that introduces it. */
export function attributionOf(text: string, quotation: Quotation): Attribution {
  const groups = citations(text);
  const { start, end } = quotation.span;
  const behind = groups[countWhile(groups, ({ span }) => span.start < end)];
  if (behind && behind.span.start - end < 80 && countWords(text.slice(end, behind.span.start)) < 8) {
    const gap = text.slice(end, behind.span.start);
    const item = behind.items[0];
    const isNextSentence =
      /[.?!]$/u.test(text.slice(quotation.inner.start, quotation.inner.end).slice(-1)) && /^\s+\p{Lu}/u.test(gap);
    if (item && !isNextSentence && !/[.?!]\s+\S|\n/u.test(gap)) return { by: 'citation', citation: item, span: behind.span };
  }
  const from = introductionStart(text, start);
  const lastCited = lastBetween(groups, from, start);
  const lastNamed = lastBetween(unquotedNames(text), from, start);
  const citation = lastCited?.items[lastCited.items.length - 1];
  if (lastCited && citation && (!lastNamed || lastCited.span.start >= lastNamed.span.start))
    return { by: 'citation', citation, span: lastCited.span };
  if (lastNamed) return { by: 'name', name: lastNamed, span: lastNamed.span };
  return { by: 'unknown' };
}

/** The start of the sentence that introduces what stands at a place; where that opens its sentence, of the one before. */
function introductionStart(text: string, at: number): number {
  const all = sentences(text);
  const index = countWhile(all, ({ start }) => start <= at) - 1;
  const own = all[index];
  if (!own) return 0;
  if (firstLetters(text)[index]! < at) return own.start;
  const before = all[index - 1];
  // Only a sentence of the same paragraph introduces.
  return before && !/\n[^\S\n]*\n/u.test(text.slice(before.end, own.start)) ? before.start : own.start;
}
