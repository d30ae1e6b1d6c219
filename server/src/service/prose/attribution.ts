/** Who speaks in a sentence: the reviewer, unless a guideline, utilization review or the treating side is the subject of a verb of saying. */
import { asideAt } from './clauses';
import { mayHold, trigramsOf } from './cues';
import { once } from './texts';
import type { Folded } from './fold';
import { anyOf } from './lexicon';
import { allMatches } from '../text';

export type Speaker = 'guideline' | 'utilization review' | 'provider' | 'patient';

/** Words that another than the reviewer says. Places are in the folded text. */
export interface Attributed {
  readonly speaker: Speaker;
  /** From the subject on. */
  readonly start: number;
  readonly end: number;
}

const subjects: Readonly<Record<Speaker, string>> = {
  guideline: anyOf('evidence_speaks'),
  'utilization review': anyOf('denying_side'),
  provider: anyOf('treating_side'),
  patient: `(?:${anyOf('patient')}|attorney)(?:'s (?:attorney|appeal|letter|${anyOf('relatives')}))?`,
};

/** How a guideline or a denial speaks of a service. */
const ruling = `(?:${anyOf('verbs_of_ruling')}|do(?:es)? not (?:find|consider|recommend|support|list|endorse)|did not (?:find|approve|authorize|recommend|certify))`;
const opinion = anyOf('verbs_of_opinion');

/** What may stand before a subject at the head of its clause. */
const lead =
  '(?:^|[.;:,(] ?|\\b(?:and|but|however|while|although|though|whereas|because|since|as|that) )(?!according to|based on|per |pursuant|given |in accordance|under |consistent with|in light|upon|as per|by |with )';
const determiner = '(?:(?:the|this|these|an?|her|his|their|both|current|said|available|california|ca|most|in) ){0,4}';
/** A word between subject and verb: no form of "to be", for "is considered" is the reviewer's. */
const between = "(?!is |are |was |were |be |been |being |by |and the |and this )[a-z0-9()/&'-]{1,24} ";

const patterns: readonly (readonly [Speaker, RegExp])[] = (Object.keys(subjects) as Speaker[]).map((speaker) => [
  speaker,
  new RegExp(
    `${lead}${determiner}(?:${between}){0,3}?${subjects[speaker]}\\b[)"]? (?:${between}){0,6}?${speaker === 'guideline' || speaker === 'utilization review' ? ruling : opinion}\\b`,
    'gu',
  ),
]);

/** Where attributed words end: the writer turns back to the case. */
const turn =
  '; |(?:,| and|, and) (?:so|therefore|thus|hence|consequently|accordingly|as such)\\b|, (?:but|however|yet)\\b|,? (?:and|but) (?:i|it|this|the request|the requested|the current request|such)\\b';
const afterThat = new RegExp(turn, 'u');
/** Without "that", a clause of its own after a comma is the writer's again. */
const afterSaying = new RegExp(
  `${turn}|, (?=(?:the |this |these |such |medical necessity|an? )[^,;]{0,400}?\\b(?:is|are|was|were|has|have|cannot|does)\\b)`,
  'u',
);

/** "Was found not medically necessary by utilization review", "denied by the insurer as not medically necessary". */
const passivePattern = new RegExp(
  `\\bby (?:(?:the|a|an|this|prior|previous) ){0,3}${subjects['utilization review']}\\b(?: (?:as|for lack of|for want of) [^,;]{1,300})?`,
  'u',
);

/** "According to the surgeon, …", "…, in the opinion of the insurer": of persons, for a reviewer concludes by guidelines and notes. */
const inWordsOf: readonly (readonly [Speaker, RegExp])[] = (['utilization review', 'provider', 'patient'] as const).map(
  (speaker) => [
    speaker,
    new RegExp(
      `(^|[,;:(] ?|\\b(?:and|but|however|that) )${anyOf('in_the_words_of')} ${determiner}${subjects[speaker]}(?= ?[,.;)]| ?$)`,
      'gu',
    ),
  ],
);
/** "The insurer's view that it is not medically necessary overlooks …". */
const viewOf = inWordsOf.map(
  ([speaker]) =>
    [speaker, new RegExp(`${lead}${determiner}${subjects[speaker]}'s? ${anyOf('nouns_of_opinion')} that\\b`, 'gu')] as const,
);
/** What is said "according to" somebody is one clause. */
const clauseEnd = new RegExp(`${turn}|, and `, 'u');

/**
 * The stretches of one sentence (folded, lower case) that others than the reviewer say. "According to the guidelines, …"
 * attributes nothing: a conclusion may begin so.
 */
export const attributedParts = once(partsOf);

function partsOf(sentence: string): readonly Attributed[] {
  const result: Attributed[] = [];
  const trigrams = trigramsOf(sentence);
  for (const [speaker, pattern] of patterns) {
    if (!mayHold(trigrams, pattern)) continue;
    for (const match of allMatches(sentence, pattern)) {
      const after = match.index + match[0].length;
      const rest = sentence.slice(after);
      const thatClause = /^(?::|,)? ?(?:that\b|")/u.test(rest);
      const end = (thatClause ? afterThat : afterSaying).exec(rest);
      // what is said in an aside is over with it: "while the provider says that it is urgent, …"
      const aside = asideAt(sentence, after)?.end ?? sentence.length;
      result.push({ speaker, start: match.index, end: Math.min(aside, end ? after + end.index : sentence.length) });
    }
  }
  for (const [speaker, pattern] of viewOf) {
    if (!mayHold(trigrams, pattern)) continue;
    for (const match of allMatches(sentence, pattern)) {
      const after = match.index + match[0].length;
      const end = clauseEnd.exec(sentence.slice(after));
      result.push({ speaker, start: match.index, end: end ? after + end.index : sentence.length });
    }
  }
  for (const [speaker, pattern] of inWordsOf) {
    if (!mayHold(trigrams, pattern)) continue;
    for (const match of allMatches(sentence, pattern)) {
      const after = match.index + match[0].length;
      const inFront = sentence[after] === ',' && !match[1]?.startsWith(',');
      const rest = sentence.slice(after + 2);
      const end = inFront ? after + 2 + (clauseEnd.exec(rest)?.index ?? rest.length) : after;
      result.push({ speaker, start: inFront ? match.index : sentence.lastIndexOf(';', match.index) + 1, end });
    }
  }
  const passive = mayHold(trigrams, passivePattern) ? passivePattern.exec(sentence) : null;
  if (passive && !/\b(?:reversing|overturn\w*|disagree\w*)\b/u.test(sentence)) {
    result.push({ speaker: 'utilization review', start: 0, end: passive.index + passive[0].length });
  }
  return result.sort((a, b) => a.start - b.start);
}

/** Sentences longer than this are not taken apart: no writer's sentence is, and no work may grow without bound. */
export const longestSentence = 6000;

/** The lower-case text of a sentence, cut where it exceeds what is ever written. */
export const sentenceText = (folded: Folded, start: number, end: number): string =>
  folded.lower.slice(start, Math.min(end, start + longestSentence));
