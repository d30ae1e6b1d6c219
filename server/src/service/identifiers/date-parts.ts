/** How the parts of a date are written, as pieces of patterns for a text in small letters. */
import { monthNames, shortMonths } from '../prose/calendar';
import { rowsOf } from '../prose/lexicon';

export const year = '(?:19|20)\\d\\d';
export const month = `(?:(?:${monthNames.join('|')})(?!\\p{L})|(?:${shortMonths.join('|')})(?!\\p{L})\\.?)`;
export const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\\p{L})\\.?,? (?:the )?)?';
const ordinals = rowsOf('ordinals').join('|');
export const nth = `(?:(?:${ordinals})(?!\\p{L})|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))`;
export const spelledNth = `(?:(?:${ordinals})(?!\\p{L})|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?!\\p{L}))`;
export const time =
  '(?:(?:,? (?:at |@ ?)?|t)\\d{1,2}(?::\\d\\d){1,2}(?:\\.\\d+)?(?: ?[ap]\\.?m\\.?)?(?:z|[+-]\\d\\d:?\\d\\d)?|,? (?:at |@ ?)\\d{1,2} ?[ap]\\.?m\\.?)?';
export const from = '(?<![\\p{L}\\p{N}/.-]|\\d )';
export const to = '(?![\\p{L}\\p{N}]|[/-]\\d|\\.\\d)';
export const md = '(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])';
export const full = `(?:${md}/(?:${year}|\\d\\d)|\\d{1,2}-\\d{1,2}-(?:${year}|\\d\\d))`;
export const joined = '(?:,? (?:and|&|to|or|through|thru|until) (?:again )?(?:on )?|, ?| ?- ?)';
