/** Sentences on a part of the body, a matter or a drug that nothing else in the letter is about: they may be of another letter. */
import { ofIssue, ofText } from '../check/facts';
import type { Remark, RuleContext } from '../check/rule';
import type { Prose } from '../model/model';
import { ofEachSentence } from '../prose/by-sentence';
import { dates } from '../prose/dates';
import { drugClass, drugs, type Drug } from '../prose/drugs';
import { fold, holds } from '../prose/fold';
import { anyOf, rowsOf, tables } from '../prose/lexicon';
import { reasoning } from '../prose/own-reasoning';
import { phraseFinder, type PhraseFinder } from '../prose/phrases';
import { isQuoted } from '../prose/quotations';
import { bodyRegions, regionsMeet, type Region } from '../prose/regions';
import { sentences } from '../prose/sentences';
import { words } from '../prose/words';
import type { Span } from '../text';
import { dateOf } from './date-written';

interface Thing {
  readonly kind: 'region' | 'matter' | 'drug';
  readonly name: string;
  /** In the sentence. */
  readonly span: Span;
}

interface Told {
  readonly things: readonly Thing[];
  /** Where they stand in the document. */
  readonly places: readonly Span[];
  /** The days it names, and whether it tells of something else in passing. */
  readonly days: readonly string[];
  readonly inPassing: boolean;
  readonly isRuledOut: boolean;
  readonly of: 'case summary' | 'rationale';
  /** A guideline's words name things of many cases. */
  readonly isCase: boolean;
  readonly words: readonly string[];
}

const finderOf = (table: Readonly<Record<string, readonly string[]>>): PhraseFinder<string> =>
  phraseFinder(Object.entries(table).flatMap(([name, rows]) => rows.map((row) => [row, name] as const)));
const matters = finderOf(tables.matters);
const structures = finderOf(tables.structures);
const passing = new RegExp(`\\b${anyOf('told_in_passing')}\\b`, 'u');
const ruledOut = new RegExp(`\\b${anyOf('ruled_out')}\\b`, 'u');

/** What is inside of a body, or part of the head, is asked about in many letters. */
const outer: ReadonlySet<string> = new Set([
  ...rowsOf('limbs'),
  'neck',
  'upper back',
  'low back',
  'spine',
  'groin',
  'pelvis',
  'buttock',
]);

/** What a sentence names. */
const thingsOf = ofEachSentence((sentence): readonly Thing[] => {
  const own = words(sentence);
  const found = (finder: PhraseFinder<string>, kind: Thing['kind']): Thing[] =>
    finder(own).map(({ value, from, to }) => ({
      kind,
      name: value,
      span: { start: own[from]!.span.start, end: own[to - 1]!.span.end },
    }));
  return [
    ...bodyRegions(sentence)
      .filter(({ region }) => outer.has(region))
      .map(({ region, span }): Thing => ({ kind: 'region', name: region, span })),
    ...found(structures, 'region'),
    ...found(matters, 'matter'),
    ...drugs(sentence).map(({ drug, span }): Thing => ({ kind: 'drug', name: drug, span })),
  ];
});
const passes = ofEachSentence((sentence) => holds(fold(sentence), passing));
const rulesOut = ofEachSentence((sentence) => holds(fold(sentence), ruledOut));
const daysOf = ofEachSentence((sentence) => dates(sentence).flatMap(({ iso }) => (iso ? [iso] : [])));

/** A guideline speaks of no side. */
const sided = /\b(?:left|right|his|her)\b/iu;

