/** The workspace's files on a machine with Node: for the command line, and for editors that do not lend theirs. */
import { existsSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { maxLength } from '../service/document';
import type { Files } from '../service/workspace';
import { readFile } from './read-file';

/** Folders that never hold a workspace's own documents. */
export const neverSearched: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** More bytes than any file of a workspace has: a code unit takes four at most. */
export const mostBytes = maxLength * 4;

/** `refused` is told of a file that is there and cannot be read, each once; one that is not there is no trouble. */
export function createFiles(refused: (path: string, error: unknown) => void = () => undefined): Files {
  const told = new Set<string>();
  return {
    read(uri) {
      const path = URI.parse(uri).fsPath;
      try {
        return Promise.resolve(new TextDecoder('utf-8').decode(readFile(path, mostBytes)));
      } catch (error) {
        if (!told.has(path) && existsSync(path)) refused(path, error);
        told.add(path);
        return Promise.resolve(undefined);
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
