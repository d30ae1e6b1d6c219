/** Which files a call is about: those named, those below a named folder, those a pattern matches. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { listFiles } from '../../platform/list';
import { isDeterminationName, isMisnamed } from '../../service/determination-name';
import { reasonAt, reasonOf, shown, type Failure } from '../trouble';
import { createIgnored } from './ignored';

export interface Found {
  /** Absolute paths, each once, in an order that is the same on every machine. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

/** Those that are called otherwise are told apart by how they begin. */
const determinations = '**/*.{yaml,yml}';

export async function findDeterminations(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>();
  const failures: Failure[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(cwd, path);
    try {
      const found = await filesOf(path, absolute, cwd);
      for (const file of found.files) files.add(file);
      failures.push(...found.failures);
    } catch (error) {
      failures.push({ file: shown(absolute, cwd), message: reasonAt(absolute, error) });
    }
  }
  return { files: [...files].sort(), failures: distinct(failures) };
}

/** Two folders that were named may lie in a third, or one in the other. */
const distinct = (failures: readonly Failure[]): Failure[] => [
  ...new Map(failures.map((failure) => [`${failure.file}\n${failure.message}`, failure])).values(),
];

async function filesOf(path: string, absolute: string, cwd: string): Promise<Found> {
  let isFolder;
  try {
    isFolder = (await stat(absolute)).isDirectory();
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(path)) throw error;
    const matched = await search(path, cwd, cwd);
    if (matched.files.length === 0 && matched.failures.length === 0) throw error;
    return matched;
  }
  if (!isFolder) return { files: [absolute], failures: [] }; // named on purpose: whatever it is called and whoever ignores it
  return search(determinations, absolute, cwd);
}

async function search(pattern: string, folder: string, cwd: string): Promise<Found> {
  const ignored = createIgnored(folder, cwd);
  const { files, unread } = await listFiles(folder, [pattern]);
  const own = pattern === determinations ? files.filter(isDetermination) : files;
  const kept = own.filter((file) => ignored.by(file) === undefined);
  const missed = unread.filter(
    ({ path, isFolder }) =>
      (isFolder || pattern !== determinations || isDeterminationName(path)) && ignored.by(path, isFolder) === undefined,
  );
  const failures = [...missed, ...ignored.unread].map(({ path, error, ...one }): Failure => ({
    file: shown(path, cwd),
    message:
      'isFolder' in one && one.isFolder ? `${reasonOf(error)} What lies in this folder was passed over.` : reasonAt(path, error),
  }));
  if (kept.length === 0 && own.length > 0) failures.push(allIgnored(own, folder, ignored.by, cwd));
  return { files: kept, failures };
}

function isDetermination(path: string): boolean {
  if (isDeterminationName(path)) return true;
  try {
    return isMisnamed(path, beginningOf(path));
  } catch {
    return false; // nobody says that it is one
  }
}

/** More than the first keys of a determination take, in bytes. */
const beginning = 64_000;

function beginningOf(path: string): string {
  if (!statSync(path).isFile()) return ''; // a pipe would be waited for
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(beginning);
    return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

/** Nothing is left of a folder in which there is something: that is no clean folder, but one that was not looked at. */
function allIgnored(files: readonly string[], folder: string, by: (path: string) => string | undefined, cwd: string): Failure {
  const names = [...new Set(files.map((file) => by(file) ?? ''))].map((name) => shown(name, cwd));
  const them = files.length === 1 ? 'The one determination here is' : `All ${files.length} determinations here are`;
  return {
    file: shown(folder, cwd),
    message: `${them} left out by ${names.join(' and ')}. Change that file, or give a determination by its own name.`,
  };
}
