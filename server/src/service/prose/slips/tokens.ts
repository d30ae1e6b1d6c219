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

const letters = /\p{L}[\p{L}\p{M}'’]*/uy;
const number = /\d+(?:[.,/-]\d+)*/y;
const isLetter = /\p{L}/u;

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
/** As `\s` has it. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

const kindAt = (text: string, at: number): Token['kind'] => {
  const code = text.charCodeAt(at);
  if (isSmall(code) || isCapital(code)) return 'word';
  if (isDigit(code)) return 'number';
  return code > 127 && isLetter.test(String.fromCodePoint(text.codePointAt(at)!)) ? 'word' : 'mark';
};

function endOf(text: string, at: number, kind: Token['kind']): number {
  if (kind === 'mark') return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  const pattern = kind === 'word' ? letters : number;
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** A hyphen inside a word is no token; what follows it is joined. */
export const tokensOf = once((sentence: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = -1;
  for (let start = 0; start < sentence.length; start++) {
    if (isSpace(sentence.charCodeAt(start))) continue;
    const joined = start === end;
    const kind = kindAt(sentence, start);
    end = endOf(sentence, start, kind);
    if (!joined || !isHyphen(sentence.charCodeAt(start)) || end === sentence.length || kindAt(sentence, end) !== 'word') {
      const text = sentence.slice(start, end);
      tokens.push({ text, lower: text.toLowerCase().replaceAll('’', "'"), start, end, kind, joined });
    }
    start = end - 1;
  }
  return tokens;
});
