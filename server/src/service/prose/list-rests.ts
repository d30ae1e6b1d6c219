/** What points at something that is not there: a list number without its beginning, "as listed below" with nothing below. */
import { allMatches, type Span } from '../text';
import { fold, matches } from './fold';
import { guidelineNames } from './guideline-names';
import { conclusion } from './necessity';
import { anyOf } from './lexicon';
import { sentenceAt, sentences } from './sentences';
import { once } from './texts';

export interface Rest {
  readonly kind: 'number' | 'below' | 'above';
  readonly span: Span;
  /** The number or letter that the list would have before it: "5". */
  readonly before?: string;
}

/** "(6)" or "(d)" at the head of an item: behind a stop or another mark, before a word. What was left out says so by an ellipsis. */
const enumerated = /(?<=(?:^|[.;:,]["”]?|\b(?:and|or)) )\((\d{1,2}|[a-h])\) (?=["“]?\p{L}{2,})/gu;
/** The list may have begun in any other form: "1.", "a)", "1) and 2)". */
const anyLabel = /(?<![\p{L}\p{N}])\(?(\d{1,2}|[a-h])[.)]/gu;

function numbers(text: string): Rest[] {
  const seen = new Set<string>();
  const result: Rest[] = [];
  const labels = [...allMatches(text, anyLabel)].map((match) => ({ label: match[1]!, at: match.index }));
  let next = 0;
  for (const match of allMatches(text, enumerated)) {
    while (next < labels.length && labels[next]!.at < match.index) seen.add(labels[next++]!.label);
    const label = match[1]!;
    const before = previous(label);
    if (before !== undefined && !seen.has(before) && !seen.has(label) && !isLeftOut(text, match.index))
      result.push({ kind: 'number', span: { start: match.index, end: match.index + label.length + 2 }, before });
  }
  return result;
}

const previous = (label: string): string | undefined => {
  if (label === '1' || label === 'a') return undefined;
  return /\d/u.test(label) ? String(Number(label) - 1) : String.fromCharCode(label.charCodeAt(0) - 1);
};

const isLeftOut = (text: string, at: number): boolean =>
  /(?:…|\.\.\.?|\* ?\* ?\*|\[[^\]]{0,30}\])["”]? ?$/u.test(text.slice(Math.max(0, at - 40), at));

const pointing =
  '(?:listed|indicated|noted|outlined|described|discussed|stated|shown|summarized|set forth|detailed|explained|cited|quoted|mentioned|given)';
const below = new RegExp(
  `(?<![\\p{L}-])(?:${pointing} (?:here )?below|see below|(?:as follows|the following):?(?=[ "]*(?:$|(?:therefore|thus|as such|in this case)\\b)))(?![\\p{L}-])`,
  'gu',
);

/** The place that points forward stands in the last sentence, or nothing but the conclusion is behind it. */
function forward(text: string): Rest[] {
  const all = sentences(text);
  const last = conclusion(text).sentence?.start ?? Infinity;
  const folded = fold(text);
  return [...matches(folded, below)].flatMap((match): Rest[] => {
    const own = sentenceAt(text, match.span.start);
    if (!own) return [];
    const rest = text.slice(match.span.end, own.end);
    const behind = all.filter(({ start }) => start > own.start);
    const nothing = rest.replace(/[\s.,:;"”)]/gu, '') === '' || !/[:;]/u.test(rest);
    return nothing && (behind.length === 0 || (behind.length === 1 && behind[0]!.start >= last))
      ? [{ kind: 'below', span: match.span }]
      : [];
  });
}

const evidence = `(?:${anyOf('evidence_speaks')}|recommendations?)`;
const above = new RegExp(
  `(?<![\\p{L}-])(?:${evidence} (?:as )?(?:${pointing} )above|above[- ](?:${pointing} )?${evidence})(?![\\p{L}-])`,
  'gu',
);
const any = new RegExp(`\\b${evidence}\\b`, 'u');

/** "The guidelines cited above", and nothing of a guideline is above. */
function backward(text: string): Rest[] {
  const folded = fold(text);
  return [...matches(folded, above)].flatMap((match): Rest[] => {
    const before = folded.lower.slice(0, match.start);
    if (any.test(before) || guidelineNames(text).some(({ span }) => span.start < match.span.start)) return [];
    return [{ kind: 'above', span: match.span }];
  });
}

/** Of a rationale, in order. */
export const listRests = once((text: string): readonly Rest[] =>
  [...numbers(text), ...forward(text), ...backward(text)].sort((a, b) => a.span.start - b.span.start),
);
