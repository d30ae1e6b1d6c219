/** Numbers and codes that lead to one person: by the word before them (server/lexicon/numbered.yaml), or by their own shape. */
import { anyOf, anyRow, rowsOf, tables } from '../prose/lexicon';
import { readDate } from '../prose/calendar';
import { matches, type Folded } from '../prose/fold';
import type { Identifier, IdentifierKind } from './identifier';

const left = '(?<![\\p{L}\\p{N}@/.-])';
const mark = `(?:,? ?(?:${anyOf('number_marks')}(?!\\p{L})\\.?|#))`;
const link = '(?:[,.:=]{0,2} ?(?:(?:is|was|are|of|ending|ends|in|with|reads|listed as) ){0,3}[#-]?(?:\\((?!\\d\\d\\)))?)';

const cuesOf = (
  table: Readonly<Record<string, readonly string[]>>,
  marks: string,
): readonly (readonly [IdentifierKind, RegExp])[] =>
  Object.entries(table).map(([kind, rows]) => [
    kind as IdentifierKind,
    new RegExp(`${left}${anyRow(rows).replace(/ /g, '\\.? ')}(?!\\p{L})\\.?${marks}${link} ?`, 'gu'),
  ]);

const sureCues = cuesOf(tables.numbered, `${mark}{0,2}`);
/** The group is there where a sign says that a number is meant. */
const markedCues = cuesOf(tables.numbered_if_marked, `(${mark}{1,2}|(?= ?:))?`);

/** A code: letters and digits with signs between, and groups of digits behind it. */
const code =
  /(?:\(\d\d\))?(?:(?:[Xx*]{2,5}[- ]){1,2})?(?:\p{Lu}{1,4} )?(?=[\p{L}./-]{0,8}\d)[\p{L}\d]{1,25}(?:[-./:*][\p{L}\d]{1,25}){0,6}(?: \d[\p{L}\d-]{1,12}(?![\p{L}\d/.]?[\p{L}\d/])(?! \p{Ll}))*(?: \d{2}(?= \d))?(?: \d{2}(?=\.|,|$))?/uy;
/** A count, a measure, a year, a date, a page of a range: no code. */
const noCode =
  /^(?:\d{1,2}|(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}|\d+(?:st|nd|rd|th)|(?:19|20)\d\d-\d\d?-\d\d?|\d+(?:\.\d+)?(?:mg|mcg|ml|cm|mm|x|hz|%)?)$/iu;
const isLong = (words: string): boolean =>
  (words.match(/\d/gu)?.length ?? 0) >= 4 || (/\d{2}/u.test(words) && /\p{Lu}/u.test(words) && words.length > 4);
