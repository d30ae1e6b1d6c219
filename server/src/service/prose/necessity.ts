/**
 * What a rationale concludes on medical necessity, and where.
 *
 * It is read backwards, the last four sentences first and the whole only as a last resort. What another says, what is
 * said under a condition, quotations and the tapering notice conclude nothing. "Unknown" is an answer.
 */
import { once, onceOfSentence } from './texts';
import { span, type Span } from '../text';
import { attributedParts, longestSentence, type Attributed } from './attribution';
import { conditionAfter, conditionsBefore } from './conditionals';
import { parts } from './by-sentence';
import { fold, type Folded } from './fold';
import { outerQuotations } from './quotations';
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

/** One sentence, and what it says by itself. */
interface Reading {
  readonly sentence: Span;
  /** Where in the text its words begin to count. */
  readonly start: number;
  readonly said: Said;
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
  for (const { inner } of outerQuotations(text)) {
    if (inner.start < at) continue;
    result +=
      text.slice(at, inner.start) +
      text.slice(inner.start, inner.end).replace(/[^\s]/gu, (char) => (char.length > 1 ? '__' : '_'));
    at = inner.end;
  }
  return result + text.slice(at);
}

function readings(text: string): Reading[] {
  const quoted = outerQuotations(text);
  const blanked = quoted.length > 0 ? withoutQuotations(text) : text;
  const all = sentences(text);
  let next = 0;
  return parts(text).flatMap(({ start, sentence }, index) => {
    const end = start + sentence.text.length;
    while (next < quoted.length && quoted[next]!.inner.end <= start) next++;
    const isOwn = next === quoted.length || quoted[next]!.inner.start >= end;
    const said = isOwn ? saidIn(sentence) : saidInWords(blanked.slice(start, end));
    return all[index] ? [{ sentence: all[index], start, said }] : [];
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
function statedIn(sentence: string): Phrase | undefined {
  const found = statedNecessity(sentence);
  if (found.length === 0 || sentence.endsWith('?')) return undefined;
  const others = attributedParts(sentence);
  const phrases = found.filter((phrase) => !isSaidOtherwise(sentence, others, phrase));
  const main = phrases.filter((phrase) => !isSubordinate(sentence, phrase));
  // "The determination that it is not medically necessary is overturned": the ruling has the last word.
  const ruled = rulingOnDenial(sentence);
  const last = (main.length > 0 ? main : phrases).at(-1);
  return ruled && last && ruled.start < last.start && last.end < ruled.end ? ruled : last;
}

function impliedIn(sentence: string): Phrase | undefined {
  const phrase = impliedConclusion(sentence);
  if (!phrase || sentence.endsWith('?') || isSaidOtherwise(sentence, attributedParts(sentence), phrase)) return undefined;
  return phrase;
}

/** What a sentence says, found when it is asked for: most of a text is never asked. Places lead back to its source. */
class Said {
  private readonly folded: Folded;
  /** Lower case, in one line, without the white space around it. */
  private readonly text: string;
  private readonly offset: number;
  readonly isNotice: boolean;
  private made: { stated?: Phrase | undefined; implied?: Phrase | undefined } = {};

  constructor(source: string) {
    this.folded = fold(source);
    const { lower } = this.folded;
    this.offset = lower.length - lower.trimStart().length;
    this.text = lower.trim().slice(0, longestSentence).replace(/\n/gu, ' ');
    this.isNotice = notice.test(this.text);
  }

  get stated(): Phrase | undefined {
    if (!('stated' in this.made)) this.made.stated = statedIn(this.text);
    return this.made.stated;
  }

  get implied(): Phrase | undefined {
    if (!('implied' in this.made)) this.made.implied = impliedIn(this.text);
    return this.made.implied;
  }

  source({ start, end }: Phrase): Span {
    return this.folded.source(this.offset + start, this.offset + end);
  }
}

const read = (words: string): Said => new Said(words);
const saidIn = onceOfSentence(read);
/** Of a sentence with its quotations blanked. */
const saidInWords = once(read);

function conclusionOf({ sentence, start, said }: Reading, strength: 'stated' | 'implied'): Conclusion | undefined {
  const phrase = said[strength];
  if (!phrase) return undefined;
  const place = said.source(phrase);
  return { polarity: phrase.polarity, span: span(start + place.start, start + place.end), sentence, strength };
}

function firstOf(list: readonly Reading[], strength: 'stated' | 'implied'): Conclusion | undefined {
  for (const reading of list) {
    const found = conclusionOf(reading, strength);
    if (found) return found;
  }
  return undefined;
}

function conclude(text: string): Conclusion {
  const backwards = readings(text)
    .filter(({ said }) => !said.isNotice)
    .reverse();
  const last = backwards.slice(0, lastSentences);
  return (
    firstOf(last, 'stated') ??
    firstOf(last, 'implied') ??
    firstOf(backwards.slice(lastSentences), 'stated') ?? { polarity: 'unknown' }
  );
}

/** The conclusion of one item's rationale. Read no other text with it: case summaries tell of the denial. */
export const conclusion = once(conclude);

/** Every sentence that states a conclusion of the reviewer's, in order. */
export const conclusions = once((text: string): readonly Conclusion[] =>
  readings(text).flatMap((reading) => (reading.said.isNotice ? [] : (conclusionOf(reading, 'stated') ?? []))),
);
