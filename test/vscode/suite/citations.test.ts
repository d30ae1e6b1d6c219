/** Insert Citation by its quick pick. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, determination, example, show, showText, until } from './editor';

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

describe('Add Criteria of the Cited Topics', () => {
  it('adds the criterion that the sample case never answers', async () => {
    const editor = await show(example('lumbar-medial-branch-blocks.rationale.yaml'));
    const position = after(editor.document, 'topic: facet-blocks');
    editor.selection = new vscode.Selection(position, position);
    assert.ok(!editor.document.getText().includes('facet-blocks/no-radicular-pain-stenosis-or-previous-fusion'));
    await vscode.commands.executeCommand('rationale.addCriteria');
    assert.ok(editor.document.getText().includes('odg-low-back/facet-blocks/no-radicular-pain-stenosis-or-previous-fusion'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('Show Readiness', () => {
  it('goes to what is still missing', async () => {
    const editor = await showText('readiness.rationale.yaml', determination.replace(/case_summary: [\s\S]*?\n\n/, ''));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await accept('rationale.showReadiness');
    const went = vscode.window.activeTextEditor;
    assert.equal(went?.document.uri.toString(), editor.document.uri.toString());
    assert.ok(went?.selection.active.isAfter(new vscode.Position(0, 0)), 'the cursor went somewhere');
  });
});
