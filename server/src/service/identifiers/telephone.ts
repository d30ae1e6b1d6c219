/** Telephone and fax numbers: in ten digits anywhere, in seven or in another country's fashion behind a word for a telephone. */
import { anyOf } from '../prose/lexicon';
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const extension = '(?:,? ?(?:option|opt|prompt|press)\\.? ?\\d)?(?:,? ?(?:x|ext|extension|xtn)\\.?:? ?#?\\d{1,6})?';
const ten = new RegExp(
  `(?<![\\p{L}\\p{N}/.-]|\\d )(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?-?|[2-9]\\d{2}[ ./-]{1,3})[2-9]\\d{2}[ .-]\\d{4}(?![\\p{N}-]|\\.\\d)${extension}`,
  'gu',
);
const cued = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyOf('telephone_words')}(?: (?:number|no|nr|is|at|to|on|us|him|her|me|line|was)|[.:#,]){0,4} ?(?=[+(\\d])(\\+?\\(?\\d{1,4}\\)?(?:[ ./-]?\\(?\\d{2,7}\\)?){1,5}|\\d-\\d{3}-[a-z]{4,9})(?![\\p{N}%])${extension}`,
  'gu',
);
const vanity = /(?<![\p{L}\p{N}-])1-8\d\d-[a-z]{4,9}(?!\p{L})/gu;
/** Alone: "ext. 4471", "my extension is 208"; in three digits or fewer it may be how far a joint extends. */
const extensionAlone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf('extension_words')}(?: is| at|:)? ?#?(\\d{2,6}(?:-\\d{2,6})?)|(?:ext|extension|xtn)\\.?:? ?#?(\\d{4,6}))(?![\\p{N}%°/-]|\\.\\d| ?(?:deg|°|to \\d|visits|sessions))`,
  'gu',
);
/** "P 120/80" is a pulse, and "call 911" nobody's. */
const tooFew = 7;
const oneLetter = /^\p{L}(?!\p{L})/u;

export function* telephoneNumbers(folded: Folded): Iterable<Identifier> {
  for (const pattern of [ten, vanity]) for (const { span } of matches(folded, pattern)) yield { kind: 'telephone number', span };
  for (const { groups, end } of matches(folded, extensionAlone)) {
    const own = groups[1] ?? groups[2] ?? '';
    yield { kind: 'telephone number', span: folded.source(end - own.length, end) };
  }
  for (const { groups, start, end } of matches(folded, cued)) {
    const number = groups[1] ?? '';
    const digits = number.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (digits < tooFew || digits > 16 || (oneLetter.test(groups[0]) && (digits < 10 || !/^\p{L} ?:/u.test(groups[0])))) continue;
    if (/^(?:\d{1,2}[/-]){2}(?:\d{4}|\d\d)$|^(?:19|20)\d\d-\d\d-\d\d/u.test(number)) continue; // a date
    const from = start + groups[0].indexOf(number);
    yield { kind: 'telephone number', span: folded.source(from, end) };
  }
}
