/** Quotations in a text, straight and curly. */
import { once } from './texts';
import { allMatches, span, type Span } from '../text';

import { countWords } from './words';

export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  readonly words: number;
  /** 0 for a quotation that stands in no other. */
  readonly depth: number;
}

export interface Quotations {
  /** In order of their openings. */
  readonly all: readonly Quotation[];
  /** Marks that open or close nothing. */
  readonly unbalanced: readonly Span[];
}

type Role = 'opens' | 'closes' | 'either';

interface Mark {
  readonly at: number;
  readonly role: Role;
  readonly curly: boolean;
  readonly afterDigit: boolean;
}

const blank = /[\s]/u;
const openingContext = /[\s([{/—–-]/u;
const closingContext = /[\s.,;:?!)\]}/—–-]/u;

function markAt(text: string, at: number): Mark | undefined {
  const char = text.charAt(at);
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = at + 1 >= text.length ? ' ' : text.charAt(at + 1);
  const afterDigit = /\d/u.test(before);
  if (char === '“') return { at, role: 'opens', curly: true, afterDigit };
  if (char === '”') return { at, role: 'closes', curly: true, afterDigit };
  if (char !== '"') return undefined;
  const canOpen = openingContext.test(before) && !blank.test(after);
  const canClose = !blank.test(before) && closingContext.test(after);
  const role: Role = canOpen === canClose ? 'either' : canOpen ? 'opens' : 'closes';
  return { at, role, curly: false, afterDigit };
}

function marksOf(text: string): Mark[] {
  const result: Mark[] = [];
  const any = /["“”]/gu;
  for (const match of allMatches(text, any)) {
    const mark = markAt(text, match.index);
    if (mark) result.push(mark);
  }
  return result;
}

/**
 * `3" screw`: a straight mark after a digit that can close nothing, or that another closing mark follows before anything
 * opens anew.
 */
function isInchMark(mark: Mark, next: Mark | undefined, depth: number): boolean {
  if (mark.curly || !mark.afterDigit || mark.role === 'opens') return false;
  if (depth === 0) return true;
  return next !== undefined && next.role === 'closes' && !next.afterDigit;
}

function findQuotations(text: string): Quotations {
  const marks = marksOf(text);
  const open: Mark[] = [];
  const pairs: { start: number; end: number }[] = [];
  const unbalanced: Span[] = [];
  marks.forEach((mark, index) => {
    if (isInchMark(mark, marks[index + 1], open.length)) return;
    const closes = mark.role === 'closes' || (mark.role === 'either' && open.length > 0);
    if (!closes) {
      open.push(mark);
      return;
    }
    const partner = open.pop();
    if (partner) pairs.push({ start: partner.at, end: mark.at + 1 });
    else unbalanced.push(span(mark.at, mark.at + 1));
  });
  for (const mark of open) unbalanced.push(span(mark.at, mark.at + 1));
  pairs.sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  const all = pairs.map((pair): Quotation => {
    while (ends.length > 0 && (ends[ends.length - 1] ?? 0) <= pair.start) ends.pop();
    const depth = ends.length;
    ends.push(pair.end);
    const inner = span(pair.start + 1, pair.end - 1);
    return {
      span: span(pair.start, pair.end),
      inner,
      words: depth < 8 ? countWords(text.slice(inner.start, inner.end)) : 0,
      depth,
    };
  });
  return { all, unbalanced: unbalanced.sort((a, b) => a.start - b.start) };
}

/** All quotations of a text. Straight single marks are apostrophes and are never taken for quotations. */
export const quotations = once(findQuotations);

/** The quotations that stand in no other, in order. */
export const outerQuotations = once((text: string): readonly Quotation[] =>
  quotations(text).all.filter((quotation) => quotation.depth === 0),
);

/** The same analysis without what stands inside quotations: those are others' words. */
export const unquoted =
  <T extends { readonly span: Span }>(analyse: (text: string) => readonly T[]): ((text: string) => readonly T[]) =>
  (text) => {
    const found = analyse(text);
    return found.some(({ span: at }) => isQuoted(text, at.start))
      ? found.filter(({ span: at }) => !isQuoted(text, at.start))
      : found;
  };

/** Whether a place stands inside a quotation, by bisection. */
export function isQuoted(text: string, offset: number): boolean {
  const outer = outerQuotations(text);
  let low = 0;
  let high = outer.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = outer[middle]?.span;
    if (!at) return false;
    if (offset <= at.start) high = middle - 1;
    else if (offset >= at.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whether what ends at a place is marked as standing so in the source: “recieved [sic]”. */
export const isSaidOnPurpose = (text: string, end: number): boolean =>
  /^['’s"”]{0,3}\s?[[(]sic[\])]/u.test(text.slice(end, end + 10));
