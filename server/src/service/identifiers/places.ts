/** Cities and counties: behind a word for living, working or being hurt somewhere, before "County", before a state, or by the list. */
import { anyOf, rowsOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';
import { isAbbreviation, isEnglish, isEponym, isLikelyName, isMedical, isTrade } from './known-words';

const word = "\\p{Lu}[\\p{L}\\p{M}'.-]{1,20}";
const cue = new RegExp(
  `(?<!\\p{L})${anyOf('before_place')}:? (?:the (?:city|town|village|county) of )?(?:downtown )?(?:(?:residence|birth|work|origin|employment|injury)(?: is|:)? )?`,
  'gu',
);
const placeName = new RegExp(
  `(?=\\p{Lu})(?:(?:San|Santa|Los|Las|Le|La|El|New|Fort|Ft\\.|St\\.|Saint|Mount|Mt\\.|Lake|Port|North|South|East|West|Rancho|Palm|Long) )?${word}(?: ${word}){0,2}`,
  'uy',
);
const county = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${word} (?:and |& )?){1,3}${word} |${word} )(?:[Cc]ount(?:y|ies)|[Pp]arish|[Bb]orough|COUNTY)(?!\\p{L})`,
  'gu',
);
const countyOf = new RegExp(`(?<!\\p{L})(?:[Cc]ounty|COUNTY) of (${word}(?: ${word}){0,2})`, 'gu');
const beforeState = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word}(?: ${word}){0,2}), (?:CA|Calif\\.|California|Nevada|NV|Arizona|AZ|Oregon|Texas|TX|Washington|Florida|New York|NY|Mexico|Colorado|Utah)(?![\\p{L}])`,
  'gu',
);
const likelyCue = new RegExp(`(?<!\\p{L})${anyOf('before_likely_place')} (?:the (?:city|town|village) of )?`, 'gu');
const cities = new RegExp(`(?<![\\p{L}\\p{N}-])${anyOf('cities')}(?![\\p{L}\\p{N}-])`, 'gu');
const states = new Set(rowsOf('common_capitals'));

/** The words from the front that may be a place's name; a word of the trade ends it, save in front ("New", "San"). */
function ownWords(name: string): string {
  const words = name.replace(/'s$/u, '').split(' ');
  let count = 0;
  while (count < words.length && (count === 0 ? !neverFirst(words[0]!) : !isTrade(words[count]!) && !isMedical(words[count]!)))
    count++;
  if (count === 1 && /^(?:New|North|South|East|West)$/u.test(words[0]!)) return '';
  return words.slice(0, count).join(' ');
}

const neverFirst = (first: string): boolean =>
  states.has(first.toLowerCase()) &&
  !/^(?:New|North|South|East|West|Orange|Commerce|Industry|Center|Blue|Upper|Lower|Mexico)$/u.test(first);

/** Who was hurt is "returned to Recovery", "back to Dr. Roe" too. */
const isNoMedicine = (name: string): boolean =>
  !isAbbreviation(name) && !/^(?:Drs?|Mrs?|Ms)(?![\p{L}])/u.test(name) && !(isMedical(name) && !isEponym(name));

const isUnknown = (name: string): boolean =>
  name.split(' ').some((one) => !isAbbreviation(one) && !isEnglish(one) && isLikelyName(one));

/** The place whose name begins here, and the one it is joined with: "from Chico to Colusa". */
function* placesAt(folded: Folded, place: number, convinces: (name: string) => boolean): Iterable<Identifier> {
  let from = place;
  for (let count = 0; count < 2; count++) {
    placeName.lastIndex = from;
    const own = ownWords((placeName.exec(folded.text)?.[0] ?? '').replace(/\.$/u, ''));
    if (own === '' || !convinces(own)) return;
    const end = from + own.length;
    yield { kind: 'place', span: folded.source(from, end) };
    const other = /^,? (?:to|and) (?=\p{Lu})/u.exec(folded.text.slice(end, end + 8));
    if (!other) return;
    from = end + other[0].length;
  }
}

export function* places(folded: Folded): Iterable<Identifier> {
  const { text } = folded;
  for (const { end } of matches(folded, cue)) yield* placesAt(folded, end, isNoMedicine);
  for (const { end } of matches(folded, likelyCue)) yield* placesAt(folded, end, isUnknown);
  for (const { groups, start } of matches(folded, county, true)) {
    const own = (groups[1] ?? '').trimEnd();
    const from = own.search(/(?<![\p{L}'-])\p{Lu}(?!\p{L}*(?: \p{Lu}\p{L}*)* (?:of|in)\b)/u);
    const words = own.split(' ').filter((one) => !/^(?:and|&|The|In|At|A|This|Their|Our)$/u.test(one));
    if (from >= 0 && words.length > 0 && !words.every((one) => /^(?:The|In|At|A)$/u.test(one)))
      yield {
        kind: 'place',
        span: folded.source(start + (/^(?:The|In|At|Of|From|Residents of) /u.exec(own)?.[0].length ?? 0), start + own.length),
      };
  }
  for (const { groups, end } of matches(folded, countyOf, true)) {
    const own = ownWords(groups[1] ?? '');
    const from = end - (groups[1] ?? '').length;
    if (own !== '') yield { kind: 'place', span: folded.source(from, from + own.length) };
  }
  for (const { groups, start } of matches(folded, beforeState, true)) {
    const words = (groups[1] ?? '').split(' ');
    if (!words.some((one) => isTrade(one) && !/^(?:New|North|South|East|West|Lake|City)$/u.test(one)) && !words.some(isMedical))
      yield { kind: 'place', span: folded.source(start, start + groups[1]!.length) };
  }
  for (const { span, start } of matches(folded, cities)) if (/\p{Lu}/u.test(text.charAt(start))) yield { kind: 'place', span };
}
