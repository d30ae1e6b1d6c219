/** The denial is the only document reviewed. */
import type { RecordEntry } from '../model/model';
import type { Rule } from './rule';

export const urOnly: Rule = {
  code: 'ur-only',
  title: 'Only the denial was reviewed',
  summary: 'A decision does not rest on the utilization review decision alone.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.10.6(b)(2)'],
  reads: 'document',
  *check({ determination: { records } }) {
    if (!records || records.entries.length === 0 || !records.entries.every(isDenial)) return;
    yield {
      span: records.entries.length === 1 ? records.entries[0]!.key : records.key,
      message:
        'The utilization review decision is the only document listed, and a determination may not rest on it alone. List the medical records.',
    };
  },
};

const denial =
  /\b(?:utilization review|UR|peer review)\b.*\b(?:denial|decision|determination|report|non-?certification|letter|modification)\b|\b(?:denial|non-?certification) (?:letter|notice)\b/i;

/** Said to be the denial, or by its title nothing else. */
export const isDenial = (record: RecordEntry): boolean =>
  record.kind?.value === 'utilization-review' ||
  (record.kind?.value === undefined && denial.test((record.title?.value ?? '').slice(0, 200)));
