/** The workspace's files through the editor, so that remote, virtual and web workspaces are read like any other. */
import type { Connection } from 'vscode-languageserver';
import {
  findFilesRequest,
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

/** Bytes of base64. Works on Node and in a worker alike. */
export const decodeBytes = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const decodeText = (base64: string): string => new TextDecoder('utf-8').decode(decodeBytes(base64));

/** Base64 of bytes, in pieces that fit a call's arguments. */
export function encodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
