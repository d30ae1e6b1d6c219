/** The limbs and the sided complaints that a text names, each with its side and whether something is found there. */
import { allMatches, type Span } from '../text';
import { bySentence } from './by-sentence';
import { fold } from './fold';
import { lateralities, type Side } from './laterality';
import { rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { unquoted } from './quotations';
import { bodyRegions, type Region } from './regions';
import { words } from './words';

export interface SidedPart {
  /** A region, or a complaint that has a side: "sciatica". */
  readonly part: Region | 'sciatica';
  /** Undefined where no side stands with it. */
  readonly side: Side | undefined;
  /** Of the words for side and part. */
  readonly span: Span;
  /** Something is said to be found or complained of; what is normal, denied or asked for is not. */
  readonly found: boolean;
  /** The sentence compares, or tells of the past, of a request or of what others say. */
  readonly aside: boolean;
}

const limbs: ReadonlySet<string> = new Set(rowsOf('limbs'));
const plural =
  /(?:shoulders|elbows|wrists|hands|hips|knees|ankles|feet|legs|arms|extremities|limbs|forearms|fingers|toes|heels)$/u;
const asides = phraseFinder(rowsOf('sides_aside').map((row) => [row, true] as const));
const nothing = phraseFinder(rowsOf('found_normal').map((row) => [row, true] as const));
const sciatica =
  /\b(?:(left|right)(?: and |\/| & )(left|right)|left|right|bilateral|both)(?:[- ]sided?)?(?: lumbar| lower extremity| leg)? (?:sciatica|radiculopathy|radiculitis|radicular (?:pain|symptoms|complaints))\b/gu;

/** The clause around a place: from the comma, semicolon or "and" before it to that behind it. */
function around(lower: string, start: number, end: number): string {
  const before = lower
    .slice(Math.max(0, start - 60), start)
    .split(/[,;:]|\band\b|\bbut\b/u)
    .at(-1)!;
  const after = lower.slice(end, end + 60).split(/[,;:.]|\band\b|\bbut\b/u)[0]!;
  return before + lower.slice(start, end) + after;
}

function find(sentence: string): SidedPart[] {
  const folded = fold(sentence);
  const regions = bodyRegions(sentence).filter(({ region }) => limbs.has(region));
  const result: SidedPart[] = [];
  const aside = asides(words(sentence)).length > 0;
  const sides = lateralities(sentence);
  const push = (part: SidedPart['part'], side: Side | undefined, span: Span): void => {
    const clause = around(folded.lower, folded.folded(span.start), folded.folded(span.end));
    const found = nothing(words(clause)).length === 0 && !/\b5 ?\/ ?5\b/u.test(clause);
    result.push({ part, side, span, found, aside });
  };
  for (const { region, span } of regions) {
    const own = sides.find(({ regionSpan }) => regionSpan?.start === span.start);
    const written = sentence.slice(span.start, span.end).toLowerCase();
    // "LLE" is side and part in one
    const inside = sides.find((side) => side.span.start <= span.start && span.end <= side.span.end);
    const side = own?.side ?? inside?.side ?? (plural.test(written) ? 'bilateral' : undefined);
    const at = own ? { start: Math.min(own.span.start, span.start), end: Math.max(own.span.end, span.end) } : span;
    push(region, side, at);
  }
  for (const match of allMatches(folded.lower, sciatica)) {
    const [whole, one, other] = match;
    const side: Side =
      one && one !== other ? 'bilateral' : whole.startsWith('left') ? 'left' : whole.startsWith('right') ? 'right' : 'bilateral';
    push('sciatica', side, folded.source(match.index, match.index + whole.length));
  }
  return result;
}

/** In the order of the sentences. */
export const sidedParts = unquoted(bySentence(find));
