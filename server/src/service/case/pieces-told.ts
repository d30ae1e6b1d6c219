/** Pieces of a drug that a rationale counts otherwise than its item: thirty tablets of #90. */
import type { Issue } from '../model/model';
import { bySentence } from '../prose/by-sentence';
import { attributedParts } from '../prose/attribution';
import { drugs } from '../prose/drugs';
import { fold, matches } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { numberOf, quantities } from '../prose/quantities';
import { unquoted } from '../prose/quotations';
import { serviceNames } from '../prose/service-names';
import type { Span } from '../text';
import type { Contradiction } from './contradiction';

interface Pieces {
  readonly count: number;
  readonly span: Span;
  readonly drugs: readonly string[];
}

/** Fewer may be a dose. */
const least = 10;
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.#/-])(\\d{2,3}|${anyOf('number_words', 'tens')}) (?:tablets|capsules|pills)(?![\\p{L}])(?! (?:a day|daily|per day|every day|at a time))`,
  'gu',
);
const otherwise = new RegExp(`\\b(?:${anyOf('pieces_aside')})\\b`, 'u');

const piecesIn = unquoted(
  bySentence((sentence): Pieces[] => {
    const folded = fold(sentence);
    const found = [...matches(folded, pattern)];
    if (found.length === 0 || otherwise.test(folded.lower) || attributedParts(folded.lower).length > 0) return [];
    const named = drugs(sentence).map(({ drug }) => drug as string);
    return found.flatMap(({ groups, span }): Pieces[] => {
      const count = numberOf(groups[1] ?? '') ?? 0;
      return count >= least ? [{ count, span, drugs: named }] : [];
    });
  }),
);

export function piecesAgainstItem({ service, modified, rationale }: Issue): Contradiction[] {
  const prose = rationale?.value;
  const asked = serviceNames(service?.value ?? '');
  const [pieces, another] = asked.pieces;
  if (!prose || !pieces || another || asked.drugs.length > 1) return [];
  const known = [service, modified?.requested, modified?.authorized].flatMap((field) =>
    quantities(field?.value ?? '').flatMap(({ value }) => value ?? []),
  );
  const own = piecesIn(prose.text);
  const first = own.find(
    (one) => !known.includes(one.count) && one.drugs.every((drug) => asked.drugs.some(({ value }) => value === drug)),
  );
  if (!first || own.some(({ count }) => count === pieces.value)) return [];
  return [
    {
      at: prose.sourceSpan(first.span.start, first.span.end),
      message: `This counts ${first.count}, and the item asks for #${pieces.value}. Check the number.`,
      against: [{ span: service!.span, message: 'The item' }],
      sure: false,
    },
  ];
}
