/** Slips of the hand: a doubled word, a digit inside a word, a quotation mark without its partner. */
import { bySentence } from './by-sentence';
import { once } from './texts';
import type { Span } from '../text';
import { fold, matches } from './fold';
import { quotations } from './quotations';

export interface Slip {
  readonly kind: 'doubled word' | 'digit in word' | 'quotation mark';
  readonly span: Span;
  /** What would be right, where that is sure. */
  readonly better?: string;
}

/** Words that English doubles: "had had", "that that", and names. */
const doubles = new Set([
  'had',
  'that',
  'is',
  'walla',
  'yo',
  'bora',
  'so',
  'very',
  'no',
  'knock',
  'per',
  'as',
  'in',
  'on',
  'her',
  'do',
  'pin',
]);

const doubled = /(?<![\p{L}\p{N}'-])(\p{L}{2,30}) \1(?![\p{L}\p{N}'-])/gu;
/** Letters, digits, letters again, in small letters: "lo9w", "pa1n". */
const digitInside = /(?<![\p{L}\p{N}./@:#_-])(\p{Ll}{1,20})(\d)(\p{Ll}{1,20})(?![\p{L}\p{N}@/_])/gu;
/** "x3d", "b12f": doses, codes and ordinals. */
const fineDigits =
  /^(?:[xqbh]\d|p\d+f|t\d|co\d|h\d|o\d|a\d+c|c\d+|s\d|pm\d|q\d+h|q\d+hrs|x\d+(?:d|wk|wks|days)|w\d+d|covid\d|hba1c|mp\d|cyp\d\w+)/u;

function findSlips(text: string): Slip[] {
  const folded = fold(text);
  const result: Slip[] = [];
  for (const match of matches(folded, doubled)) {
    const word = match.groups[1] ?? '';
    if (doubles.has(word) || /^\p{Lu}/u.test(folded.text.slice(match.start + word.length + 1, match.start + word.length + 2)))
      continue;
    result.push({ kind: 'doubled word', span: match.span, better: folded.text.slice(match.start, match.start + word.length) });
  }
  for (const match of matches(folded, digitInside, true)) {
    if (fineDigits.test(match.groups[0])) continue;
    const [, before = '', , after = ''] = match.groups;
    if (before.length + after.length < 3 || /^(?:mg|ml|mcg|cm|mm|hr|hrs)$/u.test(after) || /^(?:mg|ml)$/u.test(before)) continue;
    result.push({ kind: 'digit in word', span: match.span, better: `${before}${after}` });
  }
  return result;
}

const inSentences = bySentence(findSlips);

/** In order. Quotation marks look for their partners over many sentences. */
export const slips = once((text: string): readonly Slip[] =>
  [...quotations(text).unbalanced.map((at): Slip => ({ kind: 'quotation mark', span: at })), ...inSentences(text)].sort(
    (a, b) => a.span.start - b.span.start,
  ),
);
