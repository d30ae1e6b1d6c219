/** What a rationale counts and doses otherwise than the case summary, of every kind. */
import type { Issue, Prose } from '../model/model';
import type { Contradiction } from './contradiction';
import { dosesAgainstSummary } from './doses-told';
import { visitSums } from './visit-sums';
import { visitsAgainstSummary } from './visits-told';

export function againstSummary({ rationale, service }: Issue, summary: Prose): Contradiction[] {
  const prose = rationale?.value;
  if (!prose) return [];
  return [
    ...visitsAgainstSummary(prose, summary, service?.value ?? ''),
    ...visitSums(prose, summary),
    ...dosesAgainstSummary(prose, summary),
  ];
}
