/** What the records of a determination are. */
import type { RecordEntry } from '../model/model';
import { anyOf } from '../prose/lexicon';

const denial = new RegExp(
  `\\b(?:${anyOf('utilization_review', 'utilization_review_short')}|peer review)\\b.*\\b(?:denial|decision|determination|report|non-?certification|letter|modification)\\b|\\b(?:denial|non-?certification) (?:letter|notice)\\b`,
  'i',
);

/** Said to be the denial, or by its title nothing else. */
export const isDenial = (record: RecordEntry): boolean =>
  record.kind?.value === 'utilization-review' ||
  (record.kind?.value === undefined && denial.test((record.title?.value ?? '').slice(0, 200)));
