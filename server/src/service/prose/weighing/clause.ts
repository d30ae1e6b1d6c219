/** The clause in which something is weighed: where it begins and ends, whether it is turned round, conceded or not said to be so. */
import { between, within, type Cue, type Weighable } from './cues';

export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** With these a clause of its own begins behind a comma, or without one. */
const opensBehindComma =
  /^(?:and|but|so|which|while|although|though|yet|or|nor|he|she|it|they|the|this|there|whereas|because|since|as|even|thus|hence)$/u;
const opensAlways = /^(?:but|although|though|while|whereas|because|so)$/u;

const opens = (sentence: Weighable, word: number): boolean => {
  const gap = between(sentence, word);
  if (/[;:]|\. |—| - /u.test(gap)) return true;
  const { lower } = sentence.words[word]!;
  return opensAlways.test(lower) || (gap.includes(',') && opensBehindComma.test(lower));
};

/** The clause that holds the words `from` to `to`. */
export function clauseAround(sentence: Weighable, from: number, to: number): Clause {
  let start = from;
  while (start > 0 && !opens(sentence, start)) start--;
  let end = to;
  while (end < sentence.words.length && !opens(sentence, end)) end++;
  return { from: start, to: end };
}

/** How often what stands between two places is denied: "no", "not", "fails to"; "no doubt that" denies nothing. */
export function denials(sentence: Weighable, from: number, to: number): readonly Cue[] {
  const hollow = within(sentence, from, to, 'not turned');
  const found = within(sentence, from, to, 'turned', 'none').filter(
    (cue) => !hollow.some((one) => one.from < cue.to && cue.from < one.to),
  );
  // "not all" is one denial, though "not" is one too
  return found.filter((cue, index) => !found.some((other, at) => at !== index && covers(other, cue, at < index)));
}

const covers = (other: Cue, cue: Cue, isBefore: boolean): boolean =>
  other.from <= cue.from && cue.to <= other.to && (other.to - other.from > cue.to - cue.from || isBefore);

/** Whether a clause says what should or may be, or is under a condition. */
export const isUnsaid = (sentence: Weighable, from: number, to: number): boolean =>
  within(sentence, from, to, 'unsaid').length > 0;

/** Whether a place lies in a clause that concedes: "although it meets the criteria, …". */
export function isConceded(sentence: Weighable, at: number): boolean {
  const opener = within(sentence, 0, at, 'concedes').at(-1);
  if (!opener) return false;
  // behind its main clause it reaches to the end, in front of it to the comma
  if (opener.from > 0 && !/[;:.]/u.test(between(sentence, opener.from)) && opener.from !== 1) {
    const isMain = clauseAround(sentence, opener.from, opener.to).from === opener.from && opener.from > 4;
    if (isMain) return true;
  }
  for (let word = opener.to; word <= at; word++)
    if (
      between(sentence, word).includes(',') &&
      /^(?:the|this|these|he|she|it|they|there|a|an|his|her|none|all|no|such)$/u.test(sentence.words[word]!.lower)
    )
      return false;
  return true;
}
