/**
 * What a rationale concludes on medical necessity, and where.
 *
 * It is read backwards, the last four sentences first and the whole only as a last resort. What another says, what is
 * said under a condition, quotations and the tapering notice conclude nothing. "Unknown" is an answer.
 */
import { once } from './texts';
import type { Span } from '../text';
import { attributedParts, longestSentence, type Attributed } from './attribution';
import { conditionAfter, conditionsBefore } from './conditionals';
import { fold } from './fold';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { statedNecessity, type Phrase } from './necessity-phrases';
import { impliedConclusion, rulingOnDenial } from './implied-conclusion';

export type Polarity = 'supports' | 'denies';

export interface Conclusion {
  readonly polarity: Polarity | 'unknown';
  /** The words that conclude, negation included; undefined where nothing concludes. */
  readonly span?: Span;
  /** The sentence they stand in. */
  readonly sentence?: Span;
  /** `stated`: in so many words on medical necessity; `implied`: "the request is denied", "not supported". */
  readonly strength?: 'stated' | 'implied';
}

/** One sentence as the reading needs it: lower case, quotations blanked, places leading back. */
interface Reading {
  readonly sentence: Span;
  readonly text: string;
  source(start: number, end: number): Span;
}

/** The words of the notice that may follow the conclusion on an opioid: they judge nothing. */
const notice = /should not be interpreted as|advised to (?:speak with|consult|discuss)|weaning and terminating/u;

const lastSentences = 4;

/**
 * The text with its quotations blanked, same length. A quoted service ("the request for "Cervical CT scan" is …") leaves
 * the sentence around it standing, and what a guideline says inside quotation marks never concludes.
 */
function withoutQuotations(text: string): string {
  let result = '';
  let at = 0;
  for (const { inner, depth } of quotations(text).all) {
    if (depth > 0 || inner.start < at) continue;
    result +=
      text.slice(at, inner.start) +
      text.slice(inner.start, inner.end).replace(/[^\s]/gu, (char) => (char.length > 1 ? '__' : '_'));
    at = inner.end;
  }
  return result + text.slice(at);
}

function readings(text: string): Reading[] {
  const blanked = withoutQuotations(text);
  const folded = fold(blanked);
  return sentences(text).map((sentence) => {
    const start = folded.folded(sentence.start);
    const end = Math.min(folded.folded(sentence.end), start + longestSentence);
    return {
      sentence,
      text: folded.lower.slice(start, end).replace(/\n/gu, ' '),
      source: (from, to) => folded.source(start + from, start + to),
    };
  });
}

/** Whether another than the reviewer says it, or it hangs on a condition, or is asked. */
function isSaidOtherwise(sentence: string, parts: readonly Attributed[], phrase: Phrase): boolean {
  if (parts.some((part) => part.start < phrase.start && phrase.start < part.end)) return true;
  if (conditionsBefore(sentence, phrase.start).length > 0) return true;
  const after = conditionAfter(sentence, phrase.end);
  // "Not medically necessary unless radiographs show …" denies all the same.
  return after !== undefined && !(phrase.polarity === 'denies' && /^(?:unless|until|once)$/u.test(after.word));
}

/** The start of a clause that only grants or explains: "while two more sessions are …", "as the surgery is not …". */
const subordinate =
  /(?:^|[,;:] ?|\b(?:and|but) )(?:while|although|though|even though|whereas|as|since|because|given that|despite)\b(?! (?:such|a result|well)\b)/gu;

/** Whether a phrase belongs to a subordinate clause: no comma ends it before the phrase. */
function isSubordinate(sentence: string, phrase: Phrase): boolean {
  let start = -1;
  for (const match of sentence.slice(0, phrase.start).matchAll(subordinate)) start = match.index + match[0].length;
  return start >= 0 && !sentence.slice(start, phrase.start).includes(',');
}

/** Of several phrases in a sentence the last of a main clause decides. */
function statedIn(reading: Reading): Conclusion | undefined {
  const found = statedNecessity(reading.text);
  if (found.length === 0 || reading.text.endsWith('?')) return undefined;
  const parts = attributedParts(reading.text);
  const phrases = found.filter((phrase) => !isSaidOtherwise(reading.text, parts, phrase));
  const main = phrases.filter((phrase) => !isSubordinate(reading.text, phrase));
  // "The determination that it is not medically necessary is overturned": the ruling has the last word.
  const ruled = rulingOnDenial(reading.text);
  const last = (main.length > 0 ? main : phrases).at(-1);
  const chosen = ruled && last && ruled.start < last.start && last.end < ruled.end ? ruled : last;
  if (!chosen) return undefined;
  return {
    polarity: chosen.polarity,
    span: reading.source(chosen.start, chosen.end),
    sentence: reading.sentence,
    strength: 'stated',
  };
}

function impliedIn(reading: Reading): Conclusion | undefined {
  const phrase = impliedConclusion(reading.text);
  if (!phrase || reading.text.endsWith('?') || isSaidOtherwise(reading.text, attributedParts(reading.text), phrase))
    return undefined;
  return {
    polarity: phrase.polarity,
    span: reading.source(phrase.start, phrase.end),
    sentence: reading.sentence,
    strength: 'implied',
  };
}

function firstOf(list: readonly Reading[], find: (reading: Reading) => Conclusion | undefined): Conclusion | undefined {
  for (const reading of list) {
    const found = find(reading);
    if (found) return found;
  }
  return undefined;
}

function conclude(text: string): Conclusion {
  const backwards = readings(text)
    .filter((reading) => !notice.test(reading.text))
    .reverse();
  const last = backwards.slice(0, lastSentences);
  return (
    firstOf(last, statedIn) ??
    firstOf(last, impliedIn) ??
    firstOf(backwards.slice(lastSentences), statedIn) ?? { polarity: 'unknown' }
  );
}

/** The conclusion of one item's rationale. Read no other text with it: case summaries tell of the denial. */
export const conclusion = once(conclude);

/** Every sentence that states a conclusion of the reviewer's, in order. */
export const conclusions = once((text: string): readonly Conclusion[] =>
  readings(text).flatMap((reading) => (notice.test(reading.text) ? [] : (statedIn(reading) ?? []))),
);
