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
import type { Files } from '../service/workspace';

export function createClientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      try {
        const { base64 } = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri } satisfies ReadFileParams);
        return base64 === undefined ? undefined : decodeText(base64);
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
  };
}

const decodeText = (base64: string): string => new TextDecoder('utf-8').decode(fromBase64(base64));
