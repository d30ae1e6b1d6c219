/** The text of a new determination. */
import type { Surroundings } from '../workspace';
import { plainOf } from './snippet';

/** A snippet; without an id, of the workspace's default profile. */
export function newDetermination(_profileId: string | undefined, _surroundings: Surroundings): string {
  return '';
}

/** The same without tab stops. */
export const newDeterminationText = (profileId: string | undefined, surroundings: Surroundings): string =>
  plainOf(newDetermination(profileId, surroundings));
