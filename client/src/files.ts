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
    const bytes = await readBytes(vscode.Uri.parse(uri), largestFile);
    return { base64: bytes instanceof Uint8Array ? toBase64(bytes) : undefined };
  } catch {
    return { base64: undefined }; // not there, or not readable: the server says so at the place that names the file
  }
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
