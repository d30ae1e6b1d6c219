/**
 * What identifies a person in a text, by kind: one place, two uses. The rule `identifier` speaks of what may never stand in a
 * determination; the de-identified letter is without that and, under Safe Harbor, without what 45 CFR 164.514(b)(2) names besides.
 */
import { overlaps, type Span } from '../text';
import { bySentence } from '../prose/by-sentence';
import { fold, matches } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { addresses } from './addresses';
import { oldAges } from './ages';
import { bareNames } from './bare-names';
import { birthDates } from './birth-dates';
import { carefulDates } from './careful-dates';
import { carefulNumbers } from './careful-numbers';
import { carefulPlaces } from './careful-places';
import { dates } from './dates';
import type { Finder, Identifier } from './identifier';
import { mayName } from './known-words';
import { initialledNames } from './initialled-names';
import { initials, withInitials } from './initials';
import { introducedNames, licensedNames, namesBeforeRoles, subjects } from './introduced-names';
import { listedNames } from './listed-names';
import { namesAlone } from './names-alone';
import { emails, machines, pages } from './net-addresses';
import { nicknames } from './nicknames';
import { caseNumbers, cuedNumbers, longNumbers, rooms, shapedNumbers } from './numbers';
import { employers, facilities } from './organizations';
import { places } from './places';
import { telephoneNumbers } from './telephone';
import { degreedNames, titledNames } from './titled-names';
import { unlistedNames } from './unlisted-names';

export type { Identifier, IdentifierKind } from './identifier';

/** A finder, and what a text must hold for it to be asked. */
type Asked = readonly [Finder, (text: string) => boolean];

const holds =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const capital = holds(/\p{Lu}/u);
const digits = holds(/\d/u);
const always = (): boolean => true;

const personal: readonly Asked[] = [
  [titledNames, capital],
  [degreedNames, capital],
  [introducedNames, mayName],
  [namesBeforeRoles, mayName],
  [licensedNames, mayName],
  [subjects, mayName],
  [listedNames, mayName],
  [bareNames, capital],
  [namesAlone, mayName],
  [nicknames, holds(/["'(]\p{Lu}/u)],
  [initialledNames, holds(/\p{Lu}\. ?\p{Lu}|[:/]\p{Ll}/u)],
  [initials, holds(/\p{Lu}\.|nitials|NITIALS/u)],
  [telephoneNumbers, digits],
  [emails, always],
  [pages, always],
  [machines, holds(/\d\.\d|:/u)],
  [shapedNumbers, digits],
  [cuedNumbers, digits],
  [addresses, holds(/\p{Lu}|\d{5}|box/u)],
  [birthDates, digits],
  [facilities, mayName],
  [employers, mayName],
];

const ofHarbor: readonly Asked[] = [
  [places, capital],
  [rooms, digits],
  [caseNumbers, digits],
  [longNumbers, digits],
  [dates, always],
  [oldAges, always],
  [carefulDates, always],
  [carefulNumbers, digits],
  [carefulPlaces, always],
  [unlistedNames, mayName],
];

const notPersons = new RegExp(`(?<!\\p{L})${anyOf('not_persons')}(?!\\p{L})`, 'gu');

const all =
  (finders: readonly Asked[]) =>
  (text: string): Identifier[] => {
    const folded = fold(text);
    const told = new Map<Asked[1], boolean>();
    const holdsWhat = (needs: Asked[1]): boolean => {
      const known = told.get(needs) ?? needs(folded.text);
      told.set(needs, known);
      return known;
    };
    const found = finders.flatMap(([find, needs]) => (holdsWhat(needs) ? [...find(folded)] : []));
    if (found.length === 0) return found;
    const things = [...matches(folded, notPersons)].map(({ span }) => span);
    const isThing = ({ kind, span }: Identifier): boolean => kind === 'name' && things.some((thing) => overlaps(thing, span));
    return united(found.filter((one) => !isThing(one)).map((one) => (one.kind === 'name' ? withInitials(one, text) : one)));
  };

/** Those that overlap become one, of the kind that begins first, so that nothing of either is left. */
export function united<T extends { readonly span: Span }>(found: readonly T[]): T[] {
  const result: T[] = [];
  for (const one of [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = result.at(-1);
    if (!last || one.span.start >= last.span.end) result.push(one);
    else if (one.span.end > last.span.end)
      result[result.length - 1] = { ...last, span: { start: last.span.start, end: one.span.end } };
  }
  return result;
}

/** What may never stand in a determination, in order: names, numbers, addresses, employers, houses of the sick. */
export const identifiers = bySentence(all(personal));

/**
 * What Safe Harbor takes out besides: dates, ages over 89, places below a state, rooms, which are legitimate in a determination; and what
 * is taken out because it may lead to somebody: names of no list, codes that nothing explains.
 */
export const harborIdentifiers = bySentence(all(ofHarbor));
