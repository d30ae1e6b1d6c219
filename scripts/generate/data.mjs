// Reads the product's own data files, which must be right: a mistake in one stops the generator and names the place.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The files of a folder with this ending, by name, each completed and as it satisfies the schema. None where there is no folder. */
export function readData(folder, ending, schema, complete = (data) => data) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => {
      const result = schema.safeParse(complete(parse(readFileSync(join(folder, name), 'utf8'))));
      if (result.success) return result.data;
      const places = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`${join(folder, name)} is not as it should be:\n${places.join('\n')}`);
    });
}
