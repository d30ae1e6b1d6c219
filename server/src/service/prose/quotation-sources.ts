/** What a quotation is attributed to. */
import type { Span } from '../text';
import { citations, type Citation } from './citations';
import { guidelineNames, type GuidelineName } from './guideline-names';
import type { Quotation } from './quotations';
import { sentences } from './sentences';
import { countWords } from './words';

/** What a quotation is attributed to: a citation beside it, or a guideline named where it is introduced. */
export type Attribution =
  | { readonly by: 'citation'; readonly citation: Citation; readonly span: Span }
  | { readonly by: 'name'; readonly name: GuidelineName; readonly span: Span }
  | { readonly by: 'unknown' };

/** The citation or guideline name nearest to a quotation: right behind it first, then in the clause that introduces it. */
export function attributionOf(text: string, quotation: Quotation): Attribution {
  const groups = citations(text);
  const behind = groups.find((group) => group.span.start >= quotation.span.end);
  if (
    behind &&
    countWords(text.slice(quotation.span.end, Math.min(behind.span.start, quotation.span.end + 400))) < 8 &&
    behind.span.start - quotation.span.end < 80
  ) {
    const gap = text.slice(quotation.span.end, behind.span.start);
    const item = behind.items[0];
    const isNextSentence =
      /[.?!]$/u.test(text.slice(quotation.inner.start, quotation.inner.end).slice(-1)) && /^\s+\p{Lu}/u.test(gap);
    if (item && !isNextSentence && !/[.?!]\s+\S|\n/u.test(gap)) return { by: 'citation', citation: item, span: behind.span };
  }
  const from = introductionStart(text, quotation);
  const named = guidelineNames(text).filter(
    (name) => name.span.start >= from && name.span.end <= quotation.span.start && !name.quoted,
  );
  const cited = groups.filter((group) => group.span.start >= from && group.span.end <= quotation.span.start);
  const lastCited = cited[cited.length - 1];
  const lastNamed = named[named.length - 1];
  const citation = lastCited?.items[lastCited.items.length - 1];
  if (lastCited && citation && (!lastNamed || lastCited.span.start >= lastNamed.span.start))
    return { by: 'citation', citation, span: lastCited.span };
  if (lastNamed) return { by: 'name', name: lastNamed, span: lastNamed.span };
  return { by: 'unknown' };
}

/** The start of the sentence that introduces a quotation; where the quotation opens its sentence, of the one before. */
function introductionStart(text: string, quotation: Quotation): number {
  const all = sentences(text);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) <= quotation.span.start) low = middle + 1;
    else high = middle;
  }
  const own = all[low - 1];
  if (!own) return 0;
  if (/\p{L}/u.test(text.slice(own.start, quotation.span.start))) return own.start;
  const before = all[low - 2];
  // Only a sentence of the same paragraph introduces.
  return before && !/\n[^\S\n]*\n/u.test(text.slice(before.end, own.start)) ? before.start : own.start;
}
