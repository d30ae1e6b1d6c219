/**
 * The shapes of the four kinds of file, as zod schemas. Hover texts, completion, JSON Schemas and the checks of
 * structure all come from here; what a letter form *requires* is the profile's to say, so nearly all is optional.
 */
import * as z from 'zod';
import { caseDates } from './model';

/** A calendar day, ISO 8601. Real days only: 2014-02-30 is none. */
export const isIsoDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const date = z
  .string()
  .refine(isIsoDate, { error: 'date' })
  .meta({
    id: 'date',
    title: 'Date',
    description: 'A calendar day, written year-month-day.',
    format: 'date',
    examples: ['2014-12-08'],
  });

const text = z.string();
const oneOrMany = z.union([text, z.array(text)]);
const pages = z.union([z.string(), z.number()]);

const prose = text.meta({
  description: 'Plain text. A blank line parts paragraphs; `[@key]` cites a guideline or a record.',
});

export const findings = ['met', 'not met', 'not documented', 'not applicable'] as const;
export const attestations = ['no-affiliation', 'active-practice', 'same-or-similar-specialty'] as const;
export const priorities = ['standard', 'expedited', 'formulary'] as const;
export const caseFields = ['number', 'priority', ...caseDates] as const;

export const guidelineEntrySchema = z
  .strictObject({
    cite: text.meta({ description: 'The key of a guideline in the library.' }).optional(),
    sections: oneOrMany.meta({ description: 'The section of the guideline, or a list of them, by name.' }).optional(),
    pages: pages.meta({ description: 'The page or pages, as the letter prints them.', examples: [309, '300-309'] }).optional(),
    topic: text.meta({ description: 'A topic of the guideline that carries criteria.' }).optional(),
    text: text.meta({ description: 'A citation printed word for word, for what no library entry can print.' }).optional(),
  })
  .meta({ id: 'guidelineEntry', title: 'Guideline entry' });

const guidelineBasis = z.union([z.literal('none'), z.array(guidelineEntrySchema)]);

export const criterionEntrySchema = z
  .strictObject({
    criterion: text.meta({ description: 'A criterion of the library (guideline/topic/criterion), or its words.' }).optional(),
    finding: z
      .enum(findings)
      .meta({ description: 'What the record shows: met, not met, not documented or not applicable.' })
      .optional(),
    evidence: prose.meta({ description: 'What in the record the finding rests on; `[@record]` names the document.' }).optional(),
    record: oneOrMany.meta({ description: 'The record, or records, the finding rests on.' }).optional(),
  })
  .meta({ id: 'criterionEntry', title: 'Criterion' });

export const issueSchema = z
  .strictObject({
    service: text.meta({ description: 'The disputed treatment or service, as the letter names it.' }).optional(),
    decision: text
      .meta({ description: 'The decision on this item, in the words of the profile: upheld or overturned.' })
      .optional(),
    modified: z
      .strictObject({
        requested: text.meta({ description: 'What the treating physician asked for.' }).optional(),
        authorized: text.meta({ description: 'What the claims administrator authorized.' }).optional(),
      })
      .meta({ description: 'Utilization review allowed a part of the request, or something else in its place.' })
      .optional(),
    ancillary: z.boolean().meta({ description: 'A service that goes with another disputed item, such as a surgery.' }).optional(),
    claims_administrator_guideline: guidelineBasis
      .meta({ description: 'What the denial rested on, as it cited it; none when it cited nothing.' })
      .optional(),
    guideline_basis: guidelineBasis
      .meta({ description: 'The guidelines and studies this decision rests on; none, said on purpose, when there are none.' })
      .optional(),
    criteria: z
      .array(criterionEntrySchema)
      .meta({ description: 'The criteria of the guideline, each weighed against the record.' })
      .optional(),
    rationale: prose.meta({ description: 'Why the service is or is not medically necessary for this person.' }).optional(),
    notices: z
      .array(text)
      .meta({ description: 'Fixed paragraphs of the profile that follow the rationale, by name.' })
      .optional(),
  })
  .meta({ id: 'issue', title: 'Disputed item' });

