/** A text made easy to search: single spaces, plain quotes and hyphens, lower case at hand; every place leads back to the source. */
import { allMatches, span, type Span } from '../text';
import { mayHold, trigramsOf, type Trigrams } from './cues';
import { narrow } from './narrow';
import { once } from './texts';

/**
 * White space between words is one space, a paragraph's end is one line end, so that a pattern need never say how many
 * spaces a writer typed. `text` keeps the case; `lower` is the same length.
 */
export interface Folded {
  readonly text: string;
  readonly lower: string;
  /** Which letters stand together in it. */
  readonly trigrams: Trigrams;
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

const unlikePlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** White space that is not one space. */
const spaces = /\s{2,}|[^\S ]/gu;

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

/** Where the folded text goes on behind white space that was longer: from here on both advance alike. */
interface Join {
  readonly folded: number;
  readonly source: number;
}

function foldText(source: string): Folded {
  const joins: Join[] = [{ folded: 0, source: 0 }];
  let text = '';
  let from = 0;
  for (const { 0: run, index } of allMatches(source, spaces)) {
    const lineEnds = run.length === 1 ? 0 : run.split('\n').length - 1;
    text += source.slice(from, index) + (lineEnds > 1 ? '\n' : ' ');
    from = index + run.length;
    if (run.length > 1) joins.push({ folded: text.length, source: from });
  }
  text = from === 0 ? source : text + source.slice(from);
  text = text.replace(unlikePlain, (char) => plain[char]!);
  return new FoldedText(narrow(text), source.length, joins);
}

class FoldedText implements Folded {
  readonly lower: string;
  private own: Trigrams | undefined;

  constructor(
    readonly text: string,
    private readonly length: number,
    private readonly joins: readonly Join[],
  ) {
    this.lower = lowerSameLength(text);
  }

  get trigrams(): Trigrams {
    return (this.own ??= trigramsOf(this.lower));
  }

  source(start: number, end: number): Span {
    if (end <= start || start >= this.text.length) return span(this.place(start), this.place(start)); // no word, a place
    // The end of a word, not the start of what follows its white space.
    return span(this.place(start), this.place(end - 1) + 1);
  }

  folded(offset: number): number {
    const index = this.last((one) => one.source <= offset);
    const { folded, source } = this.joins[index]!;
    // inside a run of white space: what follows it
    const most = this.joins[index + 1]?.folded ?? this.text.length;
    return Math.max(0, Math.min(folded + offset - source, most));
  }

  private place(at: number): number {
    if (at >= this.text.length) return this.length;
    const { folded, source } = this.joins[this.last((one) => one.folded <= at)]!;
    return source + at - folded;
  }

  /** The last join that fits; those that fit come first, and the first always does. */
  private last(fits: (join: Join) => boolean): number {
    let low = 1;
    let high = this.joins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(this.joins[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
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
export function matches(folded: Folded, pattern: RegExp, cased = false): readonly Match[] {
  if (!mayHold(folded.trigrams, pattern)) return none; // as nearly always
  const text = cased ? folded.text : folded.lower;
  pattern.lastIndex = 0;
  let groups = pattern.exec(text);
  if (!groups) return none; // whatever `matchAll` makes for it costs more than the look
  const found: Match[] = [];
  for (; groups; groups = pattern.exec(text)) {
    const start = groups.index;
    const end = start + groups[0].length;
    found.push({ groups, start, end, span: folded.source(start, end) });
    if (end === start) pattern.lastIndex += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return found;
}

const none: readonly Match[] = [];

/** The first match of a pattern without the flag `g` in the folded text, in lower case. */
export const firstMatch = ({ trigrams, lower }: Pick<Folded, 'trigrams' | 'lower'>, pattern: RegExp): RegExpExecArray | null =>
  mayHold(trigrams, pattern) ? pattern.exec(lower) : null;

/** Whether a pattern is found in the folded text, in lower case. */
export const holds = ({ trigrams, lower }: Folded, pattern: RegExp): boolean => mayHold(trigrams, pattern) && pattern.test(lower);
