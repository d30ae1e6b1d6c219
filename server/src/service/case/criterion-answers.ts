/** Whether a criterion that a rationale repeats is answered: by what it reasons itself, by the item's findings, by the case summary. */
import type { Issue } from '../model/model';
import { root, sameRoot } from '../prose/affirmed';
import { statedPersons } from '../prose/ages';
import { ofEachSentence } from '../prose/by-sentence';
import { evidenceFor } from '../prose/clinical/concepts';
import { mentions, type Mention } from '../prose/clinical/mentions';
import { tables, wordsOf } from '../prose/lexicon';
import { reasoning } from '../prose/own-reasoning';
import { phraseFinder } from '../prose/phrases';
import { once } from '../prose/texts';
import { contentWords, stem, words } from '../prose/words';
import { rootsOfService } from './service-words';

type Matter = keyof typeof tables.same_matter;

const matterRows = phraseFinder(
  Object.entries(tables.same_matter).flatMap(([matter, rows]) => rows.map((row) => [row, matter as Matter] as const)),
);
const unspecific = wordsOf('unspecific');

/** What a text is about, by every measure by which an answer meets a criterion. */
export interface Content {
  readonly roots: readonly string[];
  readonly matters: ReadonlySet<Matter>;
  readonly mentions: readonly Mention[];
}

const contentOf = once((text: string): Content => ({
  roots: [
    ...new Set(
      contentWords(text)
        .filter(({ lower }) => !unspecific.has(lower) && !unspecific.has(stem(lower)) && !/^\d/u.test(lower))
        .map(({ lower }) => root(lower)),
    ),
  ],
  matters: new Set([
    ...matterRows(words(text)).map(({ value }) => value),
    ...(statedPersons(text).length > 0 ? (['age'] as const) : []),
  ]),
  mentions: mentions(text),
}));

/** What each sentence of a text is about. */
export const contents = ofEachSentence(contentOf);

/** What the reviewer's own sentences of a rationale are about, and what stands under the item's criteria. */
export function ownContents(issue: Issue): readonly Content[] {
  const text = issue.rationale?.value?.text ?? '';
  const told = reasoning(text);
  const own = contents(text).filter((_, index) => told[index]?.by === 'reviewer');
  const findings = (issue.criteria?.entries ?? []).flatMap(({ criterion, evidence }) => [
    criterion?.value ?? '',
    evidence?.value?.text ?? '',
  ]);
  return [...own, ...findings.map(contentOf)];
}

/** Whether there is something in a criterion that a case could answer, besides the name of the service. */
export function asksSomething(criterion: string, service: string): boolean {
  const { matters, mentions: concepts } = contentOf(criterion);
  return rootsOf(criterion, service).length > 0 || matters.size > 0 || concepts.some(({ concept }) => concept !== 'improvement');
}

function rootsOf(criterion: string, service: string): string[] {
  const own = rootsOfService(service);
  return contentOf(criterion).roots.filter((one) => !own.has(one));
}

/** Whether a text speaks of what a criterion asks for; it may say no. */
export function touches(told: readonly Content[], criterion: string, service: string): boolean {
  const asked = contentOf(criterion);
  const roots = rootsOf(criterion, service);
  return told.some(
    (one) =>
      [...asked.matters].some((matter) => one.matters.has(matter)) ||
      tellsOf(criterion, one.mentions).length > 0 ||
      roots.some((own) => one.roots.some((other) => sameRoot(own, other))),
  );
}

/** Of what is told, that which is the same thing as something in the criterion, or shows it, or is shown by it. */
export function tellsOf(criterion: string, told: readonly Mention[]): Mention[] {
  const asked = contentOf(criterion).mentions.map(({ concept }) => concept);
  const shown = (whole: string): readonly string[] => [whole, ...evidenceFor(whole).shows, ...evidenceFor(whole).suggests];
  return told.filter(({ concept }) => asked.some((one) => shown(one).includes(concept) || shown(concept).includes(one)));
}
