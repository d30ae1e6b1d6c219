/**
 * Takes out of a determination what identifies a person, before the letter is composed: as California publishes letters
 * (`dwc`: Labor Code 4610.6(m)), or also every date but its year, ages over 89 and the case number (`safe-harbor`:
 * 45 CFR 164.514(b)(2)). Works on the model, so that every output and its metadata are made of the new words alone.
 */
import type { Determination, Field, Prose } from '../../model/model';
import { isIsoDate } from '../../model/schemas/fields';
import { type Configuration } from '../../model/schemas/configuration';
import { type Profile } from '../../model/schemas/profile';
import { caseNumbersIn, endsInCaseNumber } from '../../profiles/case-number';
import { citations, type CitationGroup } from '../../prose/citations';
import { fold, matches } from '../../prose/fold';
import { harborIdentifiers, identifiers, united, type Identifier, type IdentifierKind } from '../../identifiers';
import { literally, type Span } from '../../text';
import { Place } from '../../model/place';
import { removed, type Change, type ChangeKind } from './change';
import { birthYearChanges, bornBefore, dateChange } from './dates';
import { namePattern, longerName } from './names';

export const deidentifyModes = ['dwc', 'safe-harbor'] as const;
export type DeidentifyMode = (typeof deidentifyModes)[number];

/** One stretch that was replaced. `span` is its place in the determination's file. */
export interface Replacement {
  readonly span: Span;
  readonly kind: ChangeKind;
  readonly original: string;
  readonly replacement: string;
}

export interface Deidentified {
  readonly determination: Determination;
  /** In the order of the file. */
  readonly replacements: readonly Replacement[];
}

export interface DeidentifyOptions {
  readonly mode: DeidentifyMode;
  readonly profile: Profile;
  readonly configuration: Configuration;
}

/** Fixed words and keys, which name nobody. */
const leftAlone: ReadonlySet<string> = new Set([
  'profile',
  'priority',
  'decision',
  'finding',
  'kind',
  'cite',
  'topic',
  'attests',
  'notices',
]);
/** Citations in the writer's own words: authors, years and publishers are public. */
const cited: ReadonlySet<string> = new Set(['text', 'sections']);
/** A criterion by its key in the library, not in words of the writer's own. */
const isKey = (text: string): boolean => !/\s/.test(text.trim());

/**
 * The determination without what identifies a person, and what was taken out of it. Read twice: a name that stands behind
 * a title once ("Dr. Roe") is one wherever it stands ("Roe").
 */
export function deidentify(determination: Determination, options: DeidentifyOptions): Deidentified {
  const { replacements } = rewriteAll(determination, finder(options, determination, undefined));
  const names = namePattern(replacements.filter(({ kind }) => kind === 'name').map(({ original }) => original));
  return rewriteAll(withPlainKeys(determination), finder(options, determination, names));
}

/** The keys of records are words of the writer too ("dr-roe-2014-09-22"); the resolved model shows them. */
const plainKeys = ({ records }: Determination): ReadonlyMap<string, string> =>
  new Map((records?.entries ?? []).map(({ id }, index) => [id, `record-${index + 1}`]));

function withPlainKeys(determination: Determination): Determination {
  const { records } = determination;
  if (!records) return determination;
  const keys = plainKeys(determination);
  return {
    ...determination,
    records: { ...records, entries: records.entries.map((one) => ({ ...one, id: keys.get(one.id)! })) },
  };
}

function rewriteAll(determination: Determination, find: (name: string, text: string) => Change[]): Deidentified {
  const replacements: Replacement[] = [];
  const changesIn = (name: string, text: string): Change[] => (leftAlone.has(name) ? [] : find(name, text));
  const rewrite = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => rewrite(item, name));
    if (value instanceof Place) return value;
    if (typeof value !== 'object' || value === null) return value;
    if (isField(value)) return rewriteField(value, name);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, keyOf(key, name))]));
  };
  const rewriteField = (field: Field<unknown>, name: string): Field<unknown> => {
    if (isProse(field.value)) return { ...field, value: rewriteProse(field.value, name) };
    if (typeof field.value !== 'string') return field;
    const changes = changesIn(name, field.value);
    for (const change of told(changes)) replacements.push(record(change, field.value, placeIn(field.span, field.value, change)));
    return { ...field, value: apply(field.value, changes) };
  };
  const rewriteProse = (prose: Prose, name: string): Prose => {
    const changes = changesIn(name, prose.text);
    for (const change of told(changes)) replacements.push(record(change, prose.text, prose.sourceSpan(change.start, change.end)));
    return changes.length === 0 ? prose : replaced(prose, changes);
  };
  // working notes are never printed, so nothing in them is worth telling
  const rewritten = rewrite({ ...determination, notes: undefined }, '') as Determination;
  replacements.sort((a, b) => a.span.start - b.span.start);
  return { determination: rewritten, replacements };
}

