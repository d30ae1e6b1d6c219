/** Which of the four kinds of file a URI names, and the schema of its kind. */
import type * as z from 'zod';
import { configurationSchema, determinationSchema, guidelineSchema, profileSchema } from '../model/schema';

export type FileKind = 'determination' | 'guideline' | 'profile' | 'configuration';

/** By the end of the name; what has none of the names (an untitled file) is a determination. */
export function fileKind(uri: string): FileKind {
  if (/\.guideline\.ya?ml$/i.test(uri)) return 'guideline';
  if (/\.profile\.ya?ml$/i.test(uri)) return 'profile';
  return /(?:^|\/)rationale\.config\.ya?ml$/i.test(uri) ? 'configuration' : 'determination';
}

const schemas: Record<FileKind, z.ZodType> = {
  determination: determinationSchema,
  guideline: guidelineSchema,
  profile: profileSchema,
  configuration: configurationSchema,
};

export const schemaOf = (kind: FileKind): z.ZodType => schemas[kind];
