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
    const choices = formats.map((format) => ({
      label: formatNames[format],
      description: format as string,
      format,
      withSource: false,
    }));
    const withSource = {
      label: vscode.l10n.t('PDF with the determination inside'),
      description: vscode.l10n.t('carries comments, notes and silenced findings'),
      format: 'pdf' as const,
      withSource: true,
    };
    const picked = await vscode.window.showQuickPick([...choices, withSource], {
      title: vscode.l10n.t('Export Letter As'),
      placeHolder: vscode.l10n.t('Format'),
    });
    if (!picked) return [];
    const defaults = await exportDefaults(workbench.client, document);
    // what is picked here is meant: a plain PDF carries nothing, whatever settings and configuration say
    const attachSource = picked.withSource;
    const chosen = { documents: [document], formats: [picked.format], draft: false, attachSource };
    return exportLetters(workbench.client, { ...defaults, ...chosen });
  },
};
