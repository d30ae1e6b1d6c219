/** Conclusions that leave out what was just said: "therapy is medically necessary; the arthroscopy is not". */
import { asidesBefore } from './clauses';
import { anyOf } from './lexicon';
import type { Phrase } from './necessity-judge';
import { namesNecessity } from './necessity-phrases';

/** The end of such a sentence: its verb, with "not" or without. */
const bareVerb =
  /\b(is|are|was|were|isn't|aren't|wasn't|weren't)( not| neither)?(?:,? (?:at this time|at present|either|now|here|so|the case|as well|therefore|in my opinion|in this case)){0,2}[.!"]*$/u;
/** "Neither is the pump", "nor is it". */
const neither = /\b(?:neither|nor) (?:is|are|was|were) [^,;]{1,200}$/u;
/** "It is not." behind a sentence on necessity. */
const alone =
  /^(?:but |yet |however,? |in fact,? )?(?:it|this|that|such|the [a-z -]{1,60})(?:, (?:however|though|therefore),)? (?=\w)/u;
const contrast = new RegExp(`[,;]|\\b(?:${anyOf('contrasting')}|and)\\b`, 'u');

const longestAlone = 90;

/**
 * What a folded, lower-case sentence concludes without saying of what: it was said in the same sentence, or, where that is
 * short, in the one before (`namedBefore`).
 */
export function ellipticalConclusion(sentence: string, namedBefore = false): Phrase | undefined {
  const named = namesNecessity(sentence);
  const inverted = neither.exec(sentence);
  if (inverted && named >= 0 && named < inverted.index)
    return { polarity: 'denies', start: inverted.index, end: sentence.length };
  const verb = bareVerb.exec(sentence);
  if (!verb) return undefined;
  const here = named >= 0 && named < verb.index && contrast.test(sentence.slice(named, verb.index));
  const fromBefore =
    named < 0 && namedBefore && sentence.length <= longestAlone && alone.test(sentence) && isBare(sentence, verb);
  if (!here && !fromBefore) return undefined;
  const denies = verb[2] !== undefined || verb[1]!.endsWith("n't");
  const end = verb.index + verb[1]!.length + (verb[2]?.length ?? 0);
  return { polarity: denies ? 'denies' : 'supports', start: verb.index, end };
}

/** Whether the subject of a short sentence holds no verb of its own. */
const isBare = (sentence: string, verb: RegExpExecArray): boolean =>
  !/\b(?:is|are|was|were|has|have|does)\b/u.test(sentence.slice(0, verb.index)) && asidesBefore(sentence, verb.index).length < 3;
