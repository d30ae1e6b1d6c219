/** The shape of a letter form: its sections, words and fixed paragraphs, how it cites, what it requires and by when. */
import * as z from 'zod';
import { caseFields } from './determination';
import { ruleSettings, text } from './fields';
import { guidelineKinds } from './guideline';
import { lawShape } from './law';

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

const headerField = z.strictObject({ label: text, field: z.enum(caseFields) });

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
    organization: z
      .strictObject({ name: text, short: text })
      .meta({ description: 'The review organization, where the workspace names none.' })
      .optional(),
    case_number: z
      .strictObject({
        pattern: text,
        example: text,
        cut: text.meta({ description: 'A regular expression for numbers that lost a digit, as old letters have them.' }).optional(),
      })
      .meta({ description: 'A regular expression for the whole case number, without looking ahead, behind or back, and an example.' })
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
        rows: z.array(z.array(headerField)),
        other_labels: z
          .array(headerField)
          .meta({ description: 'Labels that letters of other years have for the same dates; for import.' })
          .optional(),
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
        no_titles: z
          .array(text)
          .meta({ description: 'Words a citation may begin with that are the name of no work.' })
          .optional(),
        forms: z.array(citationForm).meta({ description: 'How each kind of guideline is printed in a list.' }),
        prose: z
          .strictObject({
            open: text.meta({ description: 'Before a citation.' }),
            close: text.meta({ description: 'Behind a citation.' }),
            join: text.meta({ description: 'Between two citations.' }),
            forms: z.array(proseForm).meta({ description: 'How each kind of guideline is printed in prose.' }),
            record: template.meta({ description: 'A record: {title} {author} {date}.' }),
            record_sections: template
              .meta({ description: 'What follows where a section of the record is cited: {sections}.' })
              .optional(),
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
    ...lawShape,
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

export type Profile = z.infer<typeof profileSchema>;
export type CitationForm = Profile['citations']['forms'][number];
export type ProseCitationForm = Profile['citations']['prose']['forms'][number];
export type Template = string | readonly string[];
