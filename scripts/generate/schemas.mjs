// The JSON Schemas of the four kinds of file, and of what is exported as JSON.
import * as z from 'zod';
import { exportedSchema } from '../../server/src/service/letter/json.ts';
import { jsonSchema, schemaKinds } from '../../server/src/service/model/json-schema.ts';

const exported = () => {
  const { $schema, ...schema } = z.toJSONSchema(exportedSchema, { target: 'draft-7' });
  return { $schema, ...schema, title: 'Review Rationale: Exported determination', description: 'What an export as JSON holds.' };
};

export const generate = () => ({
  ...Object.fromEntries(schemaKinds.map((kind) => [`schemas/${kind}.schema.json`, jsonSchema(kind)])),
  'schemas/exported.schema.json': exported(),
});
