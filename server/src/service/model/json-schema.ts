/** JSON Schemas (draft-07) of the four kinds of file, for other editors and for people who check files by other means. */
import * as z from 'zod';
import { configurationSchema } from './schemas/configuration';
import { determinationSchema } from './schemas/determination';
import { guidelineSchema } from './schemas/guideline';
import { profileSchema } from './schemas/profile';

export const schemaKinds = ['determination', 'guideline', 'profile', 'config'] as const;
export type SchemaKind = (typeof schemaKinds)[number];

export const isSchemaKind = (text: string): text is SchemaKind => (schemaKinds as readonly string[]).includes(text);

const sources: Record<SchemaKind, { schema: z.ZodType; title: string; files: string }> = {
  determination: { schema: determinationSchema, title: 'Determination', files: '*.rationale.yaml' },
  guideline: { schema: guidelineSchema, title: 'Guideline', files: '*.guideline.yaml' },
  profile: { schema: profileSchema, title: 'Profile', files: '*.profile.yaml' },
  config: { schema: configurationSchema, title: 'Configuration', files: 'rationale.config.yaml' },
};

/** The JSON Schema of one kind of file. Equal on every call. */
export function jsonSchema(kind: SchemaKind): Record<string, unknown> {
  const { schema, title, files } = sources[kind];
  const options = {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: node }: { jsonSchema: object }) => tidy(node as Node),
  } as const;
  const {
    $schema,
    $ref,
    definitions = {},
    ...own
  } = z.toJSONSchema(schema, options) as Node & { definitions?: Record<string, Node> };
  // a schema that is nothing but a reference loses its title in many editors: the root stands at the root
  const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : '';
  const { [name]: root = own, ...others } = definitions;
  return {
    $schema,
    ...root,
    title: `Review Rationale: ${title}`,
    description: root['description'] ?? `The format of ${files}.`,
    ...(Object.keys(others).length > 0 ? { definitions: others } : {}),
  };
}

type Node = Record<string, unknown>;

/** Takes out what zod adds and no reader of the schema needs. */
function tidy(node: Node): void {
  // `format: date` says it; the pattern is a wall of digits
  if (node['format'] === 'date') delete node['pattern'];
  if (node['minimum'] === Number.MIN_SAFE_INTEGER) delete node['minimum'];
  if (node['maximum'] === Number.MAX_SAFE_INTEGER) delete node['maximum'];
  const names = node['propertyNames'] as Node | undefined;
  if (names && Object.keys(names).length === 1 && names['type'] === 'string') delete node['propertyNames'];
}
