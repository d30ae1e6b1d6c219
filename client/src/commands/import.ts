/** Opens published letters as determinations: nothing is written until the reviewer saves. */
import * as vscode from 'vscode';
import { importLetter, tellNotImported } from '../import-letter';
import { visible } from '../../../server/src/service/visible';
import { baseName } from '../places';
import { tellBriefly } from '../tell';
import type { Command, Workbench } from './command';

export const importLetters: Command = {
  id: 'rationale.import',
  async run(workbench, given, selected) {
    const letters = await chooseLetters(given, selected);
    const failed: string[] = [];
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading letters'), cancellable: true },
      async (progress, token) => {
        for (const letter of letters) {
          if (token.isCancellationRequested) return;
          const fileName = baseName(letter);
          progress.report({ message: visible(fileName), increment: 100 / letters.length });
          const problem = await openAsDetermination(workbench, letter, token);
          if (problem) failed.push(`${fileName}: ${problem}`);
        }
      },
    );
    if (failed.length > 0) tellNotImported(failed);
  },
};

async function chooseLetters(given: unknown, selected: unknown): Promise<readonly vscode.Uri[]> {
  if (Array.isArray(selected)) return selected.filter((each): each is vscode.Uri => each instanceof vscode.Uri);
  if (given instanceof vscode.Uri) return [given];
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    filters: { [vscode.l10n.t('Letters')]: ['pdf', 'docx', 'txt'] },
    title: vscode.l10n.t('Import Letters'),
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen ?? [];
}

/** Opens one letter as an unsaved determination beside its source; gives the trouble in words when it cannot. */
async function openAsDetermination(
  { client }: Workbench,
  letter: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const folder = vscode.Uri.joinPath(letter, '..');
  const result = await importLetter(client, letter, folder, token);
  if (result.kind === 'failed') return result.message;
  const place = vscode.Uri.joinPath(folder, result.fileName).with({ scheme: 'untitled' });
  const taken = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
  const document = await (taken || letter.scheme !== 'file'
    ? vscode.workspace.openTextDocument({ language: 'rationale', content: '' })
    : vscode.workspace.openTextDocument(place));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((change) => change.insert(new vscode.Position(0, 0), result.text));
  if (result.unsure > 0) {
    tellBriefly(vscode.l10n.t('{0}: {1} places to check, see Problems', baseName(letter), result.unsure));
  }
  return undefined;
}
