/** What points at something that is not there: a list number without its beginning, "as listed below" with nothing below. */
import { allMatches, type Span } from '../text';
import { fold, matches } from './fold';
import { guidelineNames } from './guideline-names';
import { conclusion } from './necessity';
import { anyOf } from './lexicon';
import { sentences } from './sentences';
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
  let at = -1;
  let tail = 0;
  return matches(fold(text), below).flatMap(({ span }): Rest[] => {
    const before = at;
    while (at < 0 || (at < all.length && all[at]!.end < span.start)) at++;
    const own = all[at];
    if (!own || own.start > span.start) return [];
    if (at !== before) tail = tailOf(text, own);
    const behind = all.slice(at + 1, at + 3);
    const isLast = behind.length === 0 || (behind.length === 1 && behind[0]!.start >= last);
    return isLast && tail < span.end ? [{ kind: 'below', span }] : [];
  });
}

/** Behind what place of a sentence no list follows: it has nothing but marks there, or neither a colon nor a semicolon. */
function tailOf(text: string, { start, end }: Span): number {
  const sentence = text.slice(start, end);
  const colon = Math.max(sentence.lastIndexOf(':'), sentence.lastIndexOf(';'));
  let word = sentence.length - 1;
  while (word >= 0 && /[\s.,:;"”)]/u.test(sentence.charAt(word))) word--;
  return start + Math.min(colon, word);
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
  // behind the first of them a guideline is named: there
  const [first] = matches(folded, above);
  if (!first || any.test(folded.lower.slice(0, first.start))) return [];
  return guidelineNames(text).some(({ span }) => span.start < first.span.start) ? [] : [{ kind: 'above', span: first.span }];
}

/** Of a rationale, in order. */
export const listRests = once((text: string): readonly Rest[] =>
  [...numbers(text), ...forward(text), ...backward(text)].sort((a, b) => a.span.start - b.span.start),
);
