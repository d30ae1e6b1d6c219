/** What a request is for, in amounts: visits of a therapy, strengths, parts in a hundred and pieces of a drug, levels of a procedure. */
import { bySentence } from './by-sentence';
import { drugs } from './drugs';
import { fold, matches } from './fold';
import { anyOf, rowsOf } from './lexicon';
import { phraseFinder } from './phrases';
import { numberOf } from './quantities';
import { unquoted } from './quotations';
import { serviceNames } from './service-names';
import { spinalLevels } from './spine';
import { anyTherapy, therapiesIn } from './therapy-told';
import { words } from './words';
import type { Span } from '../text';

export interface RequestedThing {
  /** "visits of acupuncture", "strength of naproxen": what may be compared. */
  readonly of: string;
  readonly value: string;
  readonly span: Span;
}

const number = `(\\d{1,3}|${anyOf('number_words', 'tens')})`;
const which = `(?:${anyOf('which_visits')} ){0,3}`;
const visit = '(?:visits?|sessions?|treatments?)';
const visits: readonly (readonly [RegExp, count: number, therapy: number])[] = [
  [new RegExp(`(?<![\\p{L}\\p{N}.#/-])${number} ${which}${visit} (?:of|with|in) ${which}${anyTherapy}`, 'gu'), 1, 2],
  [new RegExp(`(?<![\\p{L}\\p{N}.#/-])${number} ${which}${anyTherapy} ${visit}`, 'gu'), 1, 2],
  [new RegExp(`(?<![\\p{L}\\p{N}])${anyTherapy}[^.;\\d]{0,50}?(?:,| x| for|:) ?${number} ${visit}`, 'gu'), 2, 1],
];

function visitsIn(text: string): RequestedThing[] {
  const folded = fold(text);
  return visits.flatMap(([pattern, count, therapy]) =>
    [...matches(folded, pattern)].flatMap(({ groups, span }): RequestedThing[] => {
      const [of] = therapiesIn(groups[therapy] ?? '');
      const value = numberOf(groups[count] ?? '');
      return of && value ? [{ of: `visits of ${of}`, value: String(value), span }] : [];
    }),
  );
}

const percent = /^ ?\(?(\d{1,2}(?:\.\d{1,2})?) ?%/u;
const pieces = /^[^,;.]{0,40}?(?:#|, ?(?:quantity|qty) )(\d{1,4})(?!\d)/u;

function drugsIn(text: string): RequestedThing[] {
  const all = drugs(text);
  return all.flatMap(({ drug, span, strength }, index): RequestedThing[] => {
    const after = text.slice(span.end, Math.min(all[index + 1]?.span.start ?? text.length, span.end + 60));
    const part = percent.exec(after);
    const count = pieces.exec(after);
    const place = (match: RegExpExecArray): Span => ({ start: span.start, end: span.end + match.index + match[0].length });
    return [
      ...(strength
        ? [{ of: `strength of ${drug}`, value: `${strength.text} mg`, span: { start: span.start, end: strength.span.end } }]
        : []),
      ...(part ? [{ of: `strength of ${drug}`, value: `${part[1]!}%`, span: place(part) }] : []),
      ...(count ? [{ of: `number of ${drug}`, value: `#${count[1]!}`, span: place(count) }] : []),
    ];
  });
}

/** Of one procedure at one level. */
function levelsIn(text: string): RequestedThing[] {
  const [level, another] = spinalLevels(text);
  const { kinds } = serviceNames(text);
  if (!level || another || level.segments.length !== 1) return [];
  const named = new Set(kinds.map(({ value }) => value));
  return [...named].map((kind) => ({ of: `level of the ${kind}`, value: level.segments[0]!, span: level.span }));
}

/** All that a request names, such as the service of an item. */
export const requestedIn = (text: string): RequestedThing[] => [...visitsIn(text), ...drugsIn(text), ...levelsIn(text)];

const asks = phraseFinder(rowsOf('asks_for').map((row) => [row, true] as const));
const other = phraseFinder(rowsOf('asks_for_another').map((row) => [row, true] as const));

/** What sentences ask for that tell of the request or the plan; not of what was had or ruled before. */
export const requests = unquoted(
  bySentence((sentence): RequestedThing[] => {
    const own = words(sentence);
    return asks(own).length > 0 && other(own).length === 0 ? requestedIn(sentence) : [];
  }),
);
