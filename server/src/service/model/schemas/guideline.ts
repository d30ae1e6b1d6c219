/** The shape of a guideline of the library: what it is cited by, and what the user licensed of its criteria and text. */
import * as z from 'zod';
import { date, pages, text } from './fields';

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
    cited: z
      .number()
      .int()
      .min(0)
      .meta({ description: 'How often decisions were seen to rest on this section, for ranking completions.' })
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
    pain_older_than_days: z
      .number()
      .int()
      .min(1)
      .meta({ description: 'It speaks of pain that has lasted at least so many days, such as 90 for chronic pain.' })
      .optional(),
    url: text.meta({ description: 'Opened only when a person clicks.' }).optional(),
    doi: text.meta({ description: 'The DOI of a study, such as 10.1000/182; opened only when a person clicks.' }).optional(),
    body_regions: z.array(text).meta({ description: 'The parts of the body it speaks of.' }).optional(),
    aliases: z.array(text).meta({ description: 'Other names it is cited by.' }).optional(),
    keywords: z.array(text).meta({ description: 'Words of a request it speaks of, for ranking completions.' }).optional(),
    adapted_from: z
      .enum(guidelineKinds)
      .meta({ description: 'The kind of guideline whose words this one took over.' })
      .optional(),
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

export type Guideline = z.infer<typeof guidelineSchema>;
export type Topic = NonNullable<Guideline['topics']>[number];
export type GuidelineKind = (typeof guidelineKinds)[number];
