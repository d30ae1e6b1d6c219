/** What a sentence tells of a thing in a way that another sentence may tell otherwise: a side, a level, with the words around it. */
import type { Span } from '../text';
import { fold } from './fold';
import { anyOf } from './lexicon';
import { contentWords, stem } from './words';

export interface Slot {
  /** What it is told of: "thumb", "nerve". Slots that share one may be of the same thing. */
  readonly of: readonly string[];
  /** The values; two slots agree that share one. */
  readonly is: readonly string[];
  readonly span: Span;
  /** Roots of the content words of its clause, by which two slots are known to be told of the very same. */
  readonly roots: readonly string[];
  /** The sentence compares, tells of the past, of another's words or a plan. */
  readonly aside: boolean;
}

/** "Locked", "locks" and "locking" have one root; an irregular verb goes by its row. */
export function rootOf(word: string): string {
  const plain = stem(word);
  const short = plain.length > 5 ? plain.replace(/(?:ing|ed|ly|ness|e)$/u, '') : plain.replace(/e$/u, '');
  return irregular.get(plain) ?? short;
}
const irregular: ReadonlyMap<string, string> = new Map([
  ['gave', 'giv'],
  ['given', 'giv'],
  ['fell', 'fall'],
  ['swollen', 'swell'],
  ['torn', 'tear'],
  ['felt', 'feel'],
]);

const parted = new RegExp(`[;:]|, (?=${anyOf('contrasts')}\\b)|\\b${anyOf('contrasts')}\\b`, 'gu');

/** The clause of each place in a sentence, given in order: from the last stop, or the place before it, to the next. */
export function clausesAround(sentence: string, places: readonly Span[]): Span[] {
  const folded = fold(sentence);
  const stops = [...folded.lower.matchAll(parted)].map(({ index, 0: word }) => folded.source(index, index + word.length));
  return places.map(({ start, end }, index) => {
    const before = stops.filter((stop) => stop.end <= start).at(-1)?.end ?? 0;
    const behind = stops.find((stop) => stop.start >= end)?.start ?? sentence.length;
    const last = places[index - 1]?.end ?? 0;
    const next = places[index + 1]?.start ?? sentence.length;
    return { start: Math.max(before, last), end: Math.min(behind, cutBehind(sentence, end, next, places.length > 1)) };
  });
}

/** Of several places each has what stands behind it up to the next comma; before another, up to an "and". */
function cutBehind(sentence: string, from: number, next: number, several: boolean): number {
  if (!several) return sentence.length;
  const comma = sentence.indexOf(', ', from);
  const stop = comma >= 0 && comma < next ? comma : next;
  const and = next < sentence.length ? sentence.lastIndexOf(' and ', stop) : -1;
  return and >= from ? and : stop;
}

export const rootsIn = (sentence: string, clause: Span, without: Span): string[] => [
  ...new Set(
    contentWords(sentence, clause)
      .filter(({ span }) => span.end <= without.start || span.start >= without.end)
      .map(({ lower }) => rootOf(lower)),
  ),
];
