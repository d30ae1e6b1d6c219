/** Opens an empty determination with what the workspace's configuration fills in. */
import * as vscode from 'vscode';
import { newDeterminationRequest, type NewDeterminationParams, type NewDeterminationResult } from '../../../server/src/protocol';
import { visible } from '../../../server/src/service/visible';
import type { Command } from './command';

export const newDetermination: Command = {
  id: 'rationale.new',
  async run({ client }, given) {
    const active = vscode.window.activeTextEditor?.document.uri;
    const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
    const ask = (profile?: string) => {
      const params: NewDeterminationParams = { profile, folder: folder?.uri.toString() };
      return client.sendRequest<NewDeterminationResult>(newDeterminationRequest, params);
    };
    const chosen = typeof given === 'string' ? given : await pickProfile((await ask()).profiles);
    if (chosen === undefined) return undefined;
    const { snippet } = await ask(chosen);
    const document = await vscode.workspace.openTextDocument({ language: 'rationale', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    return document.uri;
  },
};

async function pickProfile(profiles: NewDeterminationResult['profiles']): Promise<string | undefined> {
  if (profiles.length < 2) return profiles[0]?.id ?? '';
  const picked = await vscode.window.showQuickPick(
    profiles.map(({ id, title }) => ({ label: visible(title), description: visible(id), id })),
    { title: vscode.l10n.t('New Determination'), placeHolder: vscode.l10n.t('Letter form') },
  );
  return picked?.id;
}
