/** The text of `rationale.config.yaml` → its values, and what is wrong with it. */
import { RationaleDocument } from './document';
import { toData } from './model/data';
import { configurationSchema, type Configuration } from './model/schemas/configuration';
import { nodeAt, structureProblems, type StructureProblem } from './model/structure';
import { placeOfError } from './model/parse';
import { said } from './model/unreadable';
import type { Span } from './text';
import type { FileProblem } from './workspace';

/** More words are looked for in no letter. */
const mostTerms = 2000;

export const configurationName = 'rationale.config.yaml';

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly FileProblem[];
  /** Where a value stands, by keys and list positions down to it; the start of the file where there is none. */
  placeOf(path: readonly (string | number)[]): Span;
}

/** Never fails: a value that is wrong is left out and told. */
export function readConfiguration(uri: string, text: string): ReadConfiguration {
  const { tree, unreadable } = new RationaleDocument(uri, text); // which never fails
  if (unreadable)
    return {
      configuration: {},
      problems: [{ uri, code: 'syntax', message: said(unreadable), span: unreadable.span }],
      placeOf: () => unreadable.span,
    };
  const problems: FileProblem[] = tree.errors.slice(0, 1).map((error) => ({
    uri,
    code: 'syntax',
    message: 'The configuration cannot be read here, so what follows may not count.',
    span: placeOfError(error, text),
  }));
  const wrong = structureProblems(tree, configurationSchema);
  for (const { kind, message, span } of wrong) problems.push({ uri, code: kind, message, span });
  const parsed = configurationSchema.safeParse(without(toData(tree), wrong) ?? {});
  const placeOf = (path: readonly (string | number)[]): Span => {
    const range = nodeAt(tree, path)?.range;
    return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
  };
  const configuration = parsed.success ? parsed.data : {};
  const terms = configuration.private_terms ?? [];
  if (terms.length <= mostTerms) return { configuration, problems, placeOf };
  const message = `Only the first ${mostTerms} words of this list are looked for. Shorten it.`;
  problems.push({ uri, code: 'invalid-value', between: true, message, span: placeOf(['private_terms', mostTerms]) });
  return { configuration: { ...configuration, private_terms: terms.slice(0, mostTerms) }, problems, placeOf };
}

/** The data less the values that are wrong, so that one slip does not switch off the rest. */
function without(data: unknown, problems: readonly StructureProblem[]): unknown {
  // from the last to the first, so that what is taken out of a list moves nothing that is still to go
  for (const { path } of [...problems].sort((a, b) => b.span.start - a.span.start)) {
    let parent = data as Record<string | number, unknown> | undefined;
    for (const step of path.slice(0, -1)) parent = parent?.[step] as Record<string | number, unknown> | undefined;
    const last = path.at(-1);
    if (Array.isArray(parent) && typeof last === 'number') parent.splice(last, 1);
    else if (parent && typeof parent === 'object' && last !== undefined) delete parent[last];
  }
  return data;
}
