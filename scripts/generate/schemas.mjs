// The JSON Schemas of the four kinds of file.
import { jsonSchema, schemaKinds } from '../../server/src/service/model/json-schema.ts';

export const generateSchemas = () =>
  Object.fromEntries(schemaKinds.map((kind) => [`schemas/${kind}.schema.json`, jsonSchema(kind)]));
