/** Reads a file through the editor's file system: no pipe or device, which may never end, and nothing that is too large. */
import * as vscode from 'vscode';

/** Undefined where it is no file; `large` where it has more bytes. Rejects where it is not there or not readable. */
export async function readFile(uri: vscode.Uri, most: number): Promise<Uint8Array | 'large' | undefined> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.File) === 0) return undefined;
  return size > most ? 'large' : vscode.workspace.fs.readFile(uri);
}
