/**
 * Citations inside prose, in Pandoc's form: `[@key]`, `[@key, p. 309]`, `[@key, pp. 300-309; sec. Special Studies]`, `[@a; @b]`.
 *
 * Section names contain commas and semicolons, so a name is never split: `sec. NAME` runs to the next `; @` or to `]`, and
 * therefore stands last in its citation. Pages come before it.
 */
import { once } from './texts';
import { span, type Span } from '../text';

export interface Citation {
  readonly span: Span;
  readonly key: string;
  /** Without the `@`; empty where nothing is typed yet. */
  readonly keySpan: Span;
  /** "309", "300-309". */
  readonly pages?: string;
  readonly pagesSpan?: Span;
  readonly section?: string;
  readonly sectionSpan?: Span;
  /** What follows the key and is neither pages nor section. */
  readonly unread?: Span;
}

export interface CitationGroup {
  /** With the brackets. */
  readonly span: Span;
  readonly items: readonly Citation[];
  /** False for `[@key` without its bracket. */
  readonly closed: boolean;
}

const keyPattern = /[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/-])?/uy;
const pagesPattern = /^(?:pages?|pp?)\.?\s{0,3}([0-9A-Za-z][0-9A-Za-z ,–-]{0,60})/iu;
const sectionPattern = /^(?:sec|secs|section|sections)(?:\.|\b)\s{0,3}/iu;

/** Where a group opened at `start` ends: at `]`, or, unclosed, before the next group or the paragraph's end. */
function groupEnd(text: string, start: number): { end: number; closed: boolean } {
  for (let i = start + 2; i < text.length; i++) {
    const char = text[i];
    if (char === ']') return { end: i + 1, closed: true };
    if (char === '[' && text[i + 1] === '@') return { end: i, closed: false };
    if (char === '\n' && /^\n[^\S\n]{0,40}\n/u.test(text.slice(i, i + 42))) return { end: i, closed: false };
  }
  return { end: text.length, closed: false };
}

/** The stretches between `; @`, each starting at its `@`. */
function itemStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  const next = /;\s{0,4}@/gu;
  for (const match of text.slice(start, end).matchAll(next)) starts.push(start + match.index + match[0].length - 1);
  return starts;
}

const trimEnd = (text: string, start: number, end: number): number => {
  while (end > start && /[\s;,]/u.test(text.charAt(end - 1))) end--;
  return end;
};

/** One citation; `start` is at its `@`, `end` before the bracket or the next citation. */
function readCitation(text: string, start: number, end: number): Citation {
  keyPattern.lastIndex = start + 1;
  const found = keyPattern.exec(text);
  const keyEnd = found ? Math.min(end, start + 1 + found[0].length) : start + 1;
  const base = {
    span: span(start, trimEnd(text, start + 1, end)),
    key: text.slice(start + 1, keyEnd),
    keySpan: span(start + 1, keyEnd),
  };
  let at = keyEnd;
  const skip = (): void => {
    while (at < end && /[\s,;]/u.test(text.charAt(at))) at++;
  };
  skip();
  let pages: Pick<Citation, 'pages' | 'pagesSpan'> = {};
  const pagesMatch = pagesPattern.exec(text.slice(at, Math.min(end, at + 80)));
  if (pagesMatch?.[1] && /\d/u.test(pagesMatch[1])) {
    // "309, sec. Special Studies": the pages end at their last digit.
    const digits = /^[0-9A-Za-z]*\d[0-9A-Za-z]*(?:\s?[–,-]\s?[A-Za-z]?\d[0-9]*)*/u.exec(pagesMatch[1]);
    const value = digits?.[0] ?? pagesMatch[1];
    const valueStart = at + pagesMatch[0].indexOf(pagesMatch[1]);
    pages = { pages: value, pagesSpan: span(valueStart, valueStart + value.length) };
    at = valueStart + value.length;
    skip();
  }
  const sectionMatch = sectionPattern.exec(text.slice(at, Math.min(end, at + 16)));
  if (sectionMatch) {
    const sectionStart = Math.min(end, at + sectionMatch[0].length);
    const sectionEnd = trimEnd(text, sectionStart, end);
    return { ...base, ...pages, section: text.slice(sectionStart, sectionEnd), sectionSpan: span(sectionStart, sectionEnd) };
  }
  const rest = trimEnd(text, at, end);
  return rest > at ? { ...base, ...pages, unread: span(at, rest) } : { ...base, ...pages };
}

