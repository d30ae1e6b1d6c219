/** "All that the guideline asks for has been done": the case is measured by what is asked for, in a clause with the guideline. */
import { isPredicate, toBe, turn, widest, type Measured } from './asked';
import { clauseAround, denials, isUnsaid } from './clause';
import { between, within, type Weighable } from './cues';

const relative = /^(?:that|which|what|as|than|way|where|manner|everything|all|anything|when)$/u;
const granting = /^(?:allow|support|approve|permit|endorse|recommend|accept|provide)/u;

/** "All that the guideline asks for has been done", "the improvement for which the MTUS allows more". */
export function byDemand(sentence: Weighable): Measured[] {
  return within(sentence, 0, sentence.words.length, 'demands').flatMap((demand): Measured[] => {
    const opener = openerOf(sentence, demand.from);
    if (opener === undefined) return [];
    const main = clauseAround(sentence, Math.max(0, opener - 1), opener).from;
    const end = restOf(sentence, demand.to);
    const before = within(sentence, main, opener + 1, 'there', 'missing', 'fulfils', 'falls short', 'has');
    const held = [...before, ...end.held];
    if (held.length === 0 || end.isUnsaid || isUnsaid(sentence, main, opener)) return [];
    if (isSpent(sentence, before.at(-1)?.to ?? main, opener)) return [];
    const isBe = held.length === 1 && be.test(sentence.words[held[0]!.from]!.lower);
    if (isBe && !isPrepositional(sentence, opener) && !isNamed(sentence, held[0]!.to, opener)) return [];
    const against = held.some(({ kind }) => kind === 'missing' || kind === 'falls short');
    if (sentence.words[opener]!.lower === 'than' && !against) return [];
    const says = turn(
      against ? 'not met' : 'met',
      denials(sentence, main, opener).length + denials(sentence, opener, end.to).length,
    );
    const reach = isWhole(sentence, main, opener, demand.from) ? 'all' : 'one';
    return says ? [{ says, from: main, to: Math.max(demand.to, end.to), reach }] : [];
  });
}

const be = /^(?:is|are|was|were)$/u;

/** "All that", "everything", "for which the guideline allows". */
const isWhole = (sentence: Weighable, main: number, opener: number, demand: number): boolean =>
  within(sentence, main, opener + 1, 'every', 'none').length > 0 ||
  /^(?:everything|all|what|than)$/u.test(sentence.words[opener]!.lower) ||
  (granting.test(sentence.words[demand]!.lower) && isPrepositional(sentence, opener));

/** The word by which the clause with the guideline hangs on what is before it: "that the guideline", "in which the MTUS". */
function openerOf(sentence: Weighable, at: number): number | undefined {
  const guideline = within(sentence, Math.max(0, at - 4), at, 'asked').find(({ kind }) => kind === 'asked');
  if (!guideline) return undefined;
  for (let word = guideline.from - 1; word >= Math.max(0, guideline.from - 3); word--) {
    if (/[,;:.]/u.test(between(sentence, word + 1))) return undefined;
    if (relative.test(sentence.words[word]!.lower)) return word;
  }
  return undefined;
}

const isPrepositional = (sentence: Weighable, opener: number): boolean =>
  sentence.words[opener]!.lower === 'where' || /^(?:for|in|under|on|upon)$/u.test(sentence.words[opener - 1]?.lower ?? '');

/** Behind the clause with the guideline: "… for a brace has been shown". */
function restOf(sentence: Weighable, from: number) {
  const { to } = clauseAround(sentence, from - 1, from);
  const limit = Math.min(to, from + widest + 3);
  const held = within(sentence, from, limit, 'there', 'missing').filter((cue) =>
    isPredicate(sentence, { kind: 'point', from: 0, to: from }, cue),
  );
  const last = held[0]?.to ?? from;
  return { held: held.slice(0, 1), to: last, isUnsaid: isUnsaid(sentence, from, last) || toBe(sentence, from, last) };
}

/** "The six visits that the guideline recommends" may all have been had. */
const isSpent = (sentence: Weighable, from: number, to: number): boolean =>
  within(sentence, from, to, 'amount').length > 0 || sentence.words.slice(from, to).some(({ lower }) => /^\d/u.test(lower));

/** "Is the second of the conditions that", "is the improvement that". */
const isNamed = (sentence: Weighable, from: number, to: number): boolean =>
  within(sentence, from, to, 'point', 'asked', 'some', 'turned').length > 0;
