/** The marks of a citation: where its key stands, where its group ends, and where the next one begins. */
import { span, type Span } from '../text';

const keyPattern = /[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/-])?/uy;
const keyInBraces = /\{([^{}\n\]]{1,200})\}/uy;
const needsNoBraces = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/-])?$/u;

/** How prose names a key: "@mri", "@{op note}". Undefined for a key that it cannot name. */
export function atKey(key: string): string | undefined {
  if (needsNoBraces.test(key)) return `@${key}`;
  return /^[^{}\n\]]{1,200}$/u.test(key) && key === key.trim() ? `@{${key}}` : undefined;
}

/** The key behind the `@` at a place; empty where none is. `end` is behind its brace. */
export function readKey(text: string, at: number, limit: number): { readonly keySpan: Span; readonly end: number } {
  keyInBraces.lastIndex = keyPattern.lastIndex = at + 1;
  const braced = keyInBraces.exec(text);
  if (braced && at + 1 + braced[0].length <= limit) {
    const end = at + 1 + braced[0].length;
    return { keySpan: span(at + 2, end - 1), end };
  }
  const end = Math.min(limit, at + 1 + (keyPattern.exec(text)?.[0].length ?? 0));
  return { keySpan: span(at + 1, end), end };
}

/** Where a group opened at `start` ends: at `]`, or, unclosed, before the next group or the paragraph's end. */
export function groupEnd(text: string, start: number, limit = text.length): { end: number; closed: boolean } {
  for (let i = start + 1; i < limit; i++) {
    const char = text[i];
    if (char === ']') return { end: i + 1, closed: true };
    if (char === '[' && /^\[\s{0,3}-?@/u.test(text.slice(i, i + 6))) return { end: i, closed: false };
    if (char === '\n' && /^\n[^\S\n]{0,40}\n/u.test(text.slice(i, i + 42))) return { end: i, closed: false };
  }
  return { end: limit, closed: false };
}

/** An `@` that may begin a citation: behind no letter, as in an address. */
export const isAt = (text: string, at: number): boolean => !/[\p{L}\p{N}_.+]/u.test(text.charAt(at - 1));

/** Behind other words it needs a key: "the doctor @ home" cites nobody. */
export const hasKey = (text: string, from: number, at: number): boolean =>
  /[\p{L}\p{N}_{]/u.test(text.charAt(at + 1)) || /^\s{0,9}-?$/u.test(text.slice(from, at));

const nextAt = (text: string, from: number): number => {
  const at = text.indexOf('@', from);
  return at < 0 ? Infinity : at;
};

/** The citations of a group, each from the mark before it to the mark behind: what holds no `@` belongs to the one before. */
export function bounds(text: string, start: number, end: number): { readonly from: number; readonly at: number; to: number }[] {
  const found: { from: number; at: number; to: number }[] = [];
  for (let from = start, at = -1; from <= end;) {
    const mark = text.indexOf(';', from);
    const to = mark < 0 || mark > end ? end : mark;
    if (at < from) at = nextAt(text, from);
    while (at < to && !(isAt(text, at) && hasKey(text, from, at))) at = nextAt(text, at + 1);
    if (at < to) found.push({ from, at, to });
    else if (found.length > 0) found.at(-1)!.to = to;
    from = to + 1;
  }
  return found;
}
