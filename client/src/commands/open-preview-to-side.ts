/** Shows the letter beside the text. */
import * as vscode from 'vscode';
import { chosenDocument, type Command } from './command';

export const openPreviewToSide: Command = {
  id: 'rationale.openPreviewToSide',
  run(workbench, given) {
    const uri = chosenDocument(workbench, given);
    if (uri) workbench.previews.show(uri, vscode.ViewColumn.Beside);
  },
};
