/** The workspace's files through the editor, so that remote, virtual and web workspaces are read like any other. */
import type { Connection } from 'vscode-languageserver';
import {
  findFilesRequest,
  fromBase64,
  readFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol';
import type { Files, Unread } from '../service/workspace';

/** `real` follows links where the server lies on the same machine as the files. */
export function createClientFiles(connection: Connection, real: Files['real']): Files {
  return {
    async read(uri) {
      try {
        const result = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri } satisfies ReadFileParams);
        if (result.base64 !== undefined) return decodeText(result.base64);
        return result.why && { why: result.why };
      } catch {
        return undefined;
      }
    },
    async find(folder, patterns) {
      if (patterns.length === 0) return [];
      try {
        const params: FindFilesParams = { folder, patterns };
        return (await connection.sendRequest<FindFilesResult>(findFilesRequest, params)).uris;
      } catch {
        return [];
      }
    },
    ...(real && { real }),
  };
}

function decodeText(base64: string): string | Unread {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(base64));
  } catch {
    return { why: 'encoding' };
  }
}
