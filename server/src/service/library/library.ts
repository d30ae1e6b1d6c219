/** The library: guidelines by id, those shipped with the product and those of the workspace over them. */
import type { Guideline } from '../model/schemas/guideline';
import type { Span } from '../text';
import { endSuperseded } from './editions';

/** Where an entry comes from: `shipped` with the product, or a file of the workspace. */
export interface LibraryEntry {
  readonly guideline: Guideline;
  /** URI of the file that holds it; undefined for shipped entries. */
  readonly uri?: string;
  /** Where in that file its id stands. */
  readonly span?: Span;
}

export interface Library {
  get(id: string): Guideline | undefined;
  entry(id: string): LibraryEntry | undefined;
  /** All entries, in a stable order. */
  all(): readonly Guideline[];
}

/**
 * A library of these entries; a later one of the same id replaces an earlier one. An entry of the workspace lies on top
 * of the shipped one: the keys it does not give stay as shipped. A shipped edition with no last day ends where a newer
 * edition of the workspace begins.
 */
export function createLibrary(entries: Iterable<LibraryEntry>): Library {
  const byId = new Map<string, LibraryEntry>();
  for (const entry of entries) byId.set(entry.guideline.id, onTop(entry, byId.get(entry.guideline.id)));
  const shipped = [...byId.values()].filter((entry) => entry.uri === undefined).map((entry) => entry.guideline);
  const own = [...byId.values()].filter((entry) => entry.uri !== undefined).map((entry) => entry.guideline);
  if (own.length > 0) for (const guideline of endSuperseded(shipped, own)) byId.set(guideline.id, { guideline });
  const all = [...byId.values()].map((entry) => entry.guideline);
  return {
    get: (id) => byId.get(id)?.guideline,
    entry: (id) => byId.get(id),
    all: () => all,
  };
}

const onTop = (entry: LibraryEntry, below: LibraryEntry | undefined): LibraryEntry =>
  below && below.uri === undefined && entry.uri !== undefined
    ? { ...entry, guideline: { ...below.guideline, ...entry.guideline } }
    : entry;

/** Names of the sections, in the guideline's own order. */
export const sectionNames = (guideline: Guideline): string[] =>
  (guideline.sections ?? []).map((section) => (typeof section === 'string' ? section : section.name));

/** Whether the guideline was in force on a day (ISO). True where the library does not know. */
export function inForce(guideline: Guideline, day: string): boolean {
  const { from, to } = guideline.in_force ?? {};
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
