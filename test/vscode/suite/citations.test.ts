/** Insert Citation by its quick pick. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, determination, showText, until } from './editor';

/** Runs a command that asks by quick pick, and accepts what is under the cursor there. */
const accept = async (command: string): Promise<void> => {
  const done = vscode.commands.executeCommand(command);
  let ended = false;
  void done.then(() => (ended = true));
  await until('the pick to be accepted', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ended;
  });
};

describe('Insert Citation', () => {
  it('puts a citation where the cursor is in the rationale', async () => {
    const editor = await showText('cite.rationale.yaml', determination);
    const position = after(editor.document, 'deficit are present');
    editor.selection = new vscode.Selection(position, position);
    await accept('rationale.insertCitation');
    assert.match(editor.document.getText(), /deficit are present ?\[@[\w.:/-]+[^\]]*\]\. In this case/);
  });

  it('puts an entry into the list of guidelines', async () => {
    const begun = determination.replace('      - cite: mtus-low-back-2004\n        pages: 303\n', '      - \n');
    const editor = await showText('cite-list.rationale.yaml', begun);
    const position = after(editor.document, 'guideline_basis:\n      - ');
    editor.selection = new vscode.Selection(position, position);
    await accept('rationale.insertCitation');
    assert.match(editor.document.getText(), /guideline_basis:\n {6}- cite: [\w.:/-]+/);
  });
});
