/** The shape of `rationale.config.yaml`, the settings of a workspace. */
import * as z from 'zod';
import { reviewerSchema } from './determination';
import { ruleSettings, text } from './fields';

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
    words: z
      .array(text)
      .meta({ description: 'Text files (.txt) of words that are spelled right here, one a line, as glob patterns.' })
      .optional(),
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
        attach_source: z
          .boolean()
          .meta({
            description: 'Put the determination itself into the PDF, with its comments, notes and silenced findings; false without it.',
          })
          .optional(),
        footer: z.boolean().meta({ description: 'Print page numbers and the case number on every page.' }).optional(),
      })
      .meta({ description: 'How letters are exported.' })
      .optional(),
  })
  .meta({ id: 'configuration', title: 'Configuration' });

export type Configuration = z.infer<typeof configurationSchema>;