export const recordSchema = z
  .strictObject({
    title: text.meta({ description: 'What kind of document it is.' }).optional(),
    author: text.meta({ description: 'The role of who wrote it, such as treating physician; never a name.' }).optional(),
    date: date.meta({ description: 'The date of the document.' }).optional(),
    from: date.meta({ description: 'The first date, where one entry stands for several documents.' }).optional(),
    to: date.meta({ description: 'The last date, where one entry stands for several documents.' }).optional(),
    pages: pages.meta({ description: 'Pages of the case file.' }).optional(),
    kind: z
      .enum(['record', 'utilization-review'])
      .meta({ description: 'utilization-review for the denial itself; a decision may not rest on it alone.' })
      .optional(),
  })
  .meta({ id: 'record', title: 'Record' });

const caseDate = (description: string) => date.meta({ description }).optional();

export const caseSchema = z
  .strictObject({
    number: text.meta({ description: 'The case number, as assigned.' }).optional(),
    priority: z.enum(priorities).meta({ description: 'How soon the decision is due.' }).optional(),
    date_of_injury: caseDate('The day of the injury.'),
    ur_denial_date: caseDate('The day utilization review denied or modified the request.'),
    application_received: caseDate('The day the application for review was received.'),
    date_assigned: caseDate('The day the case was assigned to a reviewer.'),
    records_received: caseDate('The day the records were complete; the time to decide runs from it.'),
    decision_date: caseDate('The day of this decision.'),
  })
  .meta({ id: 'case', title: 'Case' });

export const reviewerSchema = z
  .strictObject({
    licensed_in: oneOrMany.meta({ description: 'The states the reviewer is licensed in.' }).optional(),
    certified_in: oneOrMany.meta({ description: 'The specialties the reviewer is board certified in.' }).optional(),
    subspecialties: oneOrMany.meta({ description: 'Subspecialties, where the letter names them.' }).optional(),
    attests: z
      .array(z.enum(attestations))
      .meta({ description: 'What the reviewer attests: no-affiliation, active-practice, same-or-similar-specialty.' })
      .optional(),
  })
  .meta({ id: 'reviewer', title: 'Reviewer' });

export const determinationSchema = z
  .strictObject({
    profile: text
      .meta({ description: 'The letter form; it decides sections, words and rules.', examples: ['ca-dwc-imr/2016'] })
      .optional(),
    case: caseSchema.meta({ description: 'The header of the letter: number, priority and dates.' }).optional(),
    reviewer: reviewerSchema.meta({ description: 'Who decided: licence, specialty and attestations; never a name.' }).optional(),
    records: z
      .record(text, recordSchema)
      .meta({ description: 'The documents reviewed. The key is how prose refers to one.' })
      .optional(),
    case_summary: prose.meta({ description: 'The clinical case summary, from the records and not from the denial.' }).optional(),
    issues: z.array(issueSchema).meta({ description: 'The disputed items, each with its decision and rationale.' }).optional(),
    notes: prose.meta({ description: 'Working notes. Never printed, never exported.' }).optional(),
  })
  .meta({ id: 'determination', title: 'Determination' });

const decide = z
  .union([z.enum(['all', 'any']), z.strictObject({ at_least: z.number().int().min(1) })])
  .meta({ description: 'How many criteria must be met: all, any, or at_least a number.' });

export interface CriterionDefinition {
  readonly id: string;
  readonly text: string;
}
export interface CriterionGroup {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly decide?: 'all' | 'any' | { readonly at_least: number } | undefined;
  readonly criteria: readonly (CriterionDefinition | CriterionGroup)[];
}

const criterionDefinition = z
  .strictObject({
    id: text.meta({ description: 'The name a determination uses for the criterion.' }),
    text: text.meta({ description: 'The criterion.' }),
  })
  .meta({ id: 'criterionDefinition', title: 'Criterion' });

