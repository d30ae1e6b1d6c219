/** Findings, completion and quick fixes in the real editor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, codeOf, determination, example, findings, show, saveByHand, showText } from './editor';

describe('a determination in the editor', () => {
  before(saveByHand);

  it('is a language of its own', async () => {
    const { document } = await show(example('lumbar-medial-branch-blocks.rationale.yaml'));
    assert.equal(document.languageId, 'rationale');
    const [guideline] = await vscode.workspace.findFiles('**/*.guideline.yaml');
    assert.ok(guideline, 'the examples have a guideline');
    assert.equal((await vscode.workspace.openTextDocument(guideline)).languageId, 'guideline');
  });

  it('gets findings with a code that leads to its page', async () => {
    const uri = example('lumbar-medial-branch-blocks.rationale.yaml');
    await show(uri);
    const [finding] = await findings(uri, (found) => found.length > 0);
    assert.ok(finding);
    assert.equal(finding.source, 'Review Rationale');
    assert.ok(typeof finding.code === 'object' && finding.code.target, 'the code is a link');
  });

  it('gets findings anew as it is typed, and loses them when they are mended', async () => {
    const editor = await showText('typed.rationale.yaml', determination);
    const { document } = editor;
    const decision = after(document, 'decision: upheld');
    const word = new vscode.Range(decision.translate(0, -'upheld'.length), decision);
    await editor.edit((change) => change.replace(word, 'upheldd'));
    const found = await findings(document.uri, (all) => all.some((each) => codeOf(each) === 'invalid-value'));
    const finding = found.find((each) => codeOf(each) === 'invalid-value');
    assert.equal(document.getText(finding?.range), 'upheldd', 'the finding stands under the word');
    assert.ok(document.isDirty, 'nothing was saved');
    await editor.edit((change) => change.replace(finding?.range ?? word, 'upheld'));
    await findings(document.uri, (all) => !all.some((each) => codeOf(each) === 'invalid-value'));
  });

  it('offers the guidelines of the library', async () => {
    const { document } = await showText('complete.rationale.yaml', determination);
    const position = after(document, 'guideline_basis:\n      - cite: ');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = list.items.map(
      ({ label, insertText }) => `${typeof label === 'string' ? label : label.label} ${String(insertText)}`,
    );
    assert.ok(
      labels.some((label) => label.includes('mtus-low-back-2004')),
      labels.slice(0, 20).join('\n'),
    );
  });

  it('explains a key on hover', async () => {
    const { document } = await showText('hover.rationale.yaml', determination);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      after(document, 'ur_denial'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
      .join('\n');
    assert.match(text, /utilization review/i);
  });

  it('repairs a misspelled key by quick fix', async () => {
    const { document } = await showText('fix.rationale.yaml', determination.replace('decision_date:', 'decison_date:'));
    const found = await findings(document.uri, (all) => all.some((each) => codeOf(each) === 'unknown-key'));
    const finding = found.find((each) => codeOf(each) === 'unknown-key');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ edit, title }) => edit && title.includes('decision_date'));
    assert.ok(action?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /^ {2}decision_date: 2014-12-08$/m);
    await findings(document.uri, (all) => !all.some((each) => codeOf(each) === 'unknown-key'));
  });

  it('has an outline', async () => {
    const { document } = await showText('outline.rationale.yaml', determination);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(JSON.stringify(symbols).includes('MRI of the lumbar spine'));
  });

  it('is left in peace while it is only begun', async () => {
    for (const text of ['', 'profile:\n', 'issues:\n  - rationale: |\n', '\t{[', 'case: [1, {a: ']) {
      const { document } = await showText('begun.rationale.yaml', text);
      await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.length),
      );
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    }
  });

  it('is checked with the whole workspace', async () => {
    await vscode.workspace.fs.writeFile(
      example('closed.rationale.yaml'),
      new TextEncoder().encode(determination.replace('decision: upheld', 'decision: denied')),
    );
    const result = await vscode.commands.executeCommand<{ files: number; errors: number }>('rationale.checkWorkspace');
    assert.ok(result.files >= 4, `${result.files} files`);
    assert.ok(result.errors >= 1);
    await findings(example('closed.rationale.yaml'), (all) => all.some((each) => codeOf(each) === 'invalid-value'));
    await vscode.workspace.fs.delete(example('closed.rationale.yaml'));
  });

  it('goes on after the server was restarted', async () => {
    const { document } = await showText('restart.rationale.yaml', determination.replace('priority: standard', 'priority: slow'));
    await findings(document.uri, (all) => all.length > 0);
    await vscode.commands.executeCommand('rationale.restartServer');
    await findings(document.uri, (all) => all.some((each) => codeOf(each) === 'invalid-value'));
  });
});

describe('New Determination', () => {
  it('opens an unsaved determination with its sections', async () => {
    await vscode.commands.executeCommand('rationale.new', 'ca-dwc-imr/2014');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'rationale');
    assert.ok(document?.isUntitled);
    for (const section of ['profile: ca-dwc-imr/2014', 'case:', 'reviewer:', 'records:', 'case_summary:', 'issues:']) {
      assert.ok(document?.getText().includes(section), section);
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
