/** The drugs that a text names, each by its generic name, with the strength that stands with it. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { tables } from './lexicon';
import { phraseFinder } from './phrases';
import { quantities, type Quantity } from './quantities';
import { words } from './words';

export type Drug = keyof typeof tables.drug_names;

export interface DrugMention {
  /** The generic name. */
  readonly drug: Drug;
  readonly span: Span;
  /** "7.5/325" of "Norco 7.5/325 mg": in milligrams, and only where it stands right behind the name. */
  readonly strength?: { readonly text: string; readonly span: Span };
}

const named = phraseFinder(
  Object.entries(tables.drug_names).flatMap(([drug, names]) => names.map((name) => [name, drug as Drug] as const)),
);

const inMilligrams = ({ kind, unit }: Quantity): boolean => kind === 'strength' && unit === 'mg';

/** Between a drug and its strength stand its salt, its form and its brand. */
const reach = 48;

function find(text: string): DrugMention[] {
  const own = words(text);
  const found = named(own).map(({ value, from, to }) => ({
    drug: value,
    span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
  }));
  if (found.length === 0) return [];
  const strengths = quantities(text).filter(inMilligrams);
  return found.map(({ drug, span }, index) => {
    const end = Math.min(found[index + 1]?.span.start ?? text.length, span.end + reach);
    const strength = strengths.find((one) => one.span.start >= span.end && one.span.start < end);
    if (!strength || /[.;]\s|,\s\S+\s\S+|\band\b/u.test(text.slice(span.end, strength.span.start))) return { drug, span };
    return { drug, span, strength: { text: (strength.parts ?? [strength.value]).join('/'), span: strength.span } };
  });
}

/** The drugs of a text, in order; brand and generic name of one drug are the same. */
export const drugs = bySentence(find);

const classOf = new Map<string, string>(
  Object.entries(tables.drug_classes).flatMap(([name, members]) => members.map((member): [string, string] => [member, name])),
);

/** "muscle relaxants"; undefined for a drug of no class in the tables. */
export const drugClass = (drug: Drug): string | undefined => classOf.get(drug);

/** The strengths of a drug that are sold, as "5/325"; undefined where they are not known. */
export const strengthsSold = (drug: Drug): readonly string[] | undefined =>
  drug in tables.drug_strengths ? tables.drug_strengths[drug as keyof typeof tables.drug_strengths] : undefined;
