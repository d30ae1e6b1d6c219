/** The workspace's files for a command, and those of them that are there and cannot be read: what rests on them is not what it seems. */
import { basename, dirname, sep } from 'node:path';
import { createFiles } from '../platform/files';
import { configurationName } from '../service/configuration';
import type { Files } from '../service/workspace';
import { reasonOf, shown, type Failure } from './trouble';

export interface WorkspaceFiles {
  readonly files: Files;
  /** Of the files that were refused since the last call: configurations, and others. */
  news(): { readonly configurations: readonly Failure[]; readonly others: readonly Failure[] };
  /** The configuration above a path that was refused: what is made there would go by one that nobody chose. */
  refusedFor(path: string): Failure | undefined;
}

export function createWorkspaceFiles(cwd: string): WorkspaceFiles {
  const refused = new Map<string, Failure>();
  let told = 0;
  const isConfiguration = (path: string): boolean => basename(path) === configurationName;
  return {
    files: createFiles((path, error) => void refused.set(path, { file: shown(path, cwd), message: reasonOf(error) })),
    news() {
      const since = [...refused].slice(told);
      told = refused.size;
      return {
        configurations: since.filter(([path]) => isConfiguration(path)).map(([, failure]) => failure),
        others: since.filter(([path]) => !isConfiguration(path)).map(([, failure]) => failure),
      };
    },
    refusedFor: (path) =>
      [...refused].find(([own]) => isConfiguration(own) && path.startsWith(dirname(own) === sep ? sep : dirname(own) + sep))?.[1],
  };
}
