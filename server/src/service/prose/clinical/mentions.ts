/** What a text tells of a patient: complaints, signs, treatments, tests and outcomes, each with whether it is there. */
import type { Span } from '../../text';
import { attributedParts } from '../attribution';
import { bySentence } from '../by-sentence';
import { fold } from '../fold';
import { bodyRegions, type Region } from '../regions';
import { lateralities, type Side } from '../laterality';
import { words, type Word } from '../words';
import { clauseAt, clauseBounds } from './clauses';
import { concepts, wholes, type Concept } from './concepts';
import { cuesOf, judge, type Status } from './status';
import { valueFor, valuesOf, type ValueMention } from './values';

export interface Mention {
  /** "decreased sensation", "physical therapy", or a whole: "nerve deficit". */
  readonly concept: string;
  readonly kind: Concept['kind'];
  readonly span: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly status: Status;
  /** The words that make it absent, possible, past, planned or another's. */
  readonly cue?: Span;
  /** The parts of the body that its clause names, else its sentence. */
  readonly regions: readonly Region[];
  readonly sides: readonly Side[];
  /** The outcomes that its clause tells: "improvement", "failure". */
  readonly outcomes: readonly string[];
  /** The treatments that its sentence names. */
  readonly treatments: readonly string[];
}

interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly bounds: readonly number[];
  readonly cues: ReturnType<typeof cuesOf>;
  readonly values: readonly ValueMention[];
  /** The words at which something that has a name begins. */
  readonly found: ReadonlySet<number>;
}

const spanOf = (all: readonly Word[], from: number, to: number): Span => ({
  start: all[from]!.span.start,
  end: all[Math.min(to, all.length) - 1]!.span.end,
});

function read(text: string): Mention[] {
  const own = words(text);
  if (own.length === 0) return [];
  const found = [...concepts(own), ...wholes(own)].filter((one) => !isDay(text, own, one));
  if (found.length === 0) return [];
  const cues = cuesOf(own);
  const sentence: Sentence = {
    text,
    words: own,
    cues,
    bounds: clauseBounds(text, own, cues),
    values: valuesOf(text, own),
    found: new Set(found.map(({ from }) => from)),
  };
  const said = saidByOthers(text);
  const mentions = found.flatMap(({ value, from, to }) => mentionOf(value, from, to, sentence, said) ?? []);
  return withOutcomes(mentions).sort((a, b) => a.span.start - b.span.start);
}

/** "6/10" is a pain, and neither "6/10/2016" nor "6-10" is. */
function isDay(text: string, own: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  const { start, end } = spanOf(own, from, to);
  const written = text.slice(start, end);
  return /^\d{1,2}[^\d\p{L}]+10$/u.test(written) && (!written.includes('/') || /^[/-]\d/u.test(text.slice(end, end + 2)));
}

/** Stretches that a guideline says, or that utilization review says of the case. */
function saidByOthers(text: string): readonly Span[] {
  const folded = fold(text);
  return attributedParts(folded.lower)
    .filter(({ speaker }) => speaker === 'guideline' || speaker === 'utilization review')
    .map(({ start, end }) => folded.source(start, end));
}

const wholeExaminations = new Set(['abnormal examination', 'nerve deficit']);

function mentionOf(concept: Concept, from: number, to: number, sentence: Sentence, said: readonly Span[]): Mention | undefined {
  const span = spanOf(sentence.words, from, to);
  const [first, last] = clauseAt(from, sentence.bounds, sentence.words.length);
  const judged = judge(from, to, sentence.cues, sentence.bounds);
  let { status } = judged;
  if (said.some(({ start, end }) => start <= span.start && span.end <= end)) status = 'in general';
  if (concept.kind === 'examined') {
    const isWhole = wholeExaminations.has(concept.name);
    const value = valueFor(concept.name, from, to, sentence.values, isWhole ? [first, Math.min(last, to + 4)] : [first, last]);
    // of an examination as a whole only that it was normal is told in a word
    if (!value || (isWhole && (value.value === 'changed' || sentence.found.has(value.to)))) return undefined;
    // what only says the value ("was negative") denies nothing besides
    const cue = judged.cue;
    if (status === 'absent' && cue && cue.from < value.to && cue.to > value.from) status = 'present';
    // "no decreased sensation" and "sensation was normal" say the same
    if (value.value === 'unchanged' && status === 'present') status = 'absent';
    else if (value.value === 'unchanged' && status === 'absent') status = 'present';
  }
  const clause = spanOf(sentence.words, first, last);
  return {
    concept: concept.name,
    kind: concept.kind === 'examined' ? 'finding' : concept.kind,
    span,
    clause,
    status,
    ...(judged.cue && { cue: spanOf(sentence.words, judged.cue.from, judged.cue.to) }),
    regions: near(bodyRegions(sentence.text), clause).map(({ region }) => region),
    sides: near(lateralities(sentence.text), clause).map(({ side }) => side),
    outcomes: [],
    treatments: [],
  };
}

/** Those of the clause, else those of the sentence. */
function near<T extends { readonly span: Span }>(all: readonly T[], clause: Span): readonly T[] {
  const inside = all.filter(({ span }) => span.start >= clause.start && span.end <= clause.end);
  return inside.length > 0 ? inside : all;
}

/** To each treatment what the sentence says came of it, and to all what treatments it names. */
function withOutcomes(mentions: readonly Mention[]): Mention[] {
  const outcomes = mentions.filter(({ kind, status }) => kind === 'outcome' && status !== 'in general' && status !== 'absent');
  const told = [...new Set(outcomes.map(({ concept }) => concept))];
  const treatments = [...new Set(mentions.filter(({ kind }) => kind === 'treatment').map(({ concept }) => concept))];
  if (told.length === 0 && treatments.length === 0) return [...mentions];
  return mentions.map((mention) => ({ ...mention, treatments, outcomes: mention.kind === 'treatment' ? told : [] }));
}

/** The mentions of a text, in order. A name without a row in the tables is none; what is only planned or asked for says so. */
export const mentions = bySentence(read);
