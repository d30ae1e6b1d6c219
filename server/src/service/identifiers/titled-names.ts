/** Names behind a title or before a degree: "Dr. Roe", "Mr. and Mrs. Roe", "Jane Roe, M.D." */
import { anyOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import { isInAuthors } from './after';
import type { Identifier } from './identifier';
import { isLikelyName, isMedical, isTrade } from './known-words';
import { readName } from './read-name';

const left = '(?<![\\p{L}\\p{N}@])';
const title = new RegExp(
  `${left}${anyOf('courtesy_titles')}(?:\\.|(?= )) ?(?:(?:and|&) ${anyOf('courtesy_titles')}\\.? )?`,
  'gu',
);
/** Without a stop these are words or devices too: "MS Contin", "DR films", "sister facility". */
const needsStop = /^(?:ms|dr|fr|lt|sr|don|capt|hon|rev|mme)$/u;

const credentials =
  '(?:M\\.?D\\.?|D\\.?O\\.?|Ph\\.? ?D\\.?|Psy\\.?D\\.?|Ed\\.?D\\.?|Pharm\\.?D\\.?|D\\.?P\\.?M\\.?|D\\.?C\\.?|D\\.?D\\.?S\\.?|D\\.?M\\.?D\\.?|O\\.?D\\.?|P\\.?A\\.?(?:-?C\\.?)?|N\\.?P\\.?(?:-C)?|FNP(?:-C)?|R\\.?N\\.?|B\\.?S\\.?N\\.?|L\\.?V\\.?N\\.?|C\\.?R\\.?N\\.?A\\.?|L\\.?Ac\\.?|D?\\.?P\\.?T\\.?|O\\.?T\\.?R?\\.?(?:/L)?|LCSW|L\\.?M\\.?F\\.?T\\.?|MFT|Esq\\.?|Esquire|FAC[A-Z]{1,3}|J\\.?D\\.?|M\\.?P\\.?H\\.?|M\\.?S\\.?W\\.?|C\\.?P\\.?A\\.?)';
const someWord = "\\p{Lu}[\\p{L}\\p{M}]*(?:['-]\\p{L}[\\p{L}\\p{M}]*)*\\.?";
const degreed = new RegExp(
  `(?<![\\p{L}\\p{N}'@-])(${someWord}(?: (?:${someWord}|de|la|del|van|der|von|ten|ter|bin|al)){0,4}),? ${credentials}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Alone before these, a word must be in no list. */
const physicians =
  /(?:M\.?D\.?|D\.O\.?|Ph\.?D\.?|Psy\.?D\.?|DPM|D\.P\.M\.|LCSW|Esq\.?|Esquire|P\.?A\.?-?C\.?|R\.?N\.?|N\.?P\.?|D\.?C\.?|D\.?P\.?T\.?|P\.T\.|DO)$/u;

export function* titledNames(folded: Folded): Iterable<Identifier> {
  for (const match of matches(folded, title)) {
    const word = folded.text.slice(match.start, match.end);
    const stopped = word.includes('.');
    const bare = word.trim();
    if (!stopped && (needsStop.test(bare.toLowerCase()) ? !/^(?:Dr|Ms|Sr|Lt|DR|MS)$/u.test(bare) : !/^\p{Lu}/u.test(bare)))
      continue;
    const name = readName(folded.text, match.end, 'title');
    if (!name) continue;
    // without a stop "Ms" and "Officer" may be anything: what follows must not be a word of medicine
    if (!stopped && !/^(?:Drs?|Doctors?|Mr|Mrs|Miss)$/u.test(bare) && name.words.every((one) => isMedical(one))) continue;
    if (/^(?:DR|MS)$/u.test(bare) && !isLikelyName(name.words[0]!)) continue; // "DR REQUESTS MRI"
    yield { kind: 'name', span: folded.source(match.start, alsoNamed(folded.text, name.end)) };
  }
}

const ownTitle = new RegExp(`^${anyOf('courtesy_titles')}(?:\\.|(?!\\p{L}))`, 'iu');

/** "Drs. Roe and Doe". */
function alsoNamed(text: string, end: number): number {
  const and = /^,? (?:and|&) (?=\p{Lu})/u.exec(text.slice(end, end + 7));
  if (!and) return end;
  if (ownTitle.test(text.slice(end + and[0].length, end + and[0].length + 12))) return end;
  const other = readName(text, end + and[0].length, 'role');
  return other && other.words.some(isLikelyName) && !isTrade(other.words[0]!) ? other.end : end;
}

export function* degreedNames(folded: Folded): Iterable<Identifier> {
  for (const { groups, start, end } of matches(folded, degreed, true)) {
    const [whole, before = ''] = groups;
    const words = before.split(' ');
    // from the back, as far as the words may be a name's
    let first = words.length;
    while (first > 0 && mayStand(words[first - 1]!)) first--;
    const own = words.slice(first).filter((word) => /^\p{Lu}\p{L}/u.test(word));
    if (own.length === 0 || (own.length === 1 && words.length - first === 1 && !physicians.test(whole))) continue;
    if (!own.some((word) => isLikelyName(word)) && (own.length < 2 || own.every(isMedical))) continue;
    if (isInAuthors(folded.text, start, end)) continue;
    const skipped = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    yield { kind: 'name', span: folded.source(start + skipped, end) };
  }
}

/** A word of a name with a degree behind it; words of the trade part it from what stands before. */
const mayStand = (word: string): boolean => /^(?:\p{Lu}\.?|\p{Ll}+)$/u.test(word) || !isTrade(word.replace(/\.$/u, ''));
