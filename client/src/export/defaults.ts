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
import { attachSource, exportSettings } from '../settings';
import { tellWarning } from '../tell';

export interface ExportDefaults {
  /** Never empty. */
  readonly formats: readonly ExportFormat[];
  readonly folder: vscode.Uri;
  /** Whether somebody said that letters go to that folder; otherwise it is only where a dialog starts. */
  readonly folderIsSet: boolean;
  /** Whether the determination travels inside a PDF, by the person's settings; undefined: as the configuration says. */
  readonly attachSource: boolean | undefined;
}

export async function exportDefaults(client: BaseLanguageClient, document: vscode.Uri): Promise<ExportDefaults> {
  const settings = exportSettings(document);
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const wanted = settings.folder && root ? { root: root.toString(), folder: settings.folder } : undefined;
  const params: ExportDefaultsParams = { uri: document.toString(), wanted };
  const configured = await client.sendRequest<ExportDefaultsResult>(exportDefaultsRequest, params);
  const formats = [settings.formats, configured.formats ?? []].find(({ length }) => length > 0) ?? ['pdf'];
  if (configured.leftOut) void tellWarning(configured.leftOut);
  // a workspace that is not trusted decides neither where letters go nor what they carry
  const attached = vscode.workspace.isTrusted ? attachSource(document) : false;
  if (configured.folder && vscode.workspace.isTrusted)
    return { formats, folder: vscode.Uri.parse(configured.folder), folderIsSet: true, attachSource: attached };
  return { formats, folder: folderOf(document) ?? vscode.Uri.file('/'), folderIsSet: false, attachSource: attached };
}
