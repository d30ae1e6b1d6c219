/** What a determination still lacks, in the order of the letter. */
import type { ReadinessStep } from '../../protocol';
import type { RationaleDocument } from '../document';
import type { Finding } from '../rules/rule';
import type { Surroundings } from '../workspace';

export function readiness(
  _document: RationaleDocument,
  _surroundings: Surroundings,
  _findings: readonly Finding[],
): readonly ReadinessStep[] {
  return [];
}
