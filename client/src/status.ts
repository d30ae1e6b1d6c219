/** The language status item of determinations: whether the letter can go out, and how the server is. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

/** How many findings hold the letter back and how many are worth a look. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The status in words: `2 errors, 1 warning`. */
export const describeFindings = ({ errors, warnings }: FindingCount): string =>
  [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')].filter(Boolean).join(', ') || 'Ready to export';

function count(uri: vscode.Uri): FindingCount {
  const severities = vscode.languages.getDiagnostics(uri).map((finding) => finding.severity);
  const of = (severity: vscode.DiagnosticSeverity) => severities.filter((each) => each === severity).length;
  return { errors: of(vscode.DiagnosticSeverity.Error), warnings: of(vscode.DiagnosticSeverity.Warning) };
}

export function createStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('rationale.status', { language: 'rationale' });
  item.name = 'Review Rationale';

  const show = (): void => {
    item.busy = client.state === State.Starting;
    if (client.state === State.Stopped) {
      item.text = 'Checks are not running';
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.command = { title: 'Restart', command: 'rationale.restartServer' };
      return;
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'rationale') return;
    const findings = count(document.uri);
    item.text = describeFindings(findings);
    item.severity = findings.errors ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command = { title: 'Show Readiness', command: 'rationale.showReadiness' };
  };

  show();
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) show();
    }),
  );
}
