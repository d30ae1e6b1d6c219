/** Two places of a determination that cannot both be right; what finds them may say nothing, which means “unknown”. */
import type { Remark } from '../check/rule';
import type { Span } from '../text';

export interface Contradiction {
  /** In the document, as the model gives it. */
  readonly at: Span;
  readonly message: string;
  readonly against: readonly { readonly span: Span; readonly message: string }[];
  /** Whether it is a slip beyond doubt. */
  readonly sure: boolean;
}

/** As a rule says it: what is not sure is for information. */
export const remarkOf = ({ at, message, against, sure }: Contradiction): Remark => ({
  span: at,
  message,
  related: against,
  ...(!sure && { severity: 'info' }),
});
