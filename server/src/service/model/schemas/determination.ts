/**
 * The shape of a determination. What a letter form *requires* of one is the profile's to say, so nearly all is optional.
 */
import * as z from 'zod';
import { caseDates } from '../model';
import { date, oneOrMany, pages, prose, text } from './fields';

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
