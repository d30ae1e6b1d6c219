/**
 * Orders the guidelines, and the sections of one, as a reviewer thinks: in force on the case's date first, then what fits
 * the disputed item, then what the document cites already; with letters typed, only what they may stand for.
 */
import { single, type Target } from 'fuzzysort';
import type { Guideline, GuidelineKind } from '../model/schemas/guideline';
import type { Profile } from '../model/schemas/profile';
import { bodyRegions, regionsMeet, regionsOf, type RegionMention } from '../prose/regions';
import type { BodyRegion } from './regions';
import { inForce, type Library } from './library';
import { indexOf, sectionsOf, type EntryIndex, type LibraryIndex } from './rank-index';

/** Why an entry stands where it stands. */
export type Reason = 'in force' | 'body region' | 'words of the request' | 'cited in this document' | 'typed';

export interface Ranked {
  readonly guideline: Guideline;
  /** The higher the better; comparable within one answer only. */
  readonly score: number;
  readonly why: readonly Reason[];
}

export interface RankedSection {
  readonly name: string;
  readonly score: number;
  readonly why: readonly Reason[];
}

export interface GuidelineQuery {
  /** What stands before the cursor; empty for everything. */
  readonly typed?: string | undefined;
  /** The title of the disputed item. */
  readonly service?: string | undefined;
  /** What the case is about, such as its summary: says the part of the body where the title does not. */
  readonly story?: string | undefined;
  /** The day that counts (ISO): that of the denial, else of the decision. */
  readonly day?: string | undefined;
  /** Keys this document cites already. */
  readonly citedKeys?: Iterable<string> | undefined;
  readonly library: Library;
  readonly profile?: Profile | undefined;
}

/** What the law asks for first stands first: the MTUS, then other guidelines, then studies (8 CCR 9792.21.1). */
const kindScore: Record<GuidelineKind, number> = { mtus: 2, acoem: 1, odg: 1, guideline: 0.8, study: 0.4, other: 0 };

const weight = {
  ...{ inForce: 100, region: 3, otherRegion: -2, anyRegion: 1, storyRegion: 1.5 },
  ...{ terms: 1, cited: 1.2, typed: 8, sections: 0.005, standing: 0.5 },
};

/** Below this, fuzzysort's matches are letters scattered over a title. */
const leastMatch = 0.35;

