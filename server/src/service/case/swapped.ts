/** Reasons that speak of what another item asks for, and hardly of their own request: they may have been put under the wrong one. */
import { ofIssue } from '../check/facts';
import type { Remark, RuleContext } from '../check/rule';
import type { Issue } from '../model/model';
import { root } from '../prose/affirmed';
import { once } from '../prose/texts';
import { drugClass, drugs } from '../prose/drugs';
import { tables, wordsOf } from '../prose/lexicon';
import { conclusion } from '../prose/necessity';
import { reasoning } from '../prose/own-reasoning';
import { isQuoted } from '../prose/quotations';
import { bodyRegions } from '../prose/regions';
import { sectionKinds } from '../prose/section-kinds';
import { contentWords, stem, words } from '../prose/words';
import type { Span } from '../text';
import { isDependent } from './basis';

interface Reasons {
  readonly number: number;
  readonly service: string;
  /** In the document: where the reasons on the case begin. */
  readonly at: Span;
  readonly isDependent: boolean;
  /** What the sentences on the case name, once for each sentence. */
  readonly named: readonly (readonly string[])[];
}

const anyService = new Set([...wordsOf('of_any_service', 'no_name')].flatMap((row) => row.split(' ')).map(stem));
const called: Readonly<Record<string, readonly string[]>> = tables.called_in_reasons;

/** The names by which reasons may call a request: its words, its kind and the words for that, its drug and class. */
const namesOf = once((service: string): ReadonlySet<string> => {
  const parts = new Set(
    bodyRegions(service).flatMap(({ span }) => words(service.slice(span.start, span.end)).map(({ lower }) => lower)),
  );
  const own = contentWords(service).filter(
    ({ lower }) => !anyService.has(stem(lower)) && !parts.has(lower) && !/\d/u.test(lower),
  );
  const named = drugs(service).map(({ drug }) => drug);
  const kinds = sectionKinds(service);
  const nouns = [...kinds, ...(named.length > 0 ? ['drug'] : [])].flatMap((kind) => called[kind] ?? []);
  return new Set([
    ...own.map(({ lower }) => root(lower)),
    ...kinds.map((kind) => `kind ${kind}`),
    ...named.map((drug) => `drug ${drug}`),
    ...named.flatMap((drug) => drugClass(drug) ?? []).map((name) => `kind ${name}`),
    ...nouns.map((noun) => root(noun)),
  ]);
});

/** The same of a sentence. */
const namedIn = (sentence: string): string[] => [
  ...words(sentence).map(({ lower }) => root(lower)),
  ...sectionKinds(sentence).map((kind) => `kind ${kind}`),
  ...drugs(sentence).map(({ drug }) => `drug ${drug}`),
];

export const reasonsTold = ofIssue(
  (issue: Issue): Reasons | undefined => {
    const prose = issue.rationale?.value;
    const service = issue.service?.value;
    if (!prose || !service) return undefined;
    const { text } = prose;
    const last = conclusion(text).sentence;
    if (!last) return undefined;
    const own = reasoning(text).filter(
      ({ by, span }) => by === 'reviewer' && span.end <= last.start && !isQuoted(text, span.start),
    );
    const [first] = own;
    if (!first || own.length < fewest) return undefined;
    return {
      number: issue.index + 1,
      service,
      at: prose.sourceSpan(first.span.start, first.span.end),
      isDependent: isDependent(issue),
      named: own.map(({ span }) => namedIn(text.slice(span.start, span.end))),
    };
  },
  ['service', 'ancillary', 'rationale'],
);

/** Of fewer sentences on the case nothing is told by what they leave out. */
const fewest = 2;
/** So many sentences name the other request. */
const often = 2;
/** One sentence may name their own request in passing, where so many more name the other. */
const more = 3;

export function* swappedReasons({ gathered }: RuleContext): Iterable<Remark> {
  const all = gathered(reasonsTold);
  for (const one of all) {
    const own = namesOf(one.service);
    const timesOwn = own.size > 0 ? timesNamed(one, own, none) : often;
    if (timesOwn >= often) continue;
    const others = all.filter(({ number }) => number !== one.number);
    const other = others
      .map((item) => ({ item, times: timesNamed(one, namesOf(item.service), own) }))
      .filter(({ times }) => times >= often + timesOwn && times >= timesOwn * more)
      .sort((a, b) => b.times - a.times)[0];
    if (other && !one.isDependent) yield remarkOf(one, other.item);
  }
}

const none: ReadonlySet<string> = new Set();

function remarkOf({ at }: Reasons, other: Reasons): Remark {
  return {
    span: at,
    severity: 'info',
    message: `These reasons hardly speak of what this item asks for, and speak of item ${other.number}. Check that they stand under the right item.`,
    related: [{ span: other.at, message: `The reasons of item ${other.number}` }],
  };
}

/** In how many sentences the names of a request stand that are not those of another. */
const timesNamed = ({ named }: Reasons, names: ReadonlySet<string>, besides: ReadonlySet<string>): number =>
  named.filter((some) => some.some((name) => names.has(name) && !besides.has(name))).length;
