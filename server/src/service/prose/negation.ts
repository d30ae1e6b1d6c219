/** Negation: "no documentation of X" and its like, with X and the words that name it. */
import { apart, type Span } from '../text';
import { fold, matches } from './fold';
import { anyOf } from './lexicon';
import { once } from './texts';
import { bySentence } from './by-sentence';
import { unquoted } from './quotations';
import { contentWords, type Word } from './words';

export interface AbsoluteNegative {
  /** The whole phrase, object included. */
  readonly span: Span;
  /** "no documentation of". */
  readonly cue: Span;
  /** What is said to be missing. */
  readonly object: Span;
  /** The words of the object that carry content; empty when it cannot be told what is meant. */
  readonly words: readonly Word[];
  /** `none` says there is nothing at all; `lack` may mean too little. */
  readonly kind: 'none' | 'lack';
}

const evidence = anyOf('record_word');
const adjective = '(?:[a-z-]{2,20} ){0,4}?';
const joining = '(?: (?:or|and|nor|/) ?(?:documentation|evidence|indication|mention|records?|discussion))?';
const supplied =
  '(?: (?:was|were|is|has been|have been)(?= (?:made|provided|submitted|found|noted|given|seen|presented)))?(?: (?:provided|submitted|available|presented|given|noted|seen|found|made|in (?:the|this|these) [a-z ]{3,40}?|within (?:the|this|these) [a-z ]{3,40}?|for review|here|at this time|to date)){0,3}';
const link = `(?: (?:(?:that|which) (?:(?:clearly )?(?:shows?|showed|indicates?|indicated|demonstrates?|demonstrated|suggests?|confirms?)\\b)|of|that|regarding|concerning|on|about|for|as to|with regards? to|with respect to|indicating|showing|demonstrating|suggesting|describing|confirming|reflecting|specifying|detailing|explaining|supporting|to support|to suggest|to indicate|to demonstrate|to show)(?: the fact)?(?: that)?| (?=the ${anyOf('patient')}|physical therapy|any ))`;

const forward: readonly (readonly [AbsoluteNegative['kind'], RegExp])[] = [
  ['none', new RegExp(`\\b${anyOf('absolute_negative')} ${adjective}${evidence}${joining}${supplied}${link}`, 'gu')],
  ['lack', new RegExp(`\\b${anyOf('lack')} ${adjective}${evidence}${joining}${supplied}${link}`, 'gu')],
  [
    'none',
    /\b(?:do|does|did|has|have|had) not (?:document|mention|report|describe|note|documented|mentioned|reported|described)(?: that| any| whether)?(?= [a-z])/gu,
  ],
];

/** "No trial of therapy was documented": the object stands between. */
const around =
  /\b(?:no|neither) ((?:[a-z0-9/-]{1,24} ){1,12}?)(?:is|are|was|were|has been|have been|had been) (?:clearly |adequately |formally )?(?:documented|noted|reported|mentioned|described|recorded|submitted|provided)\b/gu;
/** "Failed therapy is not documented." */
const behind =
  /(?:^|[.;:,] |\b(?:and|but|however|that) )(?:the |any |a )?((?:[a-z0-9/-]{1,24} ){1,12}?)(?:is|are|was|were|has|have)(?: been)? not (?:been )?(?:clearly |adequately |formally )?(?:documented|noted|reported|mentioned|described|recorded)\b/gu;

/** What is missing ends where the sentence turns to why it matters. */
const objectEnd =
  /[;:\n"]|, (?:and|but|or|nor|which|who|as|so|there|the|this|it|i|therefore|thus|however|given|making|thereby|along with|including)\b|\. | (?:and|but|nor|or) (?:there|the|no|it|this|therefore|thus|as such|is|are|was|were)\b| (?:to (?:warrant|justify|necessitate|substantiate)|in order to|that would|which would|which could|prior to (?:this|the) request|at this time|in the (?:records|medical|submitted|provided|file)|within the|for review|because|since|as the|therefore|thus|however|although|while)\b|(?<![.?!)\]])[.?!)\]]*$/u;

/** "Absent documentation of X, the request …": the comma ends it. */
const commaEnd = new RegExp(`,|${objectEnd.source}`, 'u');

const longestObject = 320;

function findAbsoluteNegatives(text: string): AbsoluteNegative[] {
  const folded = fold(text);
  const last = text.trimEnd().length;
  const found: Omit<AbsoluteNegative, 'words'>[] = [];
  const add = (kind: AbsoluteNegative['kind'], cue: Span, object: Span): void => {
    const whole = { start: Math.min(cue.start, object.start), end: Math.max(cue.end, object.end) };
    found.push({ span: whole, cue, object, kind });
  };
  for (const [kind, pattern] of forward) {
    for (const match of matches(folded, pattern)) {
      const rest = folded.lower.slice(match.end, match.end + longestObject);
      const stop = (/^(?:without|absent|(?:the )?absence)/u.test(match.groups[0]) ? commaEnd : objectEnd).exec(rest);
      const objectStart = match.end + (/^[ ,]*/u.exec(rest)?.[0].length ?? 0);
      const object = folded.source(objectStart, Math.max(objectStart, match.end + (stop?.index ?? rest.length)));
      const end = Math.min(object.end, last);
      if (end > object.start) add(kind, match.span, { start: object.start, end });
    }
  }
  for (const pattern of [around, behind]) {
    for (const match of matches(folded, pattern)) {
      const words = match.groups[1] ?? '';
      const start = match.start + match.groups[0].indexOf(words, 0);
      const object = folded.source(start, start + words.trimEnd().length);
      const cue = pattern === behind ? folded.source(start, match.end) : match.span;
      // "However, this was not noted": nobody can tell what.
      if (contentWords(text, object).length > 0) add('none', cue, object);
    }
  }
  return found.map((negative) => ({ ...negative, words: contentWords(text, negative.object) }));
}

const allNegatives = unquoted(bySentence(findAbsoluteNegatives));

/** The phrases of a text that say, without measure, that something is not in the record; not those inside quotations. */
export const absoluteNegatives = once((text: string): readonly AbsoluteNegative[] => apart(allNegatives(text)));

/** Words that turn the meaning of what follows; "non-" and "without" belong to names ("MRI without contrast") and do not. */
export const isNegator = (word: string): boolean => negators.test(word);

const negators = new RegExp(`^${anyOf('negators')}$|n't$`, 'u');
