/** Determination → letter: blocks from whatever is written so far, in the form of the profile. */
import type { Determination, ListField } from '../model/model';
import { isIsoDate } from '../model/schemas/fields';
import { type Configuration } from '../model/schemas/configuration';
import { type Profile } from '../model/schemas/profile';
import type { Library } from '../library/library';
import { composeAppendix } from './appendix';
import type { Block, Cell, Letter } from './blocks';
import { printRecord } from './citations';
import { gap, wordsOf, type Composing } from './composing';
import { oneLine } from './clean';
import { printDate } from './dates';
import { composeDecision, composeIssue } from './issue';
import { printedLetter } from './printed';
import { composeProse } from './prose';
import { toldApart } from './told-apart';
import { fill, fillAll, namesOf, type TemplateValues } from './template';

export interface LetterOptions {
  /** Print the criteria and findings as a table behind the letter; `omit` unless the configuration says otherwise. */
  readonly criteria?: 'appendix' | 'omit';
  /** Page numbers with the case number at the foot of each page. */
  readonly footer?: boolean;
  /** Add a page behind the letter that lists suppressed findings with their reasons, and open ones. */
  readonly audit?: boolean;
}

export interface LetterInput {
  readonly determination: Determination;
  readonly profile: Profile;
  readonly library: Library;
  readonly configuration: Configuration;
  /** Mark the letter as a draft, and name in it what is missing. */
  readonly draft: boolean;
  readonly options?: LetterOptions;
}

const listOf = (list: ListField | undefined): string[] => (list?.items ?? []).map(wordsOf).filter((word) => word !== '');

/** The letter of a determination. Never fails: what is not there is not printed. */
export function composeLetter({ determination, profile, configuration, draft, options = {}, ...input }: LetterInput): Letter {
  const library = toldApart(input.library, determination);
  const records = new Map((determination.records?.entries ?? []).map((record) => [record.id, record]));
  const values = fixedValues(determination, profile, configuration, draft);
  const composing: Composing = { determination, profile, library, records, draft, values };
  const criteria = options.criteria ?? configuration.export?.criteria ?? 'omit';
  const number = wordsOf(determination.case?.number);
  const decided = determination.case?.dates.decision_date?.value?.trim();
  return printedLetter({
    title: number === '' ? profile.title : `${profile.title}: ${number}`,
    language: profile.language,
    caseNumber: number,
    date: decided !== undefined && isIsoDate(decided) ? decided : undefined,
    draftMark: draft ? profile.draft_mark : undefined,
    footer: options.footer ?? configuration.export?.footer ?? profile.page?.page_numbers ?? false,
    footerText: fillAll(profile.footer, { number, page: '{page}', pages: '{pages}' }),
    pageSize: profile.page?.size ?? 'letter',
    blocks: [
      ...composeHeader(composing),
      ...profile.sections.flatMap((section) => composeSection(section, composing)),
      ...(criteria === 'appendix' ? composeAppendix(composing) : []),
    ],
  });
}

function fixedValues(
  { reviewer }: Determination,
  profile: Profile,
  configuration: Configuration,
  draft: boolean,
): TemplateValues {
  const organization = configuration.organization ?? profile.organization;
  const { lists } = profile;
  const certified = listOf(reviewer?.certifiedIn);
  const subspecialties = listOf(reviewer?.subspecialties);
  const licensed = listOf(reviewer?.licensedIn);
  const values: TemplateValues = {
    organization: organization?.name,
    organization_short: organization?.short,
    licensed_in: licensed.join(lists.licensed_in) || gap('license', draft),
    certified_in: certified.join(lists.certified_in) || gap('certification', draft),
    subspecialties: subspecialties.join(lists.subspecialties),
    specialties: [...certified, ...subspecialties].join(lists.certified_in) || gap('certification', draft),
  };
  const phrases = Object.entries(profile.phrases ?? {}).map(([name, phrase]) => [name, fill(phrase, values) ?? '']);
  return { ...values, ...Object.fromEntries(phrases) };
}

