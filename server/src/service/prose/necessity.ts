/**
 * What a rationale concludes on medical necessity, and where.
 *
 * It is read backwards, the last four sentences first and the whole only as a last resort. What another says, what is
 * said under a condition, quotations and the tapering notice conclude nothing. "Unknown" is an answer.
 */
import { once, onceOfSentence } from './texts';
import { allMatches, span, type Span } from '../text';
import { attributedParts, longestSentence, type Attributed } from './attribution';
import { parts } from './by-sentence';
import { asideAt, subjectStart } from './clauses';
import { conditionAfter, conditionsBefore } from './conditionals';
import { ellipticalConclusion } from './ellipsis';
import { fold, type Folded } from './fold';
import { impliedConclusion, rulingOnDenial } from './implied-conclusion';
import { anyOf } from './lexicon';
import type { Phrase } from './necessity-judge';
import { namesNecessity, statedNecessity } from './necessity-phrases';
import { outerQuotations } from './quotations';
import { sentences } from './sentences';

export type Polarity = 'supports' | 'denies';

export interface Conclusion {
  readonly polarity: Polarity | 'unknown';
  /** The words that conclude, negation included; undefined where nothing concludes. */
  readonly span?: Span;
  /** The sentence they stand in. */
  readonly sentence?: Span;
  /** Of its clause what stands before them: mostly the service that is judged. */
  readonly subject?: Span;
  /** `stated`: in so many words on medical necessity; `implied`: "the request is denied", "not supported". */
  readonly strength?: 'stated' | 'implied';
  /** Said with a reserve: "would be medically necessary", or a refusal under a condition. */
  readonly weak?: boolean;
}

/** One sentence, and what it says by itself. */
interface Reading {
  readonly sentence: Span;
  /** Where in the text its words begin to count. */
  readonly start: number;
  readonly said: Said;
  /** The sentence before it, to which "it is not" may answer. */
  readonly before: Said | undefined;
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
  let before: Said | undefined;
  return parts(text).flatMap(({ start, sentence }, index) => {
    if (!all[index]) return [];
    const end = start + sentence.text.length;
    while (next < quoted.length && quoted[next]!.inner.end <= start) next++;
    const isOwn = next === quoted.length || quoted[next]!.inner.start >= end;
    const said = isOwn ? saidIn(sentence) : saidInWords(blanked.slice(start, end));
    const reading = { sentence: all[index], start, said, before };
    before = said;
    return [reading];
  });
}

const refusing = new RegExp(`^${anyOf('refusing_openers')}$`, 'u');

/**
 * The phrase as the reviewer's finding on the case; undefined where another says it, or it hangs on a condition, or is asked. A
 * clause in front takes nothing from a refusal: "until the films are read, it is not …"; under an "if" it is the weaker for it.
 */
function asFinding(sentence: string, parts: readonly Attributed[], phrase: Phrase): Phrase | undefined {
  if (parts.some((part) => part.start < phrase.start && phrase.start < part.end && !ofThisRequest(sentence, part, phrase)))
    return undefined;
  const denies = phrase.polarity === 'denies';
  let weak = phrase.weak ?? false;
  for (const { word, apart } of conditionsBefore(sentence, phrase.start)) {
    if (!apart || (!denies && !refusing.test(word))) return undefined;
    if (!refusing.test(word) || (!denies && word === 'unless')) weak = true;
  }
  const after = conditionAfter(sentence, phrase.end);
  // "Not medically necessary unless radiographs show …" denies all the same.
  if (after && !(denies && refusing.test(after.word))) return undefined;
  return weak ? { ...phrase, weak } : phrase;
}

/** A guideline does not speak of the request: "the guidelines do not support the medical necessity of this request" is the reviewer's. */
const ofThisRequest = (sentence: string, part: Attributed, phrase: Phrase): boolean =>
  part.speaker === 'guideline' &&
  /\b(?:this|the|current|present|his|her|such a) (?:current |present |specific )?request|\bin this case\b|\brequested\b/u.test(
    sentence.slice(part.start, phrase.end + (/^[^,;.]{0,120}/u.exec(sentence.slice(phrase.end))?.[0].length ?? 0)),
  );

/** The start of a clause that only grants or explains: "while two more sessions are …", "as the surgery is not …". */
const subordinate =
  /(?:^|[,;:] ?|\b(?:and|but) )(?:while|although|though|even though|whereas|as|since|because|given that|despite)\b(?! (?:such|a result|well)\b)/gu;

/** Whether a phrase belongs to a subordinate clause: it stands in one in front, or no comma ends it before the phrase. */
function isSubordinate(sentence: string, phrase: Phrase): boolean {
  if (asideAt(sentence, phrase.start)?.opener !== undefined) return true;
  let start = -1;
  for (const match of allMatches(sentence.slice(0, phrase.start), subordinate)) start = match.index + match[0].length;
  return start >= 0 && !sentence.slice(start, phrase.start).includes(',');
}

