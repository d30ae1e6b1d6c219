/** The workspace's files on a machine with Node: for the command line, and for editors that do not lend theirs. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { maxLength } from '../service/model/unreadable';
import type { Files, Unread } from '../service/workspace';
import { listFiles } from './list';
import { readFile } from './read-file';

/** More bytes than any file of a workspace has: a code unit takes four at most. */
export const mostBytes = maxLength * 4;

export function createFiles(): Files {
  return {
    read(uri) {
      try {
        const bytes = readFile(URI.parse(uri).fsPath, mostBytes);
        return Promise.resolve(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      } catch (error) {
        return Promise.resolve(reasonFor(error));
      }
    },
    async find(folder, patterns, missed) {
      if (patterns.length === 0) return [];
      try {
        const { files, unread } = await listFiles(URI.parse(folder).fsPath, patterns);
        for (const { path, isFolder } of unread) if (isFolder) missed?.(URI.file(path).toString());
        return files.map((path) => URI.file(path).toString()).sort();
      } catch {
        return [];
      }
    },
    real: realUri,
  };
}

function reasonFor(error: unknown): Unread | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  if (code === 'EISDIR') return { why: 'folder' };
  if (code === 'LARGE') return { why: 'large' };
  if (['PIPE', 'DEVICE', 'SOCKET'].includes(code)) return { why: 'no-file' };
  if (code === 'EACCES' || code === 'EPERM') return { why: 'forbidden' };
  return { why: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'encoding' : 'failed' };
}

/** Where a file of this machine lies when links are followed; of what is not there, where it would lie. Other URIs stay as they are. */
export async function realUri(uri: string): Promise<string> {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? URI.file(await realPath(parsed.fsPath)).toString() : uri;
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPath(folder), basename(path));
  }
}
