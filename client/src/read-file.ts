/** Reads a file through the editor's file system: no pipe or device, which may never end, and nothing that is too large. */
import * as vscode from 'vscode';

/** Or why it was not read: `large` where it has more bytes. Rejects where it is not there or may not be read. */
export async function readFile(uri: vscode.Uri, most: number): Promise<Uint8Array | 'folder' | 'no-file' | 'large'> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  if ((type & vscode.FileType.File) === 0) return 'no-file';
  return size > most ? 'large' : vscode.workspace.fs.readFile(uri);
}