const isDate = (words: string): boolean =>
  /^(?:19|20)\d\d$/u.test(words) || (!/^\d{8}$|^\p{L}+\//u.test(words) && readDate(words) !== undefined);

function codeAt(text: string, place: number): string | undefined {
  code.lastIndex = place;
  return code.exec(text)?.[0].replace(/(?<![-./:*])[-./:*]+$/u, '');
}

export function* cuedNumbers(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  const found = (kind: IdentifierKind, start: number, end: number, words: string): Identifier => ({
    kind,
    span: folded.source(start, end + words.length),
  });
  for (const [kind, pattern] of sureCues) {
    for (const { start, end } of matches(folded, pattern)) {
      const words = codeAt(text, end);
      if (words !== undefined && !isDate(words) && (words.length > 1 || kind === 'social security number'))
        yield found(kind, start, end, words);
    }
  }
  for (const [kind, pattern] of markedCues) {
    for (const { groups, start, end } of matches(folded, pattern)) {
      const words = codeAt(text, end);
      if (words !== undefined && (groups[1] === undefined ? isLong(words) && !isDate(words) : isMarked(words, groups[1])))
        yield found(kind, start, end, words);
    }
  }
}

/** Behind a colon alone a short number is a count: "visits: 12". */
const isMarked = (words: string, sign: string): boolean =>
  !noCode.test(words) || /^\d{5,}$/u.test(words) || (/^\d{2,4}$/u.test(words) && /no|#|id|num/u.test(sign) && !isDate(words));

/** In these shapes a number tells by itself what it is. */
const shapes: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['social security number', /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{N}-])/gu],
  ['health plan number', /(?<![\p{L}\p{N}-])[1-9][a-z][a-z0-9]\d-?[a-z][a-z0-9]\d-?[a-z]{2}\d\d(?![\p{L}\p{N}-])/gu],
  [
    'vehicle number',
    /(?<![\p{L}\p{N}-])(?=[a-hj-npr-z0-9]{0,16}\d)(?=[\d]{0,16}[a-hj-npr-z])[a-hj-npr-z0-9]{13}\d{4}(?![\p{L}\p{N}-])/gu,
  ],
  ['account number', /(?<![\p{L}\p{N}-])(?:\d{4}[ -]){3}\d{4}(?![\p{N}-])/gu],
  ['account number', /(?<![\p{L}\p{N}-])[a-z]{2}\d{2}(?: \d{4}){3,7}(?: \d{1,4})?(?!\p{N})/gu],
  ['vehicle number', /(?<![\p{L}\p{N}/.-])[1-9][a-z]{3}\d{3}(?![\p{L}\p{N}-])/gu],
  ['device number', /\(01\)\d{14}(?:\(\d\d\)[a-z\d-]{1,20}){0,5}/gu],
  ['social security number', /(?<![\p{N}.,/-]|\d )\d{3} \d{2} \d{4}(?![\p{N}%-]| \d|\.\d)/gu],
  ['record number', /(?<![\p{L}\p{N}-])adj ?\d{5,9}(?!\p{N})/gu],
  ['record number', /(?<![\p{L}\p{N}-])(?:img|dsc|scan|dicom)[_-]\d{3,}(?:\.\p{L}{3,4})?/gu],
];
const lastFour =
  /(?<!\p{L})(?:last (?:four|4)(?: digits)? (?:of )?(?:the |her |his )?)?(?:ssn|social security(?: number)?|social)(?: \(?(?:last (?:four|4)|ending(?: in)?|ends in|is|are|was|of|number)\)?)*:? ?(?:[x*#]{2,3}-[x*#]{2}-)?(\d{4})(?![\p{N}-])/gu;
const lastFourAlone =
  /(?<!\p{L})(?:last (?:four|4)(?: (?:digits|numbers|of social))?|(?:ssn|ss) ?4|l4ssn)(?: are| is|[:=])? ?#?(?!(?:19|20)\d\d(?! ?(?:\.|$)))(\d{4})(?![\p{N}/-]|\.\d| (?:visits|sessions|weeks|notes))/gu;

export function* shapedNumbers(folded: Folded): Iterable<Identifier> {
  for (const [kind, pattern] of shapes) for (const { span } of matches(folded, pattern)) yield { kind, span };
  for (const pattern of [lastFour, lastFourAlone])
    for (const { span } of matches(folded, pattern)) yield { kind: 'social security number', span };
}

const [[, caseCue]] = cuesOf({ 'record number': rowsOf('case_number_words') }, `${mark}{0,2}`) as [
  readonly [IdentifierKind, RegExp],
];

/** The number of a case, which a letter carries. */
export function* caseNumbers(folded: Folded): Iterable<Identifier> {
  for (const { start, end } of matches(folded, caseCue)) {
    const words = codeAt(folded.text, end);
    if (words !== undefined && words.length > 3) yield { kind: 'record number', span: folded.source(start, end + words.length) };
  }
}

const room = new RegExp(
  `(?<![\\p{L}\\p{N}-])${anyOf('rooms')}\\.?(?: (?:no\\.?|number)| ?#)? ?(?=[\\p{L}-]{0,2}\\d)[\\p{L}\\d]{1,5}(?:-[\\p{L}\\d]{1,8})?(?![\\p{L}\\p{N}%]|\\.\\d| (?:days?|weeks?|hours?|doses?|mg|ml|units?|months?))`,
  'gu',
);

/** Long numbers and codes that no word explains; those of papers, of billing and of drugs are nobody's. */
const long =
  /(?<![\p{L}\p{N}./$#:@_-]|(?:pmid|pmc|doi|isbn|issn|icd|cpt|hcpcs|ndc|cd|no\. ?95)[:. -]{0,3})(?:\d{7,14}|(?=[a-z-]{0,4}\d)(?=[\d-]{0,12}[a-z])[a-z\d]{1,4}-?\d{5,12}[a-z]?|\d{2,6}-\d{4,8}(?:-\d{1,6})?)(?![\p{L}\p{N}/-]|\.\d)/gu;

export function* longNumbers(folded: Folded): Iterable<Identifier> {
  for (const { groups, span } of matches(folded, long)) {
    const digits = groups[0].replace(/\D/gu, '');
    if (digits.length > 6 || /\p{L}\D{0,60}\d{6}/u.test(groups[0])) yield { kind: 'record number', span };
  }
}

/** Where someone lies: "Room 412B, bed 2". */
export function* rooms(folded: Folded): Iterable<Identifier> {
  for (const { span } of matches(folded, room)) yield { kind: 'room', span };
}
