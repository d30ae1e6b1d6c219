/** Asks the server for the determination that a published letter makes. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importRequest, largestLetter, toBase64, type ImportParams, type ImportResult } from '../../server/src/protocol';
import { baseName } from './places';
import { readFile } from './read-file';
import { tellError } from './tell';

/** `folder`: where the determination will lie; its library and letter forms are what the letter is read with. */
export async function importLetter(
  client: BaseLanguageClient,
  letter: vscode.Uri,
  folder: vscode.Uri | undefined,
  token: vscode.CancellationToken,
): Promise<ImportResult> {
  const bytes = await readFile(letter, largestLetter);
  if (bytes === 'large')
    return { kind: 'failed', message: vscode.l10n.t('This file is too large to be a letter. Choose another one.') };
  if (typeof bytes === 'string') return { kind: 'failed', message: vscode.l10n.t('This is no file. Choose another one.') };
  const params: ImportParams = { fileName: baseName(letter), base64: toBase64(bytes), folder: folder?.toString() };
  return client.sendRequest<ImportResult>(importRequest, params, token);
}

/** What is said of letters that could not be imported, each with its reason. */
export const tellNotImported = (failed: readonly string[]): void =>
  void tellError(vscode.l10n.t('Not imported. {0}', failed.join(' · ')));
