/** The letter forms: those shipped with the product, and those of the workspace in place of or beside them. */
import type { Profile } from '../model/schemas/profile';
import shipped from '../../../generated/profiles.json';

export interface Profiles {
  get(id: string): Profile | undefined;
  /** All forms, in a stable order. */
  all(): readonly Profile[];
  /** The form of a determination that names none. */
  readonly default: Profile;
}

const defaultId = 'ca-dwc-imr/2016';

// the generator has checked the data against the schema
export const shippedProfiles = shipped as unknown as readonly Profile[];

/** The shipped forms and these; one of the same id replaces a shipped one. */
export function createProfiles(own: Iterable<Profile>): Profiles {
  const byId = new Map<string, Profile>();
  for (const profile of [...shippedProfiles, ...own]) byId.set(profile.id, profile);
  const all = [...byId.values()];
  return { get: (id) => byId.get(id), all: () => all, default: (byId.get(defaultId) ?? all[0])! };
}
