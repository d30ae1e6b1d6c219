/** The lines of an extracted letter: characters made plain, double spacing taken out, blank lines and page breaks noted. */
import { maskNumbers, numberMark, type NumberFinder } from '../profiles/case-number';

export interface Line {
  /** Trimmed, its white space single. Never empty. */
  readonly text: string;
  /** Blank lines stand before it; where a page begins, they say nothing. */
  readonly gap: boolean;
  /** A page begins with it. */
  readonly page: boolean;
}

/** Line ends of every kind but the form feed, which ends a page. */
const lineEnd = /\r\n|[\n\r\u000b\u0085\u2028\u2029]/;
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Signs of their own for letters that belong together; PDF fonts use them. */
const ligatures = /[\ufb00-\ufb06]/g;

const makePlain = (text: string): string =>
  text
    .replace(ligatures, (sign) => sign.normalize('NFKC'))
    .replace(invisible, '')
    // a soft hyphen counts where the line ends at it
    .replace(/\u00ad(?=\s*$)/, '-')
    .replace(/\u00ad/g, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

interface RawLine {
  readonly text: string;
  readonly blanks: number;
  readonly page: boolean;
  /** Number of its page, from 1; 0 where nothing tells pages apart. */
  readonly sheet: number;
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let blanks = 0;
  let page = false;
  const sheets = text.split('\f');
  sheets.forEach((sheet, index) => {
    if (index > 0) page = true;
    for (const written of sheet.split(lineEnd)) {
      const plain = makePlain(written);
      if (plain === '') {
        blanks += 1;
        continue;
      }
      lines.push({ text: plain, blanks, page, sheet: sheets.length > 1 ? index + 1 : 0 });
      blanks = 0;
      page = false;
    }
  });
  return lines;
}

/** Whether a blank line follows every line, as some extractors have it. */
function isDoubleSpaced(lines: readonly RawLine[]): boolean {
  const inside = lines.slice(1).filter((line) => !line.page);
  const spaced = inside.filter((line) => line.blanks > 0).length;
  return inside.length >= 8 && spaced / inside.length > 0.9;
}

/**
 * A page number, with or without that of the case, and a running title: "Case CM14-0000001, page 3 of 5", "Final Determination
 * Letter for IMR Case Number CM14-0000001   3".
 */
const running = new RegExp(
  [
    `^(?:case\\s+(?!\\s))?${numberMark}?[\\d-]*(?:[,;|\\s]*page\\s+\\d+|[,;|\\s]+\\d+|(?<=[\\d${numberMark}]))\\s*(?:of|/)\\s*\\d+$`,
    '^page\\s+\\d+$',
    `^.{0,60}\\bcase(?: number| no\\.?)?:? ${numberMark}\\W{0,3}(?:page )?\\d{1,3}$`,
  ].join('|'),
  'i',
);

/** Page numbers at the top or foot of pages are no words of the letter; a bare number is one where it counts the pages. */
function isRunning(line: RawLine, next: RawLine | undefined, numbers: NumberFinder): boolean {
  if (!line.page && next !== undefined && !next.page) return false;
  return running.test(maskNumbers(line.text, numbers).masked) || line.text === String(line.sheet);
}

export interface LineOptions {
  /** Finds case numbers. */
  readonly numbers?: NumberFinder;
  /** Each line is a paragraph; undefined where the lines must tell. */
  readonly unwrapped?: boolean;
  /** Nothing is left out, not even what looks like the number of a page. */
  readonly whole?: boolean;
}

/** Reads the lines of a text, whatever its line ends and spacing. */
export function readLines(text: string, { numbers = () => [], unwrapped, whole = false }: LineOptions = {}): Line[] {
  const all = rawLines(text);
  const raw: RawLine[] = [];
  let skipped = false;
  all.forEach((line, index) => {
    if (!whole && isRunning(line, all[index + 1], numbers)) skipped ||= line.page;
    else {
      raw.push(skipped ? { ...line, page: true } : line);
      skipped = false;
    }
  });
  // text whose paragraphs are one line each has blank lines between them all, and they mean what they say
  const wrapped = !(unwrapped ?? isUnwrapped(raw));
  const doubled = wrapped && isDoubleSpaced(raw);
  return raw.map(({ text: words, blanks, page }) => ({ text: words, page, gap: blanks > (doubled ? 1 : 0) }));
}

/** No printed line is longer, in characters. */
const longestPrintedLine = 150;

/** Whether each paragraph is one line, as in text that a program wrote: then much of the text stands in long lines. */
export function isUnwrapped(lines: readonly { readonly text: string }[]): boolean {
  let all = 0;
  let long = 0;
  for (const { text } of lines) {
    all += text.length;
    if (text.length > longestPrintedLine) long += text.length;
  }
  return long > all * 0.25;
}