/** What a sentence states, the phrase that decides first: the last of a main clause. */
function statedIn(sentence: string, namedBefore: boolean): readonly Phrase[] {
  const bare = ellipticalConclusion(sentence, namedBefore);
  const found = [...statedNecessity(sentence), ...(bare ? [bare] : [])];
  if (found.length === 0 || sentence.endsWith('?')) return [];
  const parts = attributedParts(sentence);
  const phrases = found.flatMap((phrase) => asFinding(sentence, parts, phrase) ?? []).reverse();
  const main = phrases.filter((phrase) => !isSubordinate(sentence, phrase));
  // "The determination that it is not medically necessary is overturned": the ruling has the last word.
  const ruled = rulingOnDenial(sentence);
  const last = main[0] ?? phrases[0];
  const ruling = ruled && last && ruled.start < last.start && last.end < ruled.end ? [ruled] : [];
  return [...ruling, ...main, ...phrases.filter((phrase) => !main.includes(phrase))];
}

function impliedIn(sentence: string): readonly Phrase[] {
  const phrase = impliedConclusion(sentence);
  if (!phrase || sentence.endsWith('?')) return [];
  const finding = asFinding(sentence, attributedParts(sentence), phrase);
  return finding && !finding.weak ? [finding] : [];
}

/** What a sentence says, found when it is asked for: most of a text is never asked. Places lead back to its source. */
class Said {
  private readonly folded: Folded;
  /** Lower case, in one line, without the white space around it. */
  private readonly text: string;
  private readonly offset: number;
  readonly isNotice: boolean;
  private made: { names?: boolean; stated?: readonly Phrase[]; answered?: readonly Phrase[]; implied?: readonly Phrase[] } = {};

  constructor(source: string) {
    this.folded = fold(source);
    const { lower } = this.folded;
    this.offset = lower.length - lower.trimStart().length;
    this.text = lower.trim().slice(0, longestSentence).replace(/\n/gu, ' ');
    this.isNotice = notice.test(this.text);
  }

  /** Whether it speaks of necessity at all. */
  get names(): boolean {
    return (this.made.names ??= namesNecessity(this.text) >= 0);
  }

  /** Behind a sentence that speaks of necessity it may say more. */
  stated(before: Said | undefined): readonly Phrase[] {
    if (before?.names) return (this.made.answered ??= statedIn(this.text, true));
    return (this.made.stated ??= statedIn(this.text, false));
  }

  get implied(): readonly Phrase[] {
    return (this.made.implied ??= impliedIn(this.text));
  }

  source(start: number, end: number): Span {
    return this.folded.source(this.offset + start, this.offset + end);
  }

  /** Of the clause of a phrase what stands before it. */
  subject({ start }: Phrase): Span {
    return this.source(subjectStart(this.text, start), start);
  }
}

const read = (words: string): Said => new Said(words);
const saidIn = onceOfSentence(read);
/** Of a sentence with its quotations blanked. */
const saidInWords = once(read);

const stated = (reading: Reading): readonly Conclusion[] =>
  reading.said.stated(reading.before).map((phrase) => concluded(reading, phrase, 'stated'));

const implied = (reading: Reading): readonly Conclusion[] =>
  reading.said.implied.map((phrase) => concluded(reading, phrase, 'implied'));

function concluded({ sentence, start, said }: Reading, phrase: Phrase, strength: 'stated' | 'implied'): Conclusion {
  const inText = (place: Span): Span => span(start + place.start, start + place.end);
  return {
    polarity: phrase.polarity,
    span: inText(said.source(phrase.start, phrase.end)),
    sentence,
    subject: inText(said.subject(phrase)),
    strength,
    ...(phrase.weak ? { weak: phrase.weak } : {}),
  };
}

/**
 * What concludes, the best first: what is stated in the last sentences, what is implied in them, what is stated with a reserve
 * there, what is stated anywhere.
 */
export const concluding = once((text: string): readonly Conclusion[] => {
  const backwards = readings(text)
    .filter(({ said }) => !said.isNotice)
    .reverse();
  const last = backwards.slice(0, lastSentences);
  const inLast = last.flatMap(stated);
  const firm = inLast.filter(({ weak }) => !weak);
  if (firm.length > 0) return firm;
  const others = [() => last.flatMap(implied), () => inLast, () => backwards.slice(lastSentences).flatMap(stated)];
  for (const list of others) {
    const found = list();
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
});

/** The conclusion of one item's rationale. Read no other text with it: case summaries tell of the denial. */
export const conclusion = (text: string): Conclusion => concluding(text)[0] ?? { polarity: 'unknown' };

/** Every sentence that states a conclusion of the reviewer's, in order. */
export const conclusions = once((text: string): readonly Conclusion[] =>
  readings(text).flatMap((reading) => (reading.said.isNotice ? [] : stated(reading).slice(0, 1))),
);