const criterionGroup: z.ZodType<CriterionGroup> = z.lazy(() =>
  z
    .strictObject({
      id: text.optional(),
      title: text.optional(),
      decide: decide.optional(),
      criteria: z.array(z.union([criterionDefinition, criterionGroup])),
    })
    .meta({ id: 'criterionGroup', title: 'Group of criteria' }),
);

export const guidelineKinds = ['mtus', 'acoem', 'odg', 'guideline', 'study', 'other'] as const;

const section = z.union([
  text,
  z.strictObject({
    name: text.meta({ description: 'The name of the section, as it is cited.' }),
    pages: pages.meta({ description: 'The pages of the section.' }).optional(),
    keywords: z
      .array(text)
      .meta({ description: 'Words of a request that this section speaks of, for ranking completions.' })
      .optional(),
  }),
]);

export const guidelineSchema = z
  .strictObject({
    id: text.meta({ description: 'The key by which determinations cite this entry.' }),
    kind: z.enum(guidelineKinds).meta({ description: 'Its rank in the search for evidence.' }),
    title: text.meta({ description: 'The title, as letters print it.' }),
    publisher: text.meta({ description: 'The organization that publishes it.' }).optional(),
    chapter: z.union([text, z.number()]).meta({ description: 'The chapter of the work it is part of.' }).optional(),
    year: z.number().int().meta({ description: 'The effective year, for the MTUS; else the year of publication.' }).optional(),
    edition: text.meta({ description: 'The edition, such as 2nd ed.' }).optional(),
    regulation: text.meta({ description: 'The section of law that adopts it.', examples: ['8 CCR 9792.23.5'] }).optional(),
    in_force: z
      .strictObject({ from: date.optional(), to: date.optional() })
      .meta({ description: 'First and last day in force.' })
      .optional(),
    url: text.meta({ description: 'Opened only when a person clicks.' }).optional(),
    doi: text.meta({ description: 'The DOI of a study, such as 10.1000/182; opened only when a person clicks.' }).optional(),
    body_regions: z.array(text).meta({ description: 'The parts of the body it speaks of.' }).optional(),
    aliases: z.array(text).meta({ description: 'Other names it is cited by.' }).optional(),
    keywords: z.array(text).meta({ description: 'Words of a request it speaks of, for ranking completions.' }).optional(),
    superseded_by: text.meta({ description: 'The key of the edition that replaced it.' }).optional(),
    authors: z.array(text).meta({ description: 'Authors of a study: last name and initials.' }).optional(),
    journal: text.meta({ description: 'The journal a study appeared in.' }).optional(),
    volume: z.union([text, z.number()]).meta({ description: 'The volume of the journal.' }).optional(),
    issue: z.union([text, z.number()]).meta({ description: 'The issue within the volume.' }).optional(),
    pages: pages.meta({ description: 'The pages of the article, such as 12-19.' }).optional(),
    sections: z.array(section).meta({ description: 'The names of its sections.' }).optional(),
    sections_incomplete: z
      .boolean()
      .meta({ description: 'The guideline has more sections than are listed: a name not listed is no mistake.' })
      .optional(),
    topics: z
      .array(
        z.strictObject({
          id: text.meta({ description: 'The name a determination cites the topic by.' }),
          title: text.meta({ description: 'What the criteria are about.' }),
          section: text.meta({ description: 'The section the criteria are from; who cites it rests on them.' }).optional(),
          decide: decide.optional(),
          criteria: z
            .array(z.union([criterionDefinition, criterionGroup]))
            .meta({ description: 'The criteria: each an id and a text, or a group with a rule and criteria of its own.' }),
        }),
      )
      .meta({ description: 'Topics that carry criteria.' })
      .optional(),
    excerpts: z
      .array(
        z.strictObject({
          section: text.meta({ description: 'The section the text is from.' }).optional(),
          page: pages.meta({ description: 'The page the text stands on; quotations are held against it.' }).optional(),
          text: text.meta({ description: 'The words of the guideline, as printed.' }),
        }),
      )
      .meta({ description: 'Text of the guideline that this workspace is licensed to hold.' })
      .optional(),
    notes: text.meta({ description: 'What is not certain about this entry.' }).optional(),
  })
  .meta({ id: 'guideline', title: 'Guideline' });

