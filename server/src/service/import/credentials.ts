/** What a letter says of its reviewer → the credentials of the form, by the wording that the profile prints them in. */
import type { Profile } from '../model/schemas/profile';
import type { PlainDetermination } from '../model/write';
import { matchTemplate } from './match';
import { splitNames } from './names';

export type PlainReviewer = NonNullable<PlainDetermination['reviewer']>;

export interface ReadReviewer {
  readonly reviewer: PlainReviewer | undefined;
  /** Words that name no credential of the form. */
  readonly rest: string;
}

/** `values`: what the fixed paragraphs hold in place of their names. */
export function readReviewer(values: Readonly<Record<string, string>>, profile: Profile, attested: boolean): ReadReviewer {
  const found: Record<string, string> = { ...values };
  let rest = '';
  for (const [name, phrase] of Object.entries(profile.phrases ?? {})) {
    const words = values[name];
    if (!words) continue;
    const match = [phrase]
      .flat()
      .map((template) => matchTemplate(template, words))
      .find(Boolean);
    if (match) Object.assign(found, match);
    else rest = words;
  }
  const certified = found.certified_in ?? found.specialties;
  const reviewer: PlainReviewer = {};
  if (found.licensed_in) reviewer.licensed_in = splitNames(found.licensed_in, []);
  if (certified) reviewer.certified_in = splitNames(certified, profile.specialties);
  if (found.subspecialties) reviewer.subspecialties = splitNames(found.subspecialties, profile.specialties);
  if (attested) reviewer.attests = ['no-affiliation', 'active-practice', 'same-or-similar-specialty'];
  return { reviewer: Object.keys(reviewer).length > 0 ? reviewer : undefined, rest };
}
