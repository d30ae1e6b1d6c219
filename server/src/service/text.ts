/** Places in a text and changes to it. Every offset is in UTF-16 code units from 0, as in LSP. */

/** A stretch of the text: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Put `newText` where `span` is. The edits of one fix never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, offset: number): boolean => outer.start <= offset && offset <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/**
 * In order and none inside or across another: of those that overlap the one that begins first stands, and of those that begin
 * together the longest.
 */
export function apart<T extends Span | { readonly span: Span }>(found: readonly T[]): T[] {
  const at = (one: T): Span => ('span' in one ? one.span : one);
  const ordered = [...found].sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end);
  let end = -1;
  return ordered.filter((one) => {
    if (at(one).start < end) return false;
    end = at(one).end;
    return true;
  });
}

/** A string of its own: a slice keeps the whole text it is from in memory for as long as it lives. */
export const copied = (text: string): string => ` ${text}`.slice(1);

/** The longest first, as a pattern must try them: one name may begin like another. */
export const longestFirst = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length);

/** A pattern that finds these very words. */
export const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What stands behind the last of some characters; all of it where there is none of them. */
export const afterLast = (text: string, marks: string): string =>
  text.slice(Math.max(...[...marks].map((mark) => text.lastIndexOf(mark))) + 1);

const none: readonly never[] = [];

/** Every match of a pattern with the flag `g`, in order. `matchAll` copies the pattern each time, which costs more than to look for it. */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
  }
  return found;
}

/** The text after all edits; an edit that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Stands for the cursor in a text that is made readable around it; no letter has this sign. */
export const cursorMark = '\u{e000}';
