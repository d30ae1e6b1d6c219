/** What the records of a determination are. */
import type { RecordEntry } from '../model/model';
import { anyOf } from '../prose/lexicon';

const review = new RegExp(`\\b(?:${anyOf('utilization_review', 'utilization_review_short')}|peer review)\\b`, 'i');
const itsResult = /\b(?:denial|decision|determination|report|non-?certification|letter|modification)\b/i;
const denialLetter = /\b(?:denial|non-?certification) (?:letter|notice)\b/i;

function isTitleOfDenial(title: string): boolean {
  const named = review.exec(title);
  return denialLetter.test(title) || (named !== null && itsResult.test(title.slice(named.index + named[0].length)));
}

/** Said to be the denial, or by its title nothing else. */
export const isDenial = (record: RecordEntry): boolean =>
  record.kind?.value === 'utilization-review' ||
  (record.kind?.value === undefined && isTitleOfDenial((record.title?.value ?? '').slice(0, 200)));
