/** What somebody is called by others: 'Jane "Jay" Roe', 'goes by "Jay"'. */
import { anyOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';
import { isLikelyName, isMedical, isTrade } from './known-words';

const word = "\\p{Lu}[\\p{L}\\p{M}'-]{1,25}";
const between = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(${word}) (?:"${word}"|'${word}'|\\(${word}\\)) (${word})(?![\\p{L}\\p{N}-])`,
  'gu',
);
const called = new RegExp(`(?<!\\p{L})${anyOf('before_nickname')}(?: by)?,? ["'(](${word}(?: ${word})?)[,.]?["')]`, 'gu');

export function* nicknames(folded: Folded): Iterable<Identifier> {
  for (const { groups, span } of matches(folded, between, true)) {
    const [, first = '', last = ''] = groups;
    if ([first, last].every((one) => isLikelyName(one) || (!isTrade(one) && !isMedical(one) && isLikelyName(first))))
      yield { kind: 'name', span, unsure: true };
  }
  for (const { groups, start } of matches(folded, called, true)) {
    const own = groups[1] ?? '';
    const from = start + groups[0].lastIndexOf(own);
    yield { kind: 'name', span: folded.source(from, from + own.length), unsure: true };
  }
}
