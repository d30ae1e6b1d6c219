/** What an item rests on: each entry of its guideline basis with the works it names, whether by key or word for word. */
import { once } from '../prose/texts';
import type { GuidelineBasis, GuidelineEntry, Issue } from '../model/model';
import type { Guideline, GuidelineKind } from '../model/schemas/guideline';
import type { Profile } from '../model/schemas/profile';
import { guidelineNames, type GuidelineName } from '../prose/guideline-names';
import { stem, words } from '../prose/words';
import type { Library } from '../library/library';
import { inForce } from '../library/library';

import type { Span } from '../text';

export interface Source {
  readonly entry: GuidelineEntry;
  readonly guideline: Guideline | undefined;
  /** What it is cited by: the words of a `text:` entry, or the title of the guideline. */
  readonly words: string;
  readonly names: readonly GuidelineName[];
  /** Every rank it counts as; empty where it cannot be told. */
  readonly kinds: ReadonlySet<GuidelineKind>;
  /** Its key or text. */
  readonly span: Span;
}

const kindOfName: Readonly<Record<GuidelineName['kind'], GuidelineKind>> = {
  mtus: 'mtus',
  acoem: 'acoem',
  odg: 'odg',
  chapter: 'acoem',
};

function sourceOf(entry: GuidelineEntry, library: Library): Source | undefined {
  const key = entry.cite?.value?.trim();
  const text = entry.text?.value?.trim();
  if (key) {
    const guideline = library.get(key);
    return {
      entry,
      guideline,
      words: guideline?.title ?? key,
      names: [],
      kinds: new Set(guideline ? [guideline.kind] : []),
      span: entry.cite!.span,
    };
  }
  if (!text) return undefined;
  const names = guidelineNames(text);
  return {
    entry,
    guideline: undefined,
    words: text,
    names,
    kinds: new Set(names.map(({ kind }) => kindOfName[kind])),
    span: entry.text!.span,
  };
}

export const sourcesOf = (basis: GuidelineBasis | undefined, library: Library): Source[] =>
  (basis?.entries ?? []).flatMap((entry) => sourceOf(entry, library) ?? []);

/** The entries the reviewer rests on. */
export const basisOf = (issue: Issue, library: Library): Source[] => sourcesOf(issue.guidelineBasis, library);

export const supportsOf = (issue: Issue, profile: Profile): boolean | undefined =>
  profile.decisions?.find((one) => one.value === issue.decision?.value?.trim())?.supports;

/** A service that stands or falls with another one, as the request or its rationale says. */
export function isDependent(issue: Issue): boolean {
  if (issue.ancillary?.value === true) return true;
  return hangsOnAnother(issue.rationale?.value?.text ?? '');
}

const anotherService =
  /\b(?:as|since|because|given(?: that)?|while)[^.;]{0,60}\b(?:surg\w+|procedure|operation|operative|intervention|primary|injections?|arthroscop\w+|fusion|blocks?)\b[^.;]{0,60}\b(?:is|are|was|were|has been|have been)\b[^.;]{0,40}\b(?:medically necessary|necessary|approved|certified|supported|authorized|warranted|established)\b[^.;]{0,80}\b(?:ancillary|associated|services?|request\w*|items?|these|this|it)\b/iu;

const hangsOnAnother = once((text: string): boolean => text.length < 1200 && anotherService.test(text));

/** Words that say what kind of work a name is of, and not which. */
const genus = new Set(
  'and the of for mtus acoem odg california ca chapter section guideline guidelines complaint complaints medical treatment schedule disorder disorders official disability'
    .split(' ')
    .map(stem),
);

const ownStems = (name: string): string[] =>
  words(name)
    .map((word) => stem(word.lower))
    .filter((word) => !genus.has(word) && !/^\d+$/u.test(word));

const known = new WeakMap<Guideline, readonly (readonly string[])[]>();

function namesOf(guideline: Guideline): readonly (readonly string[])[] {
  let names = known.get(guideline);
  if (!names) known.set(guideline, (names = [guideline.title, ...(guideline.aliases ?? [])].map(ownStems)));
  return names;
}

/** Whether a guideline goes by these words: "neck" is Neck and Upper Back, "physical medicine" is not Postsurgical Physical Medicine. */
export function isCalled(guideline: Guideline, subject: string): boolean {
  const sought = ownStems(subject);
  return (
    sought.length > 0 &&
    namesOf(guideline).some((name) => sought.includes(name[0] ?? '') && sought.every((word) => name.includes(word)))
  );
}

/** Editions of one guideline have one section of law. */
export const sameWork = (a: Guideline, b: Guideline): boolean =>
  a.id === b.id || (a.regulation !== undefined && a.regulation === b.regulation);

/**
 * The guidelines of the library that a name in prose means: by the number of its chapter, else by its subject; those in
 * force on the day first. Empty for a work named as a whole, and for a part the library does not know.
 */
export function meantBy(name: GuidelineName, library: Library, day: string | undefined): Guideline[] {
  const fits = (guideline: Guideline): boolean => {
    if (name.kind === 'odg' ? guideline.kind !== 'odg' : guideline.kind !== 'mtus' && guideline.kind !== 'acoem')
      return (
        name.kind === 'chapter' &&
        guideline.kind === 'odg' &&
        name.chapter === undefined &&
        isCalled(guideline, name.subject ?? '')
      );
    if (name.chapter !== undefined) return String(guideline.chapter ?? '') === String(name.chapter);
    return name.subject !== undefined && isCalled(guideline, name.subject);
  };
  const found = name.chapter === undefined && name.subject === undefined ? [] : library.all().filter(fits);
  const current = (guideline: Guideline): boolean => day === undefined || inForce(guideline, day);
  return [...found.filter(current), ...found.filter((guideline) => !current(guideline))];
}
