/** The parsed model of a determination as JSON, with what it refers to in profile and library resolved. */
import * as z from 'zod';
import type { CriterionEntry, Determination, GuidelineBasis, Issue, ListField, Prose } from '../model/model';
import { caseFields } from '../model/schemas/determination';
import { guidelineSchema } from '../model/schemas/guideline';
import { type Profile } from '../model/schemas/profile';
import type { Library } from '../library/library';
import { citations } from '../prose/citations';
import type { RuleContext } from '../check/rule';
import { resolveCriterion } from './appendix';
import { printGuidelineLine, printRecord } from './citations';
import { printable } from './clean';
import { wordsOf } from './composing';
import { serviceTitle } from './issue';
import { toldApart, type ToldApart } from './told-apart';
import { composeProse, printOneLine, type Sources } from './prose';
import { visibleJson } from '../visible';
import { plain } from './blocks';

const text = z.string();
const guidelineData = guidelineSchema.omit({ excerpts: true, topics: true });

const citedProse = z.strictObject({
  text: text.meta({ description: 'As written.' }),
  printed: z.array(text).meta({ description: 'The paragraphs and list items of the letter, citations printed.' }),
  citations: z.array(
    z.strictObject({
      key: text,
      kind: z.enum(['guideline', 'record', 'unknown']),
      pages: text.optional(),
      section: text.optional(),
    }),
  ),
});

const basisData = z.strictObject({
  none: z.boolean().meta({ description: 'It was said on purpose that nothing was cited.' }),
  printed: text.optional(),
  entries: z.array(
    z.strictObject({
      cite: text.optional(),
      text: text.optional(),
      sections: z.array(text).optional(),
      pages: text.optional(),
      topic: text.optional(),
    }),
  ),
});

/** The shape of `export --to json`. A value nobody has written is left out. */
export const exportedSchema = z
  .strictObject({
    format: z.literal('review-rationale/1'),
    draft: z.boolean(),
    profile: z.strictObject({ id: text, title: text, language: text, jurisdiction: text.optional() }),
    case: z.partialRecord(z.enum(caseFields), text),
    reviewer: z.strictObject({
      licensed_in: z.array(text),
      certified_in: z.array(text),
      subspecialties: z.array(text),
      attests: z.array(z.strictObject({ id: text, text: text.optional() })),
    }),
    records: z.array(
      z.strictObject({
        id: text,
        printed: text,
        title: text.optional(),
        author: text.optional(),
        date: text.optional(),
        from: text.optional(),
        to: text.optional(),
        pages: text.optional(),
        kind: text.optional(),
      }),
    ),
    case_summary: citedProse.optional(),
    issues: z.array(
      z.strictObject({
        service: text,
        title: text.meta({ description: 'The service as the letter names it.' }),
        decision: z.strictObject({ value: text, printed: text, supports: z.boolean().optional() }).optional(),
        modified: z.strictObject({ requested: text, authorized: text }).optional(),
        ancillary: z.boolean(),
        claims_administrator_guideline: basisData.optional(),
        guideline_basis: basisData.optional(),
        criteria: z.array(
          z.strictObject({
            criterion: text,
            text: text,
            guideline: text.optional(),
            section: text.optional(),
            finding: text.optional(),
            evidence: text.optional(),
            record: z.array(text),
          }),
        ),
        rationale: citedProse.optional(),
        notices: z.array(z.strictObject({ id: text, text: text.optional() })),
      }),
    ),
    library: z.record(text, guidelineData).meta({ description: 'The guidelines and studies referred to, by key.' }),
  })
  .meta({ id: 'exported', title: 'Exported determination' });

export type ExportedDetermination = z.infer<typeof exportedSchema>;
type ExportedIssue = ExportedDetermination['issues'][number];
type ExportedProse = NonNullable<ExportedDetermination['case_summary']>;

const listOf = (list: ListField | undefined): string[] => (list?.items ?? []).map(wordsOf).filter((word) => word !== '');
const filled = (words: string): string | undefined => words || undefined;

/** Collects the guidelines that were looked up, for the `library` of the export. */
class Resolving implements Sources {
  readonly used = new Map<string, ToldApart>();
  readonly library: Library;
  constructor(
    library: Library,
    readonly records: Sources['records'],
    readonly profile: Profile,
  ) {
    this.library = {
      ...library,
      get: (id) => {
        const guideline = library.get(id);
        if (guideline) this.used.set(id, guideline);
        return guideline;
      },
    };
  }
}

export interface JsonOptions {
  readonly draft: boolean;
  /** False leaves the criteria out, as the letter does where they are to be omitted. */
  readonly criteria?: boolean;
}

