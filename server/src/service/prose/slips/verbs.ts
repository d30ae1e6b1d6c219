/** Verbs that stand one too many, one too few or in the wrong form: "has had been", "advised to continued", "due to there is". */
import { anyOf, tables, wordsOf } from '../lexicon';
import { span } from '../../text';
import type { Slip, SlipKind } from './slip';
import type { Token } from './tokens';

const bareVerbs = wordsOf('bare_verbs');
const beforeInfinitive = wordsOf('before_infinitive');
const infinitiveOf = new Map(
  Object.entries(tables.past_forms).flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const)),
);
const persons = wordsOf('one_person');
const presentForms = wordsOf('present_forms');
const finiteVerbs = wordsOf('finite_verbs');
const ownedHow = wordsOf('owned_how');
const owned = wordsOf('owned');
const states = wordsOf('states');
const noDate = wordsOf('no_date');
const wanting = wordsOf('wanting');

const modals = new Set('can could will would should may might must'.split(' '));
const finiteBehindModal = new Set('has had is was been being does'.split(' '));
const have = new Set(['has', 'have', 'had']);
const forms = new Set(['is', 'was', 'are', 'were']);
const isVerb = (token: Token | undefined): boolean => token !== undefined && finiteVerbs.has(token.lower);

const slip = (kind: SlipKind, from: Token, to: Token, better?: string): Slip => ({
  kind,
  span: span(from.start, to.end),
  ...(better === undefined ? {} : { better }),
});

/** "has had previously been", "was has been", "would could", "would been", "would be aid". */
export function* twoVerbs(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!;
    const second = tokens[at + 1];
    if (!second || second.kind !== 'word' || second.joined || second.text !== second.lower) continue;
    if (have.has(first.lower) && second.lower === 'had') {
      const been = tokens.slice(at + 2, at + 4).find(({ lower }) => lower === 'been');
      if (been) yield slip('verbs', first, second, first.text);
    } else if (forms.has(first.lower) && have.has(second.lower) && tokens[at + 2]?.lower === 'been')
      yield slip('verbs', first, second, second.text);
    else if (modals.has(first.lower) && first.text === first.lower && !isNoun(tokens[at - 1])) yield* behindModal(tokens, at);
    else if (have.has(first.lower) && modals.has(second.lower) && isSubject(tokens, at - 1)) yield slip('verbs', first, second);
    else if (first.lower === 'to' && second.lower === 'be' && isBareVerb(tokens, at + 2))
      yield slip('verbs', second, tokens[at + 2]!);
  }
}

/** "the will", "his can". */
const isNoun = (before: Token | undefined): boolean => /^(?:the|a|his|her|this|their)$/u.test(before?.lower ?? '');

function* behindModal(tokens: readonly Token[], at: number): Iterable<Slip> {
  const [first, second] = [tokens[at]!, tokens[at + 1]!];
  if (modals.has(second.lower) && first.lower !== second.lower) yield slip('verbs', first, second);
  else if (finiteBehindModal.has(second.lower) && !['will', 'can', 'may', 'might'].includes(first.lower))
    yield slip('verbs', first, second);
  else if (second.lower === 'be' && isBareVerb(tokens, at + 2)) yield slip('verbs', second, tokens[at + 2]!);
}

const isBareVerb = (tokens: readonly Token[], at: number): boolean =>
  bareVerbs.has(tokens[at]?.lower ?? '') && !tokens[at]!.joined && tokens[at + 1]?.joined !== true;

/** Whether "the patient", "he" … alone stands before, at the beginning of a clause. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  if (!persons.has(tokens[at]?.lower ?? '')) return false;
  let before = at - 1;
  while (before >= at - 2 && ['the', 'this', 'injured'].includes(tokens[before]?.lower ?? '')) before--;
  return before < 0 || tokens[before]!.text === ',';
}

/** "advised to continued". */
export function* pastInfinitive(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 1; at + 1 < tokens.length; at++) {
    const verb = tokens[at + 1]!;
    const infinitive = infinitiveOf.get(verb.lower);
    if (tokens[at]!.lower === 'to' && infinitive && !verb.joined && beforeInfinitive.has(tokens[at - 1]!.lower))
      yield slip('wrong word', verb, verb, infinitive);
  }
}

/** Never behind a preposition. */
const subjects = new Set(['he', 'she', 'they']);

