/** Exports the letter in a format that is picked. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol';
import { exportDefaults } from '../export/defaults';
import { exportLetters, formatNames } from '../export/letters';
import { chosenDocument, type Command } from './command';

export const exportAs: Command = {
  id: 'rationale.exportAs',
  async run(workbench, given) {
    const document = chosenDocument(workbench, given);
    if (!document) return [];
    const formats = Object.keys(formatNames) as ExportFormat[];
    const picked = await vscode.window.showQuickPick(
      formats.map((format) => ({ label: formatNames[format], description: format, format })),
      { title: vscode.l10n.t('Export Letter As'), placeHolder: vscode.l10n.t('Format') },
    );
    if (!picked) return [];
    const defaults = await exportDefaults(workbench.client, document);
    return exportLetters(workbench.client, { ...defaults, documents: [document], formats: [picked.format], draft: false });
  },
};