export const ruleSettingSchema = z.enum(['off', 'hint', 'info', 'warning', 'error']);
const ruleSettings = z.record(text, ruleSettingSchema);

/**
 * A template: `{name}` is replaced. Of a list of templates the first is used whose names all have a value.
 * A single template with a name that has no value prints nothing.
 */
const template = z.union([text, z.array(text)]);
const kinds = z.array(z.enum(guidelineKinds)).meta({ description: 'Kinds of guideline printed in this form.' });

const citationForm = z.strictObject({
  kinds,
  lead: text.meta({ description: 'The words before the first citation, such as "Decision based on MTUS ".' }),
  entry: template.meta({
    description:
      'One citation: {title} {year} {chapter} {publisher} {edition} {authors} {journal} {volume} {issue} {article_pages} {url}.',
  }),
  sections: template.meta({ description: 'What follows where sections are cited: {sections}.' }).optional(),
  pages: template
    .meta({ description: 'What follows where pages are cited: {pages}; {page} where it is a single one.' })
    .optional(),
  join: text.meta({ description: 'Between two citations.' }),
  end: text.meta({ description: 'After the last citation.' }),
  requires: z
    .array(
      z.enum(['sections', 'pages', 'title', 'year', 'publisher', 'chapter', 'authors', 'journal', 'volume', 'article_pages']),
    )
    .meta({ description: 'What a citation of this kind must name.' })
    .optional(),
});

const proseForm = z.strictObject({ kinds, entry: template, sections: template.optional(), pages: template.optional() });

const profileParagraph = z
  .union([text, z.strictObject({ label: text.optional(), text: text, tight: z.boolean().optional() })])
  .meta({
    description:
      'A fixed paragraph; a label is printed bold before it, and `tight` leaves no space behind it. One whose names have no value is left out.',
  });

