/** Checks every determination of the workspace, open or not, and shows the Problems. */
import * as vscode from 'vscode';
import { checkWorkspaceRequest, type CheckWorkspaceResult } from '../../../server/src/protocol';
import { describeFindings } from '../status';
import { tellBriefly, tellInformation } from '../tell';
import type { Command } from './command';

export const checkWorkspace: Command = {
  id: 'rationale.checkWorkspace',
  async run({ client }) {
    const result = await client.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest); // the server shows its progress
    if (result.files === 0) {
      void tellInformation(vscode.l10n.t('There are no determinations in this workspace.'));
      return result;
    }
    tellBriefly(vscode.l10n.t('{0} determinations: {1}', result.files, describeFindings(result)));
    if (result.errors + result.warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
    return result;
  },
};
