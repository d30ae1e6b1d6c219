/** Exports the letter in a format that is picked, whole or without what identifies a person. */
import * as vscode from 'vscode';
import type { DeidentifyMode, ExportFormat } from '../../../server/src/protocol';
import { exportDefaults } from '../export/defaults';
import { exportLetters, formatNames } from '../export/letters';
import { chosenDocument, type Command } from './command';

interface Choice extends vscode.QuickPickItem {
  readonly format?: ExportFormat;
  readonly withSource?: boolean;
  readonly deidentify?: DeidentifyMode;
}

const formats: readonly Choice[] = (Object.keys(formatNames) as ExportFormat[]).map((format) => ({
  label: formatNames[format],
  description: format,
  format,
}));

const choices = (): Choice[] => [
  ...formats,
  {
    label: vscode.l10n.t('PDF with the determination inside'),
    description: vscode.l10n.t('carries comments, notes and silenced findings'),
    format: 'pdf',
    withSource: true,
  },
  { label: vscode.l10n.t('Without what identifies a person'), kind: vscode.QuickPickItemKind.Separator },
  {
    label: vscode.l10n.t('De-identified, as California publishes letters…'),
    description: vscode.l10n.t('names, numbers, addresses, employers, clinics'),
    deidentify: 'dwc',
  },
  {
    label: vscode.l10n.t('De-identified, as HIPAA’s Safe Harbor asks…'),
    description: vscode.l10n.t('dates but the year, places and ages over 89 too'),
    deidentify: 'safe-harbor',
  },
];

const pick = (from: readonly Choice[]): Thenable<Choice | undefined> =>
  vscode.window.showQuickPick(from, { title: vscode.l10n.t('Export Letter As'), placeHolder: vscode.l10n.t('Format') });

export const exportAs: Command = {
  id: 'rationale.exportAs',
  async run(workbench, given) {
    const document = chosenDocument(workbench, given);
    if (!document) return [];
    const picked = await pick(choices());
    const format = picked?.deidentify ? (await pick(formats))?.format : picked?.format;
    if (!picked || !format) return [];
    const defaults = await exportDefaults(workbench.client, document);
    // what is picked here is meant: a plain PDF carries nothing, whatever settings and configuration say
    const attachSource = picked.withSource === true;
    const chosen = { documents: [document], formats: [format], draft: false, attachSource, deidentify: picked.deidentify };
    return exportLetters(workbench.client, { ...defaults, ...chosen });
  },
};
