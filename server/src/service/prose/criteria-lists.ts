/** The numbered criteria of guidelines that a text repeats. */
import { fold } from './fold';
import { guidelineNames } from './guideline-names';
import { outerQuotations } from './quotations';
import { once } from './texts';
import { countWords } from './words';
import { allMatches, span, type Span } from '../text';

export interface CriteriaList {
  /** The words that call what follows criteria. */
  readonly introduction: Span;
  readonly items: readonly Span[];
}

/** "1.", "(2)", "3)", "(c)" at the head of an item. */
const enumerator =
  /(?<![\p{L}\p{N},#/-])(?<!\p{N}\.)(?:\((\d{1,2}|[a-h])\)|(\d{1,2})[.)](?!\d)|([a-h])\))\s{1,4}(?=["“]?[\p{L}\p{N}(>≥<≤])/gu;
/** Numbered dosages, goals and levels of evidence are no criteria. */
const introducing =
  /(?:(?<!\b(?:diagnostic|following|all|the|specific|general|inclusion|selection|patient) )\b(?:diagnostic |following |all |the |specific |general |inclusion |selection |patient )*criteri(?:a|on)\b[^.;]{0,120}|\bindications?(?: for|:)[^.;]{0,100}|\b(?:all|any|both|each|one|two|three|four|at least \w+)(?: or more)? of (?:the )?following[^.;]{0,80}|\b(?:requirements?|prerequisites?|conditions)\b[^.;]{0,60})[:.;-]?$/iu;

/** What a list begins with. */
const firstMark = /(?<![\p{L}\p{N}])[1aA][.)]/u;

const least = 2;

function find(text: string): CriteriaList[] {
  if (!firstMark.test(text)) return [];
  const marks = [...allMatches(text, enumerator)].map((match) => ({
    label: (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase(),
    start: match.index,
    inner: match.index + match[0].length,
  }));
  const lists: CriteriaList[] = [];
  for (let at = 0; at < marks.length; at++) {
    const first = marks[at]!;
    if (first.label !== '1' && first.label !== 'a') continue;
    const run = runFrom(marks, at);
    const introduction = introductionOf(text, first.start);
    if (run.length >= least && introduction && isGuidelineText(text, introduction, first.start)) {
      const end = endOf(text, run.at(-1)!.inner, first.start);
      const items = run.map(({ inner }, index) => trimmed(text, inner, run[index + 1]?.start ?? end));
      if (items.every((item) => countWords(text.slice(item.start, item.end)) > (run.length > 2 ? 0 : 1)))
        lists.push({ introduction, items });
    }
    at += Math.max(0, run.length - 1);
  }
  return lists;
}

/** Marks that are looked at for one list, those of sub-items among them. */
const longestList = 100;

/** The marks that count on from the first: 1, 2, 3; sub-items between them are passed over. */
function runFrom<T extends { readonly label: string }>(marks: readonly T[], from: number): T[] {
  const first = marks[from]!;
  const run = [first];
  const next = (label: string): string =>
    /\d/u.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
  for (const mark of marks.slice(from + 1, from + longestList)) {
    if (mark.label === next(run.at(-1)!.label)) run.push(mark);
    else if (mark.label === first.label) break;
  }
  return run;
}

function introductionOf(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - 220);
  // a quotation mark may open the list
  const found = introducing.exec(text.slice(from, at).trimEnd().replace(/["“]$/u, '').trimEnd());
  return found ? trimmed(text, from + found.index, at) : undefined;
}

/** In a quotation, or where the guideline is said to speak. */
function isGuidelineText(text: string, introduction: Span, at: number): boolean {
  if (outerQuotations(text).some(({ inner }) => inner.start <= at && at < inner.end)) return true;
  const near = (start: number): boolean => introduction.start - start < 400 && start <= at;
  if (guidelineNames(text).some(({ span: place, use }) => use === 'support' && near(place.start))) return true;
  return /\bguidelines?\b/u.test(fold(text.slice(Math.max(0, introduction.start - 300), at)).lower);
}

/** Where the last item ends: with its quotation, its paragraph, or its sentence. */
function endOf(text: string, from: number, first: number): number {
  const quotation = outerQuotations(text).find(({ inner }) => inner.start <= first && from <= inner.end);
  const limit = quotation ? quotation.inner.end : text.length;
  const stop = /[.;](?=["”]?(?:\s|$))|\n/u.exec(text.slice(from, limit));
  return stop ? from + stop.index + (stop[0] === '\n' ? 0 : 1) : limit;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /[\s;,]/u.test(text.charAt(end - 1))) end--;
  return span(start, end);
}

/** In guideline text: inside a quotation, or behind the name of a guideline or the word itself. In order. */
export const criteriaLists = once((text: string): readonly CriteriaList[] => find(text));
