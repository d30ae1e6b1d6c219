/** The days on which a text says that the patient was born. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { dates } from './dates';
import { fold } from './fold';
import { anyOf } from './lexicon';
import { unquoted } from './quotations';

export interface Birth {
  /** Of the date. */
  readonly span: Span;
  /** ISO. */
  readonly date: string;
}

const before =
  /\b(?:born(?: in [a-z ]{1,30})?|birth ?(?:date|day)s?|dates? of birth|dob|d\.o\.b\.?)(?: \(dob\))?(?:[ :]| (?:as|is|was|are|of|on|either)){0,4}$/u;
const and = /^,? ?(?:and|or|versus|vs\.?|and also|as well as|\/|&)(?: (?:as|on|also|elsewhere|once|again)){0,3} ?$/u;
const another = new RegExp(`\\b${anyOf('relatives', 'clinicians')}\\b`, 'u');

function find(sentence: string): Birth[] {
  const folded = fold(sentence);
  if (!/\b(?:born|birth|dob|d\.o\.b)/u.test(folded.lower) || another.test(folded.lower)) return [];
  const result: Birth[] = [];
  let last = -1;
  for (const { span, iso } of dates(sentence)) {
    const at = folded.folded(span.start);
    const head = folded.lower.slice(Math.max(0, at - 60), at);
    const follows = last >= 0 && and.test(folded.lower.slice(last, at));
    if (!follows && !before.test(head)) continue;
    last = folded.folded(span.end);
    if (iso) result.push({ span, date: iso });
  }
  return result;
}

/** The birth dates of a text, in order; not those of relatives and clinicians. */
export const births = unquoted(bySentence(find));
