/** Visits so far and visits asked for that do not make the total that is told; visits done and visits left that do not make all. */
import type { Prose } from '../model/model';
import { bySentence } from '../prose/by-sentence';
import { fold, matches } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { numberOf } from '../prose/quantities';
import { unquoted } from '../prose/quotations';
import type { Span } from '../text';
import type { Contradiction } from './contradiction';

const number = `(\\d{1,3}|${anyOf('number_words', 'tens')})`;
const lead = '(?<![\\p{L}\\p{N}.#/-])';
const visit = '(?:visits?|sessions?|treatments?)';

interface Sum {
  readonly more: number;
  readonly total: number;
  readonly span: Span;
}

/** "With the eight now requested the total would reach 20". */
const sum = new RegExp(
  `\\b(?:with|and|adding) (?:the |another )?${number}(?: \\p{L}+){0,3}? (?:requested|asked for|sought|proposed)\\b[^.;\\d]{0,30}? total (?:(?:would|will|of|number|visits|come|comes|to|be|is|make|makes|reach|reaches|rise|rises) ){1,4}${number}(?![\\p{L}\\p{N}%])`,
  'gu',
);
const sums = unquoted(
  bySentence((sentence): Sum[] =>
    [...matches(fold(sentence), sum)].map(({ groups, span }) => ({
      more: numberOf(groups[1]!)!,
      total: numberOf(groups[2]!)!,
      span,
    })),
  ),
);

const counted = new RegExp(`${lead}${number} (?:\\p{L}+ ){0,3}?${visit}(?![\\p{L}])`, 'gu');
const counts = unquoted(
  bySentence((sentence) =>
    [...matches(fold(sentence), counted)].map(({ groups, span }) => ({ count: numberOf(groups[1]!)!, span })),
  ),
);

interface Share {
  readonly part: number;
  readonly all: number;
  readonly isLeft: boolean;
  readonly span: Span;
}

/** "Four of six authorized visits", done or still to come. */
const shares = unquoted(
  bySentence((sentence): Share[] => {
    const folded = fold(sentence);
    return [...matches(folded, share)].flatMap(({ groups, span, start, end }): Share[] => {
      const isLeft = left.test(folded.lower.slice(end, end + 40));
      if (!isLeft && !done.test(folded.lower.slice(Math.max(0, start - 40), start))) return [];
      return [{ part: numberOf(groups[1]!)!, all: numberOf(groups[2]!)!, isLeft, span }];
    });
  }),
);
const share = new RegExp(
  `${lead}${number} (?:out )?of (?:the |his |her )?${number} (?:\\p{L}+ ){0,4}?${visit}(?![\\p{L}])`,
  'gu',
);
const left = new RegExp(`^ (?:(?:are|is|were|still|have|yet) ){0,3}${anyOf('visits_left')}\\b`, 'u');
const done = new RegExp(`\\b${anyOf('visits_took')} (?:(?:already|only|the) ){0,2}$`, 'u');

export function visitSums(rationale: Prose, summary: Prose): Contradiction[] {
  const at = ({ start, end }: Span): Span => rationale.sourceSpan(start, end);
  const there = ({ start, end }: Span): Span => summary.sourceSpan(start, end);
  const found: Contradiction[] = [];
  const told = [...counts(rationale.text).map((one) => one.count), ...counts(summary.text).map((one) => one.count)];
  for (const { more, total, span } of sums(rationale.text)) {
    if (told.length === 0 || told.includes(total - more)) continue;
    found.push({
      at: at(span),
      message: `With ${more} more a total of ${total} needs ${total - more} so far, and no such number is told. Check the sum.`,
      against: [],
      sure: false,
    });
  }
  const before = shares(summary.text);
  for (const one of shares(rationale.text)) {
    const other = before.find(({ all, isLeft }) => all === one.all && isLeft !== one.isLeft);
    if (!other || other.part + one.part === one.all) continue;
    found.push({
      at: at(one.span),
      message: `${one.part} and ${other.part} do not make the ${one.all}: one is told as done, the other as left. Check the numbers.`,
      against: [{ span: there(other.span), message: 'The case summary says' }],
      sure: false,
    });
  }
  return found.slice(0, 1);
}
