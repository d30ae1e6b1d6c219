/** The guidelines a determination cites, wherever it does: keys of entries and citations in prose. */
import type { GuidelineEntry, Issue } from '../model/model';
import { citations, type Citation } from '../prose/citations';
import type { Span } from '../text';
import type { Guideline } from '../model/schema';
import { proseOf } from './engine';
import type { ProseTarget, RuleContext } from './rule';

export interface CitedEntry {
  readonly entry: GuidelineEntry;
  readonly issue: Issue;
  /** On the claims administrator's line it is cited as the denial cited it. */
  readonly by: 'reviewer' | 'claims administrator';
  readonly guideline: Guideline | undefined;
}

/** The entries with `cite:` of all items. */
export function citedEntries({ determination, library }: RuleContext): CitedEntry[] {
  const of = (issue: Issue, by: CitedEntry['by'], entries: readonly GuidelineEntry[] = []): CitedEntry[] =>
    entries.flatMap((entry) =>
      entry.cite?.value !== undefined && !entry.cite.empty
        ? [{ entry, issue, by, guideline: library.get(entry.cite.value.trim()) }]
        : [],
    );
  return (determination.issues?.items ?? []).flatMap((issue) => [
    ...of(issue, 'claims administrator', issue.claimsAdministratorGuideline?.entries),
    ...of(issue, 'reviewer', issue.guidelineBasis?.entries),
  ]);
}

export interface CitedInProse {
  readonly citation: Citation;
  /** The bracket that closes it is there. */
  readonly closed: boolean;
  readonly target: ProseTarget;
  /** Of its key, in the document. */
  readonly key: Span;
}

/** The citations inside prose; working notes are left out. */
export function citedInProse(context: RuleContext): CitedInProse[] {
  return proseOf(context)
    .filter((target) => target.role !== 'notes')
    .flatMap((target) =>
      citations(target.prose.text).flatMap(({ items, closed }) =>
        items.map((citation) => ({
          citation,
          closed,
          target,
          key: target.prose.sourceSpan(citation.keySpan.start, citation.keySpan.end),
        })),
      ),
    );
}
