/** Asides: what stands in a sentence and takes nothing from the words behind it, such as "until the films are read, …". */
import { allMatches, type Span } from '../text';
import { anyOf } from './lexicon';
import { once } from './texts';

/** In a folded, lower-case sentence. */
export interface Aside extends Span {
  /** The word that opens a clause in front of its main clause; undefined in brackets, or between commas. */
  readonly opener?: string;
}

const finite = `(?:is|are|was|were|has|have|had|does|do|did|can|could|would|should|may|might|must|will|shall|cannot|appears?|seems?|remains?|lacks?|\\w+n't)`;

const opener = new RegExp(
  `(?<=^|[;:] |\\b(?:${anyOf('lead_ins')}),? )(?:(?:even|only|just) )?(${anyOf('clause_openers')})\\b`,
  'gu',
);

/** What goes on with the clause in front, and what begins the main one: a subject with its verb, or the first word of one. */
const mainClause = new RegExp(
  '^(?!(?:and(?! (?:thus|therefore|so|hence|accordingly|consequently))|or|nor|but|which|who|whom|whose|that|including|such as|like|as|if|when|where|because)\\b)' +
    '(?:(?:the|this|these|those|such|an?|it|he|she|they|there|i|we|no|neither|none|his|her|its|their|any|all|both|each|medical necessity)\\b' +
    `|[^,;]{1,160}?\\b${finite}\\b)`,
  'u',
);
const goesOn = new RegExp(`^(?:${finite}\\b|(?:to be |as |not |considered |deemed |therefore )*medically\\b)`, 'u');
const brackets = /\([^()]{0,300}\)| - [^;-]{1,200} - /gu;

/** No clause in front is longer. */
const longestClause = 900;

/** The asides of a sentence; one may lie in another. */
export const asides = once(find);

function find(sentence: string): readonly Aside[] {
  const found: Aside[] = [];
  for (const match of allMatches(sentence, brackets)) found.push({ start: match.index, end: match.index + match[0].length });
  const commas = [...allMatches(sentence, /, |;/gu)].map(({ index }) => index);
  commas.forEach((comma, place) => {
    const next = commas[place + 1];
    if (next === undefined || sentence[comma] === ';' || sentence[next] === ';') return;
    if (goesOn.test(sentence.slice(next + 2, next + 60))) found.push({ start: comma, end: next + 1 });
  });
  const mains = commas.filter((comma) => sentence[comma] === ';' || mainClause.test(sentence.slice(comma + 2, comma + 200)));
  let place = 0;
  for (const match of allMatches(sentence, opener)) {
    const word = match[1] ?? '';
    const start = match.index + match[0].length - word.length;
    while (place < mains.length && mains[place]! < start) place++;
    const end = mains[place];
    if (end === undefined || sentence[end] === ';' || end - start > longestClause) continue;
    found.push({ start, end: end + 1, opener: word });
  }
  return found;
}

/** The asides that are over before a place. */
export const asidesBefore = (sentence: string, offset: number): readonly Aside[] =>
  asides(sentence).filter(({ end }) => end <= offset);

/** The innermost aside that a place stands in. */
export function asideAt(sentence: string, offset: number): Aside | undefined {
  let inner: Aside | undefined;
  for (const aside of asides(sentence))
    if (aside.start <= offset && offset < aside.end && (!inner || aside.end - aside.start < inner.end - inner.start))
      inner = aside;
  return inner;
}

const clauseStart = /[,;:] |\b(?:and|but|while|whereas|although|because|since|that) /gu;

/** Where the clause of a place begins, what stands between commas in it left aside. */
export function subjectStart(sentence: string, offset: number): number {
  const over = asidesBefore(sentence, offset).filter(({ opener }) => opener === undefined);
  let start = 0;
  for (const match of allMatches(sentence.slice(0, offset), clauseStart)) {
    const end = match.index + match[0].length;
    const inAside = over.some((aside) => aside.start <= match.index && match.index < aside.end);
    if (!inAside && end < offset) start = end;
  }
  return start;
}