export const profileSchema = z
  .strictObject({
    id: text.meta({ description: 'The name a determination uses for this letter form.' }),
    title: text.meta({ description: 'The title of the letter.' }),
    description: text.meta({ description: 'What the form is for, shown where one is chosen.' }).optional(),
    language: text.meta({ description: 'Language of the letter, BCP 47.' }),
    jurisdiction: text.meta({ description: 'Where the form is used.' }).optional(),
    law: z.array(text).meta({ description: 'The sections of law the form answers to.' }).optional(),
    organization: z
      .strictObject({ name: text, short: text })
      .meta({ description: 'The review organization, where the workspace names none.' })
      .optional(),
    case_number: z
      .strictObject({ pattern: text, example: text })
      .meta({ description: 'A regular expression for the whole case number, and an example.' })
      .optional(),
    decisions: z
      .array(
        z.strictObject({
          value: text.meta({ description: 'The word in the document.' }),
          print: text.meta({ description: 'The word in the letter.' }),
          supports: z
            .boolean()
            .meta({ description: 'Whether it finds the service medically necessary; left out where it does in part.' })
            .optional(),
        }),
      )
      .meta({ description: 'The words for a decision.' }),
    priorities: z.record(text, text).meta({ description: 'How each priority is printed.' }),
    date_format: z.enum(['MM/DD/YYYY', 'MMMM D, YYYY', 'YYYY-MM-DD']).meta({ description: 'How dates are printed.' }),
    header: z
      .strictObject({
        title: text.meta({ description: 'What the table is, for those who cannot see it.' }),
        rows: z.array(z.array(z.strictObject({ label: text, field: z.enum(caseFields) }))),
      })
      .meta({ description: 'The header table: rows of label and field.' }),
    required: z
      .strictObject({
        document: z.array(text).meta({ description: 'Keys of the document itself.' }),
        case: z.array(text).meta({ description: 'Keys under `case`.' }),
        reviewer: z.array(text).meta({ description: 'Keys under `reviewer`.' }),
        issue: z.array(text).meta({ description: 'Keys of each disputed item.' }),
      })
      .meta({ description: 'Keys that a finished determination must have.' }),
    date_order: z.array(z.enum(caseFields)).meta({ description: 'Case dates that must not go backwards.' }),
    phrases: z
      .record(text, template)
      .meta({ description: 'Phrases by name, for use in the fixed paragraphs; empty where their names have no value.' })
      .optional(),
    lists: z
      .strictObject({ licensed_in: text, certified_in: text, subspecialties: text })
      .meta({ description: 'What stands between two states, specialties, subspecialties.' }),
    sections: z
      .array(
        z.strictObject({
          heading: text.meta({ description: 'The heading of the section.' }),
          paragraphs: z.array(profileParagraph).meta({ description: 'Fixed paragraphs before the content.' }).optional(),
          content: z
            .enum(['case_summary', 'issues', 'records', 'decisions'])
            .meta({ description: 'What of the determination is printed here.' })
            .optional(),
          closing: z.array(profileParagraph).meta({ description: 'Fixed paragraphs behind the content.' }).optional(),
        }),
      )
      .meta({ description: 'The sections of the letter in their order.' }),
    issue: z
      .strictObject({
        title: text.meta({ description: 'The line that names an item: {service} and {decision}.' }),
        ancillary_prefix: text.meta({ description: 'Printed before a service that goes with another one.' }),
        modified: text.meta({ description: 'When a part was authorized: {requested} {authorized} {service}.' }),
        modified_other: text.meta({ description: 'When something else was authorized: {requested} {authorized} {service}.' }),
        parts: z.array(
          z.strictObject({
            label: text,
            field: z.enum(['claims_administrator_guideline', 'guideline_basis', 'rationale']),
          }),
        ),
      })
      .meta({ description: 'How a disputed item is printed.' }),
    decision_line: text.meta({ description: 'One item of the list of decisions: {service} {decision}.' }).optional(),
    record_line: template.meta({ description: 'One item of the list of records: {title} {author} {date} {pages}.' }),
    date_range: text.meta({ description: 'A range of dates: {from} {to}.' }),
    parties: z
      .strictObject({ claims_administrator_guideline: text, guideline_basis: text })
      .meta({ description: 'Who cites: {party} in the sentences about citations.' }),
    citations: z
      .strictObject({
        none: text.meta({ description: 'Printed where nothing is cited: {party}.' }),
        outside: text
          .meta({ description: 'Printed first where only sources outside the primary guideline are cited: {party}.' })
          .optional(),
        primary: kinds.meta({ description: 'The kinds whose presence makes the `outside` sentence unnecessary.' }),
        section_join: text.meta({ description: 'Between two sections.' }),
        statement_join: text.meta({ description: 'Between two sentences about citations.' }),
        openings: z
          .array(text)
          .meta({ description: 'A `text:` entry that begins with one of these is a whole statement and stands as it is.' }),
        forms: z.array(citationForm).meta({ description: 'How each kind of guideline is printed in a list.' }),
        prose: z
          .strictObject({
            open: text.meta({ description: 'Before a citation.' }),
            close: text.meta({ description: 'Behind a citation.' }),
            join: text.meta({ description: 'Between two citations.' }),
            forms: z.array(proseForm).meta({ description: 'How each kind of guideline is printed in prose.' }),
            record: template.meta({ description: 'A record: {title} {author} {date}.' }),
            record_pages: template
              .meta({ description: 'What follows where pages of the record are cited: {pages} {page}.' })
              .optional(),
          })
          .meta({ description: 'A citation inside prose.' }),
      })
      .meta({ description: 'How guidelines and studies are cited.' }),
    notices: z
      .record(text, z.strictObject({ title: text, text: text }))
      .meta({ description: 'Fixed paragraphs that may follow a rationale, by name.' }),
    appendix: z
      .strictObject({
        heading: text.meta({ description: 'The heading of the appendix.' }),
        introduction: text.meta({ description: 'The paragraph below it.' }).optional(),
        columns: z
          .strictObject({ criterion: text, source: text, finding: text, evidence: text, record: text })
          .meta({ description: 'The heads of the columns.' }),
        findings: z.record(text, text).meta({ description: 'How each finding is printed.' }),
      })
      .meta({ description: 'The table of criteria behind the letter.' }),
    deadlines: z
      .record(
        text,
        z.strictObject({ days: z.number().int().optional(), working_days: z.number().int().optional(), law: text.optional() }),
      )
      .meta({ description: 'Time to decide by priority, from complete records.' }),
    appeal_window_days: z
      .number()
      .int()
      .meta({ description: 'Days from the denial in which review may be asked for.' })
      .optional(),
    specialties: z.array(text).meta({ description: 'Names of specialties, as the letter prints them.' }),
    attestations: z.record(text, text).meta({ description: 'What each attestation means.' }),
    rules: ruleSettings.meta({ description: 'Severity by rule in this form: off, hint, info, warning or error.' }).optional(),
    draft_mark: text.meta({ description: 'Printed on every page of a letter that is not final.' }),
    footer: text.meta({ description: 'The line at the foot of a page: {number} {page} {pages}.' }),
    page: z
      .strictObject({
        size: z.enum(['letter', 'a4']).meta({ description: 'The size of the paper.' }),
        page_numbers: z.boolean().meta({ description: 'Print page numbers without being asked.' }),
      })
      .meta({ description: 'The page.' })
      .optional(),
  })
  .meta({ id: 'profile', title: 'Profile' });

