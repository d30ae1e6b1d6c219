/** What ranking knows of a library and of a guideline's sections before anything is asked: made once, kept with them. */
import { prepare, type Target } from 'fuzzysort';
import type { Guideline } from '../model/schemas/guideline';
import { regionsOf } from '../prose/regions';
import type { Library } from './library';
import type { BodyRegion } from './regions';
import { createVocabulary, type Vocabulary } from './terms';

export interface EntryIndex {
  readonly guideline: Guideline;
  readonly targets: readonly Target[];
  readonly regions: readonly BodyRegion[];
  readonly terms: ReadonlySet<string>;
}

export interface LibraryIndex {
  readonly entries: readonly EntryIndex[];
  readonly vocabulary: Vocabulary;
}

export interface SectionIndex {
  readonly name: string;
  readonly target: Target;
  /** Terms that point to the section, each with its share: a word of the name alone says less than a keyword. */
  readonly terms: ReadonlyMap<string, number>;
  /** How often decisions were seen to rest on it, from 0 to 1, the most cited of the guideline being 1. */
  readonly standing: number;
  /** Parts of the body its name speaks of. */
  readonly regions: readonly BodyRegion[];
}

export interface SectionsIndex {
  readonly sections: readonly SectionIndex[];
  readonly vocabulary: Vocabulary;
  /** By term: more than 1, the more so the fewer sections share it. */
  readonly rarity: ReadonlyMap<string, number>;
}

const libraries = new WeakMap<Library, LibraryIndex>();
const guidelines = new WeakMap<Guideline, SectionsIndex>();

export function indexOf(library: Library): LibraryIndex {
  let index = libraries.get(library);
  if (!index) {
    const entries = library.all().map(indexEntry);
    index = { entries, vocabulary: createVocabulary(entries.flatMap((entry) => [...entry.terms])) };
    libraries.set(library, index);
  }
  return index;
}

function indexEntry(guideline: Guideline): EntryIndex {
  const { id, title, publisher, chapter, year, aliases = [], authors = [], keywords = [], sections = [], kind } = guideline;
  const short = kind === 'mtus' ? 'MTUS' : kind === 'odg' ? 'ODG' : (publisher ?? '');
  const names = new Set([id, `${short} ${title} ${year ?? ''}`.trim(), ...aliases]);
  if (chapter !== undefined && kind !== 'odg') names.add(`ACOEM Chapter ${chapter} ${title}`);
  if (authors.length > 0) names.add(`${authors.join(' ')} ${year ?? ''}`);
  const own = sections.flatMap((section) => (typeof section === 'string' ? [] : (section.keywords ?? [])));
  return {
    guideline,
    targets: [...names].map(prepare),
    // a name that is none of ours meets nothing
    regions: (guideline.body_regions ?? []) as BodyRegion[],
    terms: new Set([...keywords, ...own]),
  };
}

export function sectionsOf(guideline: Guideline): SectionsIndex {
  let index = guidelines.get(guideline);
  if (!index) guidelines.set(guideline, (index = indexSections(guideline)));
  return index;
}

/** How much a word of a section's name counts beside a keyword. */
const nameShare = 0.4;

function indexSections(guideline: Guideline): SectionsIndex {
  const listed = (guideline.sections ?? []).map((section) => (typeof section === 'string' ? { name: section } : section));
  const most = Math.max(1, ...listed.map(({ cited = 0 }) => cited));
  const sections = listed.map(({ name, keywords = [], cited = 0 }): SectionIndex => {
    const terms = new Map<string, number>();
    for (const word of name.toLowerCase().match(/[\p{L}\p{N}-]{4,}/gu) ?? []) terms.set(word, nameShare);
    for (const keyword of keywords) terms.set(keyword, 1);
    return { name, target: prepare(name), terms, standing: Math.log1p(cited) / Math.log1p(most), regions: regionsOf(name) };
  });
  const count = new Map<string, number>();
  for (const section of sections) for (const term of section.terms.keys()) count.set(term, (count.get(term) ?? 0) + 1);
  const rarity = new Map([...count].map(([term, among]) => [term, 1 + 1 / among]));
  return { sections, vocabulary: createVocabulary(count.keys()), rarity };
}
