/** What a request or a conclusion names: the kind of service, parts of the body, drugs and strengths, counts. */
import type { Span } from '../text';
import { drugs } from './drugs';
import { fold, matches } from './fold';
import { anyOf, tables } from './lexicon';
import { phraseFinder } from './phrases';
import { numberOf, quantities } from './quantities';
import { bodyRegions, type Region } from './regions';
import { once } from './texts';
import { words, type Word } from './words';

export type ServiceKind = keyof typeof tables.service_kinds;
export type DrugForm = keyof typeof tables.drug_forms;

export interface Named<T> {
  readonly value: T;
  readonly span: Span;
}

export interface ServiceNames {
  readonly kinds: readonly Named<ServiceKind>[];
  readonly regions: readonly Named<Region>[];
  readonly drugs: readonly Named<string>[];
  /** Strengths of drugs, in milligrams: "10/325". */
  readonly strengths: readonly Named<string>[];
  /** "5" of "lidocaine 5%". */
  readonly percents: readonly Named<string>[];
  readonly forms: readonly Named<DrugForm>[];
  readonly nerveTests: readonly Named<keyof typeof tables.nerve_tests>[];
  readonly contrast: readonly Named<keyof typeof tables.contrast>[];
  /** Of tablets and the like: 60 of "#60". */
  readonly pieces: readonly Named<number>[];
  readonly sessions: readonly Named<number>[];
  /** "7-day rental", in small letters. */
  readonly rentals: readonly Named<string>[];
}

/** A finder of the rows of a table, each with its name. */
function finderOf<T extends string>(table: Readonly<Record<T, readonly string[]>>): (own: readonly Word[]) => Named<T>[] {
  const find = phraseFinder(
    (Object.entries(table) as [T, readonly string[]][]).flatMap(([name, rows]) => rows.map((row) => [row, name] as const)),
  );
  return (own) =>
    find(own).map(({ value, from, to }) => ({
      value,
      span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
    }));
}

const kinds = finderOf(tables.service_kinds);
const forms = finderOf(tables.drug_forms);
const nerveTests = finderOf(tables.nerve_tests);
const contrast = finderOf(tables.contrast);

const rental = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(\\d{1,3}|${anyOf('number_words', 'tens')})[- ](day|week|month)s?(?:'s?)? (?:home )?(?:rental|trial|use|supply)\\b`,
  'gu',
);

function find(text: string): ServiceNames {
  const own = words(text);
  const amounts = quantities(text);
  const counted = (wanted: readonly string[]): Named<number>[] =>
    amounts.flatMap(({ kind, value, span }) => (wanted.includes(kind) && value !== undefined ? [{ value, span }] : []));
  const named = drugs(text);
  return {
    kinds: kinds(own),
    regions: bodyRegions(text).map(({ region, span }) => ({ value: region, span })),
    drugs: named.map(({ drug, span }) => ({ value: drug, span })),
    strengths: named.flatMap(({ strength }) => (strength ? [{ value: strength.text, span: strength.span }] : [])),
    percents: amounts.flatMap(({ kind, unit, value, span }) =>
      kind === 'strength' && unit === '%' && value !== undefined ? [{ value: String(value), span }] : [],
    ),
    forms: forms(own),
    nerveTests: nerveTests(own),
    contrast: contrast(own),
    pieces: counted(['count']),
    sessions: counted(['sessions', 'schedule']),
    rentals: [...matches(fold(text), rental)].map(({ groups, span }) => ({
      value: `${numberOf(groups[1] ?? '')} ${groups[2]}s`,
      span,
    })),
  };
}

/** What the text names, each in order. */
export const serviceNames = once(find);
