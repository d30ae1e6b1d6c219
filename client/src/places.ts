/** Where files lie: the name of one, and the folder a determination belongs to. */
import * as vscode from 'vscode';

/** The name without its folder. */
export const baseName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** The folder a document lies in. One that was never saved has none yet: the workspace's first is taken for it. */
export const folderOf = (document: vscode.Uri): vscode.Uri | undefined =>
  document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
