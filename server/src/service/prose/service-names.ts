/** What a request or a conclusion names: the kind of service, parts of the body, drugs and strengths, counts. */
import type { Span } from '../text';
import { drugs } from './drugs';
import { tables } from './lexicon';
import { phraseFinder } from './phrases';
import { quantities } from './quantities';
import { bodyRegions, type Region } from './regions';
import { once } from './texts';
import { words } from './words';

export type ServiceKind = keyof typeof tables.service_kinds;

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
  /** Of tablets and the like: 60 of "#60". */
  readonly pieces: readonly Named<number>[];
  readonly sessions: readonly Named<number>[];
}

const kinds = phraseFinder(
  Object.entries(tables.service_kinds).flatMap(([kind, rows]) => rows.map((row) => [row, kind as ServiceKind] as const)),
);

function find(text: string): ServiceNames {
  const own = words(text);
  const amounts = quantities(text);
  const counted = (wanted: readonly string[]): Named<number>[] =>
    amounts.flatMap(({ kind, value, span }) => (wanted.includes(kind) && value !== undefined ? [{ value, span }] : []));
  const named = drugs(text);
  return {
    kinds: kinds(own).map(({ value, from, to }) => ({
      value,
      span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
    })),
    regions: bodyRegions(text).map(({ region, span }) => ({ value: region, span })),
    drugs: named.map(({ drug, span }) => ({ value: drug, span })),
    strengths: named.flatMap(({ strength }) => (strength ? [{ value: strength.text, span: strength.span }] : [])),
    pieces: counted(['count']),
    sessions: counted(['sessions', 'schedule']),
  };
}

/** What the text names, each in order. */
export const serviceNames = once(find);
