/** What would identify a person: names, telephone and record numbers, addresses. */
import { bySentence } from './by-sentence';
import { apart, type Span } from '../text';
import { fold, matches, type Folded, type Match } from './fold';
import { rowsOf, wordsOf } from './lexicon';

export type IdentifierKind =
  'name' | 'telephone number' | 'e-mail address' | 'social security number' | 'record number' | 'address';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly span: Span;
}

const name = "(?:(?:O'|Mc|Mac|De|Di|La|Le|Van|Von|St\\.) ?)?\\p{Lu}[\\p{L}'-]{1,30}";
const initial = '\\p{Lu}\\.?';
const plainName = "\\p{Lu}\\p{Ll}{1,20}(?:[-']\\p{Lu}\\p{Ll}{1,20})?";
const left = '(?<![\\p{L}\\p{N}])';
const right = '(?![\\p{L}\\p{N}])';
const credentials =
  '(?:M\\.?D\\.?|D\\.?O\\.?|Ph\\.?D\\.?|Psy\\.?D\\.?|D\\.?P\\.?M\\.?|D\\.?C\\.?|D\\.?D\\.?S\\.?|O\\.?D\\.?|P\\.?A\\.?-?C\\.?|N\\.?P\\.?|R\\.?N\\.?|L\\.?Ac\\.?|D?\\.?P\\.?T\\.?|LCSW|Esq\\.?|FAC[A-Z]{1,3}|J\\.?D\\.?)';

const eitherCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
/** A word for a person, or of a signature, that a name may follow. */
const introduction = `(?:${rowsOf('introduces_name').map(eitherCase).join('|')})`;

/** `group` holds the name: all its capitalised words must be unknown. */
interface NameForm {
  readonly pattern: RegExp;
  /** How many words of the name must be unknown to every list for it to count; all when undefined. */
  readonly unknown?: number;
  /** A title before it leaves no doubt: eponyms and drug names are not excused. */
  readonly titled?: boolean;
  /** What introduces the name is not part of it. */
  readonly introduced?: boolean;
  /** The first word must be a given name. */
  readonly given?: boolean;
}

const nameForms: readonly NameForm[] = [
  {
    pattern: new RegExp(
      `${left}(?:Drs?\\.?|Doctors?|Prof\\.|Professor) ((?:${initial} )?${name}(?: (?:${initial} )?${name})?)`,
      'gu',
    ),
    unknown: 1,
    titled: true,
  },
  {
    pattern: new RegExp(
      `${left}(?:Mr|Mrs|Ms|Miss|Mister)(?:\\.|(?= \\p{Lu}\\p{Ll})) ?((?:${initial} )?${name}(?: ${name})?)`,
      'gu',
    ),
    unknown: 1,
    titled: true,
  },
  { pattern: new RegExp(`${left}(${name}(?: ${initial}(?: ${initial})?)? ${name}),? ${credentials}${right}`, 'gu'), unknown: 1 },
  {
    pattern: new RegExp(
      `${left}(${name}),? (?:M\\.D\\.|MD|D\\.O\\.|Ph\\.D\\.|PhD|PsyD|Psy\\.D\\.|DPM|D\\.P\\.M\\.|LCSW|Esq\\.)${right}`,
      'gu',
    ),
  },
  // "John Q. Public"
  { pattern: new RegExp(`${left}(\\p{Lu}\\p{Ll}{1,20} \\p{Lu}\\. \\p{Lu}\\p{Ll}{1,20})${right}`, 'gu') },
  // Two names behind a word for a person or a signature.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${introduction}(?: is)?[,:]? (?:is )?(${plainName} ${plainName})${right}`, 'gu'),
    introduced: true,
  },
  // "Maria Gonzalez-Lopez": nothing introduces it, but the first is a given name.
  { pattern: new RegExp(`${left}(${plainName}(?: \\p{Lu}\\.?)? ${plainName})${right}`, 'gu'), given: true, titled: true },
];

const common = wordsOf('common_capitals');
const ownNames = wordsOf('eponyms', 'opioids', 'other_drugs');
const given = wordsOf('given_names');

