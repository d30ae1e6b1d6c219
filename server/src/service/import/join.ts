/** Lines of running text → paragraphs. Hyphens at line ends: compounds keep theirs, broken words lose it, and in doubt it stays. */
import { endsParagraph, type Layout } from './layout';
import type { Line } from './lines';

/** Words that are known to be words, in lower case. */
export type Words = Pick<ReadonlySet<string>, 'has'>;

const wordPattern = /\p{L}+/gu;

/** The words of a text that no line end cuts. */
export function wordsOf(lines: readonly { readonly text: string }[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const whole = text.replace(/(?<!\p{L})\p{L}+-$/u, '');
    for (const [word] of whole.matchAll(wordPattern)) words.add(word.toLowerCase());
  }
  return words;
}

/** What no word begins with: the second half of a word that was broken. */
const wordEnding =
  /^(?:tion|sion|tation|ation|cation|zation|ization|tional|ment|mental|ments|ness|ing|ings|ly|ally|ity|ities|ous|ive|tive|able|ible|ance|ence|ology|opathy|pathy|itis|osis|ectomy|otomy|ostomy|plasty|oplasty|ography|ogram|oscopy|algia|emia|uria|cular|ular|tary|tory|cian|cians|lar|ical|ual)\b/;

function isBroken(head: string, tail: string, words: Words): boolean {
  const whole = (head + tail).toLowerCase();
  if (words.has(whole)) return true;
  return wordEnding.test(tail) && !words.has(tail.toLowerCase()) && !words.has(head.toLowerCase());
}

/** Puts the next line behind what is there. */
export function append(text: string, next: string, words: Words): string {
  if (text === '') return next;
  if (!/[^\s-]-$/.test(text.slice(-2))) return `${text} ${next}`;
  const head = /(?<!\p{L})\p{L}+(?=-$)/u.exec(text.slice(text.lastIndexOf(' ') + 1))?.[0];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head && tail && isBroken(head, tail, words)) return text.slice(0, -1) + next;
  return text + next;
}

/** No word that a line end breaks is longer. */
const longestWord = 100;

/** All lines as one paragraph. Only the last word is looked at again for each line: a paragraph may have any number of them. */
export function joined(lines: readonly Line[], words: Words): string {
  const parts: string[] = [];
  let last = '';
  for (const { text } of lines) {
    const end = append(last, text, words);
    const cut = Math.max(0, end.lastIndexOf(' '), end.length - longestWord);
    parts.push(end.slice(0, cut));
    last = end.slice(cut);
  }
  return parts.join('') + last;
}

/** The paragraphs of running text. */
export function paragraphsOf(lines: readonly Line[], layout: Layout, words: Words): string[] {
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || endsParagraph(before, line, layout)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  });
  return paragraphs.map((own) => joined(own, words));
}

const item = /^(?:(-)|(\d{1,3})\.) /;

/** Whether a line goes on with the list of the line before. */
function continuesList(before: string, next: string): boolean {
  const [, dash, number] = item.exec(next) ?? [];
  const [, dashBefore, numberBefore] = item.exec(before) ?? [];
  if (dash) return dashBefore !== undefined;
  return number !== undefined && numberBefore !== undefined && Number(number) === Number(numberBefore) + 1;
}

/** Paragraphs as a prose value: blank lines between them, but not between the items of one list. */
export function proseText(paragraphs: readonly string[]): string {
  return paragraphs.reduce((text, next, index) => {
    if (index === 0) return next;
    return text + (continuesList(paragraphs[index - 1]!, next) ? '\n' : '\n\n') + next;
  }, '');
}

/** The same, ended as a block scalar is. Empty stays empty. */
export const proseValue = (paragraphs: readonly string[]): string =>
  paragraphs.length === 0 ? '' : `${proseText(paragraphs)}\n`;
