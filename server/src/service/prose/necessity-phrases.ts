/** Phrases on medical necessity in one sentence, each with its polarity: negation counts only within its scope. */
import { once } from './texts';
import { anyOf, wordsOf } from './lexicon';
import { afterLast } from '../text';
import { isNegator } from './negation';

/** Places are in the folded sentence it was found in. */
export interface Phrase {
  readonly polarity: 'supports' | 'denies';
  readonly start: number;
  readonly end: number;
}

const adjective = anyOf('medically');

/** "medically necessary", "medically necessary, appropriate, or indicated", "not-medically", the run-together "notmedically". */
const judgement = new RegExp(
  `(?:\\bnot)?\\bmedically[ -](?:(?:and|or|,|&|/) ?(?:clinically|functionally)[ -])?${adjective}(?:(?:,? (?:and/or|and|or|nor|&) |, )(?:medically |clinically )?${adjective}\\b){0,4}(?![\\w-])` +
    `|\\bnotmedically[ -]${adjective}\\b|\\b(?:(?:an?|the|of) )?medical(?:ly)?[ -]necessity\\b|\\bmedical[ -]necessary\\b|\\b(?:reasonable|appropriate|warranted|indicated|supported) and medically necessary\\b`,
  'gu',
);

/** Words of the verb group around a judgement: "is determined to not be", "cannot be considered". */
const verbGroup = wordsOf('verb_group');
const finite =
  /^(?:is|are|was|were|has|have|had|does|do|did|can|could|would|should|may|might|must|will|shall|cannot|appears?|appeared|seems?|seemed|remains?|.*n't)$/u;

interface Token {
  readonly word: string;
  /** A comma, semicolon or the like stands behind it. */
  readonly stop: string;
}

/** The words before a place, nearest first, with the stops behind them; at most `count`. */
function wordsBefore(sentence: string, offset: number, count: number): Token[] {
  const head = sentence.slice(Math.max(0, offset - 40 * count), offset);
  const tokens: Token[] = [];
  for (const match of head.matchAll(/([\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)([^\p{L}\p{N}]*)/gu)) {
    tokens.push({ word: match[1] ?? '', stop: (match[2] ?? '').trim() });
  }
  return tokens.slice(-count).reverse();
}

const matrix =
  /\b(?:not|cannot|n't|no|never|fails? to|failed to|unable to|insufficient|inadequate|lack of|lacks|absence of|without)\b(?: [\w-]+){0,5}? (?:find|believe|feel|think|agree|conclude|recommend|establish|show|demonstrate|support|suggest|substantiate|document|prove|evidence|documentation|indication|information|rationale|reason|justification)\b(?: [\w-]+){0,3}? that /u;
const noDoubt = /\bno (?:reason to (?:doubt|question|dispute)|doubt|question)\b/u;
/** A subject that is itself negated: "No part of the request is …", "Neither X nor Y is …". */
const negatedSubject = /(?:^ ?|: ?|\bthat )(?:no|none|neither|nothing)(?! (?:longer|doubt)\b) (.*)/su;
const anyFinite = /\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might|must|remains?)\b/u;
/** "Not only", "not limited to", "not just": nothing is denied. */
const hollow = wordsOf('hollow_negation');

/** The verbs with which a reviewer judges: "deem the request to be medically necessary". */
const judging = /\b(?:deem|consider|find|judge|believe|determine|feel|hold|conclude|see|view|regard)(?:s|ing)?\b/u;

/**
 * What a judgement at `offset` says. It is negated by a word of its own verb group; where that group has no finite verb
 * ("not supported … as being"), by one within ten words of the same clause; by its subject; or by the verb above it.
 * Undefined where it judges nothing: "services that are medically necessary", "may be medically necessary".
 */
function judge(sentence: string, offset: number): Phrase['polarity'] | undefined {
  const before = wordsBefore(sentence, offset, 14);
  let group = 0;
  let hasFinite = false;
  let mayBe = false;
  for (const token of before) {
    if (!verbGroup.has(token.word) && !/ly$/u.test(token.word)) break;
    if (token.stop.includes(';') || token.stop.includes('.')) break;
    if (isNegator(token.word))
      return hollow.has(before[group - 1]?.word ?? '') ? 'supports' : isRelative(before, group) ? undefined : 'denies';
    if (finite.test(token.word)) hasFinite = true;
    if (/^(?:may|might|could)$/u.test(token.word)) mayBe = true;
    group++;
  }
  const head = clauseHead(sentence, offset);
  const doubtless = noDoubt.test(head);
  if (matrix.test(afterLast(head, ',;')) && !doubtless) return 'denies';
  const subject = negatedSubject.exec(afterLast(clauseHead(sentence, phraseStart(sentence, offset)), ',;'));
  if (subject && !anyFinite.test(subject[1] ?? '') && !doubtless) return 'denies';
  if (hasFinite) return mayBe || isRelative(before, group - 1) ? undefined : 'supports';
  if (isNegatedFurtherOff(before, group)) return 'denies';
  // "Services deemed to be medically necessary" names a kind of service; "I deem the service to be …" judges one.
  const own = group > 0 && !/^(?:deemed|considered|determined|found|felt|seen)$/u.test(before[group - 1]?.word ?? '');
  return own && judging.test(afterLast(head, ';')) ? 'supports' : undefined;
}

/** The group is the verb of "that …", without a comma: it narrows a noun. */
const isRelative = (before: readonly Token[], last: number): boolean => {
  for (let index = last; index < before.length; index++) {
    const token = before[index];
    if (!token) return false;
    if (/^(?:that|which|who|what)$/u.test(token.word)) return !/,$/u.test(before[index + 1]?.stop ?? '');
    if (!verbGroup.has(token.word)) return false;
  }
  return false;
};

/** The sentence up to a place, its far beginning left out. */
const clauseHead = (sentence: string, offset: number): string =>
  offset > 600 ? `… ${sentence.slice(offset - 600, offset)}` : sentence.slice(0, offset);

/** A negation within ten words of the same clause, for "not supported … as being" and "do not find … to be". */
function isNegatedFurtherOff(before: readonly Token[], group: number): boolean {
  let distance = 0;
  let parenthesis = false;
  for (const [index, token] of before.entries()) {
    if (/[;:.]/u.test(token.stop)) break;
    if (token.stop.includes(',')) {
      if (!parenthesis && !isParenthesis(before, index)) break;
      parenthesis = !parenthesis;
    }
    if (index < group) continue;
    if (/^(?:which|who|that|and|but|while|although)$/u.test(token.word)) break;
    if (isNegator(token.word)) return !hollow.has(before[index - 1]?.word ?? '');
    if (++distance > 10) break;
  }
  return false;
}

/** "is not, in my opinion, medically necessary": a second comma shortly before makes the words between a parenthesis. */
const isParenthesis = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 7).some((token) => token.stop.includes(',')) &&
  !tokens.slice(0, index).some((token) => finite.test(token.word));

/** The start of the phrase with its verb group: from the negation, or the verb, on. */
function phraseStart(sentence: string, offset: number): number {
  const group =
    /(?:\b(?:is|are|was|were|be|been|being|has|have|had|does|do|did|can|could|would|should|cannot|not|to|also|still|now|considered|deemed|determined|found|seen|felt|as|never|no longer|seem|seems|appear|appears|[a-z]+n't)[ ,-]{1,2}){1,10}$/u.exec(
      sentence.slice(Math.max(0, offset - 120), offset),
    );
  return group ? offset - group[0].length : offset;
}

const established = anyOf('necessity_shown');
/** "medical necessity of the request has not been established" */
const predicate = new RegExp(
  `^(?: and efficacy)?(?:,? (?:of|for|regarding|in) [^;]{1,400}?)? ((?:is|are|was|were|has|have|had|cannot|can|could|does|do|did|would|may|appears|seems|remains|isn't|hasn't|can't|couldn't|wasn't)(?: (?:not|no|never|longer|also|still|be|been|to|therefore|thus|clearly|yet|currently|adequately|sufficiently|fully|at|this|time|appear|seem|reasonably|firmly|further|well))*) ?,? ?(${established}|determined|ascertained|lacking|absent|unestablished|unsupported|unclear|questionable|unproven)\\b`,
  'u',
);
/** Verbs that have necessity as their object. */
const object = new RegExp(
  `\\b(?:(establish|demonstrate|support|show|document|prove|substantiate|justify|meet|satisfy|confirm|indicate)(?:s|es|ed|ing|n)?|(?:meets?|met|meeting|satisf(?:y|ies|ied)) (?:the |any |all |these |guidelines?,? ?|${anyOf('mtus', 'acoem', 'odg')} ){0,4}(?:criteria|criterion|standards?|requirements?|definition|threshold|guidelines?) (?:for|of)|(lacks?|lacking|lack of|without|absence of))(?: (?:the|any|a|continued|ongoing|clear|its|their|overall|requisite)){0,2} $`,
  'u',
);
const refused =
  /\b(?:not|cannot|n't|no|never|fails?|failed|failing|unable|insufficient|inadequate|lack|lacks|lacking|absence|neither|nor|little)\b/u;
/** "necessity for additional therapy is contingent upon …" puts off, it does not conclude. */
const putOff = /^[^.;]{0,300}?\b(?:contingent|depends?|dependent|to be determined|will be determined|pending)\b/u;

/** "medical necessity" as a noun, judged by its own verb or by the verb before it. */
function nounPhrase(sentence: string, start: number, end: number): Phrase | undefined {
  const rest = sentence.slice(end, end + 600);
  const head = sentence.slice(Math.max(0, start - 160), start);
  const governed = object.exec(head);
  if (governed) {
    if (governed[2] !== undefined) return { polarity: 'denies', start: start - (head.length - governed.index), end };
    const clause =
      head
        .slice(0, governed.index)
        .split(/[;:]|, (?:and|but|so|therefore)\b/u)
        .pop() ?? '';
    const from = start - (head.length - governed.index);
    if (refused.test(clause.slice(-110))) return { polarity: 'denies', start: from, end };
    // "to establish medical necessity": a purpose, not a finding. "Meets the criteria for" and "supports" are findings.
    return /\b(?:to|would|could|may|might|must|should|will|can) $/u.test(clause) || /ing$/u.test(governed[0].split(' ')[0] ?? '')
      ? undefined
      : { polarity: 'supports', start: from, end };
  }
  if (undocumented.test(head) || (/^of /u.test(sentence.slice(start, end)) && undocumented.test(`${head}of `)))
    return { polarity: 'denies', start, end };
  const judged = predicate.exec(rest);
  if (judged && !putOff.test(rest.slice(0, judged.index + judged[0].length))) {
    const negative =
      refused.test(judged[1] ?? '') ||
      /n't/u.test(judged[1] ?? '') ||
      /^(?:lacking|absent|un|questionable)/u.test(judged[2] ?? '');
    // "Is determined by …" judges nothing; "could not be determined" does.
    if (!negative && /^(?:determined|ascertained)$/u.test(judged[2] ?? '')) return undefined;
    const subject = /\b(?:no|neither)(?: [a-z]+)? $/u.test(head);
    return { polarity: negative || subject ? 'denies' : 'supports', start, end: end + judged[0].length };
  }
  // "is (not) a medical necessity"
  if (
    /\b(?:is|are|was|were|be|being|as|cannot be|considered|deemed)(?: not)? $/u.test(head) ||
    /^an? /u.test(sentence.slice(start, start + 3))
  ) {
    const polarity = judge(sentence, start);
    return polarity && { polarity, start: phraseStart(sentence, start), end };
  }
  return undefined;
}

/** "No documentation of medical necessity". */
const undocumented =
  /\b(?:no|lack of|lacks|insufficient|inadequate|without|absence of) (?:[a-z-]{2,20} ){0,3}?(?:documentation|evidence|proof|indication|support|demonstration|showing) (?:of |for )?$/u;
/** "To be medically necessary, a service must …": a definition. */
const definition = /(?:^|[,;] )(?:in order )?(?:for [a-z -]{1,60} )?to be(?: considered| deemed)? $/u;

/** Of a sentence that says it more often than this, the last ones count; no writer's does. */
const mostPhrases = 12;

/** All phrases on medical necessity in a folded, lower-case sentence that judge it, in order. */
export const statedNecessity = once(phrasesOf);

function phrasesOf(sentence: string): readonly Phrase[] {
  const result: Phrase[] = [];
  for (const match of [...sentence.matchAll(judgement)].slice(-mostPhrases)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/medical necessity$|medically[ -]necessity$/u.test(match[0])) {
      const noun = nounPhrase(sentence, start, end);
      if (noun) result.push(noun);
      continue;
    }
    const glued = match[0].startsWith('not');
    const unnecessary = match[0].endsWith('unnecessary');
    const attributive =
      /^ (?:services?|treatments?|care|procedures?|medications?|items?)\b/u.test(sentence.slice(end, end + 14)) &&
      !/\b(?:is|are|was|were|be|as|considered|deemed)(?: not)?(?: an?)? $/u.test(sentence.slice(Math.max(0, start - 24), start));
    if (attributive || (definition.test(sentence.slice(Math.max(0, start - 100), start)) && sentence.charAt(end) === ','))
      continue;
    const polarity = glued ? 'denies' : judge(sentence, start);
    if (!polarity) continue;
    const turned = polarity === 'denies' ? 'supports' : 'denies';
    result.push({ polarity: unnecessary ? turned : polarity, start: phraseStart(sentence, start), end });
  }
  return result;
}
