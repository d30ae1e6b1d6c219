/** The words of the trade, which are data (server/lexicon/*.yaml), and the patterns that are made of them. */
import lexicon from '../../../generated/lexicon.json';
import { literally, longestFirst } from '../text';

export type WordList = keyof typeof lexicon.lists;

/** A list as it is written. */
export const rowsOf = (name: WordList): readonly string[] => lexicon.lists[name];

/** A list of single words, for looking them up. */
export const wordsOf = (...names: readonly WordList[]): ReadonlySet<string> => new Set(names.flatMap(rowsOf));

/** Lists by name: the words of each body region, of each side. */
export const tables = lexicon.tables;

const signs: Readonly<Record<string, string>> = {
  '(': '(?:',
  '|': '|',
  ')': ')',
  '*': '\\w*',
  '#': '\\d',
  '[': '\\(',
  ']': '\\)',
};

/** The pattern of one row: `stud(y|ies)` is one of two words, `guideline(s)` has its ending or not. */
export function patternOf(row: string): string {
  let pattern = '';
  const choices: boolean[] = [];
  for (const part of row.split(/([()|*#[\]])/)) {
    pattern += signs[part] ?? literally(part);
    if (part === '(') choices.push(false);
    else if (part === '|') choices[choices.length - 1] = true;
    else if (part === ')' && !choices.pop()) pattern += '?';
  }
  return pattern;
}

/** A pattern, in a group of its own, of all rows of these lists: the longest is tried first. It has no bounds: put `\b` around it. */
export const anyOf = (...names: readonly WordList[]): string => anyRow(names.flatMap(rowsOf));

/** The same of rows. */
export const anyRow = (rows: Iterable<string>): string => `(?:${longestFirst(new Set(rows)).map(patternOf).join('|') || '(?!)'})`;
