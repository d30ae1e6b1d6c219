/** What a letter form says of the law it answers to: deadlines, caps, holidays, the rank of sources, and which section asks for what. */
import * as z from 'zod';
import { date, text } from './fields';
import { guidelineKinds } from './guideline';

const deadline = z.strictObject({
  days: z.number().int().optional(),
  working_days: z.number().int().optional(),
  law: text.optional(),
});

const holiday = z.strictObject({
  name: text.meta({ description: 'The name of the holiday.' }).optional(),
  on: z
    .string()
    .regex(/^(?:\d\d-\d\d|(?:first|second|third|fourth|last) [a-z]+day of [a-z]+)$/)
    .meta({
      description: 'Month and day; it is also kept on the weekday nearest to it. Or the weekday of a month.',
      examples: ['07-04', 'last monday of may'],
    }),
  days_after: z.number().int().meta({ description: 'So many days after that day.' }).optional(),
});

const visitCap = z.strictObject({
  visits: z.number().int().meta({ description: 'How many visits of one therapy are allowed for an injury.' }),
  injuries_from: date.meta({ description: 'The first day of injury to which the cap applies.' }).optional(),
  therapies: z.array(text).meta({ description: 'The therapies it applies to, each by itself.' }),
  law: text.meta({ description: 'The section that sets it.' }).optional(),
});

const evidenceOrder = z.strictObject({
  ranks: z
    .array(z.array(z.enum(guidelineKinds)))
    .meta({ description: 'Kinds of source, the highest rank first; those in one row are of equal rank.' }),
  reasons: z
    .array(
      z.strictObject({
        decided_before: date.meta({ description: 'For decisions before this day.' }).optional(),
        say: text.meta({ description: 'What the writer is told to give a reason for.' }),
      }),
    )
    .min(1)
    .meta({ description: 'The first whose day fits is told.' }),
});

const legalBasis = z.strictObject({
  law: text.meta({ description: 'The section of law.' }),
  says: text.meta({ description: 'What it asks, in a sentence.' }),
  keys: z
    .array(text)
    .meta({ description: 'The keys of a determination it asks for; `part/key` where a key means two things.' }),
  checked: z
    .boolean()
    .meta({ description: 'False where only a part of the text, or a copy of it, could be read.' })
    .optional(),
});

/** The names of the program, as findings use them. */
const names = z.strictObject({
  patient: text.meta({ description: 'The person the letter is about, such as “injured worker”.' }).optional(),
  review: text.meta({ description: 'The review, such as “independent medical review”.' }).optional(),
  denial_by: text.meta({ description: 'Who denied, such as “utilization review”.' }).optional(),
  primary_guideline: text.meta({ description: 'The guideline the law puts first.' }).optional(),
});

/** Keys of a profile; the forms of one program share them. */
export const lawShape = {
  jurisdiction: text.meta({ description: 'Where the form is used.' }).optional(),
  law: z.array(text).meta({ description: 'The sections of law the form answers to.' }).optional(),
  authorities: z
    .array(text)
    .meta({
      description:
        'Codes and court decisions that count here, by how they begin. What begins as one of another form’s is not told.',
    })
    .optional(),
  names: names.meta({ description: 'What the program calls the patient, the review and the like.' }).optional(),
  deadlines: z.record(text, deadline).meta({ description: 'Time to decide by priority, from complete records.' }),
  appeal_window_days: z
    .number()
    .int()
    .meta({ description: 'Days from the denial in which review may be asked for.' })
    .optional(),
  holidays: z.array(holiday).meta({ description: 'Days that are no working days, besides weekends.' }).optional(),
  visit_cap: visitCap.meta({ description: 'The most visits of a therapy the law allows for an injury.' }).optional(),
  evidence_order: evidenceOrder.meta({ description: 'The rank of sources, where the law ranks them.' }).optional(),
  legal_basis: z.array(legalBasis).meta({ description: 'Which section of law asks for which part of a determination.' }).optional(),
};

/** What the letter forms of one jurisdiction have in common; each may say otherwise. */
export const programSchema = z.strictObject({ ...lawShape, specialties: z.array(text).optional() }).partial().required({ jurisdiction: true });

export type Holiday = z.infer<typeof holiday>;
