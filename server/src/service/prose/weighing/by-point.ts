/** "Meets each of these points", "none of the conditions is present", "is one of the indications". */
import { gaps, isAsked, isPredicate, objectOf, reachOf, toBe, turn, widest, type Measured } from './asked';
import { clauseAround, denials, isUnsaid } from './clause';
import { between, within, type Cue, type Weighable } from './cues';

/** "Meets each of these points", "does not conform to the guideline", "exceeds the guideline". */
export function byVerb(sentence: Weighable): Measured[] {
  return within(sentence, 0, sentence.words.length, 'fulfils', 'falls short').flatMap((verb): Measured[] => {
    const noun = within(sentence, verb.to, Math.min(sentence.words.length, verb.to + widest), 'asked', 'point').find((cue) =>
      isAsked(sentence, cue),
    );
    if (!noun || /[;:.]/u.test(gaps(sentence, verb.to, noun.from)) || isParticiple(sentence, verb)) return [];
    if (within(sentence, verb.to, noun.from, 'fulfils', 'demands').length > 0) return [];
    const to = nameEnd(sentence, noun.to);
    const clause = clauseAround(sentence, verb.from, to);
    if (isUnsaid(sentence, clause.from, verb.from) || isInfinitive(sentence, verb.from)) return [];
    const says = turn(
      verb.kind === 'fulfils' ? 'met' : 'not met',
      denials(sentence, verb.kind === 'fulfils' ? clause.from : Math.max(clause.from, verb.from - 3), noun.from).filter(
        ({ from }) => from < verb.from || from >= verb.to,
      ).length,
    );
    const object = objectOf(sentence, to, clause.to);
    const reach = reachOf(sentence, verb.to, noun.to);
    return says ? limited(sentence, verb.to, noun.to, { says, from: verb.from, to, reach, ...(object && { object }) }) : [];
  });
}

/** "The MTUS guideline criteria" ends with its last word. */
function nameEnd(sentence: Weighable, at: number): number {
  const next = within(sentence, at, Math.min(sentence.words.length, at + 2), 'asked').find(({ from }) => from === at);
  return next && !/[,;:.()]/u.test(between(sentence, at)) ? nameEnd(sentence, next.to) : at;
}

/** "The criteria are met by …" has its own form. */
const isParticiple = (sentence: Weighable, { from, to }: Cue): boolean =>
  to - from === 1 && /^(?:is|are|was|were|be|been|being)$/u.test(sentence.words[from - 1]?.lower ?? '');

/** "To meet the criteria" is an aim; "fails to meet", "continues to meet", "was found to meet" are findings. */
const isInfinitive = (sentence: Weighable, at: number): boolean =>
  sentence.words[at - 1]?.lower === 'to' &&
  !/^(?:fail(?:s|ed)?|continues?|continued|appears?|seems?|found|shown|proven|proved|said|able|unable|begins?|began)$/u.test(
    sentence.words[at - 2]?.lower ?? '',
  );

/** "None of these conditions is present", "the criteria for imaging are met", "every element is missing". */
export function byNoun(sentence: Weighable): Measured[] {
  const nouns = [
    ...within(sentence, 0, sentence.words.length, 'asked', 'point').filter((cue) => isAsked(sentence, cue)),
    ...alone(sentence),
  ];
  return nouns.flatMap((noun): Measured[] => {
    const object = objectOf(sentence, noun.to, sentence.words.length);
    const at = within(sentence, noun.to, Math.min(sentence.words.length, noun.to + widest + 6), 'there', 'missing').find((cue) =>
      isPredicate(sentence, noun, cue),
    );
    if (!at || /[;:.]/u.test(gaps(sentence, noun.to, at.from))) return [];
    const clause = clauseAround(sentence, noun.from, at.to);
    if (isUnsaid(sentence, clause.from, at.to) || toBe(sentence, noun.to, at.from)) return [];
    const says = turn(at.kind === 'there' ? 'met' : 'not met', denials(sentence, clause.from, at.from).length);
    const reach = reachOf(sentence, Math.max(clause.from, noun.from - 6), noun.to);
    const from = Math.max(clause.from, firstOf(sentence, noun));
    return says ? limited(sentence, from, noun.to, { says, from, to: at.to, reach, ...(object && { object }) }) : [];
  });
}

/** "Only some of the criteria" are not the criteria, and "two of the four" are neither. */
function limited(sentence: Weighable, from: number, to: number, measured: Measured): Measured[] {
  const own = sentence.words.slice(Math.max(0, from - 1), to).map(({ lower }) => lower);
  if (measured.reach !== 'some') return [measured];
  if (own.some((word) => /^(?:only|merely|just)$/u.test(word))) return [{ ...measured, says: 'not met' }];
  return /\bof (?:the |these |those |its |all )?(?:two|three|four|five|six|seven|eight|\d)\b/u.test(own.join(' '))
    ? []
    : [measured];
}

/** "All of this", "everything", "every one of them", where they are the subject. */
const alone = (sentence: Weighable): Cue[] =>
  within(sentence, 0, sentence.words.length, 'every', 'none')
    .filter(({ from, to }) => {
      const [next, behind] = [sentence.words[to]?.lower, sentence.words[to + 1]?.lower];
      return next === 'of' && /^(?:this|these|those|that|them|it)$/u.test(behind ?? '') && from < 6;
    })
    .map((cue) => ({ ...cue, kind: 'point', to: cue.to + 2 }));

const firstOf = (sentence: Weighable, { from }: Cue): number =>
  within(sentence, Math.max(0, from - 6), from, 'every', 'none', 'some')[0]?.from ?? from;

/** "Which is the first among those conditions", "is not one of the indications". */
export function byMembership(sentence: Weighable): Measured[] {
  return within(sentence, 0, sentence.words.length, 'asked', 'point').flatMap((noun): Measured[] => {
    const before = sentence.words.slice(Math.max(0, noun.from - 7), noun.from).map(({ lower }) => lower);
    const text = before.join(' ');
    const match =
      /(?:^| )(?:is|are|was|belongs|counts|falls) (not |n't )?(?:the |to )?(?:(?:first|second|third|fourth|last|one|two|both|all) )?(?:of|among|to|under) (?:the|these|those|such|its)(?: \w+)?$/u.exec(
        text,
      );
    if (!match) return [];
    const from = noun.from - match[0].trim().split(' ').length;
    const clause = clauseAround(sentence, from, noun.to);
    if (isUnsaid(sentence, clause.from, noun.from)) return [];
    const says = turn('met', denials(sentence, clause.from, noun.from).length);
    return says ? [{ says, from, to: noun.to, reach: 'one' }] : [];
  });
}
