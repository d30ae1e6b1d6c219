/** Parts of the body that the reasons of an item speak of, and that nothing else in the letter does. */
import type { Issue, Prose } from '../model/model';
import { ofIssue, ofText } from '../check/facts';
import type { Remark, RuleContext } from '../check/rule';
import { bySentence } from '../prose/by-sentence';
import { attributedParts } from '../prose/attribution';
import { fold } from '../prose/fold';
import { guidelineNames } from '../prose/guideline-names';
import { anyOf, rowsOf, tables } from '../prose/lexicon';
import { reasoning } from '../prose/own-reasoning';
import { paragraphs } from '../prose/paragraphs';
import { phraseFinder } from '../prose/phrases';
import { unquoted } from '../prose/quotations';
import { sentences } from '../prose/sentences';
import { bodyRegions, regionsMeet, type Region } from '../prose/regions';
import { words } from '../prose/words';
import type { Span } from '../text';

interface Part {
  readonly region: Region;
  readonly span: Span;
  /** The sentence denies, compares or speaks of everybody. */
  readonly aside: boolean;
}

const structures = phraseFinder(
  Object.entries(tables.structures_of_parts).flatMap(([region, rows]) => rows.map((row) => [row, region as Region] as const)),
);
const asides = phraseFinder(rowsOf('parts_aside').map((row) => [row, true] as const));

/** Denied in its own clause. */
const denied = new RegExp(`\\b(?:${anyOf('parts_denied')})\\b`, 'iu');

/** Parts by their names and by the ligaments and tendons that only one has. */
const partsIn = unquoted(
  bySentence((sentence): Part[] => {
    const own = words(sentence);
    const named = [
      ...bodyRegions(sentence),
      ...structures(own).map(({ value, from, to }) => ({
        region: value,
        span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
      })),
    ];
    if (named.length === 0) return [];
    const { lower } = fold(sentence);
    const aside = asides(own).length > 0 || attributedParts(lower).some(({ speaker }) => speaker === 'guideline');
    return named.map((one) => ({
      ...one,
      aside: aside || denied.test(sentence.slice(0, one.span.start).split(/[,;:]/u).at(-1)!),
    }));
  }),
);

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
const regions = (text: string): readonly Region[] => [...new Set(partsIn(text).map(({ region }) => region))];

/** The parts that the summary speaks of, and the one that its opening alone does. */
export const summaryParts = ofText(({ prose, role }) => {
  const all = role === 'case_summary' ? regions(prose.text) : [];
  return all.length > 0 ? { all, hurt: hurtIn(prose) } : undefined;
});

/** How an injury is told: in the first sentences. */
const opening = 2;

function hurtIn(prose: Prose): Told['own'] {
  const end = sentences(prose.text)[opening - 1]?.end ?? prose.text.length;
  const parts = partsIn(prose.text);
  const first = parts.filter(({ span }) => span.end <= end);
  const later = parts.filter(({ span }) => span.end > end);
  const [part] = first;
  // several parts may be hurt, and not all of them are in dispute
  if (!part || part.aside || !definite.has(part.region) || later.length === 0) return [];
  if (first.some(({ region }) => !near(region, part.region)) || later.some(({ region }) => near(region, part.region))) return [];
  return [placed(prose, part)];
}

/** Those that an item asks for. */
export const itemParts = ofIssue(
  ({ service, modified }: Issue) =>
    orNothing([service, modified?.requested, modified?.authorized].flatMap((field) => regions(field?.value ?? ''))),
  ['service', 'modified'],
);
/** Those of its reasons. */
export const reasonParts = ofIssue(({ rationale }: Issue) => rationale?.value && toldIn(rationale.value), ['rationale']);

interface Told {
  readonly all: readonly Region[];
  readonly own: readonly { readonly region: Region; readonly at: Span; readonly words: string }[];
}

function toldIn(prose: Prose): Told | undefined {
  const parts = partsIn(prose.text);
  if (parts.length === 0) return undefined;
  const guideline = guidelineIn(prose.text);
  const own = parts.filter(
    ({ region, span, aside }) =>
      !aside && definite.has(region) && !guideline.some((one) => one.start <= span.start && span.end <= one.end),
  );
  return {
    all: regions(prose.text),
    own: own.map((part) => placed(prose, part)),
  };
}

/** The sentences in which a guideline speaks; with a new paragraph that names none it has ended. */
const guidelineIn = (text: string): Span[] => {
  const names = guidelineNames(text);
  const own = paragraphs(text).filter(
    ({ span }) => !names.some((one) => one.span.start >= span.start && one.span.end <= span.end),
  );
  return reasoning(text).flatMap(({ span, by }) =>
    by === 'guideline' && !own.some((one) => one.span.start <= span.start && span.end <= one.span.end) ? [span] : [],
  );
};

const placed = (prose: Prose, { region, span }: Part): Told['own'][number] => ({
  region,
  at: prose.sourceSpan(span.start, span.end),
  words: prose.text.slice(span.start, span.end),
});

/** Places that a reader takes for no others. */
const definite: ReadonlySet<string> = new Set(rowsOf('definite_parts'));
const neighbours: Readonly<Record<string, readonly string[]>> = tables.neighbouring_parts;
const near = (a: Region, b: Region): boolean =>
  regionsMeet(a, b) || (neighbours[a] ?? []).includes(b) || (neighbours[b] ?? []).includes(a);

export function* partsNowhereElse({ gathered }: RuleContext): Iterable<Remark> {
  const summaries = gathered(summaryParts);
  const items = gathered(itemParts).flat();
  const reasons = gathered(reasonParts);
  const known = [...summaries.flatMap(({ all }) => all), ...items];
  if (summaries.length > 0)
    for (const told of reasons) {
      const others = reasons.filter((one) => one !== told).flatMap(({ all }) => all);
      const stray = told.own.find(({ region }) => ![...known, ...others].some((one) => near(one, region)));
      if (stray) yield remark(stray, 'neither the case summary nor any item speaks of');
    }
  const elsewhere = [...items, ...reasons.flatMap(({ all }) => all)];
  for (const { hurt } of summaries)
    for (const part of hurt)
      if (elsewhere.length > 0 && !elsewhere.some((one) => near(one, part.region)))
        yield remark(part, 'nothing else in the letter speaks of');
}

const remark = ({ at, words: written, region }: Told['own'][number], who: string): Remark => ({
  span: at,
  severity: 'info',
  message: `“${written}” is of the ${region}, which ${who}. Check which part is meant.`,
});
