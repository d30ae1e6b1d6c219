/** What the tests of the extension host share: documents to work on, and waiting for what the editor shows. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is there. */
export const until = async <T>(what: string, look: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> => {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(40)) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
  }
  throw new Error(`timed out waiting for ${what}`);
};

export const workspaceFolder = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return folder;
};

/** In a browser the editor saves by itself; the tests want to see what is not saved. */
export const saveByHand = (): Thenable<void> =>
  vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);

/** A file of the workspace: a copy of the examples. */
export const example = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);

export const show = async (uri: vscode.Uri): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));

/** Writes a determination into the workspace and shows it. */
export const showText = async (name: string, text: string): Promise<vscode.TextEditor> => {
  const uri = example(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return show(uri);
};

/** The findings of a document, once there are any that fit. */
export const findings = (uri: vscode.Uri, fits: (found: readonly vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> =>
  until('findings', () => {
    const found = vscode.languages.getDiagnostics(uri);
    return fits(found) && found;
  });

/** The code of a finding, as a person quotes it. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The place just behind some words of a document. */
export const after = (document: vscode.TextDocument, words: string): vscode.Position => {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${words} is in the document`);
  return document.positionAt(at + words.length);
};

/** A determination with one disputed item; the tests change what they are about. */
export const determination = `profile: ca-dwc-imr/2014

case:
  number: CM14-0123456
  priority: standard
  date_of_injury: 2012-05-10
  ur_denial_date: 2014-10-02
  application_received: 2014-10-20
  date_assigned: 2014-11-12
  decision_date: 2014-12-08

reviewer:
  licensed_in: [California]
  certified_in: [Orthopedic Surgery]
  attests: [no-affiliation, active-practice, same-or-similar-specialty]

records:
  follow-up:
    title: Follow-up report
    author: treating physician
    date: 2014-09-22

case_summary: |
  The patient is a 45-year-old man who injured his lower back on May 10, 2012, when he lifted a crate.

issues:
  - service: MRI of the lumbar spine
    decision: upheld
    claims_administrator_guideline:
      - cite: mtus-low-back-2004
    guideline_basis:
      - cite: mtus-low-back-2004
        pages: 303
    rationale: |
      The guideline recommends imaging when red flags or an objective neurologic deficit are present. In this case, the follow-up report [@follow-up] describes normal strength, sensation and reflexes, and no red flags. Therefore, the MRI of the lumbar spine is not medically necessary.
`;