export function rankGuidelines(query: GuidelineQuery): Ranked[] {
  const { typed = '', service = '', story = '', day, library } = query;
  const index = indexOf(library);
  const context = contextOf(index, service);
  // the region of the case is asked for only where the title leaves it open
  const told = regionsOf(service).length === 0 ? mostNamed(bodyRegions(story)) : [];
  const cited = new Set(query.citedKeys ?? []);
  const primary = new Set<GuidelineKind>(query.profile?.citations.primary ?? ['mtus']);
  const wanted = typed.trim();
  const typedTerms = wanted === '' ? undefined : index.vocabulary.find(wanted);
  const ranked: Ranked[] = [];
  for (const entry of index.entries) {
    const why: Reason[] = [];
    let score = context.scores.get(entry) ?? 0;
    if (wanted !== '') {
      const match = Math.max(bestMatch(wanted, entry.targets), 0.5 * Math.min(1, termScore(entry, typedTerms!)));
      if (match < leastMatch) continue;
      score += weight.typed * match;
      why.push('typed');
    }
    why.push(...(context.reasons.get(entry) ?? []));
    if (meet(entry.regions, told)) {
      score += weight.storyRegion;
      why.push('body region');
    }
    score += kindScore[entry.guideline.kind] + (primary.has(entry.guideline.kind) ? 0.5 : 0);
    if (cited.has(entry.guideline.id)) {
      score += weight.cited;
      why.push('cited in this document');
    }
    if (day === undefined ? entry.guideline.superseded_by === undefined : inForce(entry.guideline, day)) {
      score += weight.inForce;
      if (day !== undefined && entry.guideline.in_force) why.push('in force');
    }
    ranked.push({ guideline: entry.guideline, score, why });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** The sections of a guideline, those that speak of the item first; otherwise in the guideline's own order. */
export function rankSections(query: {
  typed?: string | undefined;
  service?: string | undefined;
  guideline: Guideline;
}): RankedSection[] {
  const wanted = query.typed?.trim() ?? '';
  const { sections, vocabulary, rarity } = sectionsOf(query.guideline);
  const said = vocabulary.find(query.service ?? '');
  const regions = regionsOf(query.service ?? '');
  const ranked: RankedSection[] = [];
  for (const section of sections) {
    const why: Reason[] = [];
    let score = 0;
    if (wanted !== '') {
      const match = bestMatch(wanted, [section.target]);
      if (match < leastMatch) continue;
      score += weight.typed * match;
      why.push('typed');
    }
    let fit = 0;
    for (const [term, share] of section.terms) fit += (said.get(term) ?? 0) * share * (rarity.get(term) ?? 1);
    if (fit > 0) why.push('words of the request');
    if (meet(section.regions, regions)) {
      fit += 1;
      why.push('body region');
    }
    ranked.push({ name: section.name, score: score + fit + weight.standing * section.standing, why });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function bestMatch(typed: string, targets: readonly Target[]): number {
  let best = 0;
  for (const target of targets) best = Math.max(best, single(typed, target)?.score ?? 0);
  return best;
}

/** What a disputed item makes of each entry, kept for the next key stroke. */
interface Context {
  readonly scores: ReadonlyMap<EntryIndex, number>;
  readonly reasons: ReadonlyMap<EntryIndex, readonly Reason[]>;
}

const contexts = new WeakMap<LibraryIndex, Map<string, Context>>();

function contextOf(index: LibraryIndex, service: string): Context {
  let kept = contexts.get(index);
  if (!kept) contexts.set(index, (kept = new Map()));
  let context = kept.get(service);
  if (context) return context;
  if (kept.size >= 50) kept.clear();
  kept.set(service, (context = fit(index, service)));
  return context;
}

function termScore(entry: EntryIndex, said: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, share] of said) if (entry.terms.has(term)) sum += share;
  return sum;
}

function fit({ entries, vocabulary }: LibraryIndex, service: string): Context {
  const said = vocabulary.find(service);
  const regions = regionsAsked(service, said);
  const scores = new Map<EntryIndex, number>();
  const reasons = new Map<EntryIndex, Reason[]>();
  for (const entry of entries) {
    const why: Reason[] = [];
    const words = Math.min(2, termScore(entry, said));
    let score = weight.terms * words;
    if (words > 0) why.push('words of the request');
    if (entry.regions.length === 0) {
      // a guideline for the whole body is worth most where it speaks of this very request
      score += words > 0 ? weight.region - 0.5 : weight.anyRegion;
      // with nothing else to go by, the guideline that speaks of more is the likelier one
      score += weight.sections * Math.min(60, entry.guideline.sections?.length ?? 0);
    } else if (meet(entry.regions, regions)) {
      score += weight.region;
      why.push('body region');
    } else if (regions.length > 0) score += weight.otherRegion;
    scores.set(entry, score);
    reasons.set(entry, why);
  }
  return { scores, reasons };
}

/** The two parts of the body that a text names most. */
function mostNamed(mentions: readonly RegionMention[]): BodyRegion[] {
  const count = new Map<BodyRegion, number>();
  for (const { region } of mentions) count.set(region, (count.get(region) ?? 0) + 1);
  return [...count]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([region]) => region);
}

/** The regions a request asks about. A nerve study of a limb asks about the spine above it as well. */
function regionsAsked(service: string, said: ReadonlyMap<string, number>): readonly BodyRegion[] {
  const regions = regionsOf(service);
  if (!said.has('electrodiagnostics')) return regions;
  const spine = (limb: BodyRegion, above: BodyRegion): BodyRegion[] =>
    regions.some((region) => regionsMeet(region, limb)) ? [above] : [];
  return [...regions, ...spine('hand', 'neck'), ...spine('foot', 'low back')];
}

const meet = (some: readonly BodyRegion[], others: readonly BodyRegion[]): boolean =>
  some.some((region) => others.some((other) => regionsMeet(region, other)));
