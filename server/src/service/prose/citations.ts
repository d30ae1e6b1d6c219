/**
 * Citations inside prose, read as Pandoc reads them: `[@key]`, `[@key, pp. 300-309; sec. Special Studies]`, `[@a; @b]`,
 * `[see @key, 309; also @{another key}]`. What stands in no brackets, `@key says`, is told apart (`bareCitations`).
 */
import { once } from './texts';
import { span, type Span } from '../text';
import { bounds, groupEnd, hasKey, isAt, readKey } from './citation-marks';
import { readLocators, trimEnd, type Locators } from './locators';

export { atKey } from './citation-marks';

export interface Citation extends Locators {
  /** From its `@`. */
  readonly span: Span;
  readonly key: string;
  /** Without the `@` and braces; empty where nothing is typed yet. */
  readonly keySpan: Span;
  /** Words before it: "see", "cf.". */
  readonly prefix?: string;
}

export interface CitationGroup {
  /** With the brackets. */
  readonly span: Span;
  readonly items: readonly Citation[];
  /** False for `[@key` without its bracket. */
  readonly closed: boolean;
}

/** `@key` in no brackets, which is printed as it stands. */
export interface BareCitation {
  /** With the parentheses around it, or the locator in brackets behind it. */
  readonly span: Span;
  readonly key: string;
  readonly keySpan: Span;
  /** How it is written to be read. */
  readonly inBrackets: string;
}

function readCitation(text: string, from: number, at: number, end: number): Citation {
  const { keySpan, end: keyEnd } = readKey(text, at, end);
  const prefix = text
    .slice(from, at)
    .replace(/-$|[\u200b-\u200d\u2060]/gu, '')
    .trim();
  return {
    span: span(at, Math.max(keyEnd, trimEnd(text, at + 1, end))),
    key: text.slice(keySpan.start, keySpan.end),
    keySpan,
    ...(prefix === '' ? {} : { prefix }),
    ...readLocators(text, keyEnd, end),
  };
}

interface Found {
  readonly groups: readonly CitationGroup[];
  readonly bare: readonly BareCitation[];
}

const signs = /[[\]@]|\n[^\S\n]{0,40}\n/gu;
/** How far back an unfinished citation may have been opened; a bracket that opens with other words is closed before that. */
const reach = 1000;
/** Longer words before a citation are a sentence in brackets. */
const longestPrefix = 100;

const find = once((text: string): Found => {
  const groups: CitationGroup[] = [];
  const bare: BareCitation[] = [];
  const pattern = new RegExp(signs);
  let open = -1;
  for (let sign = text.includes('@') ? pattern.exec(text) : null; sign; sign = pattern.exec(text)) {
    if (sign[0] !== '@') open = sign[0] === '[' ? sign.index : -1;
    else if (isAt(text, sign.index) && hasKey(text, open + 1, sign.index)) {
      const group = open < 0 ? undefined : groupAt(text, open, sign.index);
      if (group) {
        groups.push(group);
        pattern.lastIndex = Math.max(group.span.end, sign.index + 1);
      } else bare.push(...bareAt(text, sign.index));
      open = -1;
    }
  }
  return { groups, bare };
});

/** Undefined where the brackets hold more than a citation, or nobody closed them. */
function groupAt(text: string, open: number, at: number): CitationGroup | undefined {
  const opensWithIt = /^\s{0,3}-?$/u.test(text.slice(open + 1, at));
  if (!opensWithIt && at - open > longestPrefix) return undefined;
  const { end, closed } = groupEnd(text, open, opensWithIt ? text.length : Math.min(text.length, open + reach));
  if (!opensWithIt && !closed) return undefined;
  if (closed) {
    const items = bounds(text, open + 1, end - 1).map((one) => readCitation(text, one.from, one.at, one.to));
    return { span: span(open, end), items, closed };
  }
  // without its bracket nobody knows where it ends: its key is all that is sure
  const { keySpan, end: keyEnd } = readKey(text, at, end);
  const item: Citation = { span: span(at, keyEnd), key: text.slice(keySpan.start, keySpan.end), keySpan };
  return { span: span(open, keyEnd), items: [item], closed };
}

