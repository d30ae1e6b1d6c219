/** The kinds of value that more than one schema uses; zod’s `.meta` is what hover, completion and JSON Schemas say of them. */
import * as z from 'zod';

/** A calendar day, ISO 8601. Real days only: 2014-02-30 is none. */
export const isIsoDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export const date = z
  .string()
  .refine(isIsoDate, { error: 'date' })
  .meta({
    id: 'date',
    title: 'Date',
    description: 'A calendar day, written year-month-day.',
    format: 'date',
    examples: ['2014-12-08'],
  });

export const text = z.string();
export const oneOrMany = z.union([text, z.array(text)]);
export const pages = z.union([z.string(), z.number()]);

export const prose = text.meta({
  description: 'Plain text. A blank line parts paragraphs; `[@key]` cites a guideline or a record.',
});

export const ruleSettingSchema = z.enum(['off', 'hint', 'info', 'warning', 'error']);
export const ruleSettings = z.record(text, ruleSettingSchema);

export type RuleSetting = z.infer<typeof ruleSettingSchema>;
