/** `rationale schema`: the JSON Schema of a kind of file, for other editors. */
import { exitCodes, UsageError } from '../io';
import type { AddCommand } from './command';
import { meant } from '../meant';

const examples = `
Examples:
  rationale schema > determination.schema.json
  rationale schema config > rationale-config.schema.json
`;

export const addSchema: AddCommand = (program, io, finish) => {
  program
    .command('schema')
    .summary('print the JSON Schema of a kind of file')
    .description('Prints the JSON Schema (draft-07) of a kind of file, for editors and tools that read one.')
    .argument('[KIND]', 'determination, guideline, profile or config', 'determination')
    .addHelpText('after', examples)
    .action(async (kind: string) => {
      const { schemas } = await import('../tasks');
      const { isSchemaKind, jsonSchema, schemaKinds } = await schemas();
      if (!isSchemaKind(kind))
        throw new UsageError(`There is no schema “${kind}”. ${meant(kind, schemaKinds)}Give one of ${schemaKinds.join(', ')}.`);
      io.out(`${JSON.stringify(jsonSchema(kind), undefined, 2)}\n`);
      finish(exitCodes.fine);
    });
};
