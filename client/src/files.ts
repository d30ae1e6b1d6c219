/** Answers the server's requests for files through the editor's file system, which also knows virtual and remote ones. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  findFilesRequest,
  readFileRequest,
  toBase64,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol';
import { readFile as readBytes } from './read-file';

/** Bytes; no library or configuration has as many. */
const largestFile = 16_000_000;

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const read = await readBytes(vscode.Uri.parse(uri), largestFile);
    return read instanceof Uint8Array ? { base64: toBase64(read) } : { base64: undefined, why: read };
  } catch (error) {
    return { base64: undefined, ...reasonFor(error) }; // the server says so at the place that names the file
  }
}

function reasonFor(error: unknown): Pick<ReadFileResult, 'why'> {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return {};
  if (code === 'FileIsADirectory') return { why: 'folder' };
  return { why: code === 'NoPermissions' ? 'forbidden' : 'failed' };
}

async function findFiles({ folder, patterns }: FindFilesParams): Promise<FindFilesResult> {
  const base = vscode.Uri.parse(folder);
  const found = await Promise.all(
    patterns.map((pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern)).then(undefined, () => [])),
  );
  return { uris: [...new Set(found.flat().map(String))].sort() };
}

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, readFile);
  client.onRequest(findFilesRequest, findFiles);
}
