/**
 * What a text says to be so of a case, as the roots of its words: clauses that deny, plan, suspect or retell the denial are left
 * out. For comparing what is said to be missing with what is there.
 */
import { once } from './texts';
import { attributedParts } from './attribution';
import { fold, holds } from './fold';
import { anyOf, tables } from './lexicon';
import { isNegator } from './negation';
import { isQuoted } from './quotations';
import { sentences } from './sentences';
import { contentWords, stem, words, type Word } from './words';
import { allMatches, type Span } from '../text';

/** Words that letters use for one thing. */
const sameThing: readonly (readonly [RegExp, string])[] = [
  [/^fail/u, 'fail'],
  [/^(?:trial|trialed|tried|try|tries|attempt\w*)$/u, 'trial'],
  [/^(?:care|treatments?|therap\w+|management|measures?|modalit\w+)$/u, 'treatment'],
  [/^(?:decreas|reduc|diminish)\w*$/u, 'reduce'],
  [/^(?:xrays?|rays?|radiographs?|radiographic)$/u, 'radiograph'],
];
const spelledOut: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(tables.spelled_out));

/** Forms of one word have one root, as far as endings tell: "improved", "improvement"; "radicular", "radiculopathy". */
export const root = (word: string): string => sameThing.find(([pattern]) => pattern.test(word))?.[1] ?? stem(word);

export const rootsOf = (text: string, within?: Span): string[] =>
  words(text, within).flatMap((word) => [root(word.lower), ...(spelledOut.get(word.lower) ?? [])]);

/** Forms of one word. */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < 5) return false;
  let same = 0;
  while (same < least && a[same] === b[same]) same++;
  return same >= Math.max(5, least - 3) && Math.max(a.length, b.length) - same <= 6;
}

/** What is planned, asked for, ruled out, supposed or said by the denial is not said to be so. */
const notSo =
  /\b(?:request\w*|plan\w*|recommend\w*|authoriz\w*|certif\w*|pending|will|would|should|consider\w*|schedul\w*|rule out|ruled out|r\/o|possible|probable|suspect\w*|if|whether|until|unless|appeal\w*|utilization|denied|denial|deemed|medically necessary|negative|absent|absence|lack\w*|without|unremarkable|normal|resolved|refill\w*|prescri\w*|order\w*|awaiting|await|advised|instructed|goal\w*|discuss\w*|educat\w*|return precautions)\b/u;

/** The denial’s words. */
const ofTheDenial = new RegExp(
  `\\b(?:${anyOf('utilization_review')}|${anyOf('utilization_review_short')} (?:denial|determination|decision|physician)|previously (?:deemed|denied|non-?certified)|not medically necessary|non-?certified)\\b`,
  'u',
);

/** Clauses of a text that say that something is so, with their words. */
export const affirmed = once((text: string): readonly { readonly span: Span; readonly roots: readonly string[] }[] => {
  const result: { span: Span; roots: string[] }[] = [];
  for (const sentence of sentences(text)) {
    const folded = fold(text.slice(sentence.start, sentence.end));
    // the denial’s words are not the record’s, and they fill the last sentences of many a summary
    if (holds(folded, ofTheDenial)) continue;
    if (attributedParts(folded.lower).some(({ speaker }) => speaker === 'utilization review')) continue;
    for (const clause of clausesOf(text, sentence)) {
      const own = words(text, clause);
      if (holds(fold(text.slice(clause.start, clause.end)), notSo) || own.some(denies) || isQuoted(text, clause.start + 1))
        continue;
      if (contentWords(text, clause).length > 0) result.push({ span: clause, roots: rootsOf(text, clause) });
    }
  }
  return result;
});

/** "Failed therapy" is so: the therapy was, and it failed. */
const denies = (word: Word): boolean => isNegator(word.lower) && !/^fail/u.test(word.lower);

function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let at = sentence.start;
  for (const match of allMatches(
    text.slice(sentence.start, sentence.end),
    /[;:]|,? (?:but|however|although|while|whereas)\b|, and (?=\p{L}+ (?:was|is|were|had|has)\b)/gu,
  )) {
    const end = sentence.start + match.index;
    if (end > at) clauses.push({ start: at, end });
    at = end + match[0].length;
  }
  clauses.push({ start: at, end: sentence.end });
  return clauses.map(({ start, end }) => ({ start: start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0), end }));
}
