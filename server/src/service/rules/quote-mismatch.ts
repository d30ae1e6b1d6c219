/** A quotation that is not what the guideline says, or does not stand where it is cited. */
import type { GuidelineEntry, Issue, Prose } from '../model/model';
import { scalar } from '../model/yaml-text';
import { words } from '../prose/words';
import { findQuotation, type Aligned, type Difference } from '../quotes/align';
import { hasExcerpts } from '../quotes/index';
import { allMatches, type Span } from '../text';
import { quotedIn, type Quoted } from '../case/quoted';
import { plainName } from '../library/section-names';
import type { Fix, Remark, Rule } from '../check/rule';

export const quoteMismatch: Rule = {
  code: 'quote-mismatch',
  title: 'Quotation unlike its source',
  summary:
    'A quotation has the words of the guideline it is from, and stands on the page that is cited, as far as the library holds the text.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)', 'Labor Code 4610.6(h)(5)'],
  checks: [
    {
      reads: 'issue',
      with: ['case'],
      *check(issue, context) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        for (const quoted of quotedIn(prose, issue, context, 8)) yield* checkQuotation(quoted, prose, issue);
      },
    },
  ],
};

/** More slips than this, and it is the quotation as a whole that is wrong. */
const mostDifferences = 6;

function* checkQuotation(quoted: Quoted, prose: Prose, issue: Issue): Iterable<Remark> {
  const held = quoted.guidelines.filter(hasExcerpts);
  if (held.length === 0) return;
  const { inner } = quoted.quotation;
  const found = held.flatMap((guideline) => findQuotation(prose.text, inner.start, inner.end, guideline) ?? []);
  const best = found.sort((a, b) => b.share - a.share)[0];
  if (!best) {
    if (!isCovered(quoted, issue)) return;
    yield {
      span: prose.sourceSpan(inner.start, inner.end),
      message: `These words are not in the text of “${held[0]!.title}” that the library holds. Check the words, and whose they are.`,
    };
    return;
  }
  if (best.differences.length > mostDifferences) yield asWhole(best, inner, prose);
  else for (const difference of best.differences) yield inWords(best, difference, prose);
  yield* wrongPage(quoted, best, issue, prose);
}

/** Whether the library would hold the words if they stood where they are cited: else nobody can tell. */
function isCovered({ citation, guidelines }: Quoted, issue: Issue): boolean {
  return guidelines.every((guideline) => {
    const entry = entryFor(issue, guideline.id);
    const pages = pagesIn(citation?.pages ?? entry?.pages?.value);
    const sections = citation?.section ? [citation.section] : (entry?.sections?.items ?? []).flatMap(({ value }) => value ?? []);
    const excerpts = guideline.excerpts!;
    if (pages.length > 0) return excerpts.some((one) => pagesIn(one.page).some((page) => pages.includes(page)));
    if (sections.length > 0)
      return excerpts.some(
        (one) => one.section !== undefined && sections.some((name) => plainName(name) === plainName(one.section!)),
      );
    return true;
  });
}

const entryFor = (issue: Issue, key: string): GuidelineEntry | undefined =>
  issue.guidelineBasis?.entries.find(({ cite }) => cite?.value?.trim() === key);

/** "300-302, 309" → each of its pages. */
function pagesIn(pages: string | number | undefined): number[] {
  return [...allMatches(String(pages ?? ''), /(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?/gu)].flatMap(([, from = '', to]) => {
    const first = Number(from);
    const last =
      to === undefined ? first : to.length < from.length ? Number(from.slice(0, from.length - to.length) + to) : Number(to);
    return last >= first && last - first < 200 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [first];
  });
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 90))} …` : text);

/** The place of words left out is the word before them. */
function visible({ start, end }: Difference, text: string): Span {
  if (end > start) return { start, end };
  const before =
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 1;
  return { start: Math.max(0, start - before), end: start };
}

function inWords({ guideline }: Aligned, difference: Difference, prose: Prose): Remark {
  const { start, end, source } = difference;
  const at = visible(difference, prose.text);
  const message =
    source === ''
      ? `“${guideline.title}” does not have these words. Leave them out, or put them in brackets.`
      : end > start
        ? `“${guideline.title}” has “${short(source)}” here. Quote it word for word.`
        : `“${guideline.title}” goes on with “${short(source)}” here. Quote it word for word, or put “…” where words are left out.`;
  return { span: prose.sourceSpan(at.start, at.end), message, fixes: () => [wordFix(difference, prose)] };
}

function wordFix({ start, end, source }: Difference, prose: Prose): Fix {
  if (source === '') {
    // the space before them goes too
    const from = /\s/u.test(prose.text[start - 1] ?? '') ? start - 1 : start;
    return {
      title: 'Leave out the words that are not in the source',
      safe: false,
      edits: [{ span: prose.sourceSpan(from, end), newText: '' }],
    };
  }
  const title = `Write “${short(source)}”`;
  return { title, safe: false, edits: [{ span: prose.sourceSpan(start, end), newText: end > start ? source : ` ${source}` }] };
}

const asWhole = ({ guideline }: Aligned, inner: Span, prose: Prose): Remark => ({
  span: prose.sourceSpan(inner.start, inner.end),
  message: `In many words this is not what “${guideline.title}” says. Quote it word for word, or leave out the quotation marks.`,
});

/** A page is cited, and the words stand on another. */
function* wrongPage(
  { citation, quotation }: Quoted,
  { guideline, excerpt }: Aligned,
  issue: Issue,
  prose: Prose,
): Iterable<Remark> {
  const right = pagesIn(excerpt.page);
  if (right.length === 0) return;
  const shownAs = String(excerpt.page);
  const isRight = (pages: string | number | undefined): boolean => pagesIn(pages).some((page) => right.includes(page));
  if (citation?.pages && citation.pagesSpan) {
    if (isRight(citation.pages)) return;
    const span = prose.sourceSpan(citation.pagesSpan.start, citation.pagesSpan.end);
    yield {
      span,
      message: pageMessage(shownAs),
      fixes: () => [{ title: `Cite page ${shownAs}`, safe: false, edits: [{ span, newText: shownAs }] }],
    };
    return;
  }
  const entry = entryFor(issue, guideline.id);
  if (!entry?.pages?.value || isRight(entry.pages.value)) return;
  const { span } = entry.pages;
  yield {
    span: prose.sourceSpan(quotation.span.start, words(prose.text, quotation.inner)[3]?.span.end ?? quotation.inner.end),
    message: pageMessage(shownAs),
    related: [{ span, message: 'The page cited' }],
    fixes: () => [{ title: `Cite page ${shownAs}`, safe: false, edits: [{ span, newText: scalar(shownAs, true) }] }],
  };
}

const pageMessage = (page: string): string => `These words stand on page ${page}, and another page is cited. Cite page ${page}.`;
