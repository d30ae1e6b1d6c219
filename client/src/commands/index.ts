/** All commands, and their registration: whatever one throws is logged and told once, here. */
import * as vscode from 'vscode';
import { addCriteria } from './add-criteria';
import { checkWorkspace } from './check-workspace';
import { tellError } from '../tell';
import type { Command, Workbench } from './command';
import { exportAs } from './export-as';
import { exportLetter } from './export';
import { importLetters } from './import';
import { insertCitation } from './insert-citation';
import { newDetermination } from './new';
import { openPreview } from './open-preview';
import { openPreviewToSide } from './open-preview-to-side';
import { restartServer } from './restart-server';
import { showOutput } from './show-output';
import { showReadiness } from './show-readiness';

export const commands: readonly Command[] = [
  newDetermination,
  openPreview,
  openPreviewToSide,
  exportLetter,
  exportAs,
  importLetters,
  insertCitation,
  addCriteria,
  checkWorkspace,
  showReadiness,
  restartServer,
  showOutput,
];

export const registerCommands = (workbench: Workbench): vscode.Disposable[] =>
  commands.map((command) =>
    vscode.commands.registerCommand(command.id, async (...given: unknown[]) => {
      try {
        return await command.run(workbench, ...given);
      } catch (error) {
        if (error instanceof vscode.CancellationError) return undefined;
        workbench.output.error(error instanceof Error ? error : String(error));
        const show = vscode.l10n.t('Show Output');
        void tellError(vscode.l10n.t('This did not work. The output of Review Rationale says why.'), show).then(
          (answer) => answer === show && workbench.output.show(true),
        );
        return undefined;
      }
    }),
  );
