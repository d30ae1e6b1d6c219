/**
 * What surrounds a document: the configuration of the nearest folder, the library and profiles it names. Read through
 * a port, so that the editor (also on the web) and the command line find the same. Everything is kept until told that
 * a file changed.
 */
import { URI, Utils } from 'vscode-uri';
import { parse, RationaleDocument } from './document';
import { checkLibrary } from './library/check';
import { createLibrary, type Library, type LibraryEntry } from './library/library';
import { shippedGuidelines } from './library/shipped';
import { readLibraryFile, type LibraryFile } from './library/sources';
import { configurationSchema, type Configuration } from './model/schemas/configuration';
import { profileSchema } from './model/schemas/profile';
import { missingKeys, structureProblems, type StructureProblem } from './model/structure';
import type { Span } from './text';
import { createProfiles, type Profiles } from './profiles/profiles';

/** The files of the workspace. Both functions answer with nothing rather than fail. */
export interface Files {
  /** The text of a file; undefined where there is none or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** URIs of the files below a folder that match the glob patterns, which are relative to it. */
  find(folder: string, patterns: readonly string[]): Promise<readonly string[]>;
}

/** A file of the workspace that could not be used, in whole or part. */
export interface FileProblem {
  readonly uri: string;
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** Lies between files: the file alone does not show it. */
  readonly between?: boolean;
}

export interface Surroundings {
  readonly configuration: Configuration;
  /** URI of the configuration file; undefined where there is none. */
  readonly configurationUri: string | undefined;
  readonly library: Library;
  readonly profiles: Profiles;
  readonly problems: readonly FileProblem[];
}

export const configurationName = 'rationale.config.yaml';

/** The product's own library and profiles, with no configuration. */
export const shippedSurroundings = (): Surroundings => ({
  configuration: {},
  configurationUri: undefined,
  library: createLibrary(shippedGuidelines.map((guideline) => ({ guideline }))),
  profiles: createProfiles([]),
  problems: [],
});

export interface Workspace {
  /** What surrounds the document or folder at a URI. Never fails. */
  surroundings(uri: string): Promise<Surroundings>;
  /** A file was changed, made or removed: whatever rests on it is read anew. True when something did. */
  changed(uri: string): boolean;
}

const bare = shippedSurroundings();

/** Where a determination that is still to be made will lie: in a folder, or in none. */
export const newIn = (folder: string | undefined): string =>
  folder === undefined ? 'untitled:new' : Utils.joinPath(URI.parse(folder), 'new.rationale.yaml').toString();

export function createWorkspace(files: Files): Workspace {
  /** By folder: the configuration file that serves it. */
  let serving = new Map<string, Promise<string | undefined>>();
  /** By configuration file. */
  let loaded = new Map<string, Promise<Surroundings>>();
  /** By library file: one that has not changed is not read again, and what was made of its entries is kept with them. */
  const libraryFiles = new Map<string, { readonly content: string; readonly read: LibraryFile }>();

  const find = (folder: URI): Promise<string | undefined> => {
    const key = folder.toString();
    const known = serving.get(key);
    if (known) return known;
    const found = lookIn(folder);
    serving.set(key, found);
    return found;
  };
  const lookIn = async (folder: URI): Promise<string | undefined> => {
    const file = Utils.joinPath(folder, configurationName).toString();
    if ((await files.read(file)) !== undefined) return file;
    const parent = Utils.dirname(folder);
    return parent.path === folder.path ? undefined : find(parent);
  };

  return {
    async surroundings(uri) {
      const parsed = URI.parse(uri);
      if (parsed.scheme === 'untitled') return bare;
      const configuration = await find(Utils.dirname(parsed));
      if (configuration === undefined) return bare;
      let surroundings = loaded.get(configuration);
      if (!surroundings) loaded.set(configuration, (surroundings = load(configuration, files, libraryFiles)));
      return surroundings;
    },
    changed(uri) {
      if (!/\.(ya?ml|json|bib)$/i.test(uri) || /\.rationale\.ya?ml$/i.test(uri)) return false;
      serving = new Map();
      loaded = new Map();
      return true;
    },
  };
}

async function load(
  uri: string,
  files: Files,
  libraryFiles: Map<string, { readonly content: string; readonly read: LibraryFile }>,
): Promise<Surroundings> {
  const text = (await files.read(uri)) ?? '';
  const { value: configuration, problems } = readConfiguration(uri, text);
  const folder = Utils.dirname(URI.parse(uri)).toString();
  const own: LibraryEntry[] = [];
  for (const file of await files.find(folder, configuration.library ?? [])) {
    const content = await files.read(file);
    if (content === undefined) continue;
    const known = libraryFiles.get(file);
    const read = known?.content === content ? known.read : readLibraryFile(file, content);
    libraryFiles.set(file, { content, read });
    for (const entry of read.entries) own.push({ ...entry, uri: file });
    for (const problem of read.problems) problems.push({ uri: file, ...problem });
  }
  const library = createLibrary([...shippedGuidelines.map((guideline) => ({ guideline })), ...own]);
  for (const problem of checkLibrary(own, library)) problems.push({ ...problem, between: true });
  const profiles = [];
  for (const file of await files.find(folder, configuration.profiles ?? [])) {
    const content = (await files.read(file)) ?? '';
    const parsed = profileSchema.safeParse(toData(content));
    if (parsed.success) profiles.push(parsed.data);
    else problems.push(...profileProblems(file, content));
  }
  return { configuration, configurationUri: uri, library, profiles: createProfiles(profiles), problems };
}

/** Why a profile is not used, at the first place that is wrong. */
function profileProblems(uri: string, text: string): FileProblem[] {
  const unused = 'This profile is not used:';
  const { tree } = new RationaleDocument(uri, text);
  const [broken] = tree.errors;
  if (broken)
    return [
      { uri, code: 'syntax', message: `${unused} it cannot be read here.`, span: { start: broken.pos[0], end: broken.pos[1] } },
    ];
  const wrong = structureProblems(tree, profileSchema);
  const first = wrong.find((one) => one.kind === 'invalid-value') ?? wrong[0];
  const [missing] = missingKeys(tree, profileSchema);
  if (!first && missing)
    return [{ uri, code: 'missing-value', ...missing, message: `This profile is not used. ${missing.message}` }];
  if (!first)
    return [
      { uri, code: 'invalid-value', message: 'This profile is not complete, so it is not used.', span: { start: 0, end: 0 } },
    ];
  const message = `${unused} ${first.message.charAt(0).toLowerCase()}${first.message.slice(1)}`;
  return [{ uri, code: first.kind, message, span: first.span }];
}

function toData(text: string): unknown {
  try {
    return parse(text).toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The configuration, as far as it can be read: a value that is wrong is left out and reported. */
export function readConfiguration(uri: string, text: string): { value: Configuration; problems: FileProblem[] } {
  const document = new RationaleDocument(uri, text).tree; // which never fails
  const problems: FileProblem[] = document.errors.slice(0, 1).map((error) => ({
    uri,
    code: 'syntax',
    message: 'The configuration cannot be read here, so what follows may not count.',
    span: { start: error.pos[0], end: error.pos[1] },
  }));
  const wrong = structureProblems(document, configurationSchema);
  for (const { kind, message, span } of wrong) problems.push({ uri, code: kind, message, span });
  const data = toData(text);
  const kept = without(data, wrong);
  const parsed = configurationSchema.safeParse(kept ?? {});
  return { value: parsed.success ? parsed.data : {}, problems };
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
