/** What a section of a guideline, or a request, is about, as kinds of service. */
import { drugClass, drugs } from './drugs';
import { fold } from './fold';
import { anyOf, tables, wordsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { once } from './texts';
import { words } from './words';

export type SectionKind = keyof typeof tables.about;

const services: Readonly<Record<string, readonly string[]>> = tables.service_kinds;
const ofServices: Readonly<Partial<Record<SectionKind, readonly string[]>>> = tables.about_services;

const named = phraseFinder(
  (Object.entries(tables.about) as [SectionKind, readonly string[]][]).flatMap(([kind, rows]) =>
    [...rows, ...(ofServices[kind] ?? []).flatMap((service) => services[service] ?? [])].map((row) => [row, kind] as const),
  ),
);

const isKind = (name: string): name is SectionKind => name in tables.about;

/** The kinds that a text names, each once; a drug stands for its class too. */
export const sectionKinds = once((text: string): readonly SectionKind[] => {
  const classes = drugs(text).map(({ drug }) => drugClass(drug) ?? '');
  return [...new Set([...named(words(text)).map(({ value }) => value), ...classes.filter(isKind)])];
});

const whatFor = new RegExp(`(?<=[\\p{L}\\p{N})]),? (?:${anyOf('what_for')})\\b`, 'u');
const afterSurgery: readonly SectionKind[] = ['surgery'];

/** The kinds of what is asked for: "consultation for an epidural injection" asks for a visit. What comes after surgery may go by it. */
export const kindsAsked = once((request: string): readonly SectionKind[] => {
  const at = whatFor.exec(fold(request).lower)?.index;
  const own = sectionKinds(at === undefined ? request : request.slice(0, at));
  if (own.length === 0) return sectionKinds(request);
  return sectionKinds(request).includes('surgery') ? [...new Set([...own, ...afterSurgery])] : own;
});

type Pairs = Readonly<Record<string, readonly string[]>>;
const paired = (pairs: Pairs, a: SectionKind, b: SectionKind): boolean =>
  (pairs[a]?.includes(b) ?? false) || (pairs[b]?.includes(a) ?? false);

const anything = wordsOf('about_anything');

/** Whether a section on the one may speak for the other. */
export const mayMean = (a: SectionKind, b: SectionKind): boolean =>
  a === b || anything.has(a) || anything.has(b) || paired(tables.about_alike, a, b);

/** Whether the two are near one another, and yet have sections of their own. */
export const isNear = (a: SectionKind, b: SectionKind): boolean => paired(tables.about_near, a, b);
