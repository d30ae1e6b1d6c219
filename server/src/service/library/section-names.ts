/** Names of sections as reviewers write them → the section of the guideline that is meant, if any. */
import type { Guideline } from '../model/schemas/guideline';
import { sectionNames } from './library';
import { nearest, surely } from '../prose/nearest';
import { longestFirst } from '../text';

/** Letter case, spaces, quotes, dashes and "&" for "and" make no other name. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();

/** Only digits, as a page is written. */
export const isPage = (name: string): boolean => /^(?:pp?\.?|pages?)?\s*\d{1,4}(?:\s*[-–,]\s*\d{1,4})*$/i.test(name.trim());

export const pageDigits = (name: string): string => name.trim().replace(/^(?:pp?\.?|pages?)\s*/i, '');

export type SectionReading =
  | { readonly kind: 'known' }
  | { readonly kind: 'page' }
  /** Several listed names in one, parted by commas. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly near: readonly string[]; readonly sure: string | undefined };

/** What a section's name is, as far as the library knows the guideline. */
export function readSection(name: string, guideline: Guideline): SectionReading {
  const listed = sectionNames(guideline);
  const sought = plainName(name);
  if (listed.some((one) => plainName(one) === sought)) return { kind: 'known' };
  if (isPage(name)) return { kind: 'page' };
  const several = split(sought, listed);
  if (several) return { kind: 'several', names: several };
  const numbered = listed.filter((one) => plainName(one).startsWith(`${sought} `) && /^\d/.test(sought));
  const parts = listed.filter((one) => sought.length >= 6 && plainName(one).startsWith(sought));
  const near = [...new Set([...numbered, ...parts, ...nearest(name, listed)])].slice(0, 3);
  const sure = numbered.length === 1 ? numbered[0] : surely(name, listed);
  // where the list is known to be short of names, only what looks like a slip of one of them is called wrong
  const open = guideline.sections_incomplete === true || listed.length === 0;
  return open && numbered.length === 0 && (sure === undefined || sought.length < 6)
    ? { kind: 'known' }
    : { kind: 'unknown', near, sure };
}

/** The listed names that make up a text when put together with commas, longest first; undefined where it is not made of them. */
function split(text: string, listed: readonly string[]): string[] | undefined {
  const byLength = longestFirst(listed);
  const names: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = byLength.find(
      (name) => rest === plainName(name) || rest.startsWith(`${plainName(name)}, `) || rest.startsWith(`${plainName(name)}; `),
    );
    if (!next) return undefined;
    names.push(next);
    rest = rest.slice(plainName(next).length).replace(/^[,;] (?:and )?/, '');
  }
  return names.length > 1 ? names : undefined;
}
