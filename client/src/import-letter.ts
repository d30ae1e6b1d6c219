/** Asks the server for the determination that a published letter makes. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importRequest, toBase64, type ImportParams, type ImportResult } from '../../server/src/protocol';
import { baseName } from './places';

/** `folder`: where the determination will lie; its library and letter forms are what the letter is read with. */
export async function importLetter(
  client: BaseLanguageClient,
  letter: vscode.Uri,
  folder: vscode.Uri | undefined,
  token: vscode.CancellationToken,
): Promise<ImportResult> {
  const base64 = toBase64(await vscode.workspace.fs.readFile(letter));
  const params: ImportParams = { fileName: baseName(letter), base64, folder: folder?.toString() };
  return client.sendRequest<ImportResult>(importRequest, params, token);
}

/** What is said of letters that could not be imported, each with its reason. */
export const tellNotImported = (failed: readonly string[]): void =>
  void vscode.window.showErrorMessage(vscode.l10n.t('Not imported. {0}', failed.join(' · ')));
