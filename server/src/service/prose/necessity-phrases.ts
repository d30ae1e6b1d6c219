/** Phrases on medical necessity in one sentence, each with what it says. */
import { once } from './texts';
import { anyOf } from './lexicon';
import { judge, phraseStart, turned, type Phrase } from './necessity-judge';
import { nounPhrase } from './necessity-nouns';
import { allMatches } from '../text';

const adjective = anyOf('medically');

/** "medically necessary", "medically necessary, appropriate, or indicated", "not-medically", the run-together "notmedically". */
const judgement = new RegExp(
  `(?:\\bnot)?\\bmedically[ -](?:(?:and|or|,|&|/) ?(?:clinically|functionally)[ -])?${adjective}(?:(?:,? (?:and/or|and|or|nor|&) |, )(?:medically |clinically )?${adjective}\\b){0,4}(?![\\w-])` +
    `|\\bnotmedically[ -]${adjective}\\b|\\b(?:(?:an?|the|of) )?medical(?:ly)?[ -]necessity\\b|\\bmedical[ -]necessary\\b|\\b(?:reasonable|appropriate|warranted|indicated|supported) and medically necessary\\b`,
  'gu',
);

/** "To be medically necessary, a service must …": a definition. */
const definition = /(?:^|[,;] )(?:in order )?(?:for [a-z -]{1,60} )?to be(?: considered| deemed)? $/u;

/** Of a sentence that says it more often than this, the last ones count; no writer's does. */
const mostPhrases = 12;

/** Where a folded, lower-case sentence first speaks of medical necessity, whatever it says of it. */
export const namesNecessity = (sentence: string): number => sentence.search(naming);
const naming = new RegExp(judgement.source, 'u');

/** All phrases on medical necessity in a folded, lower-case sentence that judge it, in order. */
export const statedNecessity = once(phrasesOf);

function phrasesOf(sentence: string): readonly Phrase[] {
  const result: Phrase[] = [];
  for (const match of [...allMatches(sentence, judgement)].slice(-mostPhrases)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/medical necessity$|medically[ -]necessity$/u.test(match[0])) {
      const noun = nounPhrase(sentence, start, end);
      if (noun) result.push(noun);
      continue;
    }
    const glued = match[0].startsWith('not');
    const unnecessary = match[0].endsWith('unnecessary');
    const attributive =
      /^ (?:services?|treatments?|care|procedures?|medications?|items?)\b/u.test(sentence.slice(end, end + 14)) &&
      !/\b(?:is|are|was|were|be|as|considered|deemed)(?: not)?(?: an?)? $/u.test(sentence.slice(Math.max(0, start - 24), start));
    if (attributive || (definition.test(sentence.slice(Math.max(0, start - 100), start)) && sentence.charAt(end) === ','))
      continue;
    const judged = glued ? { polarity: 'denies' as const } : judge(sentence, start);
    if (judged) result.push({ ...(unnecessary ? turned(judged) : judged), start: phraseStart(sentence, start), end });
  }
  return result;
}
