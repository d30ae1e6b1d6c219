/** Parts of addresses without the rest: a ZIP code behind a town, a house and a direction, a unit; the local of a union, large employers. */
import { matches, type Folded } from '../prose/fold';
import type { Identifier, IdentifierKind } from './identifier';
import { anyOf } from '../prose/lexicon';
import { isLikelyName } from './known-words';

const name = "(\\p{Lu}[\\p{L}\\p{M}'-]{2,25})";
const zip = new RegExp(`(?<![\\p{L}\\p{N}'-])${name},? (\\d{5})(?:-\\d{4})?(?![\\p{L}\\p{N}/-])`, 'gu');
const house = new RegExp(
  `(?<![\\p{L}\\p{N}#.-])\\d{2,6} (?:[NSEW]\\.?|North|South|East|West) ${name}(?:,? #? ?[\\p{L}\\d]{0,2}\\d[\\p{L}\\d]{0,3}(?![\\p{L}\\p{N}]))?`,
  'gu',
);
const alone: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['address', /(?<!\p{L})(?:Apt|APT|Apartment|Spc|Bldg|Ste|STE|Trailer|Unit)\.? ?#?\d{1,4}[A-Z]?(?=[,.;)]|$|\n)/gu],
  [
    'employer',
    /(?<![\p{L}'-])(?:\p{Lu}[\p{L}'&-]{1,25},? (?:(?:and|of|&) )?){1,5}Local (?:Union )?(?:No\.? ?)?#?\d{1,5}(?!\p{N})/gu,
  ],
];

/** A house and its street, whose kind is not said. */
const street =
  /(?<=(?<!\p{L})(?:[Hh]ome|[Aa]ddress|[Rr]esidence|[Ll]ives? at|[Rr]esid(?:es|ing) at|[Ss]tay(?:s|ing) at|[Mm]ail to|[Ss]end to):? )\d{2,6} \p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?(?=[,.;)]|$|\n)/gu;
const employers = new RegExp(`(?<![\\p{L}\\p{N}&-])${anyOf('large_employers')}(?![\\p{L}\\p{N}&-])`, 'gu');

export function* carefulPlaces(folded: Folded): Iterable<Identifier> {
  for (const { groups, span } of matches(folded, zip, true)) if (isLikelyName(groups[1]!)) yield { kind: 'address', span };
  for (const { groups, span } of matches(folded, house, true)) if (isLikelyName(groups[1]!)) yield { kind: 'address', span };
  for (const { span } of matches(folded, street, true)) yield { kind: 'address', span };
  for (const { span, start } of matches(folded, employers))
    if (/[\p{Lu}\d]/u.test(folded.text.charAt(start))) yield { kind: 'employer', span };
  for (const [kind, form] of alone) for (const { span } of matches(folded, form, true)) yield { kind, span };
}
