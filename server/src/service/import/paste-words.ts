/** What was copied from a letter, a PDF or a web page → the paragraphs and lists that were meant. */
import { paragraphsOf, wordsOf, type Words } from './join';
import { layoutOf } from './layout';
import { readLines, type Line } from './lines';
import { isListed } from '../prose/spelling/dictionary';

/** Begins a line that stands for itself: an item of a list, a row of a table. */
const ownLine = ({ text }: Line): boolean => /^(?:[-•◦▪‣–*·]|\(?(?:\d{1,3}|[a-z])[.)]) /u.test(text) || / \| /u.test(text);

/** Words that are written with a hyphen as well, and then mean the same: "follow-up". */
const isCompound = (word: string): boolean =>
  /^(?!with|through).{3,}(?:up|out|off|down|over|on|in|back)$/u.test(word) &&
  isListed(word.replace(/(?:up|out|off|down|over|on|in|back)$/u, ''));

/**
 * As a prose value, without a line end behind the last line: line ends of the page are spaces, words broken there are whole,
 * odd characters plain; items of lists keep their marks and their lines, rows of tables theirs with ` | ` between the cells.
 */
export function proseOf(pasted: string): string {
  const lines = readLines(pasted.replaceAll('\t', ' | '), { whole: true });
  const layout = layoutOf(lines, () => false);
  const own = wordsOf(lines);
  const words: Words = { has: (word) => own.has(word) || (isListed(word) && !isCompound(word)) };
  const groups: Line[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || line.gap || ownLine(line)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  let text = '';
  let below = false;
  for (const group of groups) {
    const stands = ownLine(group[0]!);
    paragraphsOf(group, layout, words).forEach((paragraph, index) => {
      const goesOn = below && stands && index === 0;
      text += (text === '' ? '' : goesOn ? '\n' : '\n\n') + paragraph;
      below = stands && index === 0;
    });
  }
  return text;
}

/** The same on one line, for what is no prose. */
export const lineOf = (pasted: string): string => proseOf(pasted).replace(/\s+/gu, ' ');
