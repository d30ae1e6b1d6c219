/** Conditions in a sentence: what is said "if", "when" or "unless" something holds is no finding about the case. */
import { allMatches, afterLast } from '../text';
import { asidesBefore } from './clauses';

export interface Condition {
  readonly word: string;
  /** In the folded sentence. */
  readonly start: number;
  /** It stands in a clause of its own in front of the place: "if the pain returns, …". */
  readonly apart?: boolean;
}

const conditional =
  /(^|[,;:(-] ?|\b(?:and|or|but|only|except|however|therefore|thus|that|even) )(if|when|whenever|unless|until|provided that|in cases? where|in the event|should(?= the)|once(?= (?:the|an?|he|she|they|it|this|that)\b)|assuming)\b/gu;
/** Close behind, for "to determine if there is a tear" puts no condition. */
const following =
  /^,?(?: (?!as |because|since|although|though|while|whereas|but |determine|determining|see|assess|evaluate|know|clarify|decide|establish|ascertain|sure)[a-z0-9-]{1,24}){0,6}?,? (if|when|whenever|unless|until|provided that|in cases? where|in the event|once(?= (?:the|an?|he|she|they|it|this|that)\b)|assuming)\b/u;
/** "Were the films to show a tear, …". */
const inverted = /^(had|were|should)\b/u;
/** "Whether the study is necessary" asks, and so does "must show why it is necessary"; "this is why it is" does not. */
const indirectQuestion = /\bwhether\b|(?<!\b(?:is|was|that's) )\bwhy\b/u;
/** "if necessary", "as if", "when compared with" put no condition. */
const idiom =
  /^(?:if|when) (?:necessary|needed|any|at all|not|applicable|available|appropriate|possible|considering|compared|comparing|reviewing|reviewed|weighing|taken|viewed|applying|applied)\b|^when (?:the |these |this |all )?(?:guidelines?|criteria|facts?|records?|above) (?:is|are) (?:applied|considered|reviewed|taken)/u;

/**
 * Conditions that begin a clause before a place. A "when" in the middle of a name ("in the home when wife is working")
 * begins no clause and does not count.
 */
export function conditionsBefore(sentence: string, offset: number): Condition[] {
  const result: Condition[] = [];
  const from = sentence.lastIndexOf(';', offset) + 1;
  const over = asidesBefore(sentence, offset);
  const add = (word: string, start: number): void => {
    const around = over.filter((aside) => aside.start <= start && start < aside.end);
    // inside an aside that is over it belongs to what is said there, unless it opens the aside
    const opens = around.some((aside) => start - aside.start <= 2);
    if (around.length === 0 || opens) result.push({ word, start, ...(opens ? { apart: true } : {}) });
  };
  const first = inverted.exec(sentence.slice(from).trimStart());
  if (first && from < offset) add(first[1]!, sentence.indexOf(first[1]!, from));
  for (const match of allMatches(sentence.slice(0, offset), conditional)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (start < from || idiom.test(sentence.slice(start, start + 60)) || (match[1] === 'even ' && match[2] === 'if')) continue;
    add(match[2] ?? '', start);
  }
  const clause = afterLast(sentence.slice(Math.max(0, offset - 400), offset), ',;');
  const asked = indirectQuestion.exec(clause);
  if (asked) result.push({ word: asked[0], start: offset - clause.length + asked.index });
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
