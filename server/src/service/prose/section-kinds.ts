/** What a section of a guideline, or a request, is about, as kinds of service. */
import { drugClass, drugs } from './drugs';
import { tables } from './lexicon';
import { phraseFinder } from './phrases';
import { once } from './texts';
import { words } from './words';

export type SectionKind = keyof typeof tables.about;

const named = phraseFinder(
  Object.entries(tables.about).flatMap(([kind, rows]) => rows.map((row) => [row, kind as SectionKind] as const)),
);

const isKind = (name: string): name is SectionKind => name in tables.about;

/** The kinds that a text names, each once; a drug stands for its class too. */
export const sectionKinds = once((text: string): readonly SectionKind[] => {
  const classes = drugs(text).map(({ drug }) => drugClass(drug) ?? '');
  return [...new Set([...named(words(text)).map(({ value }) => value), ...classes.filter(isKind)])];
});

type Pairs = Readonly<Record<string, readonly string[]>>;
const paired = (pairs: Pairs, a: SectionKind, b: SectionKind): boolean =>
  (pairs[a]?.includes(b) ?? false) || (pairs[b]?.includes(a) ?? false);

/** Whether a section on the one may speak for the other. */
export const mayMean = (a: SectionKind, b: SectionKind): boolean => a === b || paired(tables.about_alike, a, b);

/** Whether the two are near one another, and yet have sections of their own. */
export const isNear = (a: SectionKind, b: SectionKind): boolean => paired(tables.about_near, a, b);
