/** Lists what the determination still lacks, in the order of the letter, and jumps to the one picked. */
import * as vscode from 'vscode';
import { readinessRequest, type ReadinessParams, type ReadinessResult } from '../../../server/src/protocol';
import { visible } from '../../../server/src/service/visible';
import { activeDetermination, toRange, type Command } from './command';

export const showReadiness: Command = {
  id: 'rationale.showReadiness',
  async run({ client }) {
    const editor = activeDetermination();
    if (!editor) return;
    const params: ReadinessParams = { uri: editor.document.uri.toString() };
    const { steps } = await client.sendRequest<ReadinessResult>(readinessRequest, params);
    const left = steps.filter(({ done }) => !done).length;
    const picked = await vscode.window.showQuickPick(
      steps.map(({ label, detail, done, range }) => ({
        label: `$(${done ? 'pass' : 'circle-large-outline'}) ${visible(label)}`,
        detail: visible(detail),
        range,
      })),
      {
        title: left === 0 ? vscode.l10n.t('The letter is ready') : vscode.l10n.t('{0} of {1} still to do', left, steps.length),
        placeHolder: vscode.l10n.t('Pick one to go there'),
        matchOnDetail: true,
      },
    );
    if (!picked) return;
    const range = toRange(picked.range);
    await vscode.window.showTextDocument(editor.document, {
      selection: new vscode.Range(range.end, range.end),
      viewColumn: editor.viewColumn,
    });
  },
};