/** "due to there is", "due to guideline recommend": what follows is a sentence. */
export function* clauseBehindDueTo(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at + 3 < tokens.length; at++) {
    if (tokens[at]!.lower !== 'due' || tokens[at + 1]!.lower !== 'to') continue;
    const rest = tokens.slice(at + 2, at + 6);
    const [subject, verb] = ['the', 'this', 'his', 'her'].includes(rest[0]!.lower) ? rest.slice(1) : rest;
    if (!subject || !verb) continue;
    const isClause =
      subjects.has(subject.lower) ||
      (['there', 'it'].includes(subject.lower) && isVerb(verb)) ||
      (/^(?:patient|claimant|guidelines?|provider|physician|applicant)$/u.test(subject.lower) &&
        (isVerb(verb) || /^recommends?$/u.test(verb.lower))) ||
      (/^injured$/u.test(subject.lower) && /^(?:is|was|has|had|does)$/u.test(rest.at(-1)!.lower));
    if (isClause) yield slip('wrong word', tokens[at]!, tokens[at + 1]!, /^D/u.test(tokens[at]!.text) ? 'Because' : 'because');
  }
}

/** Longer sentences hold their verb somewhere. */
const longestFragment = 25;

/** "The injured worker having trouble sleeping." */
export function* missingVerb(tokens: readonly Token[]): Iterable<Slip> {
  const subject = tokens.slice(0, 4).findIndex(({ lower }) => persons.has(lower));
  const verb = tokens[subject + 1];
  if (subject < 0 || tokens.length > longestFragment || !verb || !presentForms.has(verb.lower) || !isSubject(tokens, subject))
    return;
  if (
    tokens.at(-1)!.text !== '.' ||
    tokens.some((token, at) => at !== subject + 1 && isVerb(token)) ||
    tokens.some(({ text }) => text === ',')
  )
    return;
  yield slip('missing word', tokens[subject]!, verb, `${tokens[subject]!.text} is ${verb.text}`);
}

/** "The patient current medication regimen", "the claimant pain is": the 's is missing. */
export function* missingPossessive(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 1; at + 2 < tokens.length; at++) {
    const person = tokens[at]!;
    const next = tokens[at + 1]!;
    if (!persons.has(person.lower) || !/^(?:the|this|injured)$/u.test(tokens[at - 1]!.lower) || next.joined) continue;
    const behind = tokens[at + 2]!;
    const isOwned =
      (ownedHow.has(next.lower) && owned.has(behind.lower)) ||
      (owned.has(next.lower) &&
        states.has(behind.lower) &&
        /^(?:symptoms?|pain|complaints|condition|medications?|diagnos[ie]s|history|injur(?:y|ies)|regimen)$/u.test(next.lower));
    if (isOwned) yield slip('missing end', person, person, `${person.text}'s`);
  }
}

const tellers = new RegExp(`^(?:guidelines?|records?|physicians?|providers?|${anyOf('mtus', 'acoem', 'odg')})$`, 'u');
const firstWords = /^(?:the|these|those|however|here)$/u;
const namedBy = /^(?:the|these|treating|medical|current|cited|chronic|pain|low|back|neck|shoulder|knee|opioid|,)$/u;

/** "The guidelines do not address." */
export function* missingObject(tokens: readonly Token[]): Iterable<Slip> {
  const stop = tokens.at(-1);
  const verb = tokens.at(-2);
  if (stop?.text !== '.' || !verb || !wanting.has(verb.lower) || tokens.length > 12) return;
  const doNot = tokens.findIndex((token, at) => /^(?:do|does|did)$/u.test(token.lower) && tokens[at + 1]?.lower === 'not');
  if (doNot < 1 || tokens.length - doNot > 6 || !tellers.test(tokens[doNot - 1]!.lower)) return;
  // the subject opens the sentence: "a treatment the guidelines do not address" is whole
  const before = tokens.slice(0, doNot - 1);
  if (!before.every(({ lower }, at) => tellers.test(lower) || (at === 0 ? firstWords : namedBy).test(lower))) return;
  yield slip('missing word', verb, verb);
}

const undatedBefore = new Set('is was are were not be been being and'.split(' '));

/** "a report dated the following treatment", "dated .": the date is lost. */
export function* missingDate(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.lower !== 'dated' || undatedBefore.has(tokens[at - 1]!.lower) || token.joined) continue;
    const next = tokens[at + 1];
    if (!next || (next.kind === 'mark' && /^[.,;)]$/u.test(next.text)) || noDate.has(next.lower))
      yield slip('missing date', token, token);
  }
}
