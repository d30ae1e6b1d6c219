/** Citations as the letter prints them: the guideline lines of an item, and citations inside prose. */
import type { GuidelineBasis, GuidelineEntry, RecordEntry } from '../model/model';
import type { CitationForm, Profile, ProseCitationForm } from '../model/schemas/profile';
import type { Guideline } from '../model/schemas/guideline';
import type { Library } from '../library/library';
import { oneLine } from './clean';
import { printDate } from './dates';
import { surname } from './surname';
import type { ToldApart } from './told-apart';
import { fill, fillAll, type TemplateValues } from './template';

/** Where in a guideline: section names, and pages as typed. */
export interface Locators {
  readonly sections?: readonly string[];
  readonly pages?: string;
}

const locatorsOf = (entry: GuidelineEntry): Locators => ({
  sections: (entry.sections?.items ?? []).flatMap((item) => (item.value?.trim() ? [oneLine(item.value)] : [])),
  pages: entry.pages?.value?.trim() || undefined,
});

function valuesOf(guideline: ToldApart): TemplateValues {
  return {
    id: guideline.id,
    title: guideline.title,
    year: guideline.year === undefined ? undefined : `${guideline.year}${guideline.year_letter ?? ''}`,
    chapter: guideline.chapter,
    publisher: guideline.publisher,
    edition: guideline.edition,
    authors: guideline.authors?.join(', '),
    surname: surname(guideline.authors?.[0]),
    journal: guideline.journal,
    volume: guideline.volume,
    issue: guideline.issue,
    article_pages: guideline.pages,
    url: guideline.url,
    doi: guideline.doi,
  };
}

const pageValues = (pages: string | undefined): TemplateValues => ({
  pages,
  page: pages !== undefined && /^\s*(?:\p{L}?\d+|[ivxlcdm]+)\s*$/iu.test(pages) ? pages : undefined,
});

/** Of the forms, the one that prints this kind; a kind the profile forgot is printed as the last of them. */
const formOf = <F extends CitationForm | ProseCitationForm>(forms: readonly F[], guideline: Guideline): F | undefined =>
  forms.find((form) => form.kinds.includes(guideline.kind)) ?? forms.at(-1);

function printWith(
  form: ProseCitationForm | undefined,
  guideline: Guideline,
  { sections = [], pages }: Locators,
  profile: Profile,
): string {
  if (!form) return guideline.title;
  const entry = fill(form.entry, valuesOf(guideline)) ?? guideline.title;
  const printedSections =
    sections.length > 0 ? fill(form.sections, { sections: sections.join(profile.citations.section_join) }) : '';
  return entry + (printedSections ?? '') + (pages === undefined ? '' : (fill(form.pages, pageValues(pages)) ?? ''));
}

/** One citation as the profile's guideline lines print it, without the words before and after: "Low Back Complaints 2004, Section(s): Summary". */
export const printCitation = (guideline: Guideline, locators: Locators, profile: Profile): string =>
  oneLine(printWith(formOf(profile.citations.forms, guideline), guideline, locators, profile));

/** One statement of a guideline line: citations that share their first words. */
interface Statement {
  /** Place of its form among the profile's; -1 for a statement of the writer's own that has no such first words. */
  readonly form: number;
  /** The writer's own words stand for all of it. */
  readonly verbatim: boolean;
  text: string;
}

