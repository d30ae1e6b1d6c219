/** Which files a call is about: those named, those below a named folder, those a pattern matches. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { neverSearched } from '../../platform/files';
import { reasonOf, shown, type Failure } from '../trouble';
import { createIgnored } from './ignored';

export interface Found {
  /** Absolute paths, each once, in an order that is the same on every machine. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

export const determinations = '**/*.rationale.{yaml,yml}';

export async function findDeterminations(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>();
  const failures: Failure[] = [];
  const refused: Refused = (file, error) => failures.push({ file: shown(file, cwd), message: reasonOf(error) });
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(cwd, path);
    try {
      for (const file of await filesOf(path, absolute, cwd, refused)) files.add(file);
    } catch (error) {
      failures.push({ file: shown(absolute, cwd), message: reasonOf(error) });
    }
  }
  return { files: [...files].sort(), failures };
}

/** Told of a file that is there and cannot be read. */
type Refused = (file: string, error: unknown) => void;

async function filesOf(path: string, absolute: string, cwd: string, refused: Refused): Promise<readonly string[]> {
  let isFolder;
  try {
    isFolder = (await stat(absolute)).isDirectory();
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(path)) throw error;
    const matched = await search(path, cwd, cwd, refused);
    if (matched.length === 0) throw error;
    return matched;
  }
  if (!isFolder) return [absolute]; // named on purpose: whatever it is called and whoever ignores it
  return search(determinations, absolute, cwd, refused);
}

async function search(pattern: string, folder: string, top: string, refused: Refused): Promise<string[]> {
  const options = {
    absolute: true,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: [...neverSearched],
  };
  const { glob } = await import('tinyglobby'); // a call for one file needs none of it
  const found = await glob(pattern, { ...options, cwd: folder });
  const ignored = createIgnored(folder, top, refused);
  return found.map((file) => resolve(file)).filter((file) => !ignored(file));
}