const locatorBehind = /\s{1,3}\[([^[\]@\n]{1,100})\]/uy;

function bareAt(text: string, at: number): BareCitation[] {
  const { keySpan, end } = readKey(text, at, text.length);
  if (keySpan.start === keySpan.end) return [];
  const key = text.slice(keySpan.start, keySpan.end);
  const before = /([([])([^()[\]@\n]{0,40})$/u.exec(text.slice(Math.max(0, at - 42), at));
  const behind = before?.[1] === '(' ? /^([^()[\]\n]{0,200})\)/u.exec(text.slice(end, end + 202)) : undefined;
  // a bracket that is there already, and has no other
  const open = before?.[1] === '[' ? before : undefined;
  if (before && (open || behind)) {
    const inBrackets = `[${before[2]}${text.slice(at, end)}${behind?.[1] ?? ''}]`;
    return [{ span: span(at - before[0].length, end + (behind?.[0].length ?? 0)), key, keySpan, inBrackets }];
  }
  if (text[end] === ']') return [{ span: span(at, end + 1), key, keySpan, inBrackets: `[${text.slice(at, end)}]` }];
  locatorBehind.lastIndex = end;
  const locator = locatorBehind.exec(text);
  const inBrackets = `[${text.slice(at, end)}${locator ? `, ${locator[1]}` : ''}]`;
  return [{ span: span(at, end + (locator?.[0].length ?? 0)), key, keySpan, inBrackets }];
}

/** The citations of a text in order, unfinished ones among them. */
export const citations = (text: string): readonly CitationGroup[] => find(text).groups;

/** What looks like a citation and stands in no brackets: who knows the keys can tell which are meant. */
export const bareCitations = (text: string): readonly BareCitation[] => find(text).bare;

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

/** The citation a place stands in, finished or not; undefined outside of one. */
export function citationAt(text: string, offset: number): CitationAt | undefined {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, offset);
  const last = before.lastIndexOf('@');
  const opened = before.lastIndexOf('[', last);
  if (last < 0 || opened < 0 || before.indexOf(']', opened) >= 0) return undefined;
  if (!isAt(text, from + last) || /\n[^\S\n]{0,40}\n/u.test(before.slice(opened))) return undefined;
  const opens = from + opened;
  const { end: stop, closed } = groupEnd(text, opens);
  const own = bounds(text, opens + 1, closed ? stop - 1 : offset).findLast(({ at }) => at < offset);
  if (!own) return undefined;
  const to = closed ? own.to : Math.max(stop, offset);
  const { keySpan, end: keyEnd } = readKey(text, own.at, to);
  if (!/[\s,;\]]/u.test(text.slice(own.at + 1, offset)) || offset <= keySpan.end) {
    const at = span(keySpan.start, Math.max(offset, keySpan.end));
    const prefix = text.slice(at.start, offset);
    return { part: 'key', key: text.slice(at.start, at.end), prefix, span: at, opens, closed };
  }
  const part = (name: CitationAt['part'], at: Span): CitationAt => ({
    part: name,
    key: text.slice(keySpan.start, keySpan.end),
    prefix: text.slice(at.start, offset),
    span: closed ? at : span(at.start, Math.max(at.start, offset)),
    opens,
    closed,
  });
  const { sectionSpan, pagesSpan, suffixSpan, unread } = readLocators(text, keyEnd, Math.max(to, offset));
  if (pagesSpan && offset >= pagesSpan.start && offset <= pagesSpan.end) return part('pages', pagesSpan);
  if (sectionSpan && offset >= sectionSpan.start)
    return part('section', span(sectionSpan.start, Math.max(sectionSpan.end, offset)));
  let at = pagesSpan && offset > pagesSpan.end ? pagesSpan.end : keyEnd;
  while (at < offset && /[\s,;]/u.test(text.charAt(at))) at++;
  return part('locator', span(at, Math.max(at, suffixSpan?.end ?? unread?.end ?? offset, offset)));
}
