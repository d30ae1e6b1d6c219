/** The conditions under which a guideline speaks for a service, as running sentences tell them. */
import { allMatches, span, type Span } from '../text';
import { bySentence } from './by-sentence';
import { firstMatch, fold, type Folded } from './fold';
import { anyOf } from './lexicon';
import { reasoning } from './own-reasoning';
import { once } from './texts';
import { words } from './words';

export interface ToldCriteria {
  /** The sentence that tells them. */
  readonly sentence: Span;
  /** Up to the first criterion: what they are criteria of. */
  readonly subject: Span;
  readonly items: readonly Span[];
  /** `all`: each must hold. `any`: one is enough. `unsaid`: the sentence does not say. */
  readonly holds: 'all' | 'any' | 'unsaid';
}

const listing =
  /\b(?:criteria|indications?|requirements?|prerequisites|following conditions)\b[^.;:]{0,100}?(?:\b(?:include[sd]?|including|are|is|as follows)\b(?! (?:cited|listed|met|not|found|described|given|ruled|clear))(?:,? but (?:are |is )?not limited to,?)?|:)(?: as follows:?| the following:?|:)? /u;
const theyInclude = /^(?:they|these) include(?:,? but (?:are )?not limited to,?)? /u;
const calledFor = new RegExp(
  `\\b(?:is|are|be|was|were|not|only|specifically|generally|primarily|as|considered|may be|can be) ${anyOf('called_for')}(?: ${anyOf('called_for_as')})?,?(?: [a-z-]{1,20}){0,3}? ${anyOf('condition_opens')}:? `,
  'u',
);
const recommends = new RegExp(
  `\\b(?:recommends?|supports?|allows?)(?: (?:the use of|only))?(?: [a-z0-9'-]{1,24}){1,6}? (?:when|if|for (?=patients|those|individuals|people|neuropathic)|in patients|after|only (?:when|if|for))(?: patients)? `,
  'u',
);
const must =
  /\b(?:must|should have|should demonstrate|should document|should show|is required to|are required to) (?:be |have |been |also )*/u;
const forThose = /\bfor (?:those|patients|individuals|people|persons|workers|cases) (?:with|who|at|in whom|whose) /u;

/** "Not recommended for longer than two weeks" is no condition. */
const exempts = /\b(?:unless|until|only)\b/u;
const refuses = new RegExp(`\\bnot(?: [a-z-]{1,20}){0,3}? ${anyOf('called_for')}|\\bno other\\b`, 'u');

const openings = [listing, calledFor, recommends, forThose, must];

const longest = 600;
const mostItems = 14;

/** The opening that ends first, for the one within it speaks of less; "they include" goes before all. */
function openingOf({ trigrams }: Folded, lower: string): RegExpExecArray | undefined {
  const firstIn = (pattern: RegExp) => firstMatch({ trigrams, lower }, pattern);
  const list = firstIn(theyInclude);
  if (list) return list;
  const found = openings.map(firstIn).filter((match) => match !== null);
  const end = (match: RegExpExecArray): number => match.index + match[0].length;
  return found.sort((a, b) => end(a) - end(b))[0];
}

function find(sentence: string): ToldCriteria[] {
  if (sentence.length > longest) return [];
  const folded = fold(sentence);
  const cited = folded.lower.indexOf('[@');
  const lower = cited < 0 ? folded.lower : folded.lower.slice(0, cited);
  const series = seriesIn(lower);
  const match = series?.opening ?? openingOf(folded, lower);
  if (!match) return [];
  const from = match.index + match[0].length;
  const head = lower.slice(0, from);
  if (refuses.test(head) && !exempts.test(head)) return [];
  const rest = lower.slice(from).trimEnd();
  const parts = series ? cut(rest, [0, rest.length], series.splitter).map(([a, b]) => trimmed(rest, a, b)) : partsOf(rest);
  const items = parts.map(([start, end]) => folded.source(from + start, from + end));
  if (items.length === 0 || items.length > mostItems) return [];
  const holds = series ? (/,? or (?:when|where|while|if|that) /u.test(rest) ? 'any' : 'all') : holding(match[0], rest);
  return [{ sentence: span(0, sentence.trimEnd().length), subject: folded.source(0, from), items, holds }];
}

