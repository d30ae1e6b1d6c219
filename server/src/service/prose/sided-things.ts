/** Things that a text gives a side: "the left thumb", "right median nerve", "the left lower extremity". */
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import { lateralities } from './laterality';
import { anyOf, rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { bodyRegions } from './regions';
import { unquoted } from './quotations';
import { clausesAround, rootOf, rootsIn, type Slot } from './told-slots';
import { stem, words } from './words';
import type { Span } from '../text';

const thing = new RegExp(`^([ -](?:${anyOf('directions')}[ -]){0,2})(\\p{L}[\\p{L}\\p{N}'-]+)`, 'u');
const noThing: ReadonlySet<string> = new Set(rowsOf('no_sided_things').map(stem));
const asides = phraseFinder(rowsOf('sides_aside').map((row) => [row, true] as const));
const past = phraseFinder(rowsOf('told_of_the_past').map((row) => [row, true] as const));

const inYear = /\bin (?:19|20)\d\d\b/u;

interface Named {
  readonly sides: readonly string[];
  /** Of the side and the thing. */
  readonly span: Span;
  readonly of: string;
}

/** "He left work", "was left with": a verb. */
const verb = new RegExp(`\\b(?:was|were|be|been|is|are|has|have|had|he|she|they|who|and|${anyOf('patient')}) $`, 'u');
const side = /(?<![\p{L}\p{N}'-])(?:left|right|lt|rt)(?![\p{L}\p{N}'])/gu;
const plural = new RegExp(`(?:${anyOf('limbs_of_both_sides')})$`, 'u');

/** Things whose side stands in front of them, whether or not they are parts that the tables know. */
function namedIn(sentence: string): Named[] {
  const folded = fold(sentence);
  const named = [...matches(folded, side)].flatMap(({ start, end, groups, span }): Named[] => {
    const next = thing.exec(folded.lower.slice(end, end + 60));
    if (!next || noThing.has(stem(next[2]!)) || verb.test(folded.lower.slice(Math.max(0, start - 16), start))) return [];
    const whole = { start: span.start, end: folded.source(end, end + next[0].length).end };
    return [{ sides: [groups[0].startsWith('l') ? 'left' : 'right'], span: whole, of: nameOf(next[2]!) }];
  });
  for (const { side: own, span, region } of lateralities(sentence)) {
    const written = sentence.slice(span.start, span.end).toLowerCase();
    if (region && own !== 'bilateral' && !/^(?:left|right|lt|rt)$/u.test(written)) named.push({ sides: [own], span, of: region });
  }
  return [...named, ...onBoth(sentence)].sort((a, b) => a.span.start - b.span.start);
}

/** "Both wrists", "the wrists": either side. */
function onBoth(sentence: string): Named[] {
  const both = lateralities(sentence).filter((one) => one.side === 'bilateral');
  return bodyRegions(sentence).flatMap(({ span, region }): Named[] => {
    const word = sentence.slice(span.start, span.end).toLowerCase();
    if (!plural.test(word) && !both.some(({ regionSpan }) => regionSpan?.start === span.start)) return [];
    return [{ sides: ['left', 'right'], span, of: / /u.test(word) ? region : nameOf(word) }];
  });
}

/** A limb goes by one name, "leg" or "lower extremity"; other things by their word. */
const limbOf: Readonly<Record<string, string>> = {
  arm: 'upper extremity',
  leg: 'lower extremity',
  upper: 'upper extremity',
  lower: 'lower extremity',
};
const nameOf = (word: string): string => limbOf[stem(word)] ?? rootOf(word);

function find(sentence: string): Slot[] {
  const named = namedIn(sentence);
  if (named.length === 0) return [];
  const own = words(sentence);
  const aside = asides(own).length > 0 || past(own).length > 0 || inYear.test(sentence);
  const clauses = clausesAround(
    sentence,
    named.map(({ span }) => span),
  );
  return named.map(({ sides, span, of }, index) => ({
    of: [of],
    is: sides,
    span,
    roots: rootsIn(sentence, clauses[index]!, span),
    aside,
  }));
}

/** In order; not those of quotations. */
export const sidedThings = unquoted(bySentence(find));
