/** A family name alone, by what is said of it: only persons do that ("Roe told me", "Roe denies"), or have it ("Roe's knee buckled"). */
import { anyOf, wordsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import { isPublic } from './after';
import type { Identifier } from './identifier';
import { isEnglish, isLikelyName, isTrade } from './known-words';

const name =
  "((?:de(?: la)? |van(?: der| den)? |von |al-|el-)?(?:O'|D'|Mc|Mac|Al-|El-)?\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]{1,25}(?:-\\p{Lu}\\p{L}{1,25})?)";
const doing = new RegExp(`(?<![\\p{L}\\p{N}'@.-])${name} (?=${anyOf('only_persons')}(?!\\p{L}))`, 'gu');
const having = new RegExp(`(?<![\\p{L}\\p{N}'@.-])${name}(?:'s|(?<=s)') (?=${anyOf('of_persons')}(?!\\p{L}))`, 'gu');

/** Between commas behind a relative any word is a name, one of medicine too: "her husband, Roe, drives". */
const ofKin = new RegExp(
  `(?<!\\p{L})(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y) ${anyOf('relatives')}, (\\p{Lu}\\p{Ll}{1,25}(?: \\p{Lu}\\p{Ll}{1,25})?)(?=,|\\))`,
  'gu',
);

/** Authors report of patients and groups, not of one person: their sentences have words of a study, or what was found of nobody. */
const study = new RegExp(
  `(?<!\\p{L})(?:${anyOf('study_words')}|(?:19|20)\\d\\d)(?!\\p{L})|(?:report|say|state|find|found|conclude|show)\\p{Ll}{0,4} (?:that )?no(?!\\p{L})`,
  'u',
);
const isOfStudy = (lower: string): boolean => study.test(lower);

const roles = wordsOf('roles', 'patient', 'clinicians', 'other_persons', 'relatives');
/** Who somebody is, and not what they are called: "Orthopedist", "Grandparent". */
const aRole = /(?:ists?|geon|icians?|ator|parent|mother|father|worker)$/u;

const isName = (word: string): boolean => {
  const lower = word.toLowerCase();
  return isLikelyName(word) && !isEnglish(word) && !roles.has(lower) && !aRole.test(lower);
};

export function* bareNames(folded: Folded): Iterable<Identifier> {
  for (const form of [doing, having])
    for (const { groups, start } of matches(folded, form, true)) {
      const own = groups[1] ?? '';
      if (form === doing && (isPublic(folded.text, start + own.length) || isOfStudy(folded.lower))) continue;
      if (isName(own.replace(/^\p{Ll}.* /u, '')))
        yield { kind: 'name', span: folded.source(start, start + own.length), unsure: true };
    }
  for (const { groups, end } of matches(folded, ofKin, true)) {
    const own = groups[1] ?? '';
    if (!isTrade(own.split(' ')[0]!)) yield { kind: 'name', span: folded.source(end - own.length, end), unsure: true };
  }
}
