/** Applies an edit of the server to an editor, or says why there is none. */
import type * as vscode from 'vscode';
import type { InsertCitationResult } from '../../../server/src/protocol';
import { tellInformation } from '../tell';
import { toRange } from './command';

export async function applyEdit(editor: vscode.TextEditor, { edit, refused }: InsertCitationResult): Promise<void> {
  if (edit) await editor.edit((change) => change.replace(toRange(edit.range), edit.newText));
  else if (refused) void tellInformation(refused);
}
