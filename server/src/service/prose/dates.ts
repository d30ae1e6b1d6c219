/** Dates in prose, in every style letters use, and the few phrases that say whose date it is. */
import { once } from './texts';
import type { Span } from '../text';
import { fold, matches } from './fold';

export interface DateMention {
  readonly span: Span;
  /** ISO; undefined where what stands there is no day of the calendar. */
  readonly iso: string | undefined;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthWords = `(?:${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;

/** The ISO date of a real day; undefined otherwise. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "October 2, 2014" of an ISO date. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = months[month - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${day}, ${year}`;
}

/** "16" is 2016 and "87" 1987: letters are written after the fact and lives are long. */
export const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);

/** From 1; 0 where the word, or its first three letters, name no month. */
export const monthNumber = (word: string): number =>
  word.length < 3 ? 0 : months.findIndex((month) => month.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;

/** Not part of a longer number, a level ("L4-5-1"), or a case number. */
const from = '(?<![\\p{L}\\p{N}/.-])';
const to = '(?![\\p{L}\\p{N}]|[/-]\\d)';

const styles: readonly (readonly [RegExp, (groups: readonly string[]) => string | undefined])[] = [
  [
    new RegExp(`${from}((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})${to}`, 'gu'),
    ([, y = '', m = '', d = '']) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`${from}(\\d{1,2})([/-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d{2})${to}`, 'gu'),
    ([, m = '', , d = '', y = '']) => isoDate(fullYear(y), Number(m), Number(d)),
  ],
  // A stray space before the year, as extraction leaves it.
  [
    new RegExp(`${from}(\\d{1,2})/(\\d{1,2})/ ((?:19|20)\\d\\d)${to}`, 'gu'),
    ([, m = '', d = '', y = '']) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`${from}(${monthWords}) (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)${to}`, 'gu'),
    ([, m = '', d = '', y = '']) => isoDate(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(`${from}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthWords}),? ((?:19|20)\\d\\d)${to}`, 'gu'),
    ([, d = '', m = '', y = '']) => isoDate(Number(y), monthNumber(m), Number(d)),
  ],
];

function findDates(text: string): DateMention[] {
  const folded = fold(text);
  const found: DateMention[] = [];
  for (const [pattern, read] of styles) {
    for (const match of matches(folded, pattern)) found.push({ span: match.span, iso: read(match.groups) });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return found.filter((date) => {
    if (date.span.start < end) return false;
    end = date.span.end;
    return true;
  });
}

/** The full dates of a text, in order. Month and day without a year are not dates. */
export const dates = once(findDates);

export type DateRole = 'injury' | 'utilization review';

export interface DatedEvent extends DateMention {
  readonly role: DateRole;
  /** From the words that name the event on. */
  readonly phrase: Span;
}

const anyDate = `(?:(?:on|of|is|was|as|:|reported as|dated|date|occurring on|which occurred on|which happened on|occurred on|in|from|\\() ?){0,3}`;
const injury =
  '(?:work(?:-| )?related |industrial |work |occupational |initial |reported |original )*(?:injury|injuries|accident|incident)';
const review =
  '(?:(?:original|initial|prior|underlying) )?(?:utilization review(?: \\(ur\\))?|ur(?= (?:denial|determination|decision|report|form|documentation|notice|dated|on|\\()))(?: (?:report|denial|decision|determination|letter|form|documentation|notice|physician|review|non-certification|non-certified|adverse))*(?:,? with an? (?:decision |denial )?date)?';

/** Each ends right before a date. Only wordings that leave no doubt: an examination's date is nobody's injury. */
const roles: readonly (readonly [DateRole, RegExp])[] = [
  ['injury', new RegExp(`\\b(?:date of (?:the )?(?:injury|loss|accident)|doi)(?: \\(doi\\))?,? ?${anyDate}$`, 'u')],
  [
    'injury',
    new RegExp(
      `\\b(?:sustained|suffered|had|incurred|experienced|reported|filed|developed)(?: [a-z0-9,/'-]{1,24}){0,9}? ${injury}(?: to (?:his|her|the|their)(?: [a-z/,-]{1,20}){1,8}?)?,?(?: (?:on|dated|of)(?: or about)?)? (?:the )?$`,
      'u',
    ),
  ],
  [
    'injury',
    new RegExp(`\\b(?:with|has|had|from|to|by|of|an?|the) (?:an? |the )?${injury} (?:of|dated|on|date of)(?: or about)? $`, 'u'),
  ],
  [
    'injury',
    /\b(?:was|were|been|got|became) (?:initially |first |allegedly |reportedly )?(?:injured|hurt)(?: (?:at work|on the job|while working|his|her|the|in an? [a-z ]{1,30}?|low back|back|neck|knee|shoulder))? (?:on|since) $/u,
  ],
  ['injury', /\b(?:injured (?:his|her|their|the) (?:[a-z]{1,16},? ?(?:and )?){1,5}|injured (?:him|her)self )on $/u],
  ['injury', /\boccupational claim (?:from|of|dated) $/u],
  [
    'utilization review',
    new RegExp(`\\b${review},? ?(?:(?:was |is |performed |issued |completed |letter )?(?:dated|of|on|from)|\\() ?$`, 'u'),
  ],
];

/** "On 12-16-2016, Utilization Review non-certified …", "denied by utilization review on …": the date stands first or last. */
const reviewAfter =
  /^[),]? ?(?:,|the)? ?(?:the )?(?:original |initial )?(?:utilization review|ur)(?! (?:report|dated))(?: \(ur\))?(?: (?:physician|reviewer|decision|determination))? (?:non-?certified|denied|modified|certified|determined|did not certify|declined|evaluated|partially|noncertified|approved|authorized)\b/u;
const reviewBefore =
  /\b(?:non-?certified|denied|modified|declined|not certified|noncertified) by (?:the )?utilization review(?: \(ur\))? (?:on|dated) $/u;

const reach = 260;

function findDatedEvents(text: string): DatedEvent[] {
  const folded = fold(text);
  const result: DatedEvent[] = [];
  for (const date of dates(text)) {
    const at = folded.folded(date.span.start);
    const head = folded.lower.slice(Math.max(0, at - reach), at);
    const tail = folded.lower.slice(folded.folded(date.span.end), folded.folded(date.span.end) + 120);
    const own = head.slice(Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1);
    const role = roles.find(([, pattern]) => pattern.test(own));
    if (role) {
      const phrase = role[1].exec(own);
      result.push({
        ...date,
        role: role[0],
        phrase: { start: folded.source(at - own.length + (phrase?.index ?? 0), at).start, end: date.span.end },
      });
    } else if (/(?:^|\W)(?:on|dated) $/u.test(head) && reviewAfter.test(tail)) {
      result.push({
        ...date,
        role: 'utilization review',
        phrase: {
          start: date.span.start,
          end: folded.source(at, folded.folded(date.span.end) + (reviewAfter.exec(tail)?.[0].length ?? 0)).end,
        },
      });
    } else if (reviewBefore.test(own)) {
      result.push({ ...date, role: 'utilization review', phrase: date.span });
    }
  }
  return result;
}

/** Dates a text states as the day of the injury or of utilization review, in so many words. */
export const datedEvents = once(findDatedEvents);
