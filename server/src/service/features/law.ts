/** What the law of the letter form asks of a key, and which of a rule's sources count under it. */
import type { Profile } from '../model/schemas/profile';
import type { Profiles } from '../profiles/profiles';

type LegalBasis = NonNullable<Profile['legal_basis']>[number];

/** What the law asks of the key at the end of a path. */
export function legalBasis(path: readonly (string | number)[], { legal_basis = [] }: Profile): readonly LegalBasis[] {
  const names = path.filter((step): step is string => typeof step === 'string');
  const last = names.at(-1) ?? '';
  const parent = names[0] === 'records' && names.length === 3 ? 'records' : names.at(-2);
  const section = parent === 'claims_administrator_guideline' ? 'guideline_basis' : parent;
  const key = section === undefined ? last : `${section}/${last}`;
  return legal_basis.filter(({ keys }) => keys.includes(key));
}

/** As lines of Markdown. */
export const printLaw = (bases: readonly LegalBasis[]): string =>
  bases.map(({ law, says, checked }) => `*${law}*${checked === false ? ' (text not fully checked)' : ''}: ${says}`).join('  \n');

/** The sources without the law of other letter forms. */
export function sourcesUnder(profile: Profile, sources: readonly string[], profiles: Profiles): string[] {
  const begins = (source: string, { authorities = [] }: Profile): boolean =>
    authorities.some((authority) => source.startsWith(authority));
  return sources.filter((source) => begins(source, profile) || !profiles.all().some((other) => begins(source, other)));
}
