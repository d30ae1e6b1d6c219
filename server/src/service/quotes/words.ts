/** The words of a text as quotations are compared by: letter case, quotation marks, hyphens and line ends make no difference. */
import { allMatches } from '../text';

export interface QuoteWords {
  readonly words: readonly string[];
  /** Where each word starts and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const other = /[\p{L}\p{N}]/u;
const small = /\p{Ll}/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Written out for the letters nearly every text is made of: whole libraries are read through this. */
const isWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  return other.test(text.charAt(at));
};
const isSmall = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : small.test(text.charAt(at));
};
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** < > % ≤ ≥ change what is said. */
const isSign = (code: number): boolean => code === 37 || code === 60 || code === 62 || code === 0x2264 || code === 0x2265;

/** "four- and six-week": a hyphen before these joins nothing. */
const notJoined = /^(?:and|or|to)\b/;

/** Where a word that starts at `at` goes on behind `end`, its letters so far; undefined where it ends. */
function goesOn(text: string, end: number, to: number): number | undefined {
  const code = text.charCodeAt(end);
  if (isApostrophe(code))
    return end + 1 < to && isWord(text, end + 1) && !isDigit(text.charCodeAt(end + 1)) ? end + 1 : undefined;
  if (code === 46 || code === 44)
    return isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1)) && end + 1 < to ? end + 1 : undefined;
  // a word broken over a line end ("guide-⏎lines"), or by an extraction that kept the hyphen ("guide- lines")
  if (!isHyphen(code) || !isBlank(text.charCodeAt(end + 1)) || !isSmall(text, end - 1)) return undefined;
  let next = end + 1;
  while (next < to && next - end < 60 && isBlank(text.charCodeAt(next))) next++;
  return next < to && isSmall(text, next) && !notJoined.test(text.slice(next, next + 4)) ? next : undefined;
}

/** `from` and `to` bound the stretch that is read; places are of the whole text. "[T]he" is "the". */
export function quoteWords(text: string, from = 0, to = text.length): QuoteWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = from; at < to;) {
    const bracketed =
      text.charCodeAt(at) === 91 && text.charCodeAt(at + 2) === 93 && at + 3 < to && isWord(text, at + 1) && isWord(text, at + 3);
    if (!bracketed && !isWord(text, at)) {
      if (isSign(text.charCodeAt(at))) {
        words.push(text.charAt(at));
        starts.push(at);
        ends.push(at + 1);
      }
      at++;
      continue;
    }
    let end = bracketed ? at + 3 : at;
    let word = bracketed ? text.charAt(at + 1) : '';
    for (let part = end; ;) {
      while (end < to && isWord(text, end)) end++;
      word += text.slice(part, end);
      const next = end < to ? goesOn(text, end, to) : undefined;
      if (next === undefined) break;
      const mark = text.charCodeAt(end);
      if (isApostrophe(mark)) word += "'";
      else if (!isHyphen(mark)) word += text.charAt(end);
      part = end = next;
    }
    words.push(word.toLowerCase());
    starts.push(at);
    ends.push(end);
    at = end;
  }
  return { words, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Where a quotation leaves out or replaces words: an ellipsis, or words in brackets. */
const gap = /\[\s*(?:\.\s?){3,}\]|\[…\]|…|(?:\.\s?){3,}|\[(?!\p{L}\]\p{L})[^\]]{0,200}\]|\[@[^\]]{0,200}\]/gu;

/** The stretches of a quotation between its gaps, as places in the text. */
export function segmentsOf(text: string, start: number, end: number): { readonly start: number; readonly end: number }[] {
  const segments: { start: number; end: number }[] = [];
  let at = start;
  for (const match of allMatches(text.slice(start, end), gap)) {
    if (start + match.index > at) segments.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  if (at < end) segments.push({ start: at, end });
  return segments.filter((segment) => /[\p{L}\p{N}]/u.test(text.slice(segment.start, segment.end)));
}
