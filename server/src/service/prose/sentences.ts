/** The sentences of a prose text. */
import { once } from './texts';
import { span, type Span } from '../text';
import { citations } from './citations';

import { paragraphs } from './paragraphs';
import { wordsOf } from './lexicon';

const openAbbreviations = wordsOf('open_abbreviations');
const numberAbbreviations = wordsOf('number_abbreviations');

const closers = /["”’')\]»®™*]/u;
const lower = /\p{Ll}/u;
const upper = /\p{Lu}/u;
const digit = /\d/u;
const space = /\s/u;
/** Words that begin a sentence even after "type C." or "M.D.". */
const starters =
  /^(?:The|This|That|These|Those|There|In|On|At|As|It|Its|If|When|He|She|They|His|Her|A|An|No|Not|For|Based|Given|According|Therefore|Thus|However|Furthermore|Moreover|Additionally|Since|While|Per|Although|Medical)\b/u;

/** The letters and stops right before a place: "e.g", "Dr", "U.S". */
function tokenBefore(text: string, end: number, from: number): string {
  let start = end;
  while (start > from && end - start < 12 && /[\p{L}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** "3." at the head of a sentence or after a colon counts off; it ends nothing. */
function isEnumerator(text: string, stop: number, from: number): boolean {
  let at = stop;
  while (at > from && stop - at < 3 && digit.test(text.charAt(at - 1))) at--;
  if (at === stop) return false;
  if (at > from && text[at - 1] === '.') return true;
  while (at > from && space.test(text.charAt(at - 1))) at--;
  return at === from || /[:;"”(]/u.test(text.charAt(at - 1));
}

function isAbbreviation(text: string, stop: number, from: number, next: number): boolean {
  const token = tokenBefore(text, stop, from);
  if (!token) return isEnumerator(text, stop, from);
  const plain = token.toLowerCase();
  if (openAbbreviations.has(plain)) return true;
  const following = text.charAt(next);
  if (numberAbbreviations.has(plain)) return /^(?:[#(+\d]|\p{Lu}{1,4}[ /-]?\d)/u.test(text.slice(next, next + 6));
  // Initials and "U.S.": a name or a sentence may follow.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(token) && (token.length > 1 || !/[\p{N}-]/u.test(text.charAt(stop - token.length - 1)))) {
    return token !== 'I' && upper.test(following) && !starters.test(text.slice(next, next + 14)) && token.length < 6;
  }
  return false;
}

/** A sentence that begins without a space: "fusion.3. If", "necessary.The request". */
function startsGlued(text: string, stop: number, next: number, from: number): boolean {
  const after = text.slice(next, next + 6);
  const before = text.slice(Math.max(from, stop - 3), stop);
  if (/^\d{1,2}[.)]\s/u.test(after)) return /[\p{L})%"]$/u.test(before);
  return (
    /\p{Ll}{2}$/u.test(before) &&
    /^\p{Lu}(?:\p{Ll}|\s)/u.test(after) &&
    !/[/@]/u.test(
      text
        .slice(Math.max(from, stop - 40), stop)
        .split(' ')
        .pop() ?? '',
    )
  );
}

interface Boundary {
  /** The sentence ends here, exclusive. */
  readonly end: number;
}

/** Whether the stop at `stop` ends a sentence, and where its closing marks and citations end. */
function boundaryAt(
  text: string,
  stop: number,
  from: number,
  to: number,
  groups: ReadonlyMap<number, number>,
): Boundary | undefined {
  let end = stop + 1;
  // A bounded run, so that a wall of stops and quotes is not walked again from each of its marks.
  while (end < to && end - stop < 10 && (closers.test(text.charAt(end)) || /[.?!]/u.test(text.charAt(end)))) end++;
  let next = end;
  while (next < to && space.test(text.charAt(next))) next++;
  // A citation behind the stop belongs to the sentence it stands behind.
  for (let count = 0, group = groups.get(next); count < 4 && group !== undefined; count++, group = groups.get(next)) {
    end = group;
    if (end < to && /[.?!,;]/u.test(text.charAt(end))) end++;
    next = end;
    while (next < to && space.test(text.charAt(next))) next++;
  }
  if (next >= to) return { end };
  if (lower.test(text.charAt(next))) return undefined;
  if (text[stop] === '.' && isAbbreviation(text, stop, from, next)) return undefined;
  if (next === end) return text[stop] === '.' && end === stop + 1 && startsGlued(text, stop, next, from) ? { end } : undefined;
  return { end };
}

/** A full stop, a question mark, an exclamation mark. */
const isStop = (code: number): boolean => code === 46 || code === 63 || code === 33;

const partsSentences = /[.?!\n]/;

function findSentences(text: string): Span[] {
  if (!partsSentences.test(text)) return whole(text);
  const result: Span[] = [];
  const cited = citations(text);
  const groups = new Map(cited.map((group) => [group.span.start, group.span.end]));
  let nextGroup = 0;
  for (const paragraph of paragraphs(text)) {
    const { start: from, end: to } = paragraph.span;
    let start = from;
    for (let i = from; i < to;) {
      while (nextGroup < cited.length && cited[nextGroup]!.span.start < i) nextGroup++;
      const group = cited[nextGroup]?.span;
      if (group?.start === i) {
        i = Math.max(group.end, i + 1);
        continue;
      }
      const boundary = isStop(text.charCodeAt(i)) ? boundaryAt(text, i, start, to, groups) : undefined;
      if (!boundary) {
        i++;
        continue;
      }
      result.push(span(start, boundary.end));
      i = boundary.end;
      while (i < to && space.test(text.charAt(i))) i++;
      start = i;
    }
    if (start < to) result.push(span(start, to));
  }
  return result;
}

/** A text of one sentence, such as a name or a date. */
function whole(text: string): Span[] {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return words === '' ? [] : [span(start, start + words.length)];
}

/** Sentences in order, without the white space around them; a paragraph's end always ends one. */
export const sentences = once(findSentences);

/** The sentence that holds a place, by bisection. */
export function sentenceAt(text: string, offset: number): Span | undefined {
  const all = sentences(text);
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = all[middle];
    if (!candidate) return undefined;
    if (offset < candidate.start) high = middle - 1;
    else if (offset > candidate.end) low = middle + 1;
    else return candidate;
  }
  return undefined;
}
