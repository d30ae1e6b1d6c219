/** What a verb group says of "medically necessary": negation counts only within its scope. */
import { asidesBefore } from './clauses';
import { anyOf, wordsOf } from './lexicon';
import { allMatches, afterLast } from '../text';
import { isNegator } from './negation';

export interface Judged {
  readonly polarity: 'supports' | 'denies';
  /** "Would be medically necessary", or under a condition: it concludes where nothing firmer does. */
  readonly weak?: true;
}

/** Places are in the folded sentence it was found in. */
export interface Phrase extends Judged {
  readonly start: number;
  readonly end: number;
}

/** The other way round: "I disagree that it is …". */
export const turned = (judged: Judged): Judged => ({ polarity: judged.polarity === 'denies' ? 'supports' : 'denies' });

/** Words of the verb group around a judgement: "is determined to not be", "cannot be considered". */
const verbGroup = wordsOf('verb_group');
const finite =
  /^(?:is|are|was|were|has|have|had|does|do|did|can|could|would|should|may|might|must|will|shall|cannot|appears?|appeared|seems?|seemed|remains?|.*n't)$/u;

interface Token {
  readonly word: string;
  /** A comma, semicolon or the like stands behind it. */
  readonly stop: string;
}

/** The words before a place, nearest first, with the stops behind them; at most `count`. What lies in asides is passed over. */
function wordsBefore(sentence: string, offset: number, count: number): Token[] {
  const from = Math.max(0, offset - 40 * count);
  const over = asidesBefore(sentence, offset).filter(({ opener, start }) => opener === undefined && start >= from);
  const tokens: Token[] = [];
  for (const match of allMatches(sentence.slice(from, offset), /([\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)([^\p{L}\p{N}]*)/gu)) {
    const start = from + match.index;
    if (over.some((aside) => aside.start <= start && start < aside.end)) continue;
    const next = start + match[0].length;
    const beforeAside = over.some((aside) => start < aside.start && aside.start <= next);
    tokens.push({ word: match[1] ?? '', stop: beforeAside ? '' : (match[2] ?? '').trim() });
  }
  return tokens.slice(-count).reverse();
}

const matrix = new RegExp(
  `\\b(?:not|cannot|n't|no|never|fails? to|failed to|unable to|insufficient|inadequate|little|nothing|falls? short|lack of|lacks|absence of|without)\\b(?: [\\w-]+){0,5}? ${anyOf('verbs_of_concluding')}\\b(?: [\\w-]+){0,3}? that `,
  'u',
);
/** "I disagree with the conclusion that the request is …", up to the verb. */
const dissent = new RegExp(`\\b${anyOf('verbs_of_dissent')}\\b[^,;]{0,160}? that ([^,;]{0,200})$`, 'u');
const noDoubt =
  /\bno (?:reason to (?:doubt|question|dispute)|doubt|question)\b|\b(?:not|never) in (?:doubt|dispute|question)\b|\bcannot be (?:doubted|denied|disputed|questioned)\b/u;
/** A subject that is itself negated: "No part of the request is …", "Neither X nor Y is …". */
const negatedSubject = /(?:^ ?|: ?|\bthat )(?:no|none|neither|nothing)(?! (?:longer|doubt)\b) (.*)/su;
const anyFinite = /\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might|must|remains?)\b/u;
/** "Not only", "not limited to", "not just": nothing is denied. */
const hollow = wordsOf('hollow_negation');

/** "Not only reasonable but medically necessary". */
const notOnly = /\bnot (?:only|just|merely|simply) [^,;]{1,80}?,? but (?:also )?(?:is )?$/u;

/** The verbs with which a reviewer judges: "deem the request to be medically necessary". */
const judging = /\b(?:deem|consider|find|judge|believe|determine|feel|hold|conclude|see|view|regard)(?:s|ing)?\b/u;
/** "I find the request medically necessary". */
const judgedByReviewer =
  /\b(?:i|we|reviewer)(?: (?:also|therefore|thus|hereby|would|must|do|can)){0,2} (?:deem|consider|find|judge|hold|believe)s?\b(?! that\b)[^,;]{1,240}$/u;
/** "No basis upon which to find the request medically necessary". */
const cannotFind =
  /\b(?:no|not|cannot|unable|insufficient|inadequate|lack|little)\b[^,;]{0,80} to (?:find|deem|consider|call|hold|judge)\b(?! that\b)[^,;]{1,200}$/u;
/** "Medically necessary." and "Conclusion: medically necessary". */
const standsAlone = /^(?:[a-z]{3,20}(?:: | - ))?$/u;
const participle = /^(?:considered|deemed|found|determined|seen|viewed|regarded|judged|certified)$/u;

/**
 * What a judgement at `offset` says. It is negated by a word of its own verb group; where that group has no finite verb
 * ("not supported … as being"), by one within ten words of the same clause; by its subject; or by the verb above it.
 * Undefined where it judges nothing: "services that are medically necessary", "may be medically necessary".
 */
export function judge(sentence: string, offset: number): Judged | undefined {
  const start = listStart(sentence, offset);
  const head = clauseHead(sentence, start);
  const judged = judgedInClause(sentence, start, head);
  const doubtless = noDoubt.test(head);
  const dissenting = judged && dissent.exec(head);
  if (dissenting && !anyFinite.test(withoutVerbGroup(dissenting[1] ?? ''))) return turned(judged);
  const denied = matrix.test(afterLast(head, ',;')) && !doubtless;
  return denied && judged?.polarity !== 'denies' ? { polarity: 'denies' } : judged;
}

function judgedInClause(sentence: string, offset: number, head: string): Judged | undefined {
  const before = wordsBefore(sentence, offset, 14);
  let group = 0;
  let hasFinite = false;
  let mayBe = false;
  let would = false;
  for (const token of before) {
    if (!verbGroup.has(token.word) && !/ly$/u.test(token.word)) break;
    if (token.stop.includes(';') || token.stop.includes('.')) break;
    if (isNegator(token.word)) {
      if (hollow.has(before[group - 1]?.word ?? '')) return { polarity: 'supports' };
      return isRelative(before, group) ? undefined : { polarity: 'denies' };
    }
    if (finite.test(token.word)) hasFinite = true;
    if (/^(?:may|might|could)$/u.test(token.word)) mayBe = true;
    if (token.word === 'can' && !before.slice(0, group).some(({ word }) => participle.test(word))) mayBe = true;
    if (token.word === 'would') would = true;
    group++;
  }
  if (notOnly.test(head)) return { polarity: 'supports' };
  const subject = negatedSubject.exec(afterLast(clauseHead(sentence, phraseStart(sentence, offset)), ',;'));
  if (subject && !anyFinite.test(subject[1] ?? '') && !noDoubt.test(head)) return { polarity: 'denies' };
  if (hasFinite) {
    if (mayBe || isRelative(before, group - 1)) return undefined;
    return would ? { polarity: 'supports', weak: true } : { polarity: 'supports' };
  }
  if (isNegatedFurtherOff(before, group)) return { polarity: 'denies' };
  if (cannotFind.test(head)) return { polarity: 'denies' };
  if (standsAlone.test(head)) return { polarity: 'supports' };
  if (group === 0) return judgedByReviewer.test(head) ? { polarity: 'supports' } : undefined;
  // "Services deemed to be medically necessary" names a kind of service; "I deem the service to be …" judges one.
  const own = !/^(?:deemed|considered|determined|found|felt|seen)$/u.test(before[group - 1]?.word ?? '');
  return own && judging.test(afterLast(head, ';')) ? { polarity: 'supports' } : undefined;
}

/** Where the adjectives begin that a judgement ends: "is thus reasonable, appropriate and medically necessary", "is a …". */
function listStart(sentence: string, offset: number): number {
  const head = sentence.slice(Math.max(0, offset - 100), offset);
  const list =
    /(?:(?<![a-z-])(?:[a-z-]{3,20}, ){0,3}[a-z-]{3,20},? and (?:thus |therefore |also |hence )?|(?<![a-z-])(?:[a-z-]{3,20}, ){1,4}|(?<![a-z-])an? )$/u.exec(
      head,
    );
  if (!list) return offset;
  const word = /(?<![a-z'])([a-z']+) $/u.exec(head.slice(0, list.index))?.[1];
  return word !== undefined && (finite.test(word) || /^(?:both|thus|therefore|also|still|now|be|been|not)$|ly$/u.test(word))
    ? offset - list[0].length
    : offset;
}

/** A clause up to a judgement, without the verb of that. */
const withoutVerbGroup = (clause: string): string => clause.slice(0, phraseStart(clause, clause.length));

/** The group is the verb of "that …", without a comma: it narrows a noun. */
const isRelative = (before: readonly Token[], last: number): boolean => {
  for (let index = last; index < before.length; index++) {
    const token = before[index];
    if (!token || token.word === 'it') return false; // "that it is" has its own subject
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
export function phraseStart(sentence: string, offset: number): number {
  const group =
    /(?:\b(?:is|are|was|were|be|been|being|has|have|had|does|do|did|can|could|would|should|cannot|not|to|also|still|now|considered|deemed|determined|found|seen|felt|as|never|no longer|seem|seems|appear|appears|[a-z]+n't)[ ,-]{1,2}){1,10}$/u.exec(
      sentence.slice(Math.max(0, offset - 120), offset),
    );
  return group ? offset - group[0].length : offset;
}
