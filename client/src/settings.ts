/** The settings the client reads, each by one function; the language server asks for its own. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../server/src/protocol';

const read = <T>(key: string, scope: vscode.Uri | undefined, otherwise: T): T =>
  vscode.workspace.getConfiguration('rationale', scope).get<T>(key, otherwise);

/** Whether findings wait until the document is saved. */
export const runsOnSave = (scope: vscode.Uri): boolean => read<string>('check.run', scope, 'onType') === 'onSave';

export const scrollSync = (scope: vscode.Uri): boolean => read('preview.scrollSync', scope, true);

/** The formats Export Letter writes; never empty. */
export const exportFormats = (scope: vscode.Uri): readonly ExportFormat[] => {
  const formats = read<ExportFormat[]>('export.formats', scope, []);
  return formats.length > 0 ? formats : ['pdf'];
};

/** Where letters go by default: beside the document, or a folder under the workspace folder. */
export const exportFolder = (document: vscode.Uri): vscode.Uri => {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (document.scheme === 'untitled') return root ?? vscode.Uri.file('/');
  const folder = vscode.workspace.isTrusted ? read('export.folder', document, '').trim() : '';
  return folder && root ? vscode.Uri.joinPath(root, folder) : vscode.Uri.joinPath(document, '..');
};