function findCitations(text: string): CitationGroup[] {
  const groups: CitationGroup[] = [];
  for (let at = text.indexOf('[@'); at >= 0;) {
    const { end, closed } = groupEnd(text, at);
    const inner = closed ? end - 1 : end;
    if (closed) {
      const starts = itemStarts(text, at + 1, inner);
      const items = starts.map((start, index) => {
        const next = starts[index + 1];
        return readCitation(text, start, next === undefined ? inner : text.lastIndexOf(';', next));
      });
      groups.push({ span: span(at, end), items, closed });
    } else {
      // Without its bracket nobody knows where it ends: its key is all that is sure.
      const item = readCitation(text, at + 1, inner);
      const only: Citation = { span: span(at + 1, item.keySpan.end), key: item.key, keySpan: item.keySpan };
      groups.push({ span: span(at, item.keySpan.end), items: [only], closed });
    }
    at = text.indexOf('[@', closed ? end : at + 2);
  }
  return groups;
}

/** The citations of a text in order, unfinished ones among them. */
export const citations = once(findCitations);

/** What is being typed at a place inside a citation. */
export interface CitationAt {
  readonly part: 'key' | 'pages' | 'section' | 'locator';
  /** The key of this citation; while it is typed, what stands of it. */
  readonly key: string;
  /** What stands of the part before the place. */
  readonly prefix: string;
  /** The whole of the part, to be replaced. */
  readonly span: Span;
  /** Where the group opens: at its `[`. */
  readonly opens: number;
  /** Whether a bracket already closes it. */
  readonly closed: boolean;
}

/** How far back an unfinished citation may have been opened. */
const reach = 1000;

/** The citation a place stands in, finished or not; undefined outside of one. */
export function citationAt(text: string, offset: number): CitationAt | undefined {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, offset);
  const opened = before.lastIndexOf('[@');
  if (opened < 0 || before.indexOf(']', opened) >= 0 || /\n[^\S\n]{0,40}\n/u.test(before.slice(opened))) return undefined;
  const opens = from + opened;
  const { end: groupStop, closed } = groupEnd(text, opens);
  const stop = closed ? groupStop - 1 : groupStop;
  const starts = itemStarts(text, opens + 1, Math.max(offset, opens + 2));
  const start = starts[starts.length - 1] ?? opens + 1;
  const following = /;\s{0,4}@/u.exec(text.slice(offset, closed ? stop : offset));
  const end = following ? offset + following.index : stop;
  const typed = text.slice(start + 1, offset);
  if (!/[\s,;\]]/u.test(typed)) {
    keyPattern.lastIndex = start + 1;
    const found = keyPattern.exec(text);
    const keyEnd = Math.max(offset, found ? Math.min(start + 1 + found[0].length, end) : offset);
    return { part: 'key', key: text.slice(start + 1, keyEnd), prefix: typed, span: span(start + 1, keyEnd), opens, closed };
  }
  const citation = readCitation(text, start, Math.max(end, offset));
  const part = (name: CitationAt['part'], at: Span): CitationAt => ({
    part: name,
    key: citation.key,
    prefix: text.slice(at.start, offset),
    span: closed ? at : span(at.start, Math.max(at.start, offset)),
    opens,
    closed,
  });
  const { sectionSpan, pagesSpan } = citation;
  if (sectionSpan && offset >= sectionSpan.start)
    return part('section', span(sectionSpan.start, Math.max(sectionSpan.end, offset)));
  if (pagesSpan && offset >= pagesSpan.start && offset <= pagesSpan.end) return part('pages', pagesSpan);
  let at = pagesSpan && offset > pagesSpan.end ? pagesSpan.end : citation.keySpan.end;
  while (at < offset && /[\s,;]/u.test(text.charAt(at))) at++;
  return part('locator', span(at, Math.max(at, citation.unread?.end ?? offset, offset)));
}
