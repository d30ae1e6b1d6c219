/** What would name the reviewer, who may not be named. */
import type { Span } from '../text';

/** A key for what the format keeps no place for. */
export const isNameKey = (key: string): boolean =>
  /^(?:(?:full|first|last|reviewer)[_ -]?)?name$|^sign(?:ed|ature)?(?:[_ -]?by)?$|^licen[sc]e[_ -]?(?:no|number|#)$|^npi$/i.test(
    key,
  );

/** Whether the words before a name, or in it, make it the reviewer's. */
export function isReviewersName(text: string, { start, end }: Span): boolean {
  if (/^(?:reviewer|signed|sincerely)\b/i.test(text.slice(start, end))) return true;
  return /\b(?:reviewer(?:'s name)?|reviewed by|signed(?: by)?|sincerely|respectfully(?: submitted)?)(?: is| by)?[\s,:]{1,4}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}
