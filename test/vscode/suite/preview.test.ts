/** The preview's tab: beside the text, without taking the cursor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { determination, showText, until } from './editor';

const previewTab = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rationale.preview'));

describe('the preview', () => {
  it('opens beside the text, which keeps the cursor', async () => {
    const { document } = await showText('preview.rationale.yaml', determination);
    await vscode.commands.executeCommand('rationale.openPreviewToSide');
    const tab = await until('the preview', previewTab);
    assert.equal(tab.label, 'Preview preview.rationale.yaml');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('is opened once for a document', async () => {
    await vscode.commands.executeCommand('rationale.openPreviewToSide');
    await vscode.commands.executeCommand('rationale.openPreview');
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(tabs.length, 1);
    await vscode.window.tabGroups.close(tabs);
  });
});
