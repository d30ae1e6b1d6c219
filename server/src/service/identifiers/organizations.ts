/** Houses of the sick and employers, which tell who someone is: by what they are called, or by the words before them. */
import { anyOf, wordsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';
import { isEnglish, isLikelyName, isMedical, isTrade } from './known-words';

const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'&.-]{0,25}";
const run = `((?:${word}(?: (?:&|and|of|de|la|del|the) | )){1,5})`;
const asTyped = (list: string): string => `(?:${list})`;

/** Capitals of the name are asked of the text, the noun behind it of small letters. */
const endsIn = (nouns: string): RegExp => new RegExp(`(?<!\\p{L})${asTyped(nouns)}(?![\\p{L}\\p{N}])`, 'gu');
const facility = endsIn(anyOf('facility_nouns'));
/** These are treatments too: a house only behind "at" or "from", and with a capital. */
const treatments = new RegExp(`^${anyOf('treatments_too')}$`, 'u');
const firm = endsIn(anyOf('firm_endings'));
const runBefore = new RegExp(`(?<![\\p{L}\\p{N}.'&-])${run}$`, 'u');
const known = new RegExp(`(?<!\\p{L})${anyOf('known_institutions')}`, 'u');
const wellKnown = new RegExp(`(?<![\\p{L}-])${anyOf('well_known_facilities')}(?![\\p{L}-])`, 'gu');
const kindWords = wordsOf('facility_words');
const medicalFirm = wordsOf('makers');

const beforeIt = /(?:^|[ ("])(?:at|to|from|by|with|in|through|near|of|the|via|called|named) $/iu;

/** The words with capitals right before a place, without what only opens the sentence or tells the kind of house. */
function nameBefore(text: string, end: number): { readonly start: number; readonly words: readonly string[] } | undefined {
  const head = text.slice(Math.max(0, end - 120), end);
  const found = runBefore.exec(head)?.[1];
  if (found === undefined) return undefined;
  let start = end - found.length;
  let words = found.trim().split(' ');
  while (words.length > 0 && /^(?:The|At|In|From|By|To|A|An|He|She|His|Her|Of|And|and|of|the)$/u.test(words[0]!)) {
    start += words[0]!.length + 1;
    words = words.slice(1);
  }
  return words.length > 0 ? { start, words } : undefined;
}

const tellsWhich = (one: string): boolean => /^\p{Lu}/u.test(one) && !kindWords.has(one.toLowerCase().replace(/'s$|\.$/u, ''));

const university = /(?<!\p{L})University of (\p{Lu}\p{L}{2,20})(?= (?:hospital|clinic|medical|Hospital|Clinic|Medical))/gu;

export function* facilities(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  for (const { start, end } of matches(folded, facility)) {
    const name = nameBefore(text, start);
    if (!name || known.test(folded.lower.slice(name.start, end))) continue;
    const own = name.words.filter(tellsWhich).filter((one) => !isMedical(one));
    const led = beforeIt.test(text.slice(Math.max(0, name.start - 10), name.start));
    const proper = /\p{Lu}/u.test(text.charAt(start));
    if (
      treatments.test(folded.lower.slice(start, end)) &&
      !(proper && /(?:^|[ (])(?:at|from) $/u.test(text.slice(Math.max(0, name.start - 6), name.start)))
    )
      continue;
    if (
      own.length === 0 ||
      !own.some(
        (one) =>
          ((led || (proper && folded.text.slice(start, end).includes('&'))) &&
            (proper || name.words.length > 1) &&
            !isTrade(one)) ||
          isLikelyName(one),
      )
    )
      continue;
    yield { kind: 'facility', span: folded.source(name.start, end), unsure: true };
  }
  for (const { groups, span } of matches(folded, university, true))
    if (!isTrade(groups[1] ?? '')) yield { kind: 'facility', span, unsure: true };
  for (const { span, start } of matches(folded, wellKnown)) {
    if (/\p{Lu}/u.test(text.charAt(start))) yield { kind: 'facility', span, unsure: true };
  }
  for (const { end } of matches(folded, doneAt)) yield* likely(folded, namedAt(folded, end, 'facility'));
  for (const { end } of matches(folded, urgentCare)) yield* namedAt(folded, end, 'facility');
}

/** What is done in a house of the sick, behind which its name stands: "the MRI was done at", "admitted to". */
const doneAt = new RegExp(`(?<!\\p{L})${anyOf('before_facility')} (?:the )?`, 'gu');

const aHouse = /^(?:General|Memorial|Regional|Community|Surgicenter|Hospital)$/u;

/** Those with a word in them that no list of words has, and no word for a part of a house. */
function* likely(folded: Folded, found: Iterable<Identifier>): Iterable<Identifier> {
  for (const one of found) {
    const words = folded.text.slice(folded.folded(one.span.start), folded.folded(one.span.end)).split(' ');
    if (words.some((word) => isLikelyName(word) && !isEnglish(word)) || (words.length > 1 && aHouse.test(words.at(-1)!)))
      yield one;
  }
}

const urgentCare =
  /(?<!\p{L})(?:urgent care|emergency (?:room|department)|er|hospitalized|clinic|facility|provider|hospital|pharmacy|nursing home|rehab)(?: visit)?(?: at|:| called| named| of) /gu;

export function* employers(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  for (const { start, end } of matches(folded, firm)) {
    const name = nameBefore(text.slice(0, start).replace(/,\s?$/u, ' '), text[start - 2] === ',' ? start - 1 : start);
    if (!name || !/\p{Lu}|&/u.test(text.charAt(start)) || known.test(folded.lower.slice(name.start, end))) continue;
    if (name.words.some((one) => medicalFirm.has(one.toLowerCase().replace(/[.,]$/u, '')))) continue;
    const own = name.words.filter(tellsWhich);
    if (own.some((one) => isLikelyName(one) || (!isTrade(one) && !isMedical(one))))
      yield { kind: 'employer', span: folded.source(name.start, end), unsure: true };
  }
  for (const { end } of matches(folded, cue)) yield* namedAt(folded, end, 'employer');
  for (const { end } of matches(folded, post)) yield* namedAt(folded, end, 'employer');
}

const cue = new RegExp(
  `(?<!\\p{L})(?:${anyOf('employer_nouns')}(?=,|:| is | was | called| named)|${anyOf('before_employer')})(?:,|:| is| was| called| named)? (?:the )?(?:as an? \\p{L}+(?: \\p{L}+)? (?:for|at|with) )?(?:the )?`,
  'gu',
);
const post = new RegExp(`(?<!\\p{L})(?:${[...wordsOf('occupations')].join('|')}) (?:for|at|with) (?:the )?`, 'gu');
const firmName = new RegExp(
  `(?=\\p{Lu})${word}(?:(?: (?:&|and|of|de|la) (?=\\p{Lu})| |, (?=Inc|LLC|Ltd|Corp))${word}){0,5}`,
  'uy',
);

/** A name that begins at a place, as long as its words are none of medicine or the trade alone. */
function* namedAt(folded: Folded, place: number, kind: 'employer' | 'facility'): Iterable<Identifier> {
  firmName.lastIndex = place;
  const found = firmName.exec(folded.text)?.[0].replace(/[.,]$/u, '');
  if (found === undefined) return;
  const words = found.split(' ');
  const first = words[0]!;
  if (isMedical(first) || /^(?:Drs?\.?|Mr\.?|Ms\.?|Mrs\.?|He|She|The|It|This|A|An|No|In|On|His|Her)$/u.test(first)) return;
  const own = words.filter((one) => tellsWhich(one) && !isTrade(one) && !isMedical(one));
  if (own.length === 0 || (isCapitals(first) && isEnglish(first))) return;
  // "works with Lifting of 50 pounds"
  const ends = /^(?:[.,;)\n]|$| (?:since|as|for|until|in|and|when|from)(?!\p{L}))/u.test(folded.text.slice(place + found.length));
  if (words.length === 1 && isEnglish(first) && !ends) return;
  if (kind === 'facility' && own.length < 2 && !own.some(isLikelyName) && !(words.length > 1 && aHouse.test(words.at(-1)!)))
    return;
  yield { kind, span: folded.source(place, place + found.length), unsure: true };
}

const isCapitals = (one: string): boolean => one.length > 1 && one === one.toUpperCase();
