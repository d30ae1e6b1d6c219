/** What a place of a finished text is about: a citation, a record, a criterion, a key, a value. Shared by hover, definition, references. */
import type { RationaleDocument } from '../document';
import type { GuidelineBasis, GuidelineEntry, Issue, RecordEntry } from '../model/model';
import type { Locators } from '../letter/citations';
import type { Span } from '../text';
import { contains } from '../text';
import { useAt, usesAround, type Use } from '../case/cited';

export const recordOf = (document: RationaleDocument, id: string): RecordEntry | undefined =>
  document.determination.records?.entries.find((entry) => entry.id === id);

/** The record whose key the offset is on. */
export const recordKeyAt = (document: RationaleDocument, offset: number): RecordEntry | undefined =>
  document.determination.records?.entries.find((entry) => contains(entry.key, offset));

export const issueAt = (document: RationaleDocument, offset: number): Issue | undefined =>
  document.determination.issues?.items.find((issue) => contains(issue.span, offset));

export interface EntrySpot {
  readonly issue: Issue;
  readonly basis: GuidelineBasis;
  readonly entry: GuidelineEntry;
}

/** The guideline entry the offset is in. */
export function entryAt(document: RationaleDocument, offset: number): EntrySpot | undefined {
  const issue = issueAt(document, offset);
  for (const basis of [issue?.claimsAdministratorGuideline, issue?.guidelineBasis]) {
    const entry = basis?.entries.find((one) => contains(one.span, offset));
    if (issue && basis && entry) return { issue, basis, entry };
  }
  return undefined;
}

export interface CitationSpot {
  readonly use: Use;
  /** What the offset is on: the key, or the section or pages that follow it. */
  readonly on: 'key' | 'locator';
  readonly span: Span;
  readonly locators: Locators;
  /** The section the offset is on. */
  readonly section?: string;
}

const words = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();

/** The citation, in a list or in prose, that the offset is on with its key, section or pages. */
export function citationSpot(document: RationaleDocument, offset: number): CitationSpot | undefined {
  const spot = entryAt(document, offset);
  if (spot) return inEntry(document, spot.entry, offset);
  const use = useAt(document, offset);
  if (use?.citation) return { use, on: 'key', span: use.span, locators: locatorsOf(use) };
  if (use && use.by !== 'criterion') return { use, on: 'key', span: use.span, locators: {} };
  return use ? undefined : inProse(document, offset);
}

function inEntry(document: RationaleDocument, entry: GuidelineEntry, offset: number): CitationSpot | undefined {
  const use = usesAround(document, offset).find(
    (one) => one.by === 'cite' && entry.cite !== undefined && contains(entry.cite.span, one.span.start),
  );
  if (!use || !entry.cite) return undefined;
  const sections = (entry.sections?.items ?? []).flatMap((item) => item.value ?? []);
  const pages = entry.pages?.value;
  const locators = { sections, ...(pages === undefined ? {} : { pages }) };
  if (contains(entry.cite.span, offset)) return { use, on: 'key', span: use.span, locators };
  const section = entry.sections?.items.find((item) => contains(item.span, offset));
  if (section?.value !== undefined) return { use, on: 'locator', span: section.span, locators, section: section.value };
  if (entry.pages && contains(entry.pages.span, offset)) return { use, on: 'locator', span: entry.pages.span, locators };
  return undefined;
}

function locatorsOf({ citation }: Use): Locators {
  const section = words(citation?.section);
  return { ...(section ? { sections: [section] } : {}), ...(citation?.pages ? { pages: citation.pages } : {}) };
}

/** On the locator of a citation in prose. */
function inProse(document: RationaleDocument, offset: number): CitationSpot | undefined {
  for (const prose of proseAt(document, offset)) {
    const at = prose.offsetAt(offset);
    if (at === undefined) continue;
    for (const use of usesAround(document, offset)) {
      const { citation } = use;
      if (!citation || !contains(citation.span, at)) continue;
      if (!contains({ start: prose.sourceSpan(citation.keySpan.start, citation.keySpan.end).start, end: offset }, use.span.start))
        continue;
      if (prose.sourceSpan(citation.keySpan.start, citation.keySpan.end).start !== use.span.start) continue;
      const on = citation.sectionSpan && contains(citation.sectionSpan, at) ? citation.sectionSpan : citation.pagesSpan;
      if (!on || !contains(on, at)) return undefined;
      const section = on === citation.sectionSpan ? words(citation.section) : undefined;
      return {
        use,
        on: 'locator',
        span: prose.sourceSpan(on.start, on.end),
        locators: locatorsOf(use),
        ...(section === undefined ? {} : { section }),
      };
    }
  }
  return undefined;
}

/** The prose values that hold the offset: one, or none. */
function proseAt(document: RationaleDocument, offset: number) {
  const { caseSummary, notes, issues } = document.determination;
  const issue = issues?.items.find((one) => contains(one.span, offset));
  const fields = [caseSummary, notes, issue?.rationale, ...(issue?.criteria?.entries ?? []).map((entry) => entry.evidence)];
  return fields.flatMap((field) => (field?.value && contains(field.span, offset) ? [field.value] : []));
}
