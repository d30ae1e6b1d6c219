/**
 * What follows the key of a citation, as Pandoc reads it: pages, a section, other words. "p. 3", a bare "309", "pp. 3--5",
 * "page iv" and "{p. 3}" are pages; "sec. NAME" is a section; "fig. 2" and "and passim" are printed as they stand.
 */
import { span, type Span } from '../text';

export interface Locators {
  /** "309", "300-309", "iv", "3, 5 & 7". */
  readonly pages?: string;
  readonly pagesSpan?: Span;
  readonly section?: string;
  readonly sectionSpan?: Span;
  /** Other words, printed behind all else: ", fig. 2", " and passim". */
  readonly suffix?: string;
  readonly suffixSpan?: Span;
  /** What cannot be read: the group is printed as it stands. */
  readonly unread?: Span;
}

const number = String.raw`(?:[A-Za-z]{0,2}-?\d[0-9A-Za-z]*(?:[.:]\d+)?|[ivxlcdm]{1,9}(?![\p{L}\p{N}]))`;
const runs = (one: string): string => {
  const range = String.raw`${one}(?:\s?(?:-{1,3}|[–—])\s?${one})?`;
  return String.raw`${range}(?:\s{0,2}(?:,(?:\s?(?:&|and\b))?|&|and\b)\s{0,2}${range}){0,40}`;
};
const pageLabel = String.raw`(?:pages?|pgs?|pp?)(?!\p{L})\.?`;

const labelled = new RegExp(String.raw`${pageLabel}\s{0,3}(${runs(number)})(?![\p{L}\p{N}])`, 'iuy');
/** Without a label only what can be nothing else: "L4-5" is a level of the spine, "3 mm" a size. */
const bare = new RegExp(String.raw`(${runs(String.raw`(?:\d{1,5}|[ivx]{1,5})`)})(?=\s{0,3}(?:[\],;}&]|\.[\s\]]|and\b))`, 'uy');
const section = /(?:(?:sections?|sects?|secs?)(?:\.|\b)|§{1,2})\s{0,3}/iuy;
const braces = /\{\s{0,4}([^{}\]\n]{1,100})\}/uy;
const labelAlone = new RegExp(String.raw`^${pageLabel}$`, 'iu');
/** Another citation, which a semicolon should part from this one. */
const anotherKey = /(?<![\p{L}\p{N}_.])-?@[\p{L}\p{N}_{]/u;

/** Marks between the parts of a citation. */
function skip(text: string, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    (/[\s,;:\u200b-\u200d\u2060]/u.test(text[at]!) || /^\.(?:[\s\]]|$)/u.test(text.slice(at, Math.min(end, at + 2))))
  )
    at++;
  return at;
}

/** Behind the last character that is no mark between citations. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s;,\u200b-\u200d\u2060]/u.test(text.charAt(end - 1))) end--;
  return end;
}

/** The group of a sticky pattern, where it matches at a place and ends before another. */
function matched(pattern: RegExp, text: string, at: number, end: number): { words: Span; end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found || at + found[0].length > end) return undefined;
  const start = at + found[0].lastIndexOf(found[1] ?? found[0]);
  return { words: span(start, start + (found[1] ?? found[0]).length), end: at + found[0].length };
}

/** What stands from behind the key to the end of the citation, before its bracket or the next one. */
export function readLocators(text: string, from: number, end: number): Locators {
  const another = anotherKey.exec(text.slice(from, end));
  if (another) return { unread: span(from + another.index, trimEnd(text, from, end)) };
  const start = skip(text, from, end);
  const first = pagesAt(text, start, end);
  const at = skip(text, first?.end ?? start, end);
  if (first?.isBare && matched(labelled, text, at, end)) return { unread: span(start, trimEnd(text, start, end)) };
  const label = matched(section, text, at, end);
  if (label) return { ...pagesOf(text, first), ...sectionOf(text, label.end, end, first !== undefined) };
  return { ...pagesOf(text, first), ...suffixOf(text, first?.end ?? from, at, end) };
}

interface Pages {
  readonly words: Span;
  readonly end: number;
  readonly isBare: boolean;
}

function pagesAt(text: string, at: number, end: number): Pages | undefined {
  const inBraces = matched(braces, text, at, end);
  if (inBraces) {
    const within = matched(labelled, text, inBraces.words.start, inBraces.words.end);
    return { words: within?.words ?? inBraces.words, end: inBraces.end, isBare: false };
  }
  const pages = matched(labelled, text, at, end);
  if (pages) return { ...pages, isBare: false };
  const alone = matched(bare, text, at, end);
  return alone && { ...alone, isBare: true };
}

const pagesOf = (text: string, pages: Pick<Pages, 'words'> | undefined): Pick<Locators, 'pages' | 'pagesSpan'> =>
  pages ? { pages: text.slice(pages.words.start, pages.words.end).replace(/-{2,3}/g, '–'), pagesSpan: pages.words } : {};

/** Names of sections hold commas and semicolons, so one runs to the end; before pages that close the citation it ends. */
function sectionOf(text: string, from: number, end: number, hasPages: boolean): Locators {
  const last = trimEnd(text, Math.min(from, end), end);
  const pages = hasPages ? undefined : lastPages(text, from, last);
  const to = trimEnd(text, Math.min(from, end), pages?.mark ?? end);
  return { section: text.slice(from, to), sectionSpan: span(from, to), ...pagesOf(text, pages) };
}

/** Pages behind one of the last marks, with nothing behind them. */
function lastPages(text: string, from: number, end: number): { words: Span; mark: number } | undefined {
  let mark = end;
  for (let tries = 0; tries < 8; tries++) {
    mark = Math.max(text.lastIndexOf(';', mark - 1), text.lastIndexOf(',', mark - 1));
    if (mark < from) return undefined;
    const pages = matched(labelled, text, skip(text, mark, end), end);
    if (pages?.end === end) return { words: pages.words, mark };
  }
  return undefined;
}

/** Words that are neither, with the mark that stands before them. */
function suffixOf(text: string, behind: number, from: number, end: number): Locators {
  const to = trimEnd(text, from, end);
  if (to <= from) return {};
  const suffixSpan = span(from, to);
  const words = text.slice(from, to);
  if (labelAlone.test(words)) return { unread: suffixSpan };
  const mark = /[;,:]/u.exec(text.slice(behind, from))?.[0] ?? '';
  return { suffix: `${mark} ${words}`, suffixSpan };
}