export const configurationSchema = z
  .strictObject({
    library: z
      .array(text)
      .meta({ description: 'Guideline files, CSL-JSON and BibTeX files of this workspace, as glob patterns.' })
      .optional(),
    profiles: z.array(text).meta({ description: 'Profile files of this workspace, as glob patterns.' }).optional(),
    organization: z
      .strictObject({
        name: text.meta({ description: 'The full name.' }),
        short: text.meta({ description: 'The name in the running text.' }),
      })
      .meta({ description: 'The review organization, as letters name it.' })
      .optional(),
    rules: ruleSettings.meta({ description: 'Severity by rule: off, hint, info, warning or error.' }).optional(),
    private_terms: z.array(text).meta({ description: 'Words that must never be printed.' }).optional(),
    defaults: z
      .strictObject({
        profile: text.meta({ description: 'The letter form.' }).optional(),
        reviewer: reviewerSchema.meta({ description: 'Licence, specialty and attestations of the reviewer.' }).optional(),
      })
      .meta({ description: 'What a new determination starts with.' })
      .optional(),
    export: z
      .strictObject({
        formats: z
          .array(z.enum(['pdf', 'docx', 'html', 'text', 'json']))
          .meta({ description: 'The formats of an export; pdf without it.' })
          .optional(),
        folder: text
          .meta({ description: 'Where letters go, counted from this file; else beside each determination.' })
          .optional(),
        criteria: z
          .enum(['appendix', 'omit'])
          .meta({ description: 'Print the criteria and findings behind the letter, or leave them out.' })
          .optional(),
        footer: z.boolean().meta({ description: 'Print page numbers and the case number on every page.' }).optional(),
      })
      .meta({ description: 'How letters are exported.' })
      .optional(),
  })
  .meta({ id: 'configuration', title: 'Configuration' });

export type Guideline = z.infer<typeof guidelineSchema>;
export type Topic = NonNullable<Guideline['topics']>[number];
export type GuidelineKind = (typeof guidelineKinds)[number];
export type Profile = z.infer<typeof profileSchema>;
export type CitationForm = Profile['citations']['forms'][number];
export type ProseCitationForm = Profile['citations']['prose']['forms'][number];
export type Template = string | readonly string[];
export type Configuration = z.infer<typeof configurationSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
