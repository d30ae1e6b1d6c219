/** Two works of one author and year that a letter cites, told apart by a letter behind the year: 2014a, 2014b. */
import type { Determination } from '../model/model';
import type { Library } from '../library/library';
import type { Guideline } from '../model/schemas/guideline';
import { citations } from '../prose/citations';
import { surname } from './surname';

/** A guideline as a letter prints it. */
export interface ToldApart extends Guideline {
  /** Behind its year: "a". */
  readonly year_letter?: string;
}

/** The library as this determination cites it. */
export function toldApart(library: Library, determination: Determination): Library {
  const letters = new Map<string, string>();
  for (const works of alike(citedIn(determination), library).values()) {
    // more than the alphabet nobody cites, and then the titles must do
    if (works.length < 2 || works.length > 26) continue;
    works.forEach(({ id }, index) => letters.set(id, String.fromCharCode(97 + index)));
  }
  if (letters.size === 0) return library;
  const told = (guideline: Guideline | undefined): ToldApart | undefined => {
    const letter = guideline && letters.get(guideline.id);
    return letter === undefined ? guideline : { ...guideline!, year_letter: letter };
  };
  return { ...library, get: (id) => told(library.get(id)) };
}

/** The studies by author and year, in the order they are cited. */
function alike(keys: ReadonlySet<string>, library: Library): Map<string, Guideline[]> {
  const groups = new Map<string, Guideline[]>();
  for (const key of keys) {
    const work = library.get(key);
    const author = surname(work?.authors?.[0]);
    if (work?.kind !== 'study' || work.year === undefined || author === undefined) continue;
    const name = `${author.toLowerCase()} ${work.year}`;
    groups.set(name, [...(groups.get(name) ?? []), work]);
  }
  return groups;
}

function citedIn({ caseSummary, issues }: Determination): Set<string> {
  const keys = new Set<string>();
  const inProse = (text: string | undefined): void => {
    for (const { items } of citations(text ?? '')) for (const { key } of items) keys.add(key);
  };
  inProse(caseSummary?.value?.text);
  for (const { claimsAdministratorGuideline, guidelineBasis, criteria, rationale } of issues?.items ?? []) {
    for (const { cite } of [...(claimsAdministratorGuideline?.entries ?? []), ...(guidelineBasis?.entries ?? [])])
      if (cite?.value) keys.add(cite.value.trim());
    for (const { evidence } of criteria?.entries ?? []) inProse(evidence?.value?.text);
    inProse(rationale?.value?.text);
  }
  return keys;
}
