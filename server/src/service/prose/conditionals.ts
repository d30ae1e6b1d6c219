/** Conditions in a sentence: what is said "if", "when" or "unless" something holds is no finding about the case. */
import { afterLast } from '../text';

export interface Condition {
  readonly word: string;
  /** In the folded sentence. */
  readonly start: number;
}

const conditional =
  /(^|[,;:(-] ?|\b(?:and|or|but|only|except|however|therefore|thus|that|even) )(if|when|whenever|unless|until|provided that|in cases? where|in the event|should(?= the)|once(?= (?:the|an?|he|she|they|it|this|that)\b)|assuming)\b/gu;
/** Close behind, for "to determine if there is a tear" puts no condition. */
const following =
  /^,?(?: (?!determine|determining|see|assess|evaluate|know|clarify|decide|establish|ascertain|sure)[a-z0-9-]{1,24}){0,6}?,? (if|when|whenever|unless|until|provided that|in cases? where|in the event|once(?= (?:the|an?|he|she|they|it|this|that)\b)|assuming)\b/u;
/** "Whether the study is necessary" asks. */
const indirectQuestion = /\bwhether\b/u;
/** "if necessary", "as if", "when compared with" put no condition. */
const idiom =
  /^(?:if|when) (?:necessary|needed|any|at all|not|applicable|available|appropriate|possible|considering|compared|comparing|reviewing|reviewed|weighing|taken|viewed|applying|applied)\b|^when (?:the |these |this |all )?(?:guidelines?|criteria|facts?|records?|above) (?:is|are) (?:applied|considered|reviewed|taken)/u;

/**
 * Conditions that begin a clause before a place. A "when" in the middle of a name ("in the home when wife is working")
 * begins no clause and does not count.
 */
export function conditionsBefore(sentence: string, offset: number): Condition[] {
  const result: Condition[] = [];
  for (const match of sentence.slice(0, offset).matchAll(conditional)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (idiom.test(sentence.slice(start, start + 60)) || (match[1] === 'even ' && match[2] === 'if')) continue;
    result.push({ word: match[2] ?? '', start });
  }
  const clause = afterLast(sentence.slice(Math.max(0, offset - 400), offset), ',;');
  const asked = indirectQuestion.exec(clause);
  if (asked) result.push({ word: 'whether', start: offset - clause.length + asked.index });
  return result;
}

/** The condition put shortly after a place, in the same sentence. */
export function conditionAfter(sentence: string, offset: number): Condition | undefined {
  const match = following.exec(sentence.slice(offset, offset + 240));
  if (!match) return undefined;
  const word = match[1] ?? '';
  const start = offset + match[0].length - word.length;
  if (idiom.test(sentence.slice(start, start + 60)) || /\b(?:even|as) $/u.test(sentence.slice(Math.max(0, start - 5), start)))
    return undefined;
  return { word, start };
}