/** A key is no word of the letter, so its change is not worth telling. */
const told = (changes: readonly Change[]): Change[] => changes.filter(({ kind }) => kind !== 'key');

const isField = (value: object): value is Field<unknown> => 'value' in value && 'key' in value && 'span' in value;

const isProse = (value: unknown): value is Prose => typeof value === 'object' && value !== null && 'sourceSpan' in value;

/** The items of a list go by the list's name, those of the map of dates by their own. */
const keyOf = (key: string, parent: string): string => (key === 'items' || key === 'entries' ? parent : key);

/** Where a part of a plain or simply quoted value stands; the whole value where escapes make that uncertain. */
function placeIn(span: Span, value: string, { start, end }: Change): Span {
  const quotes = span.end - span.start - value.length;
  if (quotes !== 0 && quotes !== 2) return span;
  const first = span.start + quotes / 2;
  return { start: first + start, end: first + end };
}

const record = ({ start, end, kind, words }: Change, text: string, span: Span): Replacement => ({
  span,
  kind,
  original: text.slice(start, end),
  replacement: words,
});

function apply(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, words } of changes) {
    result += text.slice(at, start) + words;
    at = end;
  }
  return result + text.slice(at);
}

/** The prose with its changes; places in it still lead back to the file. */
function replaced(prose: Prose, changes: readonly Change[]): Prose {
  const before = (offset: number): number => {
    let shift = 0;
    for (const { start, end, words } of changes) {
      const from = start + shift;
      if (offset < from) break;
      if (offset < from + words.length) return start;
      shift += words.length - (end - start);
    }
    return offset - shift;
  };
  const after = (offset: number): number => {
    let shift = 0;
    for (const { start, end, words } of changes) {
      if (offset < end) return (offset < start ? offset : start) + shift;
      shift += words.length - (end - start);
    }
    return offset + shift;
  };
  return {
    raw: apply(prose.raw, changes),
    text: apply(prose.text, changes),
    sourceSpan: (start, end) => prose.sourceSpan(before(start), before(end)),
    offsetAt: (source) => {
      const offset = prose.offsetAt(source);
      return offset === undefined ? undefined : after(offset);
    },
  };
}

/** What to replace in a text, by the name of the key it stands under. */
function finder(
  { mode, profile, configuration }: DeidentifyOptions,
  determination: Determination,
  names: RegExp | undefined,
): (name: string, text: string) => Change[] {
  const terms = (configuration.private_terms ?? []).map((term) => term.trim()).filter((term) => term !== '');
  const patterns = terms.map(termPattern);
  const harbor = mode === 'safe-harbor';
  const born = bornBefore(determination.case?.dates.decision_date?.value);
  const keys = plainKeys(determination);
  return (name, text) => {
    const key = name === 'record' ? keys.get(text.trim()) : undefined;
    if (key !== undefined) return whole(text, 'key', key);
    if (harbor && name === 'number') return whole(text, 'case number', removed('case number'));
    if (isIsoDate(text.trim())) return harbor ? whole(text, 'date', text.trim().slice(0, 4)) : [];
    const found = [...termChanges(text, patterns)];
    if (cited.has(name)) found.push(...changesOf(identifiers(text).filter(isPrivateInCitation(text)), text, profile));
    else if (name !== 'criterion' || !isKey(text)) {
      if (harbor) found.push(...numberChanges(text, profile));
      found.push(
        ...changesOf(
          identifiers(text).filter(({ kind }) => !harbor || kind !== 'birth date'),
          text,
          profile,
        ),
      );
      if (names) found.push(...knownNames(text, names));
      if (harbor) found.push(...harborChanges(text, born));
      else found.push(...likelyNames(text));
    }
    const groups = citations(text);
    const outside = found.filter((change) => !groups.some(({ span }) => span.start < change.end && change.start < span.end));
    return joined([...outside, ...keyChanges(groups, keys)]);
  };
}

