/** A family name behind initials ("L. Roe"), where no paper is cited, and the initials of who dictated and who typed ("TW/mlq"). */
import { matches, type Folded } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { isInAuthors, isPublic } from './after';
import type { Identifier } from './identifier';
import { isEnglish, isLikelyName } from './known-words';

/** Before a letter that is no initial: "vitamin D. Roe", "Figure A. Roe". */
const lettered =
  '(?<!(?:[Vv]itamin|[Hh]epatitis|[Ff]igure|[Tt]able|[Ee]xhibit|[Pp]art|[Tt]ype|[Cc]lass|[Gg]rade|[Ss]ection|[Aa]ppendix|[Gg]roup|[Ll]evel|[Ss]tage|[Ii]tem|[Qq]uestion) )';
const form = new RegExp(
  `(?<![\\p{L}\\p{N}'.&-])${lettered}((?:\\p{Lu}\\. ?){1,3}(?:de |van |von |la |O'|Mc|Mac)?(\\p{Lu}[\\p{L}\\p{M}]{2,25}(?:-\\p{Lu}\\p{L}{1,25})?))(?![\\p{L}\\p{N}-]|\\.,? ?[\\p{Lu}\\d]| (?:J|Med|Surg)(?!\\p{L}))`,
  'gu',
);
const study = new RegExp(`(?<!\\p{L})(?:${anyOf('study_words')})(?!\\p{L})`, 'u');
/** The line of a typist: capitals of who dictated, small letters of who wrote. */
const typist =
  /(?:^|\n|(?:[Rr]ead|[Dd]ictated|[Tt]ranscribed|[Tt]yped|[Ss]igned)(?: by)?[.:]? )(\p{Lu}{2,3}[/:]\p{Ll}{2,3})(?=\.?(?:\n|$))/gu;
const views = /^(?:ap|pa)[/:]lat$/iu;

export function* initialledNames(folded: Folded): Iterable<Identifier> {
  for (const { groups, span, start, end } of matches(folded, form, true)) {
    const own = groups[2] ?? '';
    // the letter of a list opens a line
    if (!isLikelyName(own) || isEnglish(own) || own === own.toUpperCase() || /^\p{Lu}\. {2}/u.test(groups[0])) continue;
    if (isPublic(folded.text, end) || isInAuthors(folded.text, start, end) || study.test(folded.lower)) continue;
    yield { kind: 'name', span, unsure: true };
  }
  for (const { groups, end } of matches(folded, typist, true)) {
    const own = groups[1] ?? '';
    if (!views.test(own)) yield { kind: 'name', span: folded.source(end - own.length, end) };
  }
}
