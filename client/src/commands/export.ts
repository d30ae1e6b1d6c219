/** Exports the letter in the formats of the settings. */
import * as vscode from 'vscode';
import type { DeidentifyMode, ExportFormat } from '../../../server/src/protocol';
import { exportLetters } from '../export/letters';
import { exportDefaults } from '../export/defaults';
import { chosenDocument, type Command } from './command';

/** What a keybinding or another extension may hand over as the second argument. */
export interface ExportOptions {
  readonly formats?: readonly ExportFormat[];
  readonly draft?: boolean;
  /** Put the determination into a PDF, with comments, notes and silenced findings. */
  readonly attachSource?: boolean;
  /** Take out what identifies a person. */
  readonly deidentify?: DeidentifyMode;
  /** A file, or a folder that ends with a slash; nobody is asked then. */
  readonly target?: vscode.Uri;
}

export const exportLetter: Command = {
  id: 'rationale.export',
  async run(workbench, given, more) {
    const document = chosenDocument(workbench, given);
    if (!document) return [];
    // The Explorer hands over all that are selected.
    const documents = Array.isArray(more) ? more.filter((each): each is vscode.Uri => each instanceof vscode.Uri) : [document];
    const options = (Array.isArray(more) ? {} : (more ?? {})) as ExportOptions;
    const defaults = await exportDefaults(workbench.client, document);
    return exportLetters(workbench.client, { draft: false, ...defaults, ...options, documents });
  },
};
