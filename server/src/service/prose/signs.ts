/** Which characters a letter can show: those its fonts have. Others are spelled out, the same in every format, and told before. */
import data from '../../../generated/signs.json';
import { span, type Span } from '../text';
import { once } from './texts';

/** Pairs of first and last code point, in order. */
const ranges = data.ranges as unknown as readonly (readonly [number, number])[];

function isInFonts(code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** What every font has, so that nobody need look. */
const common = /^[\t\n\r\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff‘’“”–—…•]*$/;

/**
 * Characters without a shape: they part words, join signs or turn the direction of the text. A letter of our fonts needs none,
 * and one that turns the direction shows other words than it holds.
 */
const shapeless =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

/** Half a character, controls, and code points that no file may hold. Line ends and tabs are blanks by then. */
const broken =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that have a like one in the fonts. */
const alike: Readonly<Record<string, string>> = {
  ...{ '☐': '( )', '☑': '(x)', '☒': '(x)', '✓': '√', '✔': '√', '✗': '×', '✘': '×', '✕': '×', '✖': '×' },
  ...{ '➔': '→', '➜': '→', '➞': '→', '⟶': '→', '⇨': '→', '⟵': '←', '★': '*', '☆': '*', '⩽': '≤', '⩾': '≥' },
  ...{ '⊕': '(+)', '⊖': '(-)', '‐': '-' },
};

const codeOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** What stands for one character that the fonts lack: a like sign, the same in plain characters, or its number. */
function spelledOut(sign: string): string {
  const known = alike[sign];
  if (known !== undefined) return known;
  const plain = sign.normalize('NFKC');
  if (plain !== sign && [...plain].every((part) => isInFonts(part.codePointAt(0)!)))
    return /^[①-⑳Ⓐ-ⓩ]$/u.test(sign) ? `(${plain})` : plain;
  return `[${codeOf(sign)}]`;
}

/** The text as every format prints it: composed, without what has no shape, and what the fonts lack spelled out. */
export function asPrinted(text: string): string {
  if (common.test(text)) return text;
  const whole = text.normalize('NFC').replace(shapeless, '').replace(broken, '\ufffd');
  let printed = '';
  for (const sign of whole) {
    const code = sign.codePointAt(0)!;
    printed += code <= 0x7e || isInFonts(code) ? sign : spelledOut(sign);
  }
  return printed;
}

export interface StrangeSign {
  /** The character as it is written, with what is joined to it, and others of its kind beside it. */
  readonly sign: string;
  /** What the letter prints for it; empty where it prints nothing. */
  readonly printed: string;
  /** `U+1F600`, one for each of its parts that can be seen or that do harm. */
  readonly codes: string;
  readonly places: readonly Span[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Unseen, and at home in many texts: where a word may be parted, and how the sign before is drawn. */
const harmless = /[\u00ad\ufe00-\ufe0f\ufeff]/g;

/** A stretch of characters that are not printed as they are. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    if (common.test(segment) || /^[\v\f\u0085\u2028\u2029]$/.test(segment)) continue;
    // a letter with marks that the fonts have is as it should be, composed or not
    const own = segment.replace(harmless, '').normalize('NFC');
    if (own === '' || asPrinted(segment) === own) continue;
    const end = index + segment.length;
    const last = found.at(-1);
    if (last?.end === index) found[found.length - 1] = { start: last.start, end };
    else found.push({ start: index, end });
  }
  return found;
}

function findStrange(text: string): StrangeSign[] {
  if (common.test(text)) return [];
  const found = new Map<string, Span[]>();
  for (const { start, end } of stretches(text)) {
    const sign = text.slice(start, end);
    found.set(sign, [...(found.get(sign) ?? []), span(start, end)]);
  }
  const codes = (sign: string) => [...sign].filter((part) => !common.test(part)).map(codeOf).join(' '); // prettier-ignore
  return [...found].map(([sign, places]) => ({ sign, printed: asPrinted(sign), codes: codes(sign), places }));
}

/** The characters of a text that the letter does not print as they are, each with its places. */
export const strangeSigns = once(findStrange);
