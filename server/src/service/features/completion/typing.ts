/** What is being typed at the cursor, as repair tells it. */
import { cursorMark } from '../../text';
import type { Span } from '../../text';

/** Stands for what is being typed; no text that YAML gives a meaning to. */
export const mark = cursorMark;

export interface Typing {
  /**
   * What stands at the cursor: `key` with its colon already there; `value` behind a key; `word` may yet become a key or a
   * value; `prose` inside a text of the writer's; `comment`; `none` where nothing is to be typed.
   */
  readonly at: 'key' | 'value' | 'word' | 'prose' | 'comment' | 'none';
  /** With the mark in it; the text as typed for prose, comments and `none`. */
  readonly text: string;
  /** Where the mark stands in it; for prose the place of its key. */
  readonly mark: number;
  /** What is being typed and will be replaced, in the text as typed. */
  readonly typed: Span;
  /** What stands of it before the cursor. */
  readonly prefix: string;
  /** Column at which keys beside this one begin. */
  readonly column: number;
  /** Inside `[…]` or `{…}`. */
  readonly flow: boolean;
  /** What must stand before an insertion: a space behind `:` or `-`, the right indentation, the dash of a new list item. */
  readonly lead: string;
  /** Of prose: the text itself, in the document. */
  readonly prose?: Span;
}

/** Nothing to type here. */
export const nothing = (text: string, offset: number): Typing => ({
  at: 'none',
  text,
  mark: -1,
  typed: { start: offset, end: offset },
  prefix: '',
  column: 0,
  flow: false,
  lead: '',
});

/** Keys whose values are texts of the writer's. */
export const proseKeys: ReadonlySet<string> = new Set(['case_summary', 'rationale', 'evidence', 'notes']);
