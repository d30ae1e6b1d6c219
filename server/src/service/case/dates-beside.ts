/**
 * Dates that a summary gives to the injury or the denial without naming it: "on 7/19/16 he reached overhead", "all of it was turned
 * down on 2/12/17". They are asked only where the header's own date is told nowhere, so that a slip of a digit comes to light.
 */
import type { Prose } from '../model/model';
import { bySentence } from '../prose/by-sentence';
import { dates, type DateMention } from '../prose/dates';
import { fold } from '../prose/fold';
import { anyOf, type WordList } from '../prose/lexicon';
import { isQuoted } from '../prose/quotations';
import { sentences } from '../prose/sentences';

/** A date, and what its sentence tells of. */
interface Told {
  readonly event: DateMention & { readonly iso: string };
  readonly ofInjury: boolean;
  readonly ofDenial: boolean;
}

export interface DateBeside extends Told {
  readonly prose: Prose;
  /** Among the first sentences of the text, where an injury is told. */
  readonly atStart: boolean;
}

const words = (name: WordList): RegExp => new RegExp(`(?<![\\p{L}-])${anyOf(name)}(?![\\p{L}-])`, 'u');
const injury = words('how_it_happened');
const otherwise = words('no_injury_dates');
const denial = words('how_it_was_denied');
/** A claim that is denied is another matter than a treatment. */
const ofClaim = words('how_a_claim_was_denied');

/** Of a sentence with several dates nobody knows which of them is meant. */
const toldDates = bySentence((sentence: string): readonly Told[] => {
  const found = dates(sentence);
  if (found.length === 0) return [];
  const { lower } = fold(sentence);
  const one = found.length === 1;
  const ofDenial = one && denial.test(lower) && !ofClaim.test(lower);
  const ofInjury = one && !ofDenial && injury.test(lower) && !otherwise.test(lower);
  return found.flatMap(({ iso, span }) => (iso === undefined ? [] : [{ event: { iso, span }, ofInjury, ofDenial }]));
});

/** An injury is told in the first sentences of a summary. */
const opening = 3;

/** The dates of a text, each with what its sentence tells of; not those of quotations. */
export function datesBeside(prose: Prose): DateBeside[] {
  const { text } = prose;
  const found = toldDates(text);
  if (found.length === 0) return [];
  const start = sentences(text)[opening - 1]?.end ?? text.length;
  return found
    .filter(({ event }) => !isQuoted(text, event.span.start))
    .map((told) => ({ ...told, prose, atStart: told.event.span.start < start }));
}

const partsOf = (iso: string): readonly string[] => iso.split('-');

/** Whether one date is easily written for the other: month and day turned round, or one of year, month and day another. */
export function isSlipOf(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first[0] === second[0] && first[1] === second[2] && first[2] === second[1]) return true;
  return first.filter((part, i) => part !== second[i]).length === 1;
}
