/** Opens an empty determination with what the workspace's configuration fills in. */
import * as vscode from 'vscode';
import { newDeterminationRequest, type NewDeterminationParams, type NewDeterminationResult } from '../../../server/src/protocol';
import { determinationName } from '../../../server/src/service/determination-name';
import { visible } from '../../../server/src/service/visible';
import { baseName } from '../places';
import { tellInformation } from '../tell';
import type { Command } from './command';

export const newDetermination: Command = {
  id: 'rationale.new',
  async run({ client }, given) {
    const active = vscode.window.activeTextEditor?.document.uri;
    const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
    const ask = (profile?: string, number?: string) => {
      const params: NewDeterminationParams = { profile, number, folder: folder?.uri.toString() };
      return client.sendRequest<NewDeterminationResult>(newDeterminationRequest, params);
    };
    const chosen = typeof given === 'string' ? given : await pickProfile((await ask()).profiles);
    if (chosen === undefined) return undefined;
    const number = typeof given === 'string' ? '' : await askNumber();
    if (number === undefined) return undefined;
    const { snippet } = await ask(chosen, number);
    const document = await emptyDocument(folder?.uri, number);
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    return document.uri;
  },
};

/** Undefined where the person stops here; empty where the number is to be written later. */
const askNumber = async (): Promise<string | undefined> =>
  (
    await vscode.window.showInputBox({
      title: vscode.l10n.t('New Determination'),
      prompt: vscode.l10n.t('Case number: the file is named after it. Leave it empty to write it later.'),
    })
  )?.trim();

/** Unsaved; with a number it has its name and its folder already, so that saving asks for nothing. */
async function emptyDocument(folder: vscode.Uri | undefined, number: string): Promise<vscode.TextDocument> {
  const unnamed = () => vscode.workspace.openTextDocument({ language: 'rationale', content: '' });
  const stem = number.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/u, '');
  if (stem === '' || folder?.scheme !== 'file') return unnamed();
  const file = vscode.Uri.joinPath(folder, determinationName(stem));
  const isThere = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  const place = file.with({ scheme: 'untitled' });
  if (isThere || vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString())) {
    void tellInformation(
      vscode.l10n.t('There is a file “{0}” already. This determination is named when it is saved.', baseName(file)),
    );
    return unnamed();
  }
  return vscode.workspace.openTextDocument(place);
}

async function pickProfile(profiles: NewDeterminationResult['profiles']): Promise<string | undefined> {
  if (profiles.length < 2) return profiles[0]?.id ?? '';
  const picked = await vscode.window.showQuickPick(
    profiles.map(({ id, title }) => ({ label: visible(title), description: visible(id), id })),
    { title: vscode.l10n.t('New Determination'), placeHolder: vscode.l10n.t('Letter form') },
  );
  return picked?.id;
}
