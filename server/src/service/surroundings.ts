/** What surrounds a document: the values of its configuration, and the library and letter forms that are named for it, read. */
import { readConfiguration } from './configuration';
import { checkLibrary } from './library/check';
import { createLibrary, type LibraryEntry } from './library/library';
import { shippedGuidelines } from './library/shipped';
import { readLibraryFile, type LibraryFile } from './library/sources';
import type { Profile } from './model/schemas/profile';
import { findOwn, nothing } from './own-files';
import { createProfiles } from './profiles/profiles';
import { readProfileFile } from './profiles/read';
import { findShared } from './shared-library';
import type { WordList } from './word-lists';
import type { FileProblem, Files, Surroundings, Unread } from './workspace';

/** By URI: a library file that has not changed is not read again, and what was made of its entries is kept with them. */
export type LibraryFiles = Map<string, { readonly content: string; readonly read: LibraryFile }>;

export interface Sources {
  readonly files: Files;
  readonly libraryFiles: LibraryFiles;
  /** What the person names beside the configuration; see `SharedLibrary`. */
  readonly shared: readonly string[];
  readonly sharedFiles: Files;
}

/** `uri`: the configuration; undefined where there is none. */
export async function readSurroundings(uri: string | undefined, sources: Sources): Promise<Surroundings> {
  const { files, sharedFiles, shared, libraryFiles } = sources;
  const content = uri === undefined ? '' : await files.read(uri);
  const read = readConfiguration(uri ?? '', typeof content === 'string' ? content : '');
  const own = uri === undefined ? nothing : await findOwn(uri, read, files, shared);
  const others = await findShared(shared, sharedFiles);
  const problems: FileProblem[] = [...read.problems, ...own.problems, ...others.problems];
  if (uri !== undefined && typeof content === 'object') problems.push(unreadable(uri, content, 'The configuration'));

  const readAll = async (uris: readonly string[], from: Files, use: (file: string, text: string) => void): Promise<void> => {
    for (const file of uris) {
      const text = await from.read(file);
      if (typeof text === 'string') use(file, text);
      else problems.push(unreadable(file, text ?? { why: 'missing' }, 'This file'));
    }
  };
  const entries: LibraryEntry[] = [];
  const useLibrary = (file: string, text: string): void => {
    const { entries: found, problems: wrong } = libraryFile(file, text, libraryFiles);
    for (const entry of found) entries.push({ ...entry, uri: file });
    for (const problem of wrong) problems.push({ uri: file, ...problem });
  };
  const profiles: Profile[] = [];
  const useProfile = (file: string, text: string): void => {
    const { profile, problem } = readProfileFile(file, text);
    if (profile) profiles.push(profile);
    if (problem) problems.push({ uri: file, ...problem });
  };
  // the workspace's own come last, over those of the person
  await readAll(others.library, sharedFiles, useLibrary);
  await readAll(own.library, files, useLibrary);
  await readAll(others.profiles, sharedFiles, useProfile);
  await readAll(own.profiles, files, useProfile);
  const wordLists: WordList[] = [];
  await readAll(own.words, files, (file, text) => wordLists.push({ uri: file, text }));
  const library = createLibrary([...shippedGuidelines.map((guideline) => ({ guideline })), ...entries]);
  for (const problem of checkLibrary(entries, library)) problems.push({ ...problem, between: true });
  return {
    configuration: own.configuration,
    configurationUri: uri,
    ...(typeof content === 'string' ? { configurationText: content } : {}),
    library,
    profiles: createProfiles(profiles),
    wordLists,
    problems,
  };
}

function libraryFile(file: string, content: string, known: LibraryFiles): LibraryFile {
  const before = known.get(file);
  const read = before?.content === content ? before.read : readLibraryFile(file, content);
  known.set(file, { content, read });
  return read;
}

const reasons: Readonly<Record<Unread['why'], string>> = {
  missing: 'went away while it was to be read. Check again.',
  folder: 'is a folder, so nothing of it counts.',
  'no-file': 'is a pipe or a device and no file, so nothing of it counts.',
  large: 'is too large to be read, so nothing of it counts. Check that it is the right file.',
  forbidden: 'may not be read by you, so nothing of it counts. Ask for the right to read it.',
  encoding: 'is not UTF-8 text, so nothing of it counts. Save it as UTF-8.',
  failed: 'could not be read, so nothing of it counts.',
};

/** What is told of a file that is there and cannot be read; `what` begins the sentence. */
export const unreadable = (uri: string, { why }: Unread, what: string): FileProblem => ({
  uri,
  code: 'file-unreadable',
  message: `${what} ${reasons[why]}`,
  span: { start: 0, end: 0 },
});
