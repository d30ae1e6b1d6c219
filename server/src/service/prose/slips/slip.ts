/** What a slip of the hand is. */
import type { Span } from '../../text';

export type SlipKind =
  | 'doubled words'
  | 'digit in word'
  | 'quotation mark'
  | 'wrong word'
  | 'number'
  | 'agreement'
  | 'verbs'
  | 'missing word'
  | 'missing end'
  | 'missing date'
  | 'missing space'
  | 'broken word'
  | 'bracket'
  | 'said twice'
  | 'late quotation mark'
  | 'template';

export interface Slip {
  readonly kind: SlipKind;
  readonly span: Span;
  /** What would be right, where that is sure; in place of all that the span covers. */
  readonly better?: string;
}