/** Whether a capitalised word is one of the field's own; behind a title, eponyms and drugs are none. */
export const isKnown = (word: string, titled: boolean): boolean => {
  const lower = word.toLowerCase().replace(/'s$|'$/u, '');
  if (lower.length < 2 || common.has(lower)) return true;
  return !titled && ownNames.has(lower);
};

function isName(words: readonly string[], form: NameForm): boolean {
  if (form.given && !given.has(words[0]?.toLowerCase() ?? '')) return false;
  const unknown = words.filter((word) => !isKnown(word, form.titled === true)).length;
  return words.length > 0 && unknown >= (form.unknown ?? words.length);
}

const numberForms: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['social security number', /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{N}-])/gu],
  [
    'telephone number',
    /(?<![\p{L}\p{N}/.-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[.-]\d{4}(?![\p{N}-])/gu,
  ],
  [
    'e-mail address',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@[\p{L}\p{N}][\p{L}\p{N}-]{0,61}(?:\.[\p{L}\p{N}-]{1,30}){0,4}\.\p{L}{2,12}/gu,
  ],
  [
    'record number',
    /(?<![\p{L}\p{N}])(?:claim|mrn|medical record|member|policy|account|chart|file|adj|wcab|wcis|ein|patient id|employee id)(?: (?:number|no\.?|id|#))?(?:[ :#.-]{1,3}| is | was )(?:number |no\.? ?|# ?)?(?=[\p{L}\p{N}-]{0,18}\d{4})[\p{L}\p{N}][\p{L}\p{N}-]{3,24}(?![\p{L}\p{N}])/gu,
  ],
  ['address', /(?<![\p{L}\p{N}])p\.? ?o\.? box \d{1,6}(?!\p{N})/gu],
];

const stateAndZip =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \\d{5}(?:-\\d{4})?(?!\\p{N})';
const city = '(?:\\p{Lu}\\p{Ll}{1,20} ){0,2}\\p{Lu}\\p{Ll}{1,20},?';
const street = new RegExp(
  "(?<![\\p{L}\\p{N}#.-])\\d{1,5}(?: [NSEW]\\.?)?(?: \\p{Lu}[\\p{L}'.-]{1,20}| \\d{1,3}(?:st|nd|rd|th)){1,3} (?:Street|St\\.|Avenue|Ave\\.?|Road|Rd\\.|Boulevard|Blvd\\.?|Drive|Lane|Ln\\.|Court|Highway|Hwy\\.?|Parkway|Pkwy\\.?|Place|Terrace)(?![\\p{L}])" +
    `(?:,? (?:Apt|Apartment|Suite|Ste|Unit)\\.? ?[\\p{L}\\p{N}-]{1,6})?(?:,? ${city} ${stateAndZip})?`,
  'gu',
);
const zip = new RegExp(`(?<![\\p{L}\\p{N}])(?:${city} )?${stateAndZip}`, 'gu');
/** A year behind "claim" is no number of it. */
const onlyYear = /(?:^|[^\p{N}])(?:19|20)\d\d$/u;

const groupSpan = (folded: Folded, match: Match): Span => {
  const name = match.groups[1] ?? '';
  return folded.source(match.end - name.length, match.end);
};

function findIdentifiers(text: string): Identifier[] {
  const folded = fold(text);
  const found: Identifier[] = [];
  for (const form of nameForms) {
    for (const match of matches(folded, form.pattern, true)) {
      // an initial says nothing for or against a name
      const words = (match.groups[1] ?? '').split(/[ .]+/u).filter((word) => word.length > 1);
      if (isName(words, form)) found.push({ kind: 'name', span: form.introduced ? groupSpan(folded, match) : match.span });
    }
  }
  for (const [kind, pattern] of numberForms) {
    for (const match of matches(folded, pattern)) {
      if (kind === 'record number' && onlyYear.test(match.groups[0])) continue;
      found.push({ kind, span: match.span });
    }
  }
  for (const pattern of [street, zip]) {
    for (const match of matches(folded, pattern, true)) found.push({ kind: 'address', span: match.span });
  }
  return apart(found);
}

/** What identifies a person in a text, in order. Names of tests, drugs, guidelines and authors in "(Dreyfuss, 2003)" are nobody's. */
export const identifiers = bySentence(findIdentifiers);
