/** The schema of each kind of file. */
import type * as z from 'zod';
import type { DocumentKind } from '../document';
import { configurationSchema } from '../model/schemas/configuration';
import { determinationSchema } from '../model/schemas/determination';
import { guidelineSchema } from '../model/schemas/guideline';
import { profileSchema } from '../model/schemas/profile';

const schemas: Record<DocumentKind, z.ZodType> = {
  determination: determinationSchema,
  guideline: guidelineSchema,
  profile: profileSchema,
  configuration: configurationSchema,
};

export const schemaOf = (kind: DocumentKind): z.ZodType => schemas[kind];
