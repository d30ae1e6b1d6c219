/** Which files `.gitignore` and `.rationaleignore` leave out, read as git reads them: the nearest file speaks last. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readFile } from '../../platform/read-file';

const names = ['.gitignore', '.rationaleignore'] as const;

/** More bytes than any ignore file has. */
const mostBytes = 10_000_000;

export interface Ignored {
  /** The ignore file that leaves a path below the folder out; undefined where it is not left out. */
  by(path: string, isFolder?: boolean): string | undefined;
  /** Ignore files that could not be read, as far as they were asked for. */
  readonly unread: readonly { readonly path: string; readonly error: unknown }[];
}

/** The ignore files of one folder: what they say together, and each of them alone. */
interface Rules {
  readonly together: Ignore;
  readonly alone: readonly { readonly path: string; readonly rules: Ignore }[];
}

/** Ignore files count from the repository's root, or from `top` where there is none. */
export function createIgnored(folder: string, top: string): Ignored {
  const root = repositoryOf(folder) ?? (isBelow(folder, top) ? top : folder);
  const rules = new Map<string, Rules | undefined>();
  const folders = new Map<string, string | undefined>();
  const unread: Ignored['unread'][number][] = [];

  const rulesOf = (of: string): Rules | undefined => {
    if (!rules.has(of)) rules.set(of, readIgnoreFiles(of, unread));
    return rules.get(of);
  };
  const matches = (path: string, isFolder: boolean): string | undefined => {
    for (let at = dirname(path); isBelow(at, root); at = dirname(at)) {
      const near = relative(at, path).split(sep).join('/') + (isFolder ? '/' : '');
      const own = rulesOf(at);
      const result = own?.together.test(near);
      if (own && result?.ignored) return (own.alone.findLast((one) => one.rules.test(near).ignored) ?? own.alone[0])?.path;
      if (result?.unignored) return undefined;
      if (at === root) break;
    }
    return undefined;
  };
  /** A file of an ignored folder cannot be brought back, as in git. The folder the person named is never ignored. */
  const folderBy = (path: string): string | undefined => {
    if (path === folder || !isBelow(path, folder)) return undefined;
    if (!folders.has(path)) folders.set(path, folderBy(dirname(path)) ?? matches(path, true));
    return folders.get(path);
  };
  return {
    by: (path, isFolder = false) => (isFolder ? folderBy(path) : (folderBy(dirname(path)) ?? matches(path, false))),
    unread,
  };
}

function readIgnoreFiles(folder: string, unread: { path: string; error: unknown }[]): Rules | undefined {
  const texts: { readonly path: string; readonly text: string }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      texts.push({ path, text: Buffer.from(readFile(path, mostBytes)).toString('utf8') });
    } catch (error) {
      // none there, or a folder by that name, which git passes over too
      if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) unread.push({ path, error });
    }
  }
  if (texts.length === 0) return undefined;
  return {
    together: texts.reduce((rules, { text }) => rules.add(text), ignore()),
    alone: texts.map(({ path, text }) => ({ path, rules: ignore().add(text) })),
  };
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
