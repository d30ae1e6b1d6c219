/** Names of the lists that nothing introduces ("Later Roe agreed"): where neither an instrument, a test, a paper nor a case of law is meant. */
import { anyOf, wordsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import { isInAuthors, isPublic } from './after';
import type { Identifier } from './identifier';
import { isEnglish, isFamilyName, isGivenName, isMedical, isTrade } from './known-words';

const word = /(?<![\p{L}\p{N}'@./-])\p{Lu}(?:\p{Ll}|'\p{Lu}|c\p{Lu}){2,20}(?![\p{L}\p{N}'-])/gu;
/** An instrument has an article or a number before it, and what is longer than the word a capital. */
const article = /(?<!\p{L})(?:an?|the|each|both|one|two|three|modified|bilateral|standard|straight|curved)[ "]$|\d\p{L}{0,2} $/iu;
/** "The circle of Willis". */
const partOf =
  /(?:tunnel|canal|arcade|ligament|angle|line|nodes?|triangle|tests?|signs?|method|technique|procedure|approach|foramen|fascia|space|cysts?|maneuvers?|classification|scores?|criteria|modification|valley|loop|circle|ring|capsule|tubercle|pouch|band|bundle|tendon|muscle|fissure|notch|crest|plane|zone|scale|index|rule|law|pouch|sheath|disease|syndrome) (?:of|by|after) $/u;
/** What stands behind a person's name; behind that of a thing stands the thing. */
const goesOn = new RegExp(
  `^(?:[.,;:)!?]|$|\\n| (?:${anyOf('stop_words', 'says_of_person')}|also|then|again|later|now|never|drove|spoke|kept|sat|stood|brought|met|sent|heard|knew|thought|began|ran|\\p{Ll}{2,12}ed)(?!\\p{L}))`,
  'u',
);
const result = new RegExp(
  `^(?:,? (?:and|or) \\p{Lu}[\\p{L}-]+)?,?:? (?:(?:is|was|were|are|both|all) ){0,2}(?:${anyOf('results_of_tests')})(?!\\p{L})`,
  'u',
);
const list = /^(?:(?:,|,? and|,? or|\/| &) ?\p{Lu}[\p{L}'-]+){1,6}/u;
const paper = new RegExp(`(?<!\\p{L})(?:${anyOf('study_words')})(?!\\p{L})|\\([^()]{0,60}(?:19|20)\\d\\d`, 'u');

const things = wordsOf('also_medical');

/** A word with a capital goes before, and not because it opens the sentence. */
function isOfLonger(head: string): boolean {
  const before = head.endsWith(' ') ? head.slice(head.lastIndexOf(' ', head.length - 2) + 1, -1) : '';
  if (!/^\p{Lu}/u.test(before) || /[,;:)]$/u.test(before)) return false;
  return !(before.length + 1 === head.length && (isEnglish(before) || isTrade(before)) && !isMedical(before));
}

const isListed = (word: string): boolean =>
  (isGivenName(word) || isFamilyName(word)) &&
  !isEnglish(word) &&
  !isMedical(word) &&
  !isTrade(word) &&
  !things.has(word.toLowerCase());

/** "The Roe matter": a thing that is called by the person whose it is. */
const ofCase =
  /^(?:'s)? (?:matter|case|claim|file|family|residence|home|house|household|brothers|sisters|boys?|girls?|children|account|deposition|incident|estate|trial|hearing|lawsuit|letter|report|note|opinion|farm|ranch|crew)(?!\p{L})/u;

/** Whether what stands around is what stands around persons; "Roe, Doe and Poe tests" are none. `careful` lets any word go on behind. */
export function isPerson(head: string, tail: string, careful = false): boolean {
  if (partOf.test(head) || (!careful && isOfLonger(head))) return false;
  if (article.test(head) && !(careful && ofCase.test(tail))) return false;
  return [tail, tail.replace(list, '')].every((one) => (careful || goesOn.test(one)) && !result.test(one));
}

export function* namesAlone(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  let cited: boolean | undefined;
  for (const { groups, start, end } of matches(folded, word, true)) {
    if (!isListed(groups[0]) || !isPerson(text.slice(Math.max(0, start - 24), start), text.slice(end, end + 80))) continue;
    if (isPublic(text, end) || isInAuthors(text, start, end) || (cited ??= paper.test(folded.lower))) continue;
    yield { kind: 'name', span: folded.source(start, end), unsure: true };
  }
}
