/** Which files below a folder match patterns, and what could not be looked into: a folder that is locked, a link that leads nowhere. */
import * as fs from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Folders that never hold a workspace's own documents. */
export const neverSearched: readonly string[] = ['**/node_modules/**', '**/.git/**'];

export interface Listed {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** Absolute paths that could not be looked into, each with the file system's error. */
  readonly unread: readonly { readonly path: string; readonly isFolder: boolean; readonly error: unknown }[];
}

/**
 * The files whose path from `folder` (absolute) matches one of the patterns. A link to a file is that file; one to a folder is not
 * followed. Folders whose names begin with a dot are passed over. Never fails.
 */
export async function listFiles(folder: string, patterns: readonly string[]): Promise<Listed> {
  const links: string[] = [];
  const unread: Listed['unread'][number][] = [];
  const { glob } = await import('tinyglobby'); // most calls have nothing to find
  const options = { cwd: folder, absolute: true, dot: false, followSymbolicLinks: false, expandDirectories: false };
  const found = await glob([...patterns], { ...options, ignore: [...neverSearched], fs: { readdir: watched(links, unread) } });
  const files = new Set(found.map((path) => join(path)));
  const matches = matcherOf(folder, patterns);
  for (const link of links.filter(matches)) {
    try {
      if ((await stat(link)).isFile()) files.add(link);
    } catch (error) {
      unread.push({ path: link, isFolder: false, error });
    }
  }
  return { files: [...files].sort(), unread: unread.filter((one) => !isGone(one)) };
}

/** Lists a folder as ever, and notes what the search itself says nothing of. */
const watched = (links: string[], unread: Listed['unread'][number][]): typeof fs.readdir =>
  ((path: string, options: { withFileTypes: true }, done: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void) =>
    fs.readdir(path, options, (error, entries) => {
      if (error) unread.push({ path: join(path), isFolder: true, error });
      for (const entry of entries ?? []) if (entry.isSymbolicLink()) links.push(join(path, entry.name));
      done(error, entries);
    })) as typeof fs.readdir;

/** A folder that is not there, or no more, has nothing in it; a link to what is not there is worth a word. */
const isGone = ({ isFolder, error }: Listed['unread'][number]): boolean =>
  isFolder && ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

function matcherOf(folder: string, patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.filter((pattern) => !/^!(?!\()/.test(pattern)).map((pattern) => posix.normalize(pattern));
  const matches = picomatch(wanted, { posix: true });
  const never = picomatch([...neverSearched]);
  return (path) => {
    const near = relative(folder, path).split(sep).join('/');
    return matches(near) && !never(near);
  };
}
