/**
 * What surrounds a document: the configuration of the nearest folder, the library and profiles it names. Read through
 * a port, so that the editor (also on the web) and the command line find the same. Everything is kept until told that
 * a file changed.
 */
import { URI, Utils } from 'vscode-uri';
import { configurationName } from './configuration';
import { createMatcher, plainUri } from './globs';
import { createLibrary, type Library } from './library/library';
import { shippedGuidelines } from './library/shipped';
import type { Configuration } from './model/schemas/configuration';
import type { Span } from './text';
import { createProfiles, type Profiles } from './profiles/profiles';
import { matchesShared, type SharedLibrary } from './shared-library';
import { readSurroundings, type LibraryFiles } from './surroundings';
import type { WordList } from './word-lists';

/** Why something that is there is no text. */
export interface Unread {
  readonly why: 'missing' | 'folder' | 'no-file' | 'large' | 'forbidden' | 'encoding' | 'failed';
}

/** The files of the workspace. Its functions answer with nothing rather than fail. */
export interface Files {
  /** The text of a file; undefined where there is none. */
  read(uri: string): Promise<string | Unread | undefined>;
  /**
   * URIs of the files below a folder that match the glob patterns, which are relative to it. `missed` is told of folders that
   * could not be looked into.
   */
  find(folder: string, patterns: readonly string[], missed?: (folder: string) => void): Promise<readonly string[]>;
  /** Where a file or folder lies when links are followed, also one that is still to be made. Where it is left out there are no links. */
  real?(uri: string): Promise<string>;
}

/** The text of a file that one can do without. */
export async function textOf(files: Files, uri: string): Promise<string | undefined> {
  const content = await files.read(uri);
  return typeof content === 'string' ? content : undefined;
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

/** Of what could not be read at all nothing counts; anything else costs the value it stands in. */
export const severityOf = ({ code }: Pick<FileProblem, 'code'>): 'error' | 'warning' =>
  ['syntax', 'leads-outside', 'folder-leads-outside', 'file-missing', 'file-unreadable'].includes(code) ? 'error' : 'warning';

export interface Surroundings {
  readonly configuration: Configuration;
  /** URI of the configuration file; undefined where there is none. */
  readonly configurationUri: string | undefined;
  /** Its text, where it could be read. */
  readonly configurationText?: string;
  readonly library: Library;
  readonly profiles: Profiles;
  /** What it has learned; nothing where it is left out. */
  readonly wordLists?: readonly WordList[];
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
  /** The person names another shared library: everything is read anew. */
  forget(): void;
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
    const content = await files.read(file);
    // one that cannot be read is there all the same: what it says must not be passed over silently
    if (typeof content === 'string' || (content && content.why !== 'folder')) return file;
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

const unshared: SharedLibrary = {
  places: () => Promise.resolve([]),
  files: { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) },
};

export function createWorkspace(files: Files, shared: SharedLibrary = unshared): Workspace {
  const serving = createServing(files);
  /** By configuration file; under no name for documents that have none. */
  const loaded = new Map<string | undefined, Loaded>();
  const libraryFiles: LibraryFiles = new Map();

  const load = (uri: string | undefined): Loaded => {
    const loading: Loaded = { surroundings: read(uri), names: () => true };
    loaded.set(uri, loading);
    void loading.surroundings.then(async ({ configuration: { library = [], profiles = [], words = [] } }) => {
      const own = uri === undefined ? () => false : createMatcher(folderOf(uri), [...library, ...profiles, ...words]);
      const others = matchesShared(await shared.places());
      loading.names = (file) => own(file) || others(file);
    });
    return loading;
  };
  const read = async (uri: string | undefined): Promise<Surroundings> => {
    const places = await shared.places();
    if (uri === undefined && places.length === 0) return bare;
    return readSurroundings(uri, { files, libraryFiles, shared: places, sharedFiles: shared.files });
  };

  return {
    async surroundings(uri) {
      const parsed = URI.parse(uri);
      const configuration = parsed.scheme === 'untitled' ? undefined : await serving.of(Utils.dirname(parsed));
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
    forget: () => loaded.clear(),
  };
}

const folderOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString();
