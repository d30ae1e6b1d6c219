import type { CitationForm, Profile } from '../model/schemas/profile';
import type { Guideline } from '../model/schemas/guideline';
import { addKeys, type NewKey } from '../case/insert';
import { citedEntries } from '../case/cited';
import { ofIssue } from '../check/facts';
import type { GuidelineEntry, Issue } from '../model/model';
import { listed } from '../case/presence';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';

/** The denial is cited as it cites. */
const reviewersEntries = (issue: Issue, { library }: RuleContext): { entry: GuidelineEntry; guideline: Guideline }[] =>
  citedEntries(issue, library).flatMap(({ by, entry, guideline }) =>
    by === 'reviewer' && guideline ? [{ entry, guideline }] : [],
  );

const citedByReviewer = ofIssue(reviewersEntries, ['claimsAdministratorGuideline', 'guidelineBasis']);

export const citationElements: Rule = {
  code: 'citation-elements',
  title: 'Citation incomplete',
  summary: 'A cited guideline names its year and section, a study its authors, title, year and journal.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)(1)', '8 CCR 9792.21.1(d)(2)', '8 CCR 9792.21.1(d)(3)'],
  checks: [
    {
      reads: 'issue',
      of: ['claimsAdministratorGuideline', 'guidelineBasis'],
      *check(issue, context) {
        for (const { entry, guideline } of reviewersEntries(issue, context)) yield* placeWithin(issue, entry, guideline, context);
      },
    },
    {
      reads: 'document',
      with: [citedByReviewer],
      *check(context) {
        const told = new Set<string>();
        for (const { entry, guideline } of context.gathered(citedByReviewer).flat()) {
          if (told.has(guideline.id)) continue; // what the library lacks is one cause, however often it is cited
          told.add(guideline.id);
          yield* dataOf(entry, guideline, context);
        }
      },
    },
  ],
};

type Element = NonNullable<CitationForm['requires']>[number];

const requiredOf = (guideline: Guideline, profile: Profile): readonly Element[] =>
  profile.citations.forms.find((form) => form.kinds.includes(guideline.kind))?.requires ?? [];

/** Section or page: what the writer of the determination names. */
function* placeWithin(issue: Issue, entry: GuidelineEntry, guideline: Guideline, context: RuleContext): Iterable<Remark> {
  const required = requiredOf(guideline, context.profile);
  const sections = entry.sections?.items.some((item) => !item.empty) ?? false;
  const pages = entry.pages !== undefined && !entry.pages.empty;
  // a work without sections is cited whole; a page asked for is well served by a section
  const lacks =
    required.includes('sections') && !sections
      ? 'sections'
      : required.includes('pages') && !pages && !sections
        ? 'pages'
        : undefined;
  if (!lacks || !hasParts(guideline)) return;
  yield {
    span: entry.cite!.span,
    message:
      lacks === 'pages'
        ? `Name the page of ${nameOf(guideline)} that the decision rests on.`
        : `Name the section of ${nameOf(guideline)} that the decision rests on.`,
    fixes: () => {
      const index = issue.guidelineBasis!.entries.indexOf(entry);
      const key: NewKey = { name: lacks, value: () => ' $1' };
      const edits = (lacks === 'sections' ? entry.sections : entry.pages)
        ? undefined
        : addKeys(context.document, ['issues', issue.index, 'guideline_basis', index], [key], ['cite', 'sections', 'pages']);
      return edits
        ? [{ title: lacks === 'pages' ? 'Add the page' : 'Add the section', safe: false, snippet: true, edits } satisfies Fix]
        : [];
    },
  };
}

/** Whether it has sections to name, as far as the library knows. */
const hasParts = (guideline: Guideline): boolean =>
  (guideline.sections?.length ?? 0) > 0 || guideline.sections_incomplete === true;

const nameOf = (guideline: Guideline): string => `“${guideline.title}”`;

const words: Partial<Record<Element, string>> = {
  title: 'title',
  year: 'year',
  publisher: 'publisher',
  authors: 'authors',
  journal: 'journal',
  volume: 'volume',
  article_pages: 'pages in the journal',
};

const valueOf = (guideline: Guideline, element: Element): unknown =>
  element === 'article_pages' ? guideline.pages : guideline[element as keyof Guideline];

/** Year, authors and the like: what the library's entry has to know. */
function* dataOf(entry: GuidelineEntry, guideline: Guideline, { profile, library }: RuleContext): Iterable<Remark> {
  const lacking = requiredOf(guideline, profile).filter((element) => {
    const value = words[element] ? valueOf(guideline, element) : true;
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
  if (lacking.length === 0) return;
  const own = library.entry(guideline.id)?.uri !== undefined;
  yield {
    span: entry.cite!.span,
    // the product ships no year for a work that changes every year: nothing the writer did wrong
    severity: own ? undefined : 'info',
    message: `The library does not give the ${listed(lacking.map((element) => words[element]!))} of ${nameOf(guideline)}, so the letter cannot name ${lacking.length > 1 ? 'them' : 'it'}. Add ${lacking.length > 1 ? 'them' : 'it'} to the library.`,
  };
}
