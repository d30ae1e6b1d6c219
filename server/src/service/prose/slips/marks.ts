/** Marks that are missing or in the wrong place: brackets, a space behind a stop, a hyphen of a line's end, a quotation closed too late. */
import { anyOf } from '../lexicon';
import { outerQuotations } from '../quotations';
import { sentences } from '../sentences';
import { isListed } from '../spelling/dictionary';
import { isMade } from '../spelling/forms';
import { allMatches, span } from '../../text';
import type { Slip } from './slip';

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** "1)", "a)", "iv)": it counts off. */
const enumerator = /(?:^|[\s(,;:])(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u;

/** Brackets without a partner in their paragraph. */
export function* lonelyBrackets(text: string): Iterable<Slip> {
  let open: number[] = [];
  for (const { 0: char, index: at } of allMatches(text, /[()[\]\n]/gu)) {
    if (char === '\n') {
      yield* open.map(bracketAt);
      open = [];
    } else if (!(char in partners)) open.push(at);
    else if (open.length > 0 && text[open.at(-1)!] === partners[char]) open.pop();
    else if (!enumerator.test(text.slice(Math.max(0, at - 6), at)) && !/[:;=][-']?$/u.test(text.slice(Math.max(0, at - 2), at)))
      yield bracketAt(at);
  }
  yield* open.map(bracketAt);
}

const bracketAt = (at: number): Slip => ({ kind: 'bracket', span: span(at, at + 1) });

/** "pain,numbness". */
const gluedComma = /(?<=\p{Ll}{3}),(?=\p{Ll}{3})/gu;

export function* missingSpaces(text: string): Iterable<Slip> {
  for (const { index: at } of allMatches(text, /\.(?=\p{Lu}\p{Ll})/gu)) {
    const before = /[^\s]{1,30}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
    const after = /^[^\s]{1,30}/u.exec(text.slice(at + 1, at + 31))![0];
    if (/[.@/_]/u.test(before) || /[@/_]|\.\p{L}/u.test(after) || !/(?:\p{Ll}{2}|\d\p{L}{0,3}|[)%"”\]])$/u.test(before)) continue;
    if (/^(?:ph|e\.?g|i\.?e|vs|dr|mr|mrs|ms|st|no|al|fig|sec)$/iu.test(before)) continue;
    yield { kind: 'missing space', span: span(at, at + 1), better: '. ' };
  }
  for (const { index: at } of allMatches(text, gluedComma)) yield { kind: 'missing space', span: span(at, at + 1), better: ', ' };
}

const broken = /(?<![\p{L}\d-])(\p{L}\p{Ll}{1,15})- (\p{Ll}{2,20})(?![\p{L}-])/gu;
const known = (word: string): boolean => isListed(word) || isMade(word);

/** "treat- ment": a hyphen from the end of a line. Not "pre- and post-operative". */
export function* brokenWords(text: string): Iterable<Slip> {
  if (!text.includes('- ')) return;
  for (const { 0: written, 1: start = '', 2: end = '', index: at } of allMatches(text, broken)) {
    if (['and', 'or', 'to', 'versus', 'as'].includes(end)) continue;
    const whole = (start + end).toLowerCase();
    if (!known(whole)) continue;
    yield { kind: 'broken word', span: span(at, at + written.length), better: start + end };
  }
}

const ofThisPerson = new RegExp(`^${anyOf('this_person')}\\b`, 'iu');

/** A guideline is quoted, not the denial or a record: these speak of this person. */
const guideline = new RegExp(`\\b(?:guidelines?|${anyOf('mtus', 'acoem', 'odg')})\\b`, 'iu');
const denial = new RegExp(
  `\\b(?:denial|records?|reports?|notes?|${anyOf('utilization_review', 'utilization_review_short')})\\b`,
  'iu',
);

/** A quotation of a guideline in several sentences whose last speaks of this person: it was to end before. */
export function* lateQuotations(text: string): Iterable<Slip> {
  const all = sentences(text);
  let next = 0;
  for (const { inner, span: whole } of outerQuotations(text)) {
    while (next < all.length && all[next]!.end <= whole.end) next++;
    const last = all[next - 1];
    if (!last || last.start <= inner.start || !ofThisPerson.test(text.slice(last.start, last.start + 60))) continue;
    const before = text.slice(Math.max(0, whole.start - 120), whole.start);
    if (!guideline.test(before) || denial.test(before)) continue;
    yield { kind: 'late quotation mark', span: span(whole.end - 1, whole.end) };
  }
}

const templates = /(?<![\p{L}/])(?:an?\(n\)|(?:he|she|him|his|her|hers)\/(?:he|she|him|his|her|hers))(?![\p{L}/])/giu;

/** "a(n)", "he/she": what a form left to choose. */
export function* templateRests(text: string): Iterable<Slip> {
  if (!text.includes('/') && !text.includes('(n)')) return;
  for (const { 0: written, index: at } of allMatches(text, templates))
    yield { kind: 'template', span: span(at, at + written.length) };
}