function composeHeader({ determination, profile, draft }: Composing): Block[] {
  const header = determination.case;
  if (!header && !draft) return [];
  const valueOf = (name: Profile['header']['rows'][number][number]['field']): string => {
    if (name === 'number') return wordsOf(header?.number);
    if (name === 'priority') {
      const priority = wordsOf(header?.priority);
      return profile.priorities[priority] ?? priority;
    }
    return printDate(wordsOf(header?.dates[name]), profile.date_format);
  };
  const width = Math.max(0, ...profile.header.rows.map((row) => row.length * 2));
  const rows = profile.header.rows.map((row) =>
    row.flatMap(({ label, field }, index): Cell[] => {
      const last = index === row.length - 1;
      const columns = last ? width - row.length * 2 + 1 : 1;
      return [
        { runs: [{ text: label, bold: true }], header: 'row' },
        { runs: [{ text: valueOf(field) }], columns },
      ];
    }),
  );
  return [{ kind: 'table', title: profile.header.title, shape: 'case-header', rows, source: header?.key.start }];
}

function composeSection(section: Profile['sections'][number], composing: Composing): Block[] {
  const content = contentOf(section.content, composing);
  const fixed = composeFixed(section.paragraphs, composing);
  const lead = fixed.at(-1);
  if (content.length > 0 && lead?.kind === 'paragraph') fixed[fixed.length - 1] = { ...lead, keepWithNext: true };
  return [
    { kind: 'heading', level: 1, runs: [{ text: section.heading, bold: true }], source: sourceOf(section.content, composing) },
    ...fixed,
    ...content,
    ...composeFixed(section.closing, composing),
  ];
}

function sourceOf(content: Profile['sections'][number]['content'], { determination }: Composing): number | undefined {
  if (content === 'case_summary') return determination.caseSummary?.key.start;
  if (content === 'records') return determination.records?.key.start;
  if (content === 'issues' || content === 'decisions') return determination.issues?.key.start;
  return determination.reviewer?.key.start;
}

/** Fixed paragraphs; one that asks for something nobody has written is left out, one with an empty phrase is not. */
function composeFixed(paragraphs: Profile['sections'][number]['paragraphs'], { profile, values }: Composing): Block[] {
  return (paragraphs ?? []).flatMap((paragraph): Block[] => {
    const { label, text, tight } =
      typeof paragraph === 'string' ? { label: undefined, text: paragraph, tight: false } : paragraph;
    const missing = namesOf(text).some((name) => profile.phrases?.[name] === undefined && !values[name]);
    if (missing) return [];
    const words = oneLine(fillAll(text, values).replace(/ {2,}/g, ' '));
    const runs = label ? [{ text: fillAll(label, values), bold: true }, { text: ` ${words}` }] : [{ text: words }];
    return [{ kind: 'paragraph', runs, ...(tight && { tight, keepWithNext: true }) }];
  });
}

function contentOf(content: Profile['sections'][number]['content'], composing: Composing): Block[] {
  const { determination, profile, draft } = composing;
  const issues = determination.issues?.items ?? [];
  if (content === 'issues') return issues.flatMap((issue) => composeIssue(issue, composing));
  if (content === 'decisions') return issues.map((issue) => composeDecision(issue, composing));
  if (content === 'records') {
    const items = [...composing.records.values()].map((record) => ({
      marker: '-',
      runs: [{ text: oneLine(printRecord(record, profile)) }],
    }));
    return items.length === 0 ? [] : [{ kind: 'list', items, source: determination.records?.key.start }];
  }
  if (content === undefined) return [];
  const summary = determination.caseSummary?.value;
  const blocks = summary ? composeProse(summary, composing) : [];
  return blocks.length === 0 && draft ? [{ kind: 'paragraph', runs: [{ text: gap('case summary', draft) }] }] : blocks;
}
