/** "The study is premature", "enough for an injection", "so is the second". */
import { objectOf, turn, type Measured } from './asked';
import { clauseAround, denials, isUnsaid } from './clause';
import { within, type Weighable } from './cues';

/** "So is the second", behind one that is met. */
export const byNext = (sentence: Weighable): Measured[] =>
  within(sentence, 0, 3, 'so next').flatMap(({ from, to }) =>
    from === 0 ? [{ says: 'met' as const, from, to: Math.min(to + 1, sentence.words.length), reach: 'one' as const }] : [],
  );

/** "Enough neither for an injection", "sufficient for an operation". */
export function byEnough(sentence: Weighable): Measured[] {
  return within(sentence, 0, sentence.words.length, 'enough').flatMap((cue): Measured[] => {
    let at = cue.to;
    while (at < cue.to + 3 && sentence.words[at]?.lower !== 'for') at++;
    if (sentence.words[at]?.lower !== 'for') return [];
    const object = objectOf(sentence, at, sentence.words.length);
    const clause = clauseAround(sentence, cue.from, at);
    if (!object || isUnsaid(sentence, clause.from, at)) return [];
    const says = turn('met', denials(sentence, clause.from, at).length);
    return says ? [{ says, from: cue.from, to: object.to, reach: 'one', object }] : [];
  });
}

/** "The study is premature", "a visit to an internist would be indispensable". */
export function byJudgement(sentence: Weighable): Measured[] {
  return within(sentence, 0, sentence.words.length, 'useful', 'useless').flatMap((cue): Measured[] => {
    const clause = clauseAround(sentence, cue.from, cue.to);
    const verb = sentence.words
      .slice(clause.from, cue.from)
      .findIndex(({ lower }) => /^(?:is|are|was|were|would|will|does|seems?|appears?|remains?)$/u.test(lower));
    if (verb < 1) return [];
    const hedged = within(sentence, clause.from, cue.from, 'unsaid').filter(
      ({ from }) => !/^(?:would|will)$/u.test(sentence.words[from]!.lower),
    );
    if (hedged.length > 0) return [];
    const says = turn(cue.kind === 'useful' ? 'met' : 'not met', denials(sentence, clause.from, cue.from).length);
    return says
      ? [{ says, from: clause.from + verb, to: cue.to, reach: 'all', subject: { from: clause.from, to: clause.from + verb } }]
      : [];
  });
}
