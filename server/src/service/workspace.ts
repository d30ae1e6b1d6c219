/**
 * What surrounds a document: the configuration of the nearest folder, the library and profiles it names. Read through
 * a port, so that the editor (also on the web) and the command line find the same. Everything is kept until told that
 * a file changed.
 */
import { URI, Utils } from 'vscode-uri';
import { configurationName, readConfiguration } from './configuration';
import { createMatcher, plainUri } from './globs';
import { checkLibrary } from './library/check';
import { createLibrary, type Library, type LibraryEntry } from './library/library';
import { shippedGuidelines } from './library/shipped';
import { readLibraryFile, type LibraryFile } from './library/sources';
import type { Configuration } from './model/schemas/configuration';
import type { Profile } from './model/schemas/profile';
import type { Span } from './text';
import { createProfiles, type Profiles } from './profiles/profiles';
import { readProfileFile } from './profiles/read';

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

/** Which configuration serves a folder: that of the folder itself, or of the nearest above it. */
function createServing(files: Files) {
  const known = new Map<string, Promise<string | undefined>>();

  const lookIn = async (folder: URI): Promise<string | undefined> => {
    const file = Utils.joinPath(folder, configurationName).toString();
    if ((await files.read(file)) !== undefined) return file;
    const parent = Utils.dirname(folder);
    return parent.path === folder.path ? undefined : of(parent);
  };
  const of = (folder: URI): Promise<string | undefined> => {
    const key = folder.toString();
    let found = known.get(key);
    if (!found) known.set(key, (found = lookIn(folder)));
    return found;
  };

  return {
    of,
    /** The configuration in a folder was made or removed. True when another one may serve a folder that was asked for. */
    forgetBelow(folder: string): boolean {
      const below = [...known.keys()].filter((one) => one === folder || one.startsWith(folder.replace(/\/?$/, '/')));
      for (const one of below) known.delete(one);
      return below.length > 0;
    },
  };
}

/** What one configuration gives. */
interface Loaded {
  readonly surroundings: Promise<Surroundings>;
  /** Whether it names a file, there or not. Until it is read, that can be said of any. */
  names: (uri: string) => boolean;
}

export function createWorkspace(files: Files): Workspace {
  const serving = createServing(files);
  /** By configuration file. */
  const loaded = new Map<string, Loaded>();
  /** By library file: one that has not changed is not read again, and what was made of its entries is kept with them. */
  const libraryFiles: LibraryFiles = new Map();

  const load = (uri: string): Loaded => {
    const loading: Loaded = { surroundings: readSurroundings(uri, files, libraryFiles), names: () => true };
    loaded.set(uri, loading);
    void loading.surroundings.then(({ configuration: { library = [], profiles = [] } }) => {
      loading.names = createMatcher(folderOf(uri), [...library, ...profiles]);
    });
    return loading;
  };

  return {
    async surroundings(uri) {
      const parsed = URI.parse(uri);
      if (parsed.scheme === 'untitled') return bare;
      const configuration = await serving.of(Utils.dirname(parsed));
      if (configuration === undefined) return bare;
      return (loaded.get(configuration) ?? load(configuration)).surroundings;
    },
    changed(uri) {
      const file = plainUri(uri).toString();
      let counts = file.endsWith(`/${configurationName}`) && serving.forgetBelow(folderOf(file));
      for (const [configuration, { names }] of loaded) {
        if (configuration !== file && !names(file)) continue;
        loaded.delete(configuration);
        counts = true;
      }
      return counts;
    },
  };
}

type LibraryFiles = Map<string, { readonly content: string; readonly read: LibraryFile }>;

const folderOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString();

async function readSurroundings(uri: string, files: Files, libraryFiles: LibraryFiles): Promise<Surroundings> {
  const { configuration, problems } = readConfiguration(uri, (await files.read(uri)) ?? '');
  const folder = folderOf(uri);
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
  const profiles: Profile[] = [];
  for (const file of await files.find(folder, configuration.profiles ?? [])) {
    const { profile, problem } = readProfileFile(file, (await files.read(file)) ?? '');
    if (profile) profiles.push(profile);
    if (problem) problems.push({ uri: file, ...problem });
  }
  return { configuration, configurationUri: uri, library, profiles: createProfiles(profiles), problems };
}
