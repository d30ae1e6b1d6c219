/** Conclusions in other words: "the request is denied", "is not supported", "the denial is overturned". */
import { anyOf } from './lexicon';
import { isNegator } from './negation';
import type { Phrase } from './necessity-judge';
import { allMatches } from '../text';

const subject = new RegExp(`\\b${anyOf('request')}\\b`, 'u');
const leadIn =
  /^(?:therefore|thus|hence|accordingly|consequently|as such|as a result|in conclusion|in summary|overall|for (?:this|these|the above) reasons?|given|based on|in light|under these|because of|due to|likewise)\b/u;

/** Adverbs and helpers between the verb and the word that judges. */
const helpers =
  '(?: (?:not|also|therefore|thus|still|currently|clearly|be|been|being|hereby|considered|deemed|found|determined|felt|seen|to|as|reasonable|reasonable and|appropriate and|clinically|at this time|no longer|recommended for))*';
const verb = "(?:is|are|was|were|cannot|can|should|would|has|have|isn't|aren't|wasn't|weren't|can't|shouldn't|hasn't)";
const refusal = new RegExp(`^${anyOf('refused')}$`, 'u');
const judged = new RegExp(`\\b${verb}${helpers} (${anyOf('granted', 'refused')})\\b`, 'gu');

/** The denial itself upheld or overturned; the letters of New York and of health plans conclude so. */
const ruling = new RegExp(
  `\\b${anyOf('denial')}(?: [a-z0-9'-]{1,24}){0,8}? (?:is|was|be|are|were|has been|have been)(?: (?:hereby|therefore|thus|also))?( not)?(?: (?:hereby|therefore|be|being))? (${anyOf('upholds', 'overturns')})\\b`,
  'u',
);
const ownRuling = new RegExp(
  `\\b(?:i|we|reviewer|this reviewer|decision is to|recommend(?:ed|ation is)?(?: to)?)(?: (?:am|are|is|have|has|therefore|hereby|would|must|will)){0,3} (uphold(?:s|ing)?|affirm(?:s|ing)?|sustain(?:s|ing)?|overturn(?:s|ing)?|revers(?:e|es|ing))\\b[^.;]{0,80}\\b${anyOf('denial')}\\b`,
  'u',
);
const overturns = /^(?:overturn|revers|set aside)/u;

const byOthers =
  /^[^.;]{0,60}\bby (?:the |a |an |prior |previous )*(?:utilization|claims?|insurer|carrier|prior|previous|health plan|administrator|provider|fda)\b/u;
/** "The request for six is not." */
const elliptical = new RegExp(
  `\\b(?:request|remaining [a-z -]{1,40}|remainder)\\b[^.;]{0,300}\\b((?:is|are|was|were) not)[.]?$`,
  'u',
);

/** A ruling on the denial itself: upheld, or overturned. */
export function rulingOnDenial(sentence: string): Phrase | undefined {
  const own = ownRuling.exec(sentence);
  if (own)
    return { polarity: overturns.test(own[1] ?? '') ? 'supports' : 'denies', start: own.index, end: own.index + own[0].length };
  const ruled = ruling.exec(sentence);
  if (!ruled) return undefined;
  const overturned = overturns.test(ruled[2] ?? '') !== (ruled[1] !== undefined);
  return { polarity: overturned ? 'supports' : 'denies', start: ruled.index, end: ruled.index + ruled[0].length };
}

/** The conclusion a folded, lower-case sentence implies, if any. */
export function impliedConclusion(sentence: string): Phrase | undefined {
  const ruled = rulingOnDenial(sentence);
  if (ruled) return ruled;
  const bare = elliptical.exec(sentence);
  if (bare) return { polarity: 'denies', start: sentence.lastIndexOf(bare[1]!), end: sentence.length };
  return judgedRequest(sentence);
}

/** "The request is (not) supported": only of the request, or behind a word that draws the conclusion. */
function judgedRequest(sentence: string): Phrase | undefined {
  let last: Phrase | undefined;
  for (const match of allMatches(sentence, judged)) {
    const head = sentence.slice(Math.max(0, match.index - 300), match.index);
    const clause = head.split(/[,;:]/u).pop() ?? '';
    const ofRequest = subject.test(clause) && /\brequest(?:ed)?\b/u.test(head);
    const concludes = leadIn.test(sentence) && subject.test(head);
    if (!ofRequest && !concludes) continue;
    if (
      byOthers.test(sentence.slice(match.index + match[0].length)) ||
      /\b(?:which|that|who|previously|initially|already|no|if|when|while|although)\b/u.test(`${clause} ${match[0]}`)
    )
      continue;
    const word = match[1] ?? '';
    const negated = match[0].split(' ').some((part) => isNegator(part));
    const denies = refusal.test(word) !== negated;
    last = { polarity: denies ? 'denies' : 'supports', start: match.index, end: match.index + match[0].length };
  }
  return last;
}
