/** Abbreviations a text uses without ever saying what they stand for. */
import { once } from './texts';
import { allMatches, type Span } from '../text';
import { wordsOf } from './lexicon';

export interface Abbreviation {
  readonly text: string;
  /** Its first use. */
  readonly span: Span;
  /** "EMG (electromyography)" or "electromyography (EMG)". */
  readonly explained: boolean;
}

const familiar = wordsOf('familiar_abbreviations');

const pattern = /(?<![\p{L}\p{N}@_-])\p{Lu}[\p{Lu}\p{N}]{1,7}s?(?![\p{L}\p{N}_-])/gu;

/** "(EMG)" after words, or "EMG (electromyography)". */
function isExplained(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4);
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^ \(\p{Ll}/u.test(behind) || /^ \(\p{Lu}\p{Ll}/u.test(behind)) return true;
  return text[start - 1] === '(' && text[end] === ')' && /\p{Ll}{2} \($/u.test(before);
}

function findAbbreviations(text: string): Abbreviation[] {
  const first = new Map<string, Abbreviation>();
  for (const match of allMatches(text, pattern)) {
    const word = match[0].replace(/s$/u, '');
    const end = match.index + match[0].length;
    // Levels and codes ("L5", "T12", "99213") abbreviate nothing.
    if (familiar.has(word) || /\d/u.test(word) || !/\p{Lu}{2}/u.test(word)) continue;
    const explained = isExplained(text, match.index, end);
    const known = first.get(word);
    if (!known) first.set(word, { text: word, span: { start: match.index, end }, explained });
    else if (explained && !known.explained) first.set(word, { ...known, explained });
  }
  return [...first.values()];
}

/** Every abbreviation once, at its first use. */
export const abbreviations = once(findAbbreviations);
