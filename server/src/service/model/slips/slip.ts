/** A slip of YAML in a determination: what was written, and what was most likely meant. */
import type { Span, TextEdit } from '../../text';

export type SlipKind =
  | 'bracket-open'
  | 'by-comment'
  | 'colon-inside'
  | 'control'
  | 'curly'
  | 'curly-half'
  | 'dash-blank'
  | 'dash-kind'
  | 'first-sign'
  | 'indented'
  | 'key-spelling'
  | 'no-blank'
  | 'no-colon'
  | 'not-indented'
  | 'odd-blank'
  | 'quote-behind'
  | 'quote-inside'
  | 'quote-open'
  | 'second-document'
  | 'tab'
  | 'wide-colon';

export interface Slip {
  readonly kind: SlipKind;
  /** The cause. */
  readonly span: Span;
  /** What makes of it what was meant. */
  readonly edits: readonly TextEdit[];
  /** Nothing else can be meant. */
  readonly sure: boolean;
  /** A word of it for the message: the sign, the key. */
  readonly word: string;
}
