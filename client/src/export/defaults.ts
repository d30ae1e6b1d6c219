/** What an export starts from: the person's settings, else the configuration of the folder, else a PDF beside the text. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  exportDefaultsRequest,
  type ExportDefaultsParams,
  type ExportDefaultsResult,
  type ExportFormat,
} from '../../../server/src/protocol';
import { folderOf } from '../places';
import { exportSettings } from '../settings';

export interface ExportDefaults {
  /** Never empty. */
  readonly formats: readonly ExportFormat[];
  readonly folder: vscode.Uri;
  /** Whether somebody said that letters go to that folder; otherwise it is only where a dialog starts. */
  readonly folderIsSet: boolean;
}

export async function exportDefaults(client: BaseLanguageClient, document: vscode.Uri): Promise<ExportDefaults> {
  const settings = exportSettings(document);
  const params: ExportDefaultsParams = { uri: document.toString() };
  const configured = await client.sendRequest<ExportDefaultsResult>(exportDefaultsRequest, params);
  const formats = [settings.formats, configured.formats ?? []].find(({ length }) => length > 0) ?? ['pdf'];
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (settings.folder && root) return { formats, folder: vscode.Uri.joinPath(root, settings.folder), folderIsSet: true };
  if (configured.folder && vscode.workspace.isTrusted)
    return { formats, folder: vscode.Uri.parse(configured.folder), folderIsSet: true };
  return { formats, folder: folderOf(document) ?? vscode.Uri.file('/'), folderIsSet: false };
}
