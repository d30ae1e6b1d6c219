/** Editions of guidelines that a text names by a year or a day, and that were not in force when the request was denied. */
import type { Guideline } from '../model/schemas/guideline';
import { inForce, type Library } from '../library/library';
import { inWords } from '../prose/calendar';
import { dates } from '../prose/dates';
import { fold } from '../prose/fold';
import { guidelineNames, type GuidelineName } from '../prose/guideline-names';
import { anyOf } from '../prose/lexicon';
import { sentenceAt } from '../prose/sentences';
import type { Span } from '../text';

export interface EditionNamed {
  readonly span: Span;
  /** "of 2009", "effective December 1, 2017": what is wrong, for a message. */
  readonly why: string;
  /** Known from the library, not from the calendar alone. */
  readonly guideline?: Guideline;
}

/** Between a guideline's name and the day or year of the edition. */
const dated = new RegExp(`^,?(?: ${anyOf('edition_words')}){0,3},? ?\\(?(?:${anyOf('edition_dated')} )?$`, 'u');
const datedByYear = new RegExp(
  `^,?(?: ${anyOf('edition_words')}){0,3},? ?\\(?${anyOf('edition_dated')} ((?:19|20)\\d\\d)(?![\\p{N}/-])`,
  'u',
);
/** The text knows that the edition is another. */
const knowing = new RegExp(`\\b${anyOf('editions_told_apart')}\\b`, 'u');

interface Edition {
  readonly year: number;
  /** ISO, where a day is named. */
  readonly day?: string;
}

function editionOf(text: string, name: GuidelineName): Edition | undefined {
  if (name.year !== undefined) return { year: name.year };
  const { end } = name.span;
  const day = dates(text).find(({ span, iso }) => iso && span.start >= end && span.start < end + 50);
  if (day?.iso && dated.test(fold(text.slice(end, day.span.start)).lower))
    return { year: Number(day.iso.slice(0, 4)), day: day.iso };
  const year = datedByYear.exec(fold(text.slice(end, end + 60)).lower);
  return year ? { year: Number(year[1]) } : undefined;
}

/** `day` is the one whose law counts, `decided` that of the decision, both ISO. */
export function editionsNotInForce(text: string, day: string, decided: string, library: Library): EditionNamed[] {
  return guidelineNames(text).flatMap((name): EditionNamed[] => {
    if (name.quoted || name.use !== 'support') return [];
    const edition = editionOf(text, name);
    const sentence = sentenceAt(text, name.span.start);
    if (!edition || !sentence || knowing.test(text.slice(sentence.start, sentence.end).toLowerCase())) return [];
    const { span, kind } = name;
    // the ODG are brought up to date while a case waits
    const last = kind === 'odg' ? decided : day;
    if (edition.day ? edition.day > last : edition.year > Number(last.slice(0, 4)))
      return [{ span, why: `An edition of ${edition.day ? inWords(edition.day) : edition.year} came after ${inWords(last)}.` }];
    const same = kind === 'odg' ? [] : editions(name, edition.year, library);
    const [guideline] = same;
    if (!guideline || same.some((one) => inForce(one, day))) return [];
    return [{ span, guideline, why: `“${guideline.title}” of ${edition.year} was not in force on ${inWords(day)}.` }];
  });
}

const editions = ({ subject }: GuidelineName, year: number, library: Library): Guideline[] =>
  subject === undefined
    ? []
    : library
        .all()
        .filter((one) => one.kind === 'mtus' && one.year === year && one.in_force && one.title.toLowerCase().startsWith(subject));
