/** Who speaks in a sentence: the reviewer, unless a guideline, utilization review or the treating side is the subject of a verb of saying. */
import type { Folded } from './fold';

export type Speaker = 'guideline' | 'utilization review' | 'provider' | 'patient';

/** Words that another than the reviewer says. Places are in the folded text. */
export interface Attributed {
  readonly speaker: Speaker;
  /** From the subject on. */
  readonly start: number;
  readonly end: number;
}

const subjects: Readonly<Record<Speaker, string>> = {
  guideline:
    'guidelines?|mtus|odg|acoem|official disability guidelines|chapter|schedule|literature|stud(?:y|ies)|authors?|articles?|reviews? of the literature|recommendations?|criteria|manufacturer|fda|medicare|cms|cochrane|textbooks?|uptodate',
  'utilization review':
    'utilization review(?: physician| reviewer| determination| decision| denial| report| organization)?|ur(?: physician| reviewer| determination| decision| denial)?|claims? administrator|claims? adjuster|adjuster|carrier|insurer|insurance company|health plan|health insurer|employer|(?:prior|previous|original|initial|first|utilization|earlier) (?:physician |peer )?review(?:er)?(?: determination| decision)?|(?:prior|previous|original|initial) (?:determination|denial)|denial(?: letter)?',
  provider:
    "(?:requesting|treating|attending|primary(?: treating)?|prescribing|referring|secondary(?: treating)?) (?:physician|provider|doctor|surgeon|clinician|practitioner|chiropractor)(?:'s (?:report|note|letter|appeal))?|provider|surgeon|physical therapist|chiropractor|qualified medical evaluator|agreed medical evaluator|qme|ame|appeal letter|letter of appeal|progress report|progress note|office (?:note|visit)",
  patient:
    "(?:injured worker|patient|claimant|applicant|worker|member|enrollee|attorney)(?:'s (?:attorney|appeal|letter|wife|husband))?",
};

/** Verbs with which a guideline or a denial speaks of a service. */
const ruling =
  'states?|stated|notes?|noted|indicates?|indicated|reports?|reported|recommends?|recommended|suggests?|suggested|advises?|advised|explains?|explained|says?|said|writes?|wrote|considers?|considered|supports?|supported|requires?|required|allows?|allowed|finds?|found|determines?|determined|concludes?|concluded|argues?|argued|contends?|contended|asserts?|asserted|opines?|opined|believes?|believed|maintains?|maintained|deny|denies|denied|deems?|deemed|certified|non-certified|noncertified|approved|authorized|endorses?|endorsed|lists?|held|holds|views?|viewed|declined|do(?:es)? not (?:find|consider|recommend|support|list|endorse)|did not (?:find|approve|authorize|recommend|certify)';
/** Verbs with which a person gives an opinion; what a physician "documented" or "provided" is no opinion. */
const opinion =
  'states?|stated|notes?|noted|indicates?|indicated|says?|said|writes?|wrote|argues?|argued|contends?|contended|asserts?|asserted|claims?|claimed|opines?|opined|believes?|believed|feels?|felt|maintains?|maintained|considers?|considered|deems?|deemed';

/** What may stand before a subject at the head of its clause. */
const lead =
  '(?:^|[.;:,(] ?|\\b(?:and|but|however|while|although|though|whereas|because|since|as|that) )(?!according to|based on|per |pursuant|given |in accordance|under |consistent with|in light|upon|as per|by |with )';
const determiner = '(?:(?:the|this|these|an?|her|his|their|both|current|said|available|california|ca|most|in) ){0,4}';
/** A word between subject and verb: no form of "to be", for "is considered" is the reviewer's. */
const between = "(?!is |are |was |were |be |been |being |by |and the |and this )[a-z0-9()/&'-]{1,24} ";

const patterns: readonly (readonly [Speaker, RegExp])[] = (Object.keys(subjects) as Speaker[]).map((speaker) => [
  speaker,
  new RegExp(
    `${lead}${determiner}(?:${between}){0,3}?(?:${subjects[speaker]})\\b[)"]? (?:${between}){0,6}?(?:${speaker === 'guideline' || speaker === 'utilization review' ? ruling : opinion})\\b`,
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

const passivePattern = new RegExp(
  `\\bby (?:(?:the|a|an|this|prior|previous) ){0,3}(?:${subjects['utilization review']})\\b`,
  'u',
);

/**
 * The stretches of one sentence (folded, lower case) that others than the reviewer say. "According to the guidelines, …"
 * attributes nothing: a conclusion may begin so.
 */
export function attributedParts(sentence: string): Attributed[] {
  const result: Attributed[] = [];
  for (const [speaker, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const after = match.index + match[0].length;
      const rest = sentence.slice(after);
      const thatClause = /^(?::|,)? ?(?:that\b|")/u.test(rest);
      const end = (thatClause ? afterThat : afterSaying).exec(rest);
      result.push({ speaker, start: match.index, end: end ? after + end.index : sentence.length });
    }
  }
  // "was found not medically necessary by utilization review"
  const passive = passivePattern.exec(sentence);
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
