/** The text of a published letter → a determination. Nothing is lost: what finds no place goes to the notes, and is told. */
import type { Library } from '../library/library';
import type { Profile } from '../model/schemas/profile';
import { writeDetermination, type PlainDetermination } from '../model/write';
import type { Profiles } from '../profiles/profiles';
import { firstDifference } from './check';
import { readReviewer } from './credentials';
import { importMark, type Doubt } from '../model/doubts';
import { earlierFormOf, readEarlier, type EarlierForm } from './earlier';
import { readHeader } from './header';
import { labelsOf, readItems } from './items';
import { paragraphsOf, proseText, proseValue, wordsOf, type Words } from './join';
import { layoutOf, type Layout } from './layout';
import { numberFinder } from '../profiles/case-number';
import { readLines, type Line } from './lines';
import { placeDoubts, type ImportProblem } from './place';
import type { Remark } from './reader';
import { doubtsOf } from './remarks';
import { cutAtHeadings, likeness, openSection, type CutLetter, type Section } from './sections';

export type { ImportProblem } from './place';

export interface ImportOptions {
  readonly profiles: Profiles;
  readonly library: Library;
  /** Only its digits are looked at, for a case number that the letter does not give. */
  readonly fileName?: string;
  /** What the reader of the file has to say of it, with places in the text. */
  readonly remarks?: readonly Remark[];
  /** Each line is a paragraph, as in a Word file. */
  readonly unwrapped?: boolean;
}

/** `known`: a form that a profile describes and prints again; its id is in the determination. */
export type LetterForm = '2016' | '2014' | EarlierForm | 'known';

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly yaml: string; readonly problems: readonly ImportProblem[]; readonly form: LetterForm }
  | { readonly kind: 'failed'; readonly reason: 'empty' | 'not-a-letter'; readonly message: string };

/** UTF-16 code units of the longest text that is taken for a letter. */
const longestLetter = 1_000_000;

/** Imports a letter. Never throws: what is no letter is told in words. */
export function importLetter(text: string, options: ImportOptions): ImportOutcome {
  if (text.length > longestLetter)
    return { kind: 'failed', reason: 'not-a-letter', message: 'This text is too long to be a letter. Choose another one.' };
  const lines = readLines(text, { numbers: numberFinder(options.profiles.all()), unwrapped: options.unwrapped });
  if (lines.length === 0)
    return { kind: 'failed', reason: 'empty', message: 'There is no text in this file. Choose another one.' };
  const words = vocabulary(lines, options);
  const profile = bestProfile(lines, options.profiles, words);
  if (profile) return importKnown({ text, lines, words, options }, profile);
  const earlier = earlierFormOf(lines);
  if (earlier) return importEarlier({ text, lines, words, options }, earlier);
  return {
    kind: 'failed',
    reason: 'not-a-letter',
    message: 'This is not a determination letter of a form that is known here. No file was made.',
  };
}

/** Words of the letter itself, and those its form and the library's titles hold. */
function vocabulary(lines: readonly Line[], { library, profiles }: ImportOptions): Words {
  const words = wordsOf(lines);
  const titles = library
    .all()
    .flatMap((guideline) => [
      guideline.title,
      ...(guideline.sections ?? []).map((section) => (typeof section === 'string' ? section : section.name)),
    ]);
  for (const word of wordsOf([...titles, ...profiles.all().flatMap(wordings)].map((text) => ({ text })))) words.add(word);
  return words;
}

/** Every text in a part of a profile. */
const wordings = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordings) : [];

/** The form the letter is most like; none where it lacks the heading of the disputed items or their labels. */
function bestProfile(lines: readonly Line[], profiles: Profiles, words: Words): Profile | undefined {
  let best: { profile: Profile; score: number } | undefined;
  for (const profile of profiles.all()) {
    const { sections } = cutAtHeadings(lines, profile);
    if (!sections.some(({ section }) => section.content === 'issues')) continue;
    const score = likeness(lines, profile, words);
    if (!best || score > best.score) best = { profile, score };
  }
  return best?.profile;
}

const formOf = (profile: Profile): LetterForm =>
  profile.id.endsWith('/2016') ? '2016' : profile.id.endsWith('/2014') ? '2014' : 'known';

/** The letter as it came. */
interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly words: Words;
  readonly options: ImportOptions;
}

/** What one part of the letter adds to the determination. */
interface Reading extends Source {
  readonly profile: Profile;
  readonly layout: Layout;
  readonly data: PlainDetermination;
  readonly doubts: Doubt[];
  readonly notes: string[];
}

function importKnown(source: Source, profile: Profile): ImportOutcome {
  const { lines, options } = source;
  const labels = labelsOf(profile).map(({ label }) => label);
  const begins = (line: Line) => labels.some((label) => label !== '' && line.text.startsWith(label));
  const layout = layoutOf(lines, begins, options.unwrapped);
  const cut = cutAtHeadings(lines, profile);
  const reading: Reading = { ...source, profile, layout, data: { profile: profile.id }, doubts: [], notes: [] };
  addHeader(cut.head, reading);
  for (const section of cut.sections) addSection(section, reading);
  for (const heading of cut.missing)
    reading.doubts.push({ path: [], message: `The letter has no heading “${heading}”. Please check what is missing.` });
  return finish(reading, formOf(profile), cut);
}

