/** Names that the words before them introduce: "the patient, Jane Roe", "his wife Maria", "Name: Roe, Jane", "signed by". */
import { anyOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import { isPublic } from './after';
import type { Identifier } from './identifier';
import { isBody, isEnglish, isGivenName, isLikelyName, isMedical, isPublicName, isTrade } from './known-words';
import { readName, type ReadName, type Trust } from './read-name';

const left = '(?<![\\p{L}\\p{N}@])';
const linked =
  "(?:'s name)?(?:,? (?:is|was|one|named|called|a (?:man|woman) (?:named|called)|by the name of|identified as))?[,:]? ?(?:\\()?";

/** How a cue is written, how far it is trusted, and whether the family name may come first. */
interface Cue {
  readonly pattern: RegExp;
  readonly trust: Trust;
  readonly reversed?: true;
  /** One word alone may be an author's: two are asked for, in no list of words. */
  readonly full?: true;
  /** One word is enough, if it is in no list of words; where a study is spoken of it may be an author's. */
  readonly ofCase?: true;
  /** The cue leaves no doubt. */
  readonly sure?: true;
}

const titles = `(?:(?:${anyOf('courtesy_titles')})\\.? )?`;

const cues: readonly Cue[] = [
  // a colon of a form: "Patient Name: ROE, JANE"
  { pattern: new RegExp(`${left}${anyOf('before_name')}(?: ?:| -) ?${titles}`, 'gu'), trust: 'cue', reversed: true, sure: true },
  {
    pattern: new RegExp(`${left}${anyOf('roles', 'name_labels')} ?: ?${titles}`, 'gu'),
    trust: 'role',
    reversed: true,
    sure: true,
  },
  {
    pattern: new RegExp(
      `${left}${anyOf('before_name')},? (?:(?:is|was|the) )?(?:${anyOf('roles')} )?(?:mr|mrs|ms|dr)?(?:\\. )?`,
      'gu',
    ),
    trust: 'cue',
  },
  { pattern: new RegExp(`${left}${anyOf('before_full_name')} ${titles}`, 'gu'), trust: 'cue', full: true },
  {
    pattern: new RegExp(`${left}${anyOf('before_likely_name')} ${titles}`, 'gu'),
    trust: 'role',
    ofCase: true,
  },
  { pattern: new RegExp(`${left}${anyOf('roles')}${linked}`, 'gu'), trust: 'role', reversed: true },
];

/** Where a study is spoken of, a name without a title is an author's. */
const study = new RegExp(`(?<!\\p{L})(?:${anyOf('study_words')}|(?:19|20)\\d\\d)(?!\\p{L})`, 'u');

export function* introducedNames(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  for (const { pattern, trust, reversed, sure, full, ofCase } of cues) {
    for (const { start, end, groups } of matches(folded, pattern)) {
      if (/\p{L}$/u.test(groups[0])) continue;
      const name = readName(text, end, trust, reversed);
      if (!name || isPublic(text, name.end) || !convinces(name, trust, text, end)) continue;
      if ((full || ofCase) && name.words.some((one) => isBody(one) || isPublicName(one))) continue; // "per Sedgwick", "per Dreyfuss"
      if (full && !(name.words.length > 1 && name.words.every(isLikelyName))) continue;
      if (ofCase && (!name.words.every((one) => isLikelyName(one) && !isEnglish(one)) || study.test(folded.lower))) continue;
      const known = name.words.some(isGivenName);
      yield {
        kind: 'name',
        span: folded.source(end, name.end),
        ...(sure || (known && name.words.length > 1) ? {} : { unsure: true }),
      };
      const child = /^(?:, | and )(?=\p{Lu})/u.exec(text.slice(name.end, name.end + 6));
      const other =
        child && /(?:sons|daughters|children|parents|cousins|wife|husband|and)\W*$/u.test(text.slice(start, end).toLowerCase())
          ? readName(text, name.end + child[0].length, 'role')
          : undefined;
      if (other) yield { kind: 'name', span: folded.source(name.end + child![0].length, other.end), unsure: true };
    }
  }
}

/** A single word that English has too counts only between marks, or behind a cue that nothing but a name follows. */
function convinces({ words, end }: ReadName, trust: Trust, text: string, start: number): boolean {
  if (words.some((word) => isLikelyName(word))) return true;
  const bounded = /^(?:[,.;)]|$|\n)/u.test(text.slice(end, end + 1)) || words.length > 1;
  const comma = /[,(:] ?$/u.test(text.slice(Math.max(0, start - 2), start));
  const marked = /^(?:[,.;)]|$| and \p{Lu})/u.test(text.slice(end, end + 6));
  return trust === 'cue' ? bounded : comma && marked && words.every((word) => word !== word.toUpperCase());
}

