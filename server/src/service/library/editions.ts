/** Editions of one guideline follow each other in time: which are of one line, and where an older one ends. */
import type { Guideline } from '../model/schemas/guideline';
import { inForce, type Library } from './library';

/** The day before a day (ISO). */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Entries of one subject under one section of law: the id less its year, and the regulation. Undefined without a regulation. */
export const editionLine = ({ id, regulation }: Guideline): string | undefined =>
  regulation === undefined ? undefined : `${regulation} ${id.replace(/-\d{4}$/, '')}`;

export const rangesOverlap = (a: Guideline['in_force'], b: Guideline['in_force']): boolean =>
  (a?.from ?? '0') <= (b?.to ?? '9') && (b?.from ?? '0') <= (a?.to ?? '9');

/**
 * Shipped editions with no last day end where a newer edition of the workspace begins, so that adding the new edition is
 * all that a workspace has to do when the law changes.
 */
export function endSuperseded(shipped: readonly Guideline[], own: readonly Guideline[]): Guideline[] {
  const newer = new Map<string, Guideline[]>();
  for (const guideline of own) {
    const line = editionLine(guideline);
    if (line !== undefined && guideline.in_force?.from !== undefined) newer.set(line, [...(newer.get(line) ?? []), guideline]);
  }
  return shipped.map((guideline) => {
    const { from, to } = guideline.in_force ?? {};
    const next = (newer.get(editionLine(guideline) ?? '') ?? [])
      .filter((other) => other.id !== guideline.id && other.in_force!.from! > (from ?? '0'))
      .sort((a, b) => a.in_force!.from!.localeCompare(b.in_force!.from!))[0];
    if (to !== undefined || next === undefined) return guideline;
    return {
      ...guideline,
      in_force: { from, to: dayBefore(next.in_force!.from!) },
      superseded_by: guideline.superseded_by ?? next.id,
    };
  });
}

/** The edition of the same guideline that was in force: along the chain of successors, else the only one of its regulation. */
export function editionInForce(guideline: Guideline, day: string, library: Library): Guideline | undefined {
  const family = new Set([guideline.id]);
  // the chain, in both directions, however its entries are ordered; a circle ends where it closes
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const other of library.all()) {
      if (family.has(other.id) && other.superseded_by) family.add(other.superseded_by);
      if (other.superseded_by && family.has(other.superseded_by)) family.add(other.id);
    }
  }
  const isOther = (other: Guideline): boolean => other.id !== guideline.id && other.in_force !== undefined && inForce(other, day);
  const successor = library.all().filter((other) => family.has(other.id) && isOther(other));
  if (successor.length > 0) return successor[0];
  const sameLaw = library
    .all()
    .filter((other) => guideline.regulation !== undefined && other.regulation === guideline.regulation && isOther(other));
  return sameLaw.length === 1 ? sameLaw[0] : undefined;
}