/** "Where a radiculopathy is found, where fluoroscopy guides the needle, and where …": each clause is a criterion. */
const opensSeries = new RegExp(
  `\\b${anyOf('opens_series')}\\b[^.;]{3,160}? (?:only )?(where|when|while|if|that|provided that) `,
  'u',
);

const splitters: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['where', 'when', 'while', 'if', 'that', 'provided that'].map((word) => [
    word,
    new RegExp(`,? (?:and |or )?(?:only )?${word} `, 'gu'),
  ]),
);

function seriesIn(lower: string): { readonly opening: RegExpExecArray; readonly splitter: RegExp } | undefined {
  const opening = opensSeries.exec(lower);
  const word = opening?.[1];
  if (!opening || !word) return undefined;
  const splitter = splitters[word]!;
  const rest = lower.slice(opening.index + opening[0].length);
  return word === 'provided that' || (rest.match(splitter) ?? []).length > 0 ? { opening, splitter } : undefined;
}

function holding(opening: string, rest: string): ToldCriteria['holds'] {
  const isOne = /\bor\b/u.test(rest);
  if (/\b(?:must|all of|each of)\b/u.test(opening)) return 'all';
  if (/\b(?:when|if)\b/u.test(opening + rest)) return isOne ? 'unsaid' : 'all';
  return isOne || /\bany of\b/u.test(rest) ? 'any' : 'unsaid';
}

const inSentences = bySentence(find);

/** In the sentences of a rationale that tell what a guideline says, in order. */
export const sentenceCriteria = once((text: string): readonly ToldCriteria[] => {
  const found = inSentences(text);
  if (found.length === 0) return found;
  const told = new Set(reasoning(text).flatMap(({ span: { start }, by }) => (by === 'guideline' ? start : [])));
  return found.filter(({ sentence }) => told.has(sentence.start));
});

/** By numbers in brackets, else by semicolons, else by the commas of a series; then a condition on a condition. */
function partsOf(text: string): (readonly [number, number])[] {
  const splitters = [/(?:^|[,;:]? )(?:and |or )?\((?:\d|[a-h]|i{1,3}|iv|v)\) /gu, /; ?(?:and |or )?/gu];
  let parts: (readonly [number, number])[] = [];
  for (const splitter of splitters) if (parts.length < 2) parts = cut(text, [0, text.length], splitter);
  if (parts.length < 2 && (text.match(/, /gu) ?? []).length >= 2)
    parts = cut(text, [0, text.length], /, (?:and |or )?|(?<=, [^,]{2,60}) (?:and|or) (?=[^,]{2,80}$)/gu);
  if (parts.length < 2) parts = [[0, text.length]];
  return parts
    .flatMap((part) => cut(text, part, / (?:when|if|unless|only after|as well as|and to) /gu))
    .map(([start, end]) => trimmed(text, start, end))
    .filter(([start, end]) => words(text.slice(start, end)).length > 0 && words(text.slice(start, end)).length <= 30);
}

function cut(text: string, [from, to]: readonly [number, number], splitter: RegExp): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let at = from;
  for (const match of allMatches(text.slice(from, to), splitter)) {
    parts.push([at, from + match.index]);
    at = from + match.index + match[0].length;
  }
  parts.push([at, to]);
  return parts.filter(([start, end]) => end - start > 2);
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const lead =
    /^(?:[\s,;:"“]|(?:and|or|with|in|for|the|a|an|patients|those|who|have|has|there is|there are|evaluation of|i\.e\.?|e\.g\.?) )+/u.exec(
      text.slice(start, end),
    );
  start += lead?.[0].length ?? 0;
  while (end > start && /[\s,;:."”]/u.test(text.charAt(end - 1))) end--;
  return [start, end];
}
