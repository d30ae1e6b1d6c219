/** The schema of each kind of file. */
import type * as z from 'zod';
import type { DocumentKind } from '../document';
import { configurationSchema, determinationSchema, guidelineSchema, profileSchema } from '../model/schema';

const schemas: Record<DocumentKind, z.ZodType> = {
  determination: determinationSchema,
  guideline: guidelineSchema,
  profile: profileSchema,
  configuration: configurationSchema,
};

export const schemaOf = (kind: DocumentKind): z.ZodType => schemas[kind];
