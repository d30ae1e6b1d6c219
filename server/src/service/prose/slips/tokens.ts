/** The words, numbers and marks of a sentence, in order: what slips are looked for in. */
import { once } from '../texts';

export interface Token {
  readonly text: string;
  /** In small letters, with a plain apostrophe. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** No white space stands before it. */
  readonly joined: boolean;
}

/** A hyphen inside a word is no token; what follows it is joined. */
const pattern = /\p{L}[\p{L}\p{M}'’]*|\d+(?:[.,/-]\d+)*|[^\s\p{L}\d]/gu;
const hyphen = /^[-‐‑]$/u;

export const tokensOf = once((sentence: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = -1;
  for (const { 0: text, index: start } of sentence.matchAll(pattern)) {
    const joined = start === end;
    end = start + text.length;
    if (joined && hyphen.test(text) && /\p{L}/u.test(sentence.charAt(end))) continue;
    const kind = /^\p{L}/u.test(text) ? 'word' : /^\d/u.test(text) ? 'number' : 'mark';
    tokens.push({ text, lower: text.toLowerCase().replaceAll('’', "'"), start, end, kind, joined });
  }
  return tokens;
});