function statementsOf(basis: GuidelineBasis, library: Library, profile: Profile): Statement[] {
  const { forms, openings } = profile.citations;
  const free = forms.findIndex((form) => form.kinds.includes('other'));
  const statements: Statement[] = [];
  /** ODG and other sources share "Non-MTUS Citation": then they are one statement, in the writer's order. */
  const add = (form: CitationForm | undefined, printed: string) => {
    const first = forms.findIndex((other) => other.lead === form?.lead);
    const open = statements.find((statement) => !statement.verbatim && statement.form === first);
    if (open) open.text += (form?.join ?? ', ') + printed;
    else statements.push({ form: first, verbatim: false, text: (form?.lead ?? '') + printed });
  };
  for (const entry of basis.entries) {
    const key = oneLine(entry.cite?.value ?? '');
    const guideline = library.get(key);
    const words = oneLine(entry.text?.value ?? '');
    if (guideline) add(formOf(forms, guideline), printCitation(guideline, locatorsOf(entry), profile));
    else if (words !== '' && openings.some((opening) => words.startsWith(opening))) {
      statements.push({ form: verbatimForm(words, forms), verbatim: true, text: words });
    } else if (words !== '' || key !== '') add(forms[free] ?? forms.at(-1), words || key);
  }
  return statements;
}

/** The form whose first words these are; the longest, as one may begin like another. -1 where it is none. */
function verbatimForm(words: string, forms: readonly CitationForm[]): number {
  let best = -1;
  forms.forEach((form, index) => {
    if (words.startsWith(form.lead) && form.lead.length > (forms[best]?.lead.length ?? 0)) best = index;
  });
  return best;
}

const endWith = (text: string, end: string): string => (text.endsWith(end) ? text : text + end);

/**
 * The printed line of a guideline basis. Where the writer's own words begin a statement (`text:`), everything stands in the
 * writer's order and nothing is added; else the statements stand in the profile's order.
 * Undefined where nothing is cited and nobody said so.
 */
export function printGuidelineLine(basis: GuidelineBasis, party: string, library: Library, profile: Profile): string | undefined {
  const { forms, none, outside, primary, statement_join } = profile.citations;
  if (basis.none) return fillAll(none, { party });
  const statements = statementsOf(basis, library, profile);
  if (statements.length === 0) return undefined;
  const ownWords = statements.some((statement) => statement.verbatim);
  if (!ownWords) statements.sort((a, b) => a.form - b.form);
  const sentences = statements.map(({ form, verbatim, text }) => (verbatim ? text : endWith(text, forms[form]?.end ?? '')));
  const isPrimary = ({ form }: Statement) => forms[form]?.kinds.some((kind) => primary.includes(kind)) ?? false;
  if (outside !== undefined && !ownWords && !statements.some(isPrimary)) sentences.unshift(fillAll(outside, { party }));
  return sentences.join(statement_join);
}

/** Date or range of a record, in the profile's format. */
export function printRecordDate(record: RecordEntry, profile: Profile): string | undefined {
  const print = (value: string | undefined) => (value?.trim() ? printDate(value, profile.date_format) : undefined);
  const [date, from, to] = [print(record.date?.value), print(record.from?.value), print(record.to?.value)];
  return date ?? fill(profile.date_range, { from, to }) ?? from ?? to;
}

const recordValues = (record: RecordEntry, profile: Profile): TemplateValues => ({
  title: record.title?.value && oneLine(record.title.value),
  author: record.author?.value && oneLine(record.author.value),
  date: printRecordDate(record, profile),
  pages: record.pages?.value,
});

/** A record as the list of records names it; its key where nothing else is known. */
export const printRecord = (record: RecordEntry, profile: Profile): string =>
  fill(profile.record_line, recordValues(record, profile)) ?? record.id;

/** A citation of a record inside prose, without the brackets. */
export function printRecordCitation(record: RecordEntry, { sections = [], pages }: Locators, profile: Profile): string {
  const { record: form, record_sections = ', {sections}', record_pages } = profile.citations.prose;
  const entry = fill(form, recordValues(record, profile)) ?? record.id;
  const section = sections.length > 0 ? fill(record_sections, { sections: sections.join(profile.citations.section_join) }) : '';
  return entry + (section ?? '') + (pages === undefined ? '' : (fill(record_pages, pageValues(pages)) ?? ''));
}

/** A citation of a guideline inside prose, without the brackets. */
export const printProseCitation = (guideline: Guideline, locators: Locators, profile: Profile): string =>
  oneLine(printWith(formOf(profile.citations.prose.forms, guideline), guideline, locators, profile));
