/** What a determination cites, wherever it does: every place that names a guideline or a record. */
import type { RationaleDocument } from '../document';
import type { Unit } from '../model/unit';
import type { Field, GuidelineEntry, Issue, Prose } from '../model/model';
import { citations, type Citation } from '../prose/citations';
import type { Span } from '../text';
import type { Guideline } from '../model/schemas/guideline';
import type { Library } from '../library/library';
import type { TextTarget } from '../check/rule';

export interface CitedEntry {
  readonly entry: GuidelineEntry;
  readonly issue: Issue;
  /** On the claims administrator's line it is cited as the denial cited it. */
  readonly by: 'reviewer' | 'claims administrator';
  readonly guideline: Guideline | undefined;
}

/** The entries of an item with `cite:`. */
export function citedEntries(issue: Issue, library: Library): CitedEntry[] {
  const of = (by: CitedEntry['by'], entries: readonly GuidelineEntry[] = []): CitedEntry[] =>
    entries.flatMap((entry) =>
      entry.cite?.value !== undefined && !entry.cite.empty
        ? [{ entry, issue, by, guideline: library.get(entry.cite.value.trim()) }]
        : [],
    );
  return [
    ...of('claims administrator', issue.claimsAdministratorGuideline?.entries),
    ...of('reviewer', issue.guidelineBasis?.entries),
  ];
}

export interface CitedInProse {
  readonly citation: Citation;
  /** The bracket that closes it is there. */
  readonly closed: boolean;
  /** Of its key, in the document. */
  readonly key: Span;
}

/** The citations inside a text of the writer's; working notes are left out. */
export function citedInProse({ prose, role }: TextTarget): CitedInProse[] {
  if (role === undefined || role === 'notes') return [];
  return citations(prose.text).flatMap(({ items, closed }) =>
    items.map((citation) => ({
      citation,
      closed,
      key: prose.sourceSpan(citation.keySpan.start, citation.keySpan.end),
    })),
  );
}

/** The keys alone, of citations that are closed. */
export const keysInProse = ({ prose, role }: TextTarget): string[] =>
  role === undefined || role === 'notes'
    ? []
    : citations(prose.text).flatMap(({ items, closed }) => (closed ? items.map(({ key }) => key) : []));

export interface Use {
  readonly key: string;
  /** Of the key alone, in the document. */
  readonly span: Span;
  readonly by: 'cite' | 'prose' | 'criterion' | 'record';
  /** In prose: the citation, its spans in the prose. */
  readonly citation?: Citation;
  /** The disputed item it stands in, from 0. */
  readonly issue?: number;
}

const kept = new WeakMap<RationaleDocument, readonly Use[]>();
const keptOfUnit = new WeakMap<Unit, { readonly index: number; readonly uses: readonly Use[] }>();

/** In the order of the document. */
export function usesOf(document: RationaleDocument): readonly Use[] {
  let uses = kept.get(document);
  if (!uses) kept.set(document, (uses = document.units.flatMap((unit) => usesIn(unit, document))));
  return uses;
}

/** Those of the entry or item that a place lies in. */
export const usesAround = (document: RationaleDocument, offset: number): readonly Use[] =>
  document.units.filter(({ piece }) => piece.start <= offset && offset <= piece.end).flatMap((unit) => usesIn(unit, document));

/** In their order. Their places move with the unit. */
function usesIn(unit: Unit, document: RationaleDocument): readonly Use[] {
  const index = unit.kind === 'item' ? unit.index : -1;
  const known = keptOfUnit.get(unit);
  if (known?.index === index) return known.uses;
  const found = known?.uses ?? [...find(unit, document)].sort((a, b) => a.span.start - b.span.start);
  const uses = found.map((use) => ({
    ...use,
    span: document.placeOf(use.span),
    ...(unit.kind === 'item' ? { issue: index } : {}),
  }));
  keptOfUnit.set(unit, { index, uses });
  return uses;
}

export const useAt = (document: RationaleDocument, offset: number): Use | undefined =>
  usesAround(document, offset).find(({ span }) => span.start <= offset && offset <= span.end);

/** Where a word stands inside a value that may be in quotation marks. */
function within(field: Field<unknown>, word: string, text: string): Span {
  const start = text.indexOf(word, field.span.start);
  return start < 0 || start + word.length > field.span.end ? field.span : { start, end: start + word.length };
}

function* find(unit: Unit, document: RationaleDocument): Iterable<Use> {
  if (unit.kind === 'item') yield* inIssue(unit.issue, document.text);
  // of equal keys the first counts
  else if (unit.name === 'case_summary' && unit.prose === document.determination.caseSummary) yield* inProse(unit.prose);
  else if (unit.name === 'notes' && unit.prose === document.determination.notes) yield* inProse(unit.prose);
}

function* inIssue(item: Issue, text: string): Iterable<Use> {
  for (const entry of [...(item.claimsAdministratorGuideline?.entries ?? []), ...(item.guidelineBasis?.entries ?? [])]) {
    const key = entry.cite?.value;
    if (entry.cite && key) yield { key, span: within(entry.cite, key, text), by: 'cite' };
  }
  for (const entry of item.criteria?.entries ?? []) {
    const [key, topic] = (entry.criterion?.value ?? '').split('/');
    if (entry.criterion && key && topic !== undefined && !/\s/.test(key)) {
      yield { key, span: within(entry.criterion, key, text), by: 'criterion' };
    }
    for (const record of entry.record?.items ?? []) {
      if (record.value) yield { key: record.value, span: within(record, record.value, text), by: 'record' };
    }
    yield* inProse(entry.evidence);
  }
  yield* inProse(item.rationale);
}

function* inProse(field: Field<Prose> | undefined): Iterable<Use> {
  const prose = field?.value;
  if (!prose || !prose.raw.includes('@')) return;
  for (const group of citations(prose.text)) {
    for (const citation of group.items) {
      if (citation.key === '') continue;
      yield {
        key: citation.key,
        span: prose.sourceSpan(citation.keySpan.start, citation.keySpan.end),
        by: 'prose',
        citation,
      };
    }
  }
}
