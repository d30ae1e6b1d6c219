/** Guidelines, their sections, pages, topics and criteria as completions, ranked as a reviewer thinks. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { citedTopics, namedCriteria, type NamedCriterion } from '../../case/criteria';
import { inForce, sectionNames } from '../../library/library';
import { rankGuidelines, rankSections } from '../../library/rank';
import { findings } from '../../model/schemas/determination';
import { type Guideline } from '../../model/schemas/guideline';
import { scalar } from '../../model/yaml-text';
import { printCitation } from '../../letter/citations';
import type { Completing } from './completing';
import { dayThatCounts, forceRange, guidelineCard, kindNames, titleAndYear } from '../guideline-card';
import { code, escaped, paragraphsOf, short } from '../markdown';
import type { Offer } from './offer';
import { choice, literal } from '../../snippet';
import { usesOf } from '../../case/cited';

/** What is typed, without the quotation mark it may begin with. */
export const typedWords = (prefix: string): string => prefix.trimStart().replace(/^["']/, '');

/** All guidelines that fit what is typed; `snippetOf` writes one into the document. */
export function guidelineOffers(
  completing: Completing,
  snippetOf: (guideline: Guideline) => string,
  prefix = completing.place.prefix,
): Offer[] {
  const { determination, library, profile, issue, document } = completing;
  const day = dayThatCounts(determination)?.day;
  const ranked = rankGuidelines({
    typed: typedWords(prefix),
    service: issue?.service?.value,
    story: determination.caseSummary?.value?.text,
    day,
    citedKeys: usesOf(document).map((use) => use.key),
    library,
    profile,
  });
  return ranked.map(({ guideline }) => {
    const range = forceRange(guideline);
    const stale = day !== undefined && !inForce(guideline, day);
    return {
      label: guideline.id,
      snippet: snippetOf(guideline),
      kind: CompletionItemKind.Reference,
      description: short(titleAndYear(guideline), 50),
      detail: [kindNames[guideline.kind], stale ? `not in force on ${day} (${range})` : range].filter(Boolean).join(' · '),
      documentation: guidelineCard(guideline, completing),
      words: [titleAndYear(guideline), ...(guideline.aliases ?? []), guideline.authors?.join(' ')].filter(Boolean).join(' '),
      ranked: true,
      again: snippetOf(guideline).includes('$'),
    };
  });
}

/** The key, and the locator the letter form asks for as the next stop. */
export function citeSnippet(guideline: Guideline, { place, profile }: Completing): string {
  const key = literal(scalar(guideline.id, place.flow));
  const isEntry = place.path.at(-1) === 'cite' && typeof place.path.at(-2) === 'number';
  if (!isEntry || place.siblings.has('sections') || place.siblings.has('pages') || place.siblings.has('text')) return key;
  const requires = profile.citations.forms.find((form) => form.kinds.includes(guideline.kind))?.requires ?? [];
  const hasSections = sectionNames(guideline).length > 0;
  const next =
    requires.includes('sections') && hasSections
      ? 'sections'
      : requires.includes('pages')
        ? 'pages'
        : hasSections
          ? 'sections'
          : undefined;
  if (next === undefined) return key;
  return place.flow ? `${key}, ${next}: $0` : `${key}\n${' '.repeat(place.column)}${next}: $0`;
}

/** Sections of a guideline that fit what is typed, less those that stand there. */
export function sectionOffers(
  completing: Completing,
  guideline: Guideline,
  { prefix, there, write }: { prefix: string; there: ReadonlySet<string>; write: (name: string) => string },
): Offer[] {
  const ranked = rankSections({ typed: prefix, service: completing.issue?.service?.value, guideline });
  return ranked
    .filter(({ name }) => !there.has(name))
    .map(({ name }) => {
      const pages = pagesOf(guideline, name);
      return {
        label: name,
        snippet: write(name),
        kind: CompletionItemKind.Field,
        description: pages === undefined ? undefined : `p. ${pages}`,
        documentation: `“${escaped(printCitation(guideline, { sections: [name] }, completing.profile))}”`,
        ranked: true,
      };
    });
}

export function pagesOf(guideline: Guideline, name: string): string | undefined {
  const section = guideline.sections?.find((one) => typeof one !== 'string' && one.name === name);
  return typeof section === 'object' && section.pages !== undefined ? String(section.pages) : undefined;
}

/** Pages the library knows of the sections cited, else of all sections. */
export function pageOffers(guideline: Guideline, cited: ReadonlySet<string>, write: (pages: string) => string): Offer[] {
  const known = sectionNames(guideline).flatMap((name) => {
    const pages = pagesOf(guideline, name);
    return pages === undefined ? [] : [{ name, pages }];
  });
  const wanted = known.filter(({ name }) => cited.has(name));
  return (wanted.length > 0 ? wanted : known).map(({ name, pages }) => ({
    label: pages,
    snippet: write(pages),
    kind: CompletionItemKind.Value,
    description: short(name, 50),
  }));
}

/** Criteria of the topics the item cites that it has not answered; committing one goes on to its finding. */
export function criterionOffers(completing: Completing): Offer[] {
  const { issue, library, place } = completing;
  const topics = issue ? citedTopics(issue, library) : [];
  const answered = new Set(issue?.criteria?.entries.map((entry) => entry.criterion?.value));
  const guidelines =
    topics.length > 0
      ? []
      : (issue?.guidelineBasis?.entries ?? []).flatMap((entry) => library.get(entry.cite?.value ?? '') ?? []);
  const all = [
    ...topics.flatMap(({ guideline, topic }) => namedCriteria(guideline, topic)),
    ...guidelines.flatMap((guideline) => (guideline.topics ?? []).flatMap((topic) => namedCriteria(guideline, topic))),
  ];
  const asEntry = place.at === 'word' ? 'criterion: ' : '';
  const next =
    place.siblings.has('finding') || place.flow ? '' : `\n${' '.repeat(place.column)}finding: ${choice(1, findings)}$0`;
  return all
    .filter(({ name }) => !answered.has(name))
    .map((criterion) => ({
      label: criterion.name,
      snippet: `${asEntry}${literal(scalar(criterion.name, place.flow))}${next}`,
      kind: CompletionItemKind.EnumMember,
      detail: short(criterion.text, 120),
      documentation: criterionText(criterion),
      words: criterion.text,
    }));
}

const criterionText = ({ text, topic, groups, guideline }: NamedCriterion): string =>
  paragraphsOf(
    escaped(text),
    [topic.title, ...groups].map(escaped).join(' · '),
    `${escaped(titleAndYear(guideline))} (${code(guideline.id)})`,
  );
