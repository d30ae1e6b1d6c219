/** The settings the client reads, each by one function; the language server asks for its own. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../server/src/protocol';

const read = <T>(key: string, scope: vscode.Uri | undefined, otherwise: T): T =>
  vscode.workspace.getConfiguration('rationale', scope).get<T>(key, otherwise);

/** Whether findings wait until the document is saved. */
export const runsOnSave = (scope: vscode.Uri): boolean => read<string>('check.run', scope, 'onType') === 'onSave';

export const scrollSync = (scope: vscode.Uri): boolean => read('preview.scrollSync', scope, true);

/** What the person's settings say of the determination inside a PDF; undefined where they say nothing. */
export const attachSource = (scope: vscode.Uri): boolean | undefined =>
  vscode.workspace.isTrusted ? (read<boolean | null>('export.attachSource', scope, null) ?? undefined) : undefined;

/** Formats and folder of exports, where the person's settings say something; else the folder's configuration decides. */
export const exportSettings = (scope: vscode.Uri): { readonly formats: readonly ExportFormat[]; readonly folder: string } => ({
  formats: read<ExportFormat[]>('export.formats', scope, []),
  folder: vscode.workspace.isTrusted ? read('export.folder', scope, '').trim() : '',
});
