/** "Medical necessity" as a noun, judged by its own verb, by the verb before it, or by "there is no". */
import { anyOf } from './lexicon';
import { judge, phraseStart, type Phrase } from './necessity-judge';

const established = anyOf('necessity_shown');
/** "medical necessity of the request has not been established" */
const predicate = new RegExp(
  `^(?: and efficacy)?(?:,? (?:of|for|regarding|in) [^;]{1,400}?)? ((?:is|are|was|were|has|have|had|cannot|can|could|does|do|did|would|may|appears|seems|remains|isn't|hasn't|can't|couldn't|wasn't)(?: (?:not|no|never|longer|also|still|be|been|to|therefore|thus|clearly|yet|currently|adequately|sufficiently|fully|at|this|time|appear|seem|reasonably|firmly|further|well))*) ?,? ?(${established}|determined|ascertained|lacking|absent|unestablished|unsupported|unclear|questionable|unproven|doubtful|in doubt|in question)\\b`,
  'u',
);
const wanting = /^(?:lacking|absent|un|questionable|doubtful|in (?:doubt|question))/u;
/** Verbs that have necessity as their object. */
const object = new RegExp(
  `\\b(?:(establish|demonstrate|support|show|document|prove|substantiate|justify|meet|satisfy|confirm|indicate)(?:s|es|ed|ing|n)?|(?:meets?|met|meeting|satisf(?:y|ies|ied)) (?:the |any |all |these |guidelines?,? ?|${anyOf('mtus', 'acoem', 'odg')} ){0,4}(?:criteria|criterion|standards?|requirements?|definition|threshold|guidelines?) (?:for|of)|(lacks?|lacking|lack of|without|absence of|falls? short of))(?: (?:the|any|a|continued|ongoing|clear|its|their|overall|requisite)){0,2}(?: (?:finding|determination|conclusion|showing) of)? $`,
  'u',
);
const refused =
  /\b(?:not|cannot|n't|no|never|fails?|failed|failing|unable|insufficient|inadequate|lack|lacks|lacking|absence|neither|nor|little|nothing|none|falls? short)\b/u;
/** "necessity for additional therapy is contingent upon …" puts off, it does not conclude. */
const putOff = /^[^.;]{0,300}?\b(?:contingent|depends?|dependent|to be determined|will be determined|pending)\b/u;

/** "There is (no, a clear) medical necessity", up to the noun. */
const thereIs =
  /\bthere (?:is|was|are|were|exists|remains|appears to be|seems to be|has been|would be|can be|isn't|wasn't)(?: (?!question|issue|matter|doubt)[a-z-]{1,24}){0,5} $/u;
const noSuch =
  /(?:^|[,;:] |\b(?:that|and|but|as|because|since|of|has|have|with|see|sees|find|finds|found) )(?:no|little)(?: [a-z-]{1,24}){0,2} $/u;
/** "No doubt about the medical necessity". */
const noDoubtOf = /\bno (?:doubt|question|dispute|uncertainty)(?: as to| about| of| regarding| over| concerning) (?:the )?$/u;
/** "Exists", "is not present". */
const existence =
  /^(?: (?:of|for|regarding|in) [^,;]{1,300}?)? (exists?|does not exist|do not exist|(?:is|are|was) (?:not |clearly )?(?:present|existent))\b/u;
/** "At no point has the medical necessity been …". */
const askedVerb = /(?:^|[,;] )(?:at no (?:point|time)|nowhere|never|nor|in no way) (?:has|have|is|was|does|do) (?:the )?$/u;

/** "medical necessity" as a noun, judged by its own verb or by what stands before it. */
export function nounPhrase(sentence: string, start: number, end: number): Phrase | undefined {
  const preposition = /^of /u.test(sentence.slice(start, end)) ? 3 : 0;
  const head = sentence.slice(Math.max(0, start - 160), start + preposition);
  const governed = object.exec(head);
  if (governed) return asObject(head, governed, start + preposition, end);
  if (noDoubtOf.test(head)) return { polarity: 'supports', start: start + preposition, end };
  if (undocumented.test(head)) return { polarity: 'denies', start, end };
  return asSubject(head, sentence.slice(end, end + 600), start, end) ?? asFact(sentence, head, start, end);
}

/** "The records do not support the medical necessity"; `governed` is the verb, at the end of the head. */
function asObject(head: string, governed: RegExpExecArray, start: number, end: number): Phrase | undefined {
  const from = start - (head.length - governed.index);
  if (governed[2] !== undefined) return { polarity: 'denies', start: from, end };
  const before = head.slice(0, governed.index);
  const clause = before.split(/[;:]|, (?:and|but|so|therefore)\b/u).pop() ?? '';
  if (refused.test(clause.slice(-110))) return { polarity: 'denies', start: from, end };
  // "to establish medical necessity": a purpose, not a finding. "Meets the criteria for" and "supports" are findings.
  return /\b(?:to|would|could|may|might|must|should|will|can) $/u.test(clause) || /ing$/u.test(governed[0].split(' ')[0] ?? '')
    ? undefined
    : { polarity: 'supports', start: from, end };
}

/** "The medical necessity of the request has not been established." */
function asSubject(head: string, rest: string, start: number, end: number): Phrase | undefined {
  const judged = predicate.exec(rest);
  if (!judged || putOff.test(rest.slice(0, judged.index + judged[0].length))) return asPresence(head, rest, start, end);
  const [whole, verb = '', judgement = ''] = judged;
  const negative = refused.test(verb) || /n't/u.test(verb) || wanting.test(judgement);
  // "Is determined by …" judges nothing; "could not be determined" does.
  if (!negative && /^(?:determined|ascertained)$/u.test(judgement)) return undefined;
  const negated = /\b(?:no|neither)(?: [a-z]+)? $/u.test(head) || askedVerb.test(head);
  return { polarity: negative || negated ? 'denies' : 'supports', start, end: end + whole.length };
}

function asPresence(head: string, rest: string, start: number, end: number): Phrase | undefined {
  if (askedVerb.test(head) && /^[^,;]{0,200}\bbeen\b/u.test(rest)) return { polarity: 'denies', start, end };
  const exists = existence.exec(rest);
  if (!exists) return undefined;
  const denies = /\bnot\b/u.test(exists[1] ?? '') || /\b(?:no|neither)(?: [a-z]+)? $/u.test(head);
  return { polarity: denies ? 'denies' : 'supports', start, end: end + exists[0].length };
}

/** "There is no medical necessity", "is (not) a medical necessity". */
function asFact(sentence: string, head: string, start: number, end: number): Phrase | undefined {
  const there = thereIs.exec(head);
  if (there) {
    const polarity = refused.test(there[0]) || /n't/u.test(there[0]) ? 'denies' : 'supports';
    return { polarity, start: start - (head.length - there.index), end };
  }
  if (noSuch.test(head)) return { polarity: 'denies', start, end };
  const isOne = /\b(?:is|are|was|were|be|being|as|cannot be|considered|deemed)(?: not)?(?: of)? $/u.test(head);
  if (!isOne && !/^an? /u.test(sentence.slice(start, start + 3))) return undefined;
  const judged = judge(sentence, start);
  return judged && { ...judged, start: phraseStart(sentence, start), end };
}

/** "No documentation of medical necessity". */
const undocumented =
  /\b(?:no|lack of|lacks|insufficient|inadequate|without|absence of) (?:[a-z-]{2,20} ){0,3}?(?:documentation|evidence|proof|indication|support|demonstration|showing) (?:of |for )?$/u;
