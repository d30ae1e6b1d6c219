/** A letter as a determination: read in a thread, or in a browser in a worker beside the server's. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { example, saveByHand, show, until } from './editor';

const finished = () => example('shoulder-mri.rationale.yaml');
const folder = () => example('imports/');

describe('Import Letters', () => {
  before(saveByHand);
  before(() => vscode.workspace.fs.createDirectory(folder()));

  it('opens the words of a Word letter, and the very determination of a PDF of ours', async () => {
    const source = (await show(finished())).document.getText();
    const formats = ['docx', 'pdf'];
    const letters = await vscode.commands.executeCommand<vscode.Uri[]>('rationale.export', finished(), {
      target: folder(),
      formats,
      attachSource: true,
    });
    for (const letter of letters) {
      await vscode.commands.executeCommand('rationale.import', letter);
      const shown = () => vscode.window.activeTextEditor?.document;
      const opened = await until('the determination', () => {
        const document = shown();
        return document?.isUntitled === true && document.getText().includes('MRI of the right shoulder') && document;
      });
      assert.equal(opened.languageId, 'rationale');
      if (letter.path.endsWith('.pdf')) assert.equal(opened.getText(), source);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