function importEarlier(source: Source, form: EarlierForm): ImportOutcome {
  const { lines, words, options } = source;
  const profile = options.profiles.get('ca-dwc-imr/2014') ?? options.profiles.default;
  const layout = layoutOf(lines, (line) => /^\d+[.)] /.test(line.text) || /:$/.test(line.text), options.unwrapped);
  const { data, doubts, head } = readEarlier(lines, form, profile, layout, words);
  const notes = data.notes ? [data.notes.trim()] : [];
  const reading: Reading = { ...source, profile, layout, data, doubts: [...doubts], notes };
  addHeader(head, reading);
  return finish(reading, form);
}

function addHeader(lines: readonly Line[], { profile, options, data, doubts, notes }: Reading): void {
  const header = readHeader(lines, profile);
  if (header.case) data.case = header.case;
  doubts.push(...header.doubts.map((message) => ({ path: ['case'], message })));
  const numbers = numberFinder([profile]);
  const margins = (options.remarks ?? []).map(({ words, kept }) => kept ?? words ?? '').join('\n');
  for (const [from, words] of [
    ['a head or foot of the pages', margins],
    ['the name of the file', options.fileName ?? ''],
  ] as const) {
    const [place] = data.case?.number === undefined ? numbers(words) : [];
    const number = place && words.slice(place.start, place.end);
    if (number === undefined || number === '') continue;
    data.case = { ...data.case, number };
    doubts.push({ path: ['case', 'number'], message: `The case number comes from ${from}. Please check it.` });
  }
  if (!header.case) doubts.push({ path: [], message: 'The letter has no header. Please add the case number and the dates.' });
  // the organization's name and the kind of the letter may stand above the table
  if (header.rest !== '') notes.push(header.rest);
}

function addSection(section: Section, reading: Reading): void {
  const { profile, data, doubts, notes, layout, words, options } = reading;
  const { content: kind, heading } = section.section;
  const { values, content, exact } = openSection(section, profile, words);
  const body = paragraphsOf(content, layout, words);
  if (!exact)
    doubts.push({ path: [], message: `The fixed words under “${heading}” are not those of this form. Please compare them.` });
  if (kind === undefined) {
    const { reviewer, rest } = readReviewer(values, profile, exact);
    if (reviewer) data.reviewer = { ...data.reviewer, ...reviewer };
    if (rest !== '') notes.push(rest);
    if (rest !== '')
      doubts.push({
        path: ['reviewer'],
        message: 'The qualification of the reviewer is worded in another way. It stands in the notes; please fill it in.',
      });
    if (!exact) notes.push(proseText(body));
  } else if (kind === 'case_summary') {
    if (body.length > 0) data.case_summary = proseValue(body);
  } else if (kind === 'issues') {
    const read = readItems(content, { profile, library: options.library, layout, words });
    if (read.issues.length > 0) data.issues = read.issues;
    else doubts.push({ path: [], message: 'No disputed item was found. Please add the items; their words are in the notes.' });
    doubts.push(...read.doubts);
    if (read.rest !== '') notes.push(read.rest);
  } else if (kind === 'records') {
    if (body.length > 0)
      data.records = Object.fromEntries(
        body.map((title, index) => [`record-${index + 1}`, { title: title.replace(/^[-•] /, '') }]),
      );
  }
}

function finish(reading: Reading, form: LetterForm, cut?: CutLetter): ImportOutcome {
  const { text, data, doubts, notes, profile, options } = reading;
  const kept = notes.filter((note) => note !== '');
  if (kept.length > 0 && !doubts.some(({ path }) => path[0] === 'notes'))
    doubts.push({ path: ['notes'], message: 'These words of the letter found no place. Please check them.' });
  const remarks = options.remarks ?? [];
  const all = [...new Set([...kept, ...remarks.flatMap((remark) => remark.kept ?? [])])];
  if (all.length > 0) data.notes = `${all.join('\n\n')}\n`;
  const told = [...doubts, ...doubtsOf(remarks, text, data)];
  let yaml = write(data, told, profile);
  const difference = cut && differenceOf(yaml, cut, reading);
  if (difference !== undefined && !doubts.some(({ path }) => path.length === 0)) {
    told.push({
      path: [],
      message: `Printed again, this letter differs near “${difference}”. Please compare it with the original.`,
    });
    yaml = write(data, told, profile);
  }
  return { kind: 'imported', yaml, problems: placeDoubts(told, yaml), form };
}

/**
 * Each doubt is a comment at its place too, so that it is still there tomorrow. Published letters do not list the records;
 * that alone must not keep a letter from being printed again.
 */
function write(data: PlainDetermination, doubts: readonly Doubt[], profile: Profile): string {
  const printsRecords = profile.sections.some(({ content }) => content === 'records');
  const unlisted = data.records === undefined && !printsRecords && profile.required.document.includes('records');
  const comments = doubts.map(({ path, message }) => ({
    path: path.length === 0 ? ['profile'] : path,
    text: `${importMark}${message}`,
  }));
  const silence = {
    path: ['profile'],
    text: 'rationale-disable-file no-records -- a published letter does not list the records',
  };
  return writeDetermination(data, unlisted ? [silence, ...comments] : comments);
}

function differenceOf(yaml: string, cut: CutLetter, { lines, profile, options }: Reading): string | undefined {
  const body = lines
    .slice(cut.head.length)
    .map((line) => line.text)
    .join('\n');
  const heading = cut.sections[0]?.section.heading ?? '';
  return firstDifference(yaml, body, heading, profile, options.library);
}