const reverse = new RegExp(
  `,? (?:who is )?(?:her|his|their|the (?:patient|worker|claimant|applicant)'s) ${anyOf('roles')}(?!\\p{L})`,
  'gu',
);
const nameBefore = /(?:^|[ (])(\p{Lu}[\p{L}\p{M}'-]{1,30}(?: \p{Lu}[\p{L}\p{M}'-]{1,30})?)$/u;

/** What somebody is to the case, behind the name and between commas: "Roe, the adjuster, …". The patient is told so by no name. */
const apposition = new RegExp(
  `(?:, (?:the|an?|our|my|this|one of (?:the|his|her)) |, |\\((?:the|an?|our|my) |\\()(?!(?:the )?${anyOf('patient')}(?!\\p{L}))${anyOf('roles')}(?=[,;)]|\\.?$)`,
  'gu',
);

/** "Jane Roe, his wife, …", "Roe, the adjuster, …" */
export function* namesBeforeRoles(folded: Folded): Iterable<Identifier> {
  for (const pattern of [reverse, apposition])
    for (const { start, groups } of matches(folded, pattern)) {
      const bracket = groups[0].startsWith('(');
      if (!bracket && !groups[0].startsWith(',')) continue;
      const place = bracket ? start - 1 : start;
      const [, name] = nameBefore.exec(folded.text.slice(Math.max(0, place - 64), place)) ?? [];
      if (name?.split(' ').every((one) => isLikelyName(one) && (pattern === reverse || !isEnglish(one))))
        yield { kind: 'name', span: folded.source(place - name.length, place), unsure: true };
    }
}

const subject = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(?=\\p{Lu})((?:\\p{Lu}[\\p{L}\\p{M}'-]{1,30} ){1,3})(?:is an? (?:\\d|\\p{L}+-\\p{L}+-year|\\p{L}+ year)|${anyOf('says_of_person')}(?!\\p{L}))`,
  'gu',
);

const licensed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:PA(?:-C)?|NP(?:-C)?|RN|LVN|FNP(?:-C)?|CRNA|DPT) (\\p{Lu}\\p{Ll}{2,20})(?= ${anyOf('says_of_person')}(?!\\p{L}))`,
  'gu',
);

/** "PA Twist agreed": a word of English is a name where a person is said to do something. */
export function* licensedNames(folded: Folded): Iterable<Identifier> {
  for (const { groups, end } of matches(folded, licensed, true)) {
    const name = groups[1] ?? '';
    if (!isTrade(name) && !isMedical(name)) yield { kind: 'name', span: folded.source(end - name.length, end), unsure: true };
  }
}

/** "Roe Doe was seen", "Mirabel is a 45-year-old": the subject of what is said of persons. */
export function* subjects(folded: Folded): Iterable<Identifier> {
  for (const { groups, start } of matches(folded, subject, true)) {
    const words = (groups[1] ?? '').trim().split(' ');
    const aged = /is an? /u.test(groups[0]);
    const likely = words.every((word) => isLikelyName(word) && word !== word.toUpperCase());
    const convincing = likely && (aged || words.length > 1);
    if (convincing) yield { kind: 'name', span: folded.source(start, start + groups[1]!.length - 1), unsure: true };
  }
}
