/** Initials in place of a name: "patient A.B.", "Mr. K.", "initials QZK", "J.R. is a 44-year-old". */
import { anyOf, wordsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const words = wordsOf('abbreviated_words');
const stopped = '(?:\\p{Lu}\\. ?){1,3}\\p{Lu}\\.';
const left = '(?<![\\p{L}\\p{N}.])';

const forms: readonly RegExp[] = [
  new RegExp(`${left}[Ii]nitials?(?: (?:are|is|of))?:? \\(?((?:\\p{Lu}\\.? ?){1,3}\\p{Lu}\\b\\.?)`, 'gu'),
  new RegExp(`${left}(?:Mr|Mrs|Ms|Miss|Dr|Mx)\\.? ((?:\\p{Lu}\\. ?){1,3})(?!\\p{Lu})`, 'gu'),
  new RegExp(`${left}(${stopped}) is an? (?:\\d{1,3}|\\p{L}+)[ -]`, 'gu'),
];
const saying = new RegExp(`${left}((?:\\p{Lu}\\.){2,3}) (?=${anyOf('says_of_person')}(?!\\p{L}))`, 'gu');
const role = new RegExp(`${left}${anyOf('roles')}(?:, (?:initials )?| \\(|: | )`, 'gu');
const behindRole = new RegExp(`(${stopped})(?!\\p{L})`, 'uy');

const isWord = (initials: string): boolean => words.has(initials.toLowerCase().replace(/ /g, '').replace(/\.$/u, ''));

export function* initials(folded: Folded): Iterable<Identifier> {
  for (const form of [...forms, saying]) {
    for (const { groups, start, end } of matches(folded, form, true)) {
      const own = (groups[1] ?? '').trimEnd();
      const from = groups[0].startsWith(groups[1] ?? '')
        ? start
        : start + groups[0].indexOf(own, /^\p{L}+/u.exec(groups[0])?.[0].length ?? 0);
      if (!isWord(own) && from < end) yield { kind: 'name', span: folded.source(from, from + own.length) };
    }
  }
  for (const { end } of matches(folded, role)) {
    behindRole.lastIndex = end;
    const own = behindRole.exec(folded.text)?.[1];
    if (own !== undefined && !isWord(own)) yield { kind: 'name', span: folded.source(end, end + own.length) };
  }
}

/** "J. D. Roe": the initials before a name are of it. */
export function withInitials(one: Identifier, source: string): Identifier {
  const before = /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ?){1,3}$/u.exec(
    source.slice(Math.max(0, one.span.start - 12), one.span.start),
  )?.[0];
  return before === undefined ? one : { ...one, span: { start: one.span.start - before.length, end: one.span.end } };
}
