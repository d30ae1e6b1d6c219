/** Birth dates: the one date that may never stand in a determination. */
import { matches, type Folded } from '../prose/fold';
import { year, month, nth, to, full } from './date-parts';
import type { Identifier } from './identifier';

const birth = new RegExp(
  `(?<!\\p{L})(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on)?)(?: (?:is|was|on|of)|[:=])* (${full}|${year}-\\d\\d-\\d\\d|${month} ${nth},? ${year}|${nth} (?:of )?${month},? ${year}|\\d{1,2}[. -]\\d{1,2}[. -]${year})${to}`,
  'gu',
);

export function* birthDates(folded: Folded): Iterable<Identifier> {
  for (const { groups, end } of matches(folded, birth))
    yield { kind: 'birth date', span: folded.source(end - (groups[1] ?? '').length, end) };
}
