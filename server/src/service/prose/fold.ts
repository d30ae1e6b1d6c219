/** A text made easy to search: single spaces, plain quotes and hyphens, lower case at hand; every place leads back to the source. */
import { span, type Span } from '../text';
import { once } from './texts';

/**
 * White space between words is one space, a paragraph's end is one line end, so that a pattern need never say how many
 * spaces a writer typed. `text` keeps the case; `lower` is the same length.
 */
export interface Folded {
  readonly text: string;
  readonly lower: string;
  /** Where a stretch of `text` stands in the source. */
  source(start: number, end: number): Span;
  /** Where a place of the source stands in `text`. */
  folded(offset: number): number;
}

const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
};

/** Nearly every letter is ASCII, and a look at its number spares the pattern. */
const isSpace = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(char);
};

/** Lower case that never changes the length: a letter whose small form is longer stays as it is. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const small = char.toLowerCase();
    result += small.length === 1 ? small : char;
  }
  return result;
}

function foldText(source: string): Folded {
  const at = new Int32Array(source.length + 1);
  const out: string[] = [];
  for (let i = 0; i < source.length;) {
    const char = source.charAt(i);
    at[out.length] = i;
    if (!isSpace(char)) {
      out.push(char < '\u0080' ? char : (plain[char] ?? char));
      i++;
      continue;
    }
    let lineEnds = 0;
    while (i < source.length && isSpace(source.charAt(i))) {
      if (source[i] === '\n') lineEnds++;
      i++;
    }
    out.push(lineEnds > 1 ? '\n' : ' ');
  }
  const text = out.join('');
  at[text.length] = source.length;
  const folded = (offset: number): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text,
    lower: lowerSameLength(text),
    source(start, end) {
      if (end <= start) return span(at[start] ?? source.length, at[start] ?? source.length);
      // The end of a word, not the start of what follows its white space.
      return span(at[start] ?? source.length, (at[end - 1] ?? source.length - 1) + 1);
    },
    folded,
  };
}

export const fold = once(foldText);

/** A match of a pattern in the folded text, and where it stands in the source. */
export interface Match {
  readonly groups: RegExpExecArray;
  /** In the source. */
  readonly span: Span;
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
}

/**
 * All matches of a pattern (global) in the folded text, lower case unless `cased`. Patterns here are written so that no
 * repetition can begin at every character of a long run: time grows with the text, whatever the text is.
 */
export function* matches(folded: Folded, pattern: RegExp, cased = false): Generator<Match> {
  for (const groups of (cased ? folded.text : folded.lower).matchAll(pattern)) {
    const start = groups.index;
    const end = start + groups[0].length;
    yield { groups, start, end, span: folded.source(start, end) };
  }
}
