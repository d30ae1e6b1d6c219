/** Shows the letter in the active column. */
import * as vscode from 'vscode';
import { chosenDocument } from './command';
import type { Command } from './command';

export const openPreview: Command = {
  id: 'rationale.openPreview',
  run({ previews }, given) {
    const uri = chosenDocument(given);
    if (uri) previews.show(uri, vscode.ViewColumn.Active);
  },
};
