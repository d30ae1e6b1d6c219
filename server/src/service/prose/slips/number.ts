/** Singular and plural that do not go together: "6 session", "a symptoms", "there is symptoms", "the guidelines includes". */
import { tables, wordsOf } from '../lexicon';
import { span } from '../../text';
import type { Slip } from './slip';
import type { Token } from './tokens';

const pluralOf = new Map(Object.entries(tables.countable).map(([one, [many]]) => [one, many!]));
const singularOf = new Map([...pluralOf].map(([one, many]) => [many, one]));
const alsoVerbs = wordsOf('also_verbs');
const behindNoun = wordsOf('behind_noun');
const singularVerbs = wordsOf('singular_verbs');
const pluralVerbs = wordsOf('plural_verbs');
const how = wordsOf('counted_how');
const months = wordsOf('months');

const one = new Set(['a', 'an', 'another', 'each', 'this']);
const manyWords = new Set(
  'several many multiple few numerous these those both two three four five six seven eight nine ten twelve'.split(' '),
);
const numbered = new Set(
  'day level grade type phase stage class page section chapter form no number visit table figure week step part item'.split(' '),
);
const determiners = new Set('the these those his her their all both most'.split(' '));

const isAdjective = ({ lower, kind }: Token): boolean =>
  kind === 'word' && (how.has(lower) || /.(?:al|ic|ive|ous|ed|able|ful|ant|ent)$/u.test(lower));

/** Whether the noun at a place stands alone, so that its number counts. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (next.kind === 'mark') return !next.joined || /^[.,;:)"”]$/u.test(next.text);
  if (next.joined || next.kind === 'number') return false;
  return behindNoun.has(next.lower);
}

function swap(token: Token, other: string, kind: Slip['kind'] = 'number'): Slip {
  return {
    kind,
    span: span(token.start, token.end),
    better: /^\p{Lu}/u.test(token.text) ? other.charAt(0).toUpperCase() + other.slice(1) : other,
  };
}

/** An article, a number or a word like "several" before a noun, with at most one adjective between. */
export function* counted(tokens: readonly Token[]): Iterable<Slip> {
  for (let place = 1; place < tokens.length; place++) {
    const noun = tokens[place]!;
    const single = singularOf.get(noun.lower);
    const plural = pluralOf.get(noun.lower);
    if (noun.joined || (single ?? plural) === undefined || !standsAlone(tokens, place)) continue;
    const before = tokens[place - 1]!;
    // "both knee and shoulder pain" counts two things, and neither is several
    if (before.lower === 'both' && ['and', 'or'].includes(tokens[place + 1]?.lower ?? '')) continue;
    for (const at of isAdjective(before) && !before.joined ? [place - 1, place - 2] : [place - 1]) {
      const token = tokens[at];
      if (!token) continue;
      if (single !== undefined && one.has(token.lower) && !token.joined && !(token.lower === 'this' && alsoVerbs.has(noun.lower)))
        yield swap(noun, single);
      else if (plural !== undefined && isMany(tokens, at) && !isRange(tokens, place)) yield swap(noun, plural);
      else continue;
      break;
    }
  }
}

function isMany(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before && (token.joined || isNaming(before))) return false;
  if (token.kind === 'word') return manyWords.has(token.lower) && !(token.lower === 'few' && before?.lower === 'a');
  // the last of several numbers that name: "L3, 4, 5"
  if (before?.text === ',' && tokens[at - 2]?.kind === 'number') return false;
  return token.kind === 'number' && /^(?:[2-9]|[1-9]\d{1,2}|\d{1,2}-\d{1,2})$/u.test(token.text);
}

/** "a 6 month trial", "#30", "level 2", "May 12": the number counts nothing, or what it counts is no plural. */
const isNaming = ({ lower, kind }: Token): boolean =>
  ['a', 'an', 'the', 'this', 'that', 'each', 'every', 'per', 'one', 'or', 'of'].includes(lower) ||
  months.has(lower) ||
  numbered.has(lower) ||
  kind === 'number' ||
  (kind === 'mark' && lower !== ',' && lower !== '(');

/** "6 week to 8 weeks". */
const isRange = (tokens: readonly Token[], at: number): boolean =>
  ['to', 'and', 'or', 'through'].includes(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.kind === 'number';

const articles = new Set(['a', 'an', 'the']);

/** "the a": one of them is left from another sentence. */
export function* twoArticles(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const first = tokens[at]!;
    const second = tokens[at + 1]!;
    if (!articles.has(first.lower) || !articles.has(second.text)) continue;
    const next = tokens[at + 2]!;
    if (first.lower === second.lower || second.joined || next.joined) continue;
    if (!/^(?:priori|posteriori|la)$/u.test(next.lower))
      yield { kind: 'wrong word', span: span(first.start, second.end), better: first.text };
  }
}

