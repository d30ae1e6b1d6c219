/** Which files `.gitignore` and `.rationaleignore` leave out, read as git reads them: the nearest file speaks last. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBounded } from '../../service/globs';

const names = ['.gitignore', '.rationaleignore'] as const;

/** Whether a path below `folder` is left out. Ignore files count from the repository's root, or from `top` where there is none. */
export function createIgnored(folder: string, top: string): (path: string) => boolean {
  const root = repositoryOf(folder) ?? (isBelow(folder, top) ? top : folder);
  const files = new Map<string, Ignore | undefined>();
  const folders = new Map<string, boolean>();

  const fileOf = (of: string): Ignore | undefined => {
    if (!files.has(of)) files.set(of, readIgnoreFiles(of));
    return files.get(of);
  };
  const matches = (path: string, isFolder: boolean): boolean => {
    for (let at = dirname(path); isBelow(at, root); at = dirname(at)) {
      const result = fileOf(at)?.test(relative(at, path).split(sep).join('/') + (isFolder ? '/' : ''));
      if (result?.ignored) return true;
      if (result?.unignored) return false;
      if (at === root) break;
    }
    return false;
  };
  /** A file of an ignored folder cannot be brought back, as in git. The folder the person named is never ignored. */
  const folderIgnored = (path: string): boolean => {
    if (path === folder || !isBelow(path, folder)) return false;
    let known = folders.get(path);
    if (known === undefined) folders.set(path, (known = folderIgnored(dirname(path)) || matches(path, true)));
    return known;
  };
  return (path) => folderIgnored(dirname(path)) || matches(path, false);
}

/** What goes beyond, in characters, leaves out nothing; nor does a line that takes unlimited time to match. */
const longest = 200_000;

function readIgnoreFiles(folder: string): Ignore | undefined {
  let rules: Ignore | undefined;
  for (const name of names) {
    try {
      const lines = readFileSync(join(folder, name), 'utf8').slice(0, longest).split(/\r?\n/);
      rules = (rules ?? ignore()).add(lines.filter(isBounded));
    } catch {
      // none there
    }
  }
  return rules;
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
