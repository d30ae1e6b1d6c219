/** Shows the letter in the active column. */
import * as vscode from 'vscode';
import { chosenDocument, type Command } from './command';

export const openPreview: Command = {
  id: 'rationale.openPreview',
  run(workbench, given) {
    const uri = chosenDocument(workbench, given);
    if (uri) workbench.previews.show(uri, vscode.ViewColumn.Active);
  },
};
