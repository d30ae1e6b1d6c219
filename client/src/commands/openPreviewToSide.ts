/** Shows the letter beside the text. */
import * as vscode from 'vscode';
import { chosenDocument } from './command';
import type { Command } from './command';

export const openPreviewToSide: Command = {
  id: 'rationale.openPreviewToSide',
  run({ previews }, given) {
    const uri = chosenDocument(given);
    if (uri) previews.show(uri, vscode.ViewColumn.Beside);
  },
};