/** Changes that overlap become one, so that nothing of either is left. */
const joined = (changes: readonly Change[]): Change[] =>
  united(changes.map((change) => ({ change, span: change }))).map(({ change, span: { start, end } }) => ({
    ...change,
    start,
    end,
  }));

const keyChanges = (groups: readonly CitationGroup[], keys: ReadonlyMap<string, string>): Change[] =>
  groups
    .flatMap(({ items }) => items)
    .flatMap(({ key, keySpan }) => (keys.has(key) ? [{ ...keySpan, kind: 'key' as const, words: keys.get(key)! }] : []));

const numbers: ReadonlySet<IdentifierKind> = new Set(['record number', 'account number', 'health plan number']);

/** What is always taken out. The number of the case itself stays here: under Safe Harbor it is looked for by its shape. */
const changesOf = (found: readonly Identifier[], text: string, profile: Profile): Change[] =>
  found
    .filter(({ kind, span }) => !numbers.has(kind) || !endsInCaseNumber(text.slice(span.start, span.end), profile))
    .map(({ kind, span }) => ({
      start: span.start,
      end: kind === 'name' ? longerName(text, span.end) : span.end,
      kind,
      words: removed(kind),
    }));

function* harborChanges(text: string, born: number): Iterable<Change> {
  for (const one of harborIdentifiers(text)) {
    const { kind, span, rest } = one;
    if (kind !== 'date') yield { ...span, kind, words: rest ?? removed(kind) };
    else {
      const change = dateChange(text, one, born);
      if (change) yield change;
    }
  }
  yield* birthYearChanges(text, born);
}

/** Names of no list, which no letter that is published may hold either. */
function* likelyNames(text: string): Iterable<Change> {
  for (const { kind, span } of harborIdentifiers(text)) if (kind === 'name') yield { ...span, kind, words: removed(kind) };
}

const neverPublic: ReadonlySet<IdentifierKind> = new Set([
  'telephone number',
  'e-mail address',
  'social security number',
  'record number',
  'health plan number',
  'address',
  'birth date',
]);
const pageOfPerson = /(?:facebook|instagram|twitter|linkedin|tiktok|(?:^|\/\/|\.)x)\.com/iu;

/** In a citation of the writer's own words authors, publishers and sites may stay, but nobody is "Dr." or "Mr." there, or has a telephone. */
const isPrivateInCitation =
  (text: string) =>
  ({ kind, span: { start, end } }: Identifier): boolean =>
    kind === 'name'
      ? /^(?:Drs?\b|Doctor|Prof|Mr|Mrs|Ms|Miss)/u.test(text.slice(start))
      : neverPublic.has(kind) || (kind === 'internet address' && pageOfPerson.test(text.slice(start, end)));

function* knownNames(text: string, names: RegExp): Iterable<Change> {
  for (const { index, 0: name } of text.matchAll(names)) {
    yield { start: index, end: index + name.length, kind: 'name', words: removed('name') };
  }
}

const whole = (text: string, kind: Change['kind'], words: string): Change[] =>
  text.trim() === '' ? [] : [{ start: 0, end: text.length, kind, words }];

/** A private term as a whole word, whatever its letter case and spaces. */
function termPattern(term: string): RegExp {
  const words = literally(fold(term).lower);
  const start = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const end = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(start + words + end, 'gu');
}

function* termChanges(text: string, patterns: readonly RegExp[]): Iterable<Change> {
  if (patterns.length === 0) return;
  const folded = fold(text);
  for (const pattern of patterns) {
    for (const { span } of matches(folded, pattern)) yield { ...span, kind: 'private term', words: removed('private term') };
  }
}

const numberChanges = (text: string, profile: Profile): Change[] =>
  caseNumbersIn(text, profile).map((place) => ({ ...place, kind: 'case number', words: removed('case number') }));
