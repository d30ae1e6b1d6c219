/** The workspace's files on a machine with Node: for the command line, and for editors that do not lend theirs. */
import { readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Files } from '../service/workspace';

/** Folders that never hold a workspace's own documents. */
export const neverSearched: readonly string[] = ['**/node_modules/**', '**/.git/**'];

export function createFiles(): Files {
  return {
    async read(uri) {
      try {
        return new TextDecoder('utf-8').decode(await readFile(URI.parse(uri).fsPath));
      } catch {
        return undefined;
      }
    },
    async find(folder, patterns) {
      if (patterns.length === 0) return [];
      try {
        const { glob } = await import('tinyglobby'); // most workspaces have nothing to find
        const options = { cwd: URI.parse(folder).fsPath, absolute: true, followSymbolicLinks: false, ignore: [...neverSearched] };
        const found = await glob([...patterns], { ...options, expandDirectories: false });
        return found.map((path) => URI.file(path).toString()).sort();
      } catch {
        return [];
      }
    },
  };
}