function toldIn(prose: Prose, of: Told['of']): Told[] {
  const { text } = prose;
  const things = thingsOf(text);
  if (things.every((some) => some.length === 0)) return [];
  const out = rulesOut(text);
  const [inPassing, days] = [passes(text), daysOf(text)];
  const own = of === 'rationale' ? reasoning(text) : [];
  return sentences(text).flatMap(({ start, end }, index): Told[] => {
    const some = things[index] ?? [];
    const first = some[0];
    if (!first) return [];
    const isSided = sided.test(text.slice(start, end));
    const isCase =
      (of === 'case summary' || own[index]?.by === 'reviewer' || isSided) && !isQuoted(text, start + first.span.start);
    const from = index === 0 ? 0 : start;
    return [
      {
        things: some,
        places: some.map(({ span }) => prose.sourceSpan(from + span.start, Math.min(end, from + span.end))),
        days: days[index] ?? [],
        inPassing: inPassing[index] ?? false,
        isRuledOut: out[index] ?? false,
        of,
        isCase,
        words: some.map(({ span }) => text.slice(from + span.start, from + span.end)),
      },
    ];
  });
}

/** What the summary and the rationales name, sentence by sentence. */
export const toldThings = ofText(({ prose, role }) =>
  role === 'case_summary' ? toldIn(prose, 'case summary') : role === 'rationale' ? toldIn(prose, 'rationale') : undefined,
);
/** What the items ask for. */
export const askedThings = ofIssue(({ service }) => (service?.value ? thingsOf(service.value).flat() : undefined), ['service']);

const reach: Readonly<Record<string, readonly string[]>> = tables.nerves_reach;

/** The same thing, or one that may well be spoken of with it. */
function isOf(thing: Thing, other: Thing): boolean {
  if (thing.kind !== other.kind) return false;
  if (thing.name === other.name) return true;
  if (thing.kind === 'drug') {
    const own = drugClass(thing.name as Drug);
    return own !== undefined && own === drugClass(other.name as Drug);
  }
  if (thing.kind !== 'region') return false;
  return (
    regionsMeet(thing.name as Region, other.name as Region) ||
    (reach[other.name] ?? []).includes(thing.name) ||
    (reach[thing.name] ?? []).includes(other.name)
  );
}

export function* foreignThings({ gathered, determination }: RuleContext): Iterable<Remark> {
  const told = gathered(toldThings).flat();
  if (told.length < 2) return;
  const injured = dateOf(determination.case?.dates.date_of_injury);
  const asked = [
    ...gathered(askedThings).flat(),
    ...(determination.records?.entries ?? []).flatMap(({ title }) => thingsOf(title?.value ?? '').flat()),
  ];
  for (const one of told) {
    if (!one.isCase || one.inPassing || one.days.some((day) => injured !== undefined && day < injured)) continue;
    const known = [...asked, ...told.filter((other) => other !== one && other.isCase).flatMap(({ things }) => things)];
    const wanted = one.things.filter(({ kind }) => mayBeForeign(kind, one));
    const foreign = wanted.filter((thing) => !known.some((other) => isOf(thing, other)));
    if (foreign.length === 0 || !isForeign(foreign, one.of === 'rationale' ? foreign : wanted, known)) continue;
    const at = one.things.indexOf(foreign[0]!);
    yield {
      span: one.places[at]!,
      severity: 'info',
      message: `Of “${one.words[at]}” this letter speaks nowhere else. Check that these words are of this case.`,
    };
  }
}

/** What is denied in a summary need not be spoken of again, nor a matter that is denied; drugs are listed there. */
const mayBeForeign = (kind: Thing['kind'], { of, isRuledOut }: Told): boolean =>
  of === 'rationale' ? kind !== 'matter' || !isRuledOut : kind !== 'drug' && !isRuledOut;

/** Where so few parts or drugs are named, nobody knows what the letter is about. */
const fewest = { region: 5, drug: 2 } as const;

/** Each part of the body that a sentence names must be foreign, where the letter names parts at all; of a matter one is enough. */
const isForeign = (foreign: readonly Thing[], wanted: readonly Thing[], known: readonly Thing[]): boolean => {
  const of = (things: readonly Thing[], kind: Thing['kind']): number => things.filter((one) => one.kind === kind).length;
  if (foreign.some(({ kind }) => kind === 'matter')) return true;
  return (['region', 'drug'] as const).some(
    (kind) => of(foreign, kind) > 0 && of(foreign, kind) === of(wanted, kind) && of(known, kind) >= fewest[kind],
  );
};
