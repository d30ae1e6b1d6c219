/**
 * Codes that no word explains ("UM-2021-448190"), where they are no code of billing, of a diagnosis, of a law, of a paper, and nothing
 * that was measured: in a letter that goes to strangers they are taken out all the same. Too careful for a finding.
 */
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const token =
  /(?<![\p{L}\p{N}.,$;:)§/_-])(?<!(?:pmid|pmc|doi|isbn|issn|icd|icd-10|cpt|hcpcs|ndc|cd|code|codes|section|sections|ccr)[:.#]? ?)[\p{L}\p{N}]{1,25}(?:[-/.:][\p{L}\p{N}]{1,25}){0,6}(?![\p{N}%(]|[,.:/-]\p{N})/gu;

const parts = (words: string): string[] => words.split(/[-/.:]/u);

/** Each part is a code of billing or of a diagnosis, with its modifier. */
const billed = /^(?:\d{5}|[a-v]\d{4}|\d{4}[ftm]|[a-tv-z]\d[\da-z]{1,5}|\d[a-z0-9]|[a-z]{2}|x\d{1,2}|\d{1,2})$/u;
const diagnosis = /^[a-tv-z]\d[\da-z](?:\.[\da-z]{1,4})?$/u;
const level = /^(?:[ctls]\d{1,2}|\d{1,2})$/u;
const year = /^(?:19|20)\d\d$/u;
const measure =
  /\d(?:mg|mcg|ug|ml|cc|g|gm|kg|lb|lbs|mm|cm|hz|khz|mhz|iu|u|k|x|meq|units?|tabs?|caps?|hr|hrs|min|wks?|yrs?|st|nd|rd|th|s)$/u;
/** A law, the date of an edition, a time, a paper: "9792.24.2", "2009-07-18", "08:30-09:15", "1:200000", "CD001929". */
const other =
  /^(?:\d{3,4}\.\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|\d{1,2}:\d\d|1:\d|\d{1,3}:[a-z]?\d+(?:-[a-z]?\d+)?$|cd\d{6}|nct\d{8}|pmc\d|(?:doi:)?10\.\d{4}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$)/u;
const round = /0{3}$/u;
const month = /^\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

function isCode(words: string): boolean {
  const digits = words.replace(/\D/gu, '').length;
  const lettered = /\p{L}/u.test(words);
  if (digits < (lettered ? 5 : 6) || measure.test(words) || other.test(words) || diagnosis.test(words) || month.test(words))
    return false;
  const all = parts(words);
  if ([billed, level, year].some((form) => all.every((part) => form.test(part)))) return false;
  if (!lettered && (all.every((part) => part.length < 4) || (all.length === 1 && round.test(words)))) return false;
  return lettered || all.length > 1 || digits < 16;
}

/** A page of a journal has the mark of its volume before it; a publication has a number too. */
const paged = /(?:[;:(]|pp?\.? ?|pages? ?|publication (?:no\. |number )?)$/u;

export function* carefulNumbers(folded: Folded): Iterable<Identifier> {
  for (const { groups, span, start } of matches(folded, token))
    if (/\d/u.test(groups[0]) && isCode(groups[0]) && !paged.test(folded.lower.slice(Math.max(0, start - 20), start)))
      yield { kind: 'record number', span };
}
