/** The things that letters tell of a patient, as tables: what is found, what was done, and the wholes that are said to be missing. */
import { tables } from '../lexicon';
import { phraseFinder } from '../phrases';

/** `finding`: a complaint or sign. `examined`: something whose value tells. `claimed`: a whole, such as "neurological deficit". */
export type Kind = 'finding' | 'examined' | 'treatment' | 'test' | 'outcome' | 'claimed';

export interface Concept {
  readonly kind: Kind;
  /** Its name in the tables: "decreased sensation". */
  readonly name: string;
}

const kinds: readonly (readonly [Kind, Readonly<Record<string, readonly string[]>>])[] = [
  ['finding', tables.findings],
  ['examined', tables.examined],
  ['treatment', tables.treatments],
  ['test', tables.tests],
  ['outcome', tables.outcomes],
];

const rowsOfKind = (kind: Kind, table: Readonly<Record<string, readonly string[]>>): [string, Concept][] =>
  Object.entries(table).flatMap(([name, rows]) => {
    const concept: Concept = { kind, name };
    return rows.map((row): [string, Concept] => [row, concept]);
  });

/** Findings, treatments, tests and what came of them. */
export const concepts = phraseFinder(kinds.flatMap(([kind, table]) => rowsOfKind(kind, table)));

/** The wholes by which letters say that something is missing. */
export const wholes = phraseFinder(rowsOfKind('claimed', tables.claimed));

type Whole = keyof typeof tables.claimed;

/** What shows a whole to be there, and what only suggests it. A thing that is no whole is shown by itself. */
export function evidenceFor(name: string): { readonly shows: readonly string[]; readonly suggests: readonly string[] } {
  return {
    shows: name in tables.shown_by ? tables.shown_by[name as Whole] : [name],
    suggests: name in tables.suggested_by ? tables.suggested_by[name as keyof typeof tables.suggested_by] : [],
  };
}