/** "there is symptoms", "there are documentation". */
export function* thereIs(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at < tokens.length; at++) {
    const verb = tokens[at + 1];
    if (tokens[at]!.lower !== 'there' || !verb) continue;
    let place = at + 2;
    while (place < at + 5 && tokens[place] && (tokens[place]!.lower === 'no' || isAdjective(tokens[place]!))) place++;
    const noun = tokens[place];
    if (!noun || !standsAlone(tokens, place)) continue;
    if (['is', 'was'].includes(verb.lower) && singularOf.has(noun.lower))
      yield swap(verb, verb.lower === 'is' ? 'are' : 'were', 'agreement');
    if (['are', 'were'].includes(verb.lower) && ['documentation', 'evidence', 'mention'].includes(noun.lower))
      yield swap(verb, verb.lower === 'are' ? 'is' : 'was', 'agreement');
  }
}

const pluralOfVerb: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const asMany = (verb: string): string => pluralOfVerb[verb] ?? verb.replace(/s$/u, '');

/** Up to so many words may stand between "the" and its noun, or between the noun and its verb. */
const longestPhrase = 4;

/** "the MTUS guidelines for physical therapy includes", "the guideline recommend". */
export function* agreement(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (determiners.has(token.lower) && beginsClause(tokens[at - 1])) yield* ofSeveral(tokens, at);
    if (singleDeterminers.has(token.lower) && beginsMainClause(tokens[at - 1])) yield* ofOne(tokens, at);
    const next = tokens[at + 1];
    if (token.text === 'guideline' && next && pluralVerbs.has(next.lower) && !mayBeNoun(tokens, at + 1) && !isBare(tokens, at))
      yield swap(next, `${next.lower}s`, 'agreement');
  }
}

/** These are nouns too, "guideline support", so they are verbs only before "that". */
const alsoNouns = new Set('request report note state support address'.split(' '));
const mayBeNoun = (tokens: readonly Token[], at: number): boolean =>
  alsoNouns.has(tokens[at]!.lower) && tokens[at + 1]?.lower !== 'that';

const clauseWords = new Set('that because since if when although while however therefore as but'.split(' '));
const beginsClause = (before: Token | undefined): boolean =>
  !before || /^[,;:("“]$/u.test(before.text) || clauseWords.has(before.lower);

function* ofSeveral(tokens: readonly Token[], at: number): Iterable<Slip> {
  let place = at + 1;
  while (place <= at + longestPhrase && isPlain(tokens[place]) && !singularOf.has(tokens[place]!.lower)) place++;
  const noun = tokens[place];
  // "Guidelines" with a capital are one work by its title
  if (!noun || !singularOf.has(noun.text) || (place > at + 1 && alsoVerbs.has(noun.lower))) return;
  const verb = tokens[behindPhrase(tokens, place + 1, singularVerbs)];
  if (verb && singularVerbs.has(verb.lower) && verb.text === verb.lower && !verb.joined)
    yield swap(verb, asMany(verb.lower), 'agreement');
}

const singleDeterminers = new Set('the this a an his her their'.split(' '));
/** "if the patient were", "that the patient have" are right. */
const mainClauseWords = new Set('because since although while however therefore'.split(' '));
const beginsMainClause = (before: Token | undefined): boolean => !before || mainClauseWords.has(before.lower);
const ofMany: Readonly<Record<string, string>> = { have: 'has', are: 'is', were: 'was', do: 'does' };
/** "the treating physician have", "the guideline for opioids recommend". */
function* ofOne(tokens: readonly Token[], at: number): Iterable<Slip> {
  let place = at + 1;
  while (place <= at + 2 && isPlain(tokens[place]) && !pluralOf.has(tokens[place]!.lower)) place++;
  if (!tokens[place] || !pluralOf.has(tokens[place]!.text)) return;
  const verbAt = behindPhrase(tokens, place + 1, pluralVerbs);
  const verb = tokens[verbAt];
  if (!verb || verb.joined || verb.text !== verb.lower) return;
  const better = ofMany[verb.lower] ?? (pluralVerbs.has(verb.lower) ? `${verb.lower}s` : undefined);
  if (better !== undefined && !mayBeNoun(tokens, verbAt)) yield swap(verb, better, 'agreement');
}

/** The place behind "for physical therapy" and the like, where that stands at `at`. */
function behindPhrase(tokens: readonly Token[], at: number, verbs: ReadonlySet<string>): number {
  if (!['for', 'on', 'regarding', 'concerning'].includes(tokens[at]?.lower ?? '')) return at;
  let next = at + 1;
  while (next <= at + longestPhrase && isPlain(tokens[next]) && !verbs.has(tokens[next]!.lower)) next++;
  return next;
}

/** A word that may belong to a noun: no "of", no verb, no mark. */
const isPlain = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !behindNoun.has(token.lower) &&
  !singularVerbs.has(token.lower) &&
  !(token.lower in ofMany);

/** "does the guideline recommend", "that the guideline recommend": the verb stands as it should. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ lower }) => /^(?:do|does|did|not|that|would|should|may|might|can|could|will|if|and|due)$/u.test(lower));
