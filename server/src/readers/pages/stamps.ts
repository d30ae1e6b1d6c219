/** Stamps and watermarks: words that are turned against the text, or printed large or once more across it. */
import type { Fragment } from './fragments';

export interface Parted {
  readonly text: readonly Fragment[];
  /** The words of each stamp. */
  readonly stamps: readonly string[];
}

/** Degrees: scanned text is never quite straight. */
const crooked = 4;
/** So much larger than the text is what is printed across it. */
const large = 1.8;

const seen = ({ text }: Fragment): boolean => text.trim() !== '';

/** The size of most characters on the page, in points. */
export function usualSize(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of fragments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}

/** Whether two stretches of text stand upon one another, and not on one line. */
function upon(a: Fragment, b: Fragment): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const middle = b.y + b.size * 0.3;
  return shared > 0.3 * Math.min(a.width, b.width) && middle > a.y - a.size * 0.1 && middle < a.y + a.size * 0.75;
}

/** Parts the text of a page from what is stamped on it. */
export function withoutStamps(fragments: readonly Fragment[]): Parted {
  const usual = usualSize(fragments);
  const straight = fragments.filter(({ turned }) => Math.abs(turned) < crooked);
  const stamped = new Set(fragments.filter((one) => seen(one) && Math.abs(one.turned) >= crooked));
  const words = straight.filter(seen);
  for (const one of words)
    if (one.size > usual * large && words.some((other) => other.size <= usual * large && upon(one, other))) stamped.add(one);
  for (const one of printedOver(words.filter((other) => !stamped.has(other)))) stamped.add(one);
  return { text: straight.filter((one) => !stamped.has(one)), stamps: phrases([...stamped]) };
}

/**
 * Lines of the size of the text that stand between two others, half upon both: of two lines one upon the other, the one that
 * the file draws out of turn.
 */
function printedOver(words: readonly Fragment[]): Fragment[] {
  const rows = [...words].sort((a, b) => b.y - a.y);
  const over = new Set<Fragment>();
  rows.forEach((one, index) => {
    for (let next = index + 1; next < rows.length; next += 1) {
      const other = rows[next]!;
      const apart = one.y - other.y;
      if (apart > one.size * 0.7) break;
      const alike = other.size > one.size * 0.8 && other.size < one.size * 1.25;
      const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      if (alike && apart > one.size * 0.2 && shared > 0.5 * Math.min(one.width, other.width))
        over.add(outOfTurn(one, words) >= outOfTurn(other, words) ? one : other);
    }
  });
  return [...over];
}

/** How far up or down the page the file jumps to draw a fragment and to go on. */
function outOfTurn(one: Fragment, words: readonly Fragment[]): number {
  const at = words.indexOf(one);
  return [words[at - 1], words[at + 1]].reduce((sum, other) => sum + (other ? Math.abs(other.y - one.y) : 0), 0);
}

/** Fragments of one line, in the order of the file, as one. */
function phrases(fragments: readonly Fragment[]): string[] {
  const ordered = [...fragments].sort((a, b) => a.order - b.order);
  const found: { text: string; last: Fragment }[] = [];
  for (const fragment of ordered) {
    const open = found.at(-1);
    const goesOn = open && fragment.order - open.last.order <= 2 && Math.abs(fragment.turned - open.last.turned) < 1;
    if (goesOn) {
      open.text += `${/\s$/.test(open.last.text) ? '' : ' '}${fragment.text}`;
      open.last = fragment;
    } else found.push({ text: fragment.text, last: fragment });
  }
  return found.map(({ text }) => text.replace(/\s+/g, ' ').trim());
}
