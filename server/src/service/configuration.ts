/** The text of `rationale.config.yaml` → its values, and what is wrong with it. */
import { RationaleDocument } from './document';
import type { Document } from 'yaml';
import { isBounded } from './globs';
import { toData } from './model/data';
import { configurationSchema, type Configuration } from './model/schemas/configuration';
import { spanAt, structureProblems, type StructureProblem } from './model/structure';
import { placeOfError } from './model/parse';
import { said } from './model/unreadable';
import type { FileProblem } from './workspace';

export const configurationName = 'rationale.config.yaml';

/** Never fails: a value that is wrong is left out and told. */
export function readConfiguration(uri: string, text: string): { configuration: Configuration; problems: FileProblem[] } {
  const { tree, unreadable } = new RationaleDocument(uri, text); // which never fails
  if (unreadable)
    return { configuration: {}, problems: [{ uri, code: 'syntax', message: said(unreadable), span: unreadable.span }] };
  const problems: FileProblem[] = tree.errors.slice(0, 1).map((error) => ({
    uri,
    code: 'syntax',
    message: 'The configuration cannot be read here, so what follows may not count.',
    span: placeOfError(error, text),
  }));
  const wrong = structureProblems(tree, configurationSchema);
  for (const { kind, message, span } of wrong) problems.push({ uri, code: kind, message, span });
  const parsed = configurationSchema.safeParse(without(toData(tree), wrong) ?? {});
  if (!parsed.success) return { configuration: {}, problems };
  const { configuration, beyond } = withinBounds(parsed.data);
  for (const { path, message } of beyond) problems.push({ uri, code: 'invalid-value', message, span: spanAt(tree, path) });
  return { configuration, problems };
}

/** More words are looked for in no letter. */
const mostTerms = 2000;
const mostPatterns = 200;

/** What of a configuration is left out for that reason, for an editor that has it open. */
export function beyondBounds(tree: Document): readonly Pick<FileProblem, 'message' | 'span'>[] {
  const parsed = configurationSchema.safeParse(toData(tree));
  return parsed.success
    ? withinBounds(parsed.data).beyond.map(({ path, message }) => ({ message, span: spanAt(tree, path) }))
    : [];
}

interface BeyondBounds {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Patterns and lists that would take a letter's check more time than anybody waits for are left out, and told. */
function withinBounds(configuration: Configuration): { configuration: Configuration; beyond: readonly BeyondBounds[] } {
  const beyond: BeyondBounds[] = [];
  const bounded = { ...configuration };
  for (const name of ['library', 'profiles'] as const) {
    bounded[name] = configuration[name]?.filter((pattern, index) => {
      const fits = isBounded(pattern) && index < mostPatterns;
      const message = 'This pattern is too intricate to be matched in time, so it finds no files. Write it with fewer “*”.';
      if (!fits && beyond.length < mostPatterns) beyond.push({ path: [name, index], message });
      return fits;
    });
    if (!bounded[name]) delete bounded[name];
  }
  const terms = configuration.private_terms ?? [];
  if (terms.length > mostTerms) {
    bounded.private_terms = terms.slice(0, mostTerms);
    const message = `Only the first ${mostTerms} words of this list are looked for. Shorten it.`;
    beyond.push({ path: ['private_terms', mostTerms], message });
  }
  return { configuration: bounded, beyond };
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