/** The determination with everything resolved; notes and comments stay behind. */
export function exportDetermination(context: RuleContext, { draft, criteria = true }: JsonOptions): ExportedDetermination {
  const { determination, profile } = context;
  const records = new Map((determination.records?.entries ?? []).map((record) => [record.id, record]));
  const sources = new Resolving(toldApart(context.library, determination), records, profile);
  const { reviewer } = determination;
  return {
    format: 'review-rationale/1',
    draft,
    profile: { id: profile.id, title: profile.title, language: profile.language, jurisdiction: profile.jurisdiction },
    case: exportCase(determination),
    reviewer: {
      licensed_in: listOf(reviewer?.licensedIn),
      certified_in: listOf(reviewer?.certifiedIn),
      subspecialties: listOf(reviewer?.subspecialties),
      attests: listOf(reviewer?.attests).map((id) => ({ id, text: profile.attestations[id] })),
    },
    records: [...records.values()].map(({ id, title, author, date, from, to, pages, kind, ...record }) => ({
      id,
      printed: printRecord({ id, title, author, date, from, to, pages, kind, ...record }, profile),
      title: filled(wordsOf(title)),
      author: filled(wordsOf(author)),
      date: filled(wordsOf(date)),
      from: filled(wordsOf(from)),
      to: filled(wordsOf(to)),
      pages: filled(wordsOf(pages)),
      kind: filled(wordsOf(kind)),
    })),
    case_summary: exportProse(determination.caseSummary?.value, sources),
    issues: (determination.issues?.items ?? []).map((issue) => exportIssue(issue, sources, criteria)),
    library: Object.fromEntries([...sources.used].map(([id, guideline]) => [id, dataOf(guideline)])),
  };
}

const dataOf = ({ excerpts: _, topics: __, year_letter: ___, ...data }: ToldApart) => data;

function exportCase({ case: header }: Determination): ExportedDetermination['case'] {
  const exported: ExportedDetermination['case'] = {};
  for (const name of caseFields) {
    const field = name === 'number' ? header?.number : name === 'priority' ? header?.priority : header?.dates[name];
    const value = wordsOf(field);
    if (value !== '') exported[name] = value;
  }
  return exported;
}

function exportProse(prose: Prose | undefined, sources: Resolving): ExportedProse | undefined {
  if (!prose) return undefined;
  const printed = composeProse(prose, sources).flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => `${item.marker} ${plain(item.runs)}`);
    return block.kind === 'paragraph' ? [plain(block.runs)] : [];
  });
  const cited = citations(prose.text).flatMap((group) => group.items);
  const kindOf = (key: string) => (sources.records.has(key) ? 'record' : sources.library.get(key) ? 'guideline' : 'unknown');
  return {
    text: printable(prose.raw),
    printed,
    citations: cited.map(({ key, pages, section }) => ({ key, kind: kindOf(key), pages, section })),
  };
}

function exportBasis(
  basis: GuidelineBasis | undefined,
  party: 'claims_administrator_guideline' | 'guideline_basis',
  { library, profile }: Resolving,
): ExportedIssue['guideline_basis'] {
  if (!basis) return undefined;
  return {
    none: basis.none,
    printed: printGuidelineLine(basis, profile.parties[party], library, profile),
    entries: basis.entries.map((entry) => ({
      cite: filled(wordsOf(entry.cite)),
      text: filled(wordsOf(entry.text)),
      sections: entry.sections && listOf(entry.sections),
      pages: filled(wordsOf(entry.pages)),
      topic: filled(wordsOf(entry.topic)),
    })),
  };
}

function exportCriterion(entry: CriterionEntry, sources: Resolving): ExportedIssue['criteria'][number] {
  const criterion = wordsOf(entry.criterion);
  const resolved = resolveCriterion(criterion, sources.library);
  return {
    criterion,
    text: resolved.text,
    guideline: resolved.guideline?.id,
    section: resolved.section,
    finding: filled(wordsOf(entry.finding)),
    evidence: entry.evidence?.value && printOneLine(entry.evidence.value, sources),
    record: listOf(entry.record),
  };
}

function exportIssue(issue: Issue, sources: Resolving, withCriteria: boolean): ExportedIssue {
  const { profile } = sources;
  const value = wordsOf(issue.decision);
  const decision = profile.decisions.find((one) => one.value === value);
  return {
    service: wordsOf(issue.service),
    title: serviceTitle(issue, profile),
    decision: value === '' ? undefined : { value, printed: decision?.print ?? value, supports: decision?.supports },
    modified: issue.modified && { requested: wordsOf(issue.modified.requested), authorized: wordsOf(issue.modified.authorized) },
    ancillary: issue.ancillary?.value ?? false,
    claims_administrator_guideline: exportBasis(issue.claimsAdministratorGuideline, 'claims_administrator_guideline', sources),
    guideline_basis: exportBasis(issue.guidelineBasis, 'guideline_basis', sources),
    criteria: (withCriteria ? (issue.criteria?.entries ?? []) : []).map((entry) => exportCriterion(entry, sources)),
    rationale: exportProse(issue.rationale?.value, sources),
    notices: listOf(issue.notices).map((id) => ({ id, text: profile.notices[id]?.text })),
  };
}

/** The determination as JSON text. */
export const writeJson = (context: RuleContext, options: JsonOptions): string =>
  `${visibleJson(JSON.stringify(exportDetermination(context, options), undefined, 2))}\n`;
