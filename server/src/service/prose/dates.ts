/** Dates in prose, in every style letters use, and the few phrases that say whose date it is. */
import { bySentence } from './by-sentence';
import { apart, type Span } from '../text';
import { monthNames, readDate, shortMonths } from './calendar';
import { fold, matches } from './fold';
import { anyOf } from './lexicon';

export interface DateMention {
  readonly span: Span;
  /** ISO; undefined where what stands there is no day of the calendar. */
  readonly iso: string | undefined;
}

const month = `(?:${[...monthNames, ...shortMonths].join('|')})\\.?`;

/** Not part of a longer number, a level ("L4-5-1"), or a case number. */
const from = '(?<![\\p{L}\\p{N}/.-])';
const to = '(?![\\p{L}\\p{N}]|[/-]\\d)';

const year = '(?:19|20)\\d\\d';

const styles: readonly RegExp[] = [
  `${year}-\\d{1,2}-\\d{1,2}`,
  `\\d{1,2}([/-])\\d{1,2}\\1(?:${year}|\\d{2})`,
  // A stray space before the year, as extraction leaves it.
  `\\d{1,2}/\\d{1,2}/ ${year}`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month},? ${year}`,
].map((style) => new RegExp(from + style + to, 'gu'));

function findDates(text: string): DateMention[] {
  const folded = fold(text);
  const found: DateMention[] = [];
  for (const style of styles) {
    for (const { groups, span } of matches(folded, style)) found.push({ span, iso: readDate(groups[0]) });
  }
  return apart(found);
}

/** The full dates of a text, in order. Month and day without a year are not dates. */
export const dates = bySentence(findDates);

export type DateRole = 'injury' | 'utilization review';

export interface DatedEvent extends DateMention {
  readonly role: DateRole;
  /** From the words that name the event on. */
  readonly phrase: Span;
}

const anyDate = `(?:(?:on|of|is|was|as|:|reported as|dated|date|occurring on|which occurred on|which happened on|occurred on|in|from|\\() ?){0,3}`;
const injury =
  '(?:work(?:-| )?related |industrial |work |occupational |initial |reported |original )*(?:injury|injuries|accident|incident)';
const ur = anyOf('utilization_review_short');
const review = `(?:(?:original|initial|prior|underlying) )?(?:${anyOf('utilization_review')}(?: \\(${ur}\\))?|${ur}(?= (?:denial|determination|decision|report|form|documentation|notice|dated|on|\\()))(?: (?:report|denial|decision|determination|letter|form|documentation|notice|physician|review|non-certification|non-certified|adverse))*(?:,? with an? (?:decision |denial )?date)?`;

const denied = anyOf('denied_in_review');
/** "The request … was denied on", said of treatment and never of a claim. */
const treatment = new RegExp(`\\b${anyOf('what_is_denied')}\\b`, 'u');

/** Each ends right before a date. Only wordings that leave no doubt: an examination's date is nobody's injury. */
const roles: readonly (readonly [DateRole, RegExp, needs?: RegExp])[] = [
  [
    'injury',
    new RegExp(
      `\\b(?:date of (?:the |his |her |this )?(?:industrial |work |occupational |work-related )?(?:injury|loss|accident)|injury date|doi)(?: \\(doi\\))?,? ?${anyDate}$`,
      'u',
    ),
  ],
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
    /\b(?:was|were|been|got|became) (?:initially |first |allegedly |reportedly )?(?:injured|hurt)(?: (?:at work|on the job|while working|while [a-z ]{1,60}?|in the course of [a-z ]{1,30}?|his|her|the|in an? [a-z ]{1,30}?|low back|back|neck|knee|shoulder))?,? (?:on|since) $/u,
  ],
  [
    'injury',
    /\b(?:the|this|his|her) (?:industrial |work |work-related |occupational |original |initial )*(?:injury|accident|incident) (?:is |was )?(?:reportedly |apparently )?(?:occurred|happened|took place|dated|sustained|reported as occurring) (?:on |at work on )?$/u,
  ],
  ['injury', /\b(?:injured (?:his|her|their|the) (?:[a-z]{1,16},? ?(?:and )?){1,5}|injured (?:him|her)self )on $/u],
  ['injury', /,(?: who was)? (?:injured|hurt)(?: at work)? on $/u],
  ['injury', /\b(?:industrial|work-related|work related|work|occupational) (?:injury|accident) (?:of|on|dated) $/u],
  ['injury', /\boccupational claim (?:from|of|dated) $/u],
  [
    'utilization review',
    new RegExp(`\\b${review},? ?(?:(?:was |is |performed |issued |completed |letter )?(?:dated|of|on|from)|\\() ?$`, 'u'),
  ],
  [
    'utilization review',
    new RegExp(
      `\\b(?:prior|previous|original|initial|underlying|adverse|claims administrator(?:'s)?) (?:adverse )?(?:determination|decision|denial|non-?certification|review)(?: (?:letter|report|notice))?,? ?(?:(?:was |is )?(?:made|issued|rendered|completed|performed|dated) ?)?(?:on|of|dated|from|\\()? ?$`,
      'u',
    ),
  ],
  [
    'utilization review',
    new RegExp(
      `\\b(?:(?:${ur}|(?:utilization )?review|determination|denial|non-?certification) (?:of|was (?:issued|made|completed|performed)(?: on)?)|date of the (?:${anyOf('utilization_review')}|${ur})(?: (?:denial|decision|determination|review))? (?:is|was|of|:)) $`,
      'u',
    ),
    new RegExp(`\\b(?:${anyOf('utilization_review')}|${ur})\\b|non-?certification was`, 'u'),
  ],
  [
    'utilization review',
    new RegExp(
      `\\b(?:${anyOf('utilization_review', 'who_reviews')}|${ur})(?: (?:physician|reviewer|report))? ${denied} (?:the|a|an|this|these|it|them) (?:[a-z0-9'/#-]{1,20} ){0,9}?on $`,
      'u',
    ),
  ],
  [
    'utilization review',
    new RegExp(
      `\\b(?:denied|declined) (?:certification|authorization|approval)(?: (?:of|for) (?:[a-z0-9'/#-]{1,20} ){1,8}?| |, )(?:on|dated) $`,
      'u',
    ),
  ],
  [
    'utilization review',
    new RegExp(`\\b(?:previously|initially|originally) (?:reviewed|${denied}),? (?:by [a-z ]{1,40})?(?:on|dated) $`, 'u'),
  ],
  [
    'utilization review',
    new RegExp(`\\b(?:was|were|been) (?:then |subsequently |later )?${denied},? (?:by [a-z ]{1,40})?(?:on|dated) $`, 'u'),
    treatment,
  ],
];

/** "On October 10, 2015, the worker was hurt": the date stands first. */
const injuryAfter = new RegExp(
  `^,? (?:the |this )?(?:${anyOf('patient')}|he|she) (?:was (?:injured|hurt)\\b|(?:sustained|suffered) an? (?:industrial |work |work-related |occupational )+injury\\b)`,
  'u',
);

/** "On 12-16-2016, Utilization Review non-certified …", "denied by utilization review on …": the date stands first or last. */
const reviewAfter = new RegExp(
  `^[),]? ?(?:,|the)? ?(?:the )?(?:original |initial )?${anyOf('utilization_review', 'utilization_review_short', 'who_reviews')}(?! (?:report|dated))(?: \\(${ur}\\))?(?: (?:physician|reviewer|decision|determination))? (?:non-?certified|denied|modified|certified|determined|did not (?:certify|approve)|declined|evaluated|partially|noncertified|approved|authorized|failed to (?:certify|approve))\\b`,
  'u',
);
const reviewBefore = new RegExp(
  `\\b(?:non-?certified|denied|modified|declined|not certified|noncertified) by (?:the )?${anyOf('utilization_review')}(?: \\(${ur}\\))? (?:on|dated) $`,
  'u',
);

const reach = 260;

function findDatedEvents(text: string): DatedEvent[] {
  const folded = fold(text);
  const result: DatedEvent[] = [];
  for (const date of dates(text)) {
    const at = folded.folded(date.span.start);
    const head = folded.lower.slice(Math.max(0, at - reach), at);
    const tail = folded.lower.slice(folded.folded(date.span.end), folded.folded(date.span.end) + 120);
    const own = head.slice(Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1);
    const role = roles.find(([, pattern, needs]) => pattern.test(own) && (!needs || needs.test(own)));
    if (role) {
      const phrase = role[1].exec(own);
      result.push({
        ...date,
        role: role[0],
        phrase: { start: folded.source(at - own.length + (phrase?.index ?? 0), at).start, end: date.span.end },
      });
    } else if (/(?:^|\W)on $/u.test(head) && injuryAfter.test(tail)) {
      result.push({ ...date, role: 'injury', phrase: date.span });
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
export const datedEvents = bySentence(findDatedEvents);
