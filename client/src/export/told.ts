/** What is said of letters that were written. */
import * as vscode from 'vscode';
import { baseName } from '../places';

export interface Written {
  readonly place: vscode.Uri;
  /** The determination is inside. */
  readonly hasSource: boolean;
}

/** Names the letters, offers to open them, and says of those that carry it that the determination is inside. */
export async function tellWritten(letters: readonly Written[]): Promise<void> {
  const written = letters.map(({ place }) => place);
  const carrying = letters.filter(({ hasSource }) => hasSource).map(({ place }) => place);
  const [first] = written;
  if (!first) return;
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const exported =
    written.length === 1 ? vscode.l10n.t('Exported {0}.', baseName(first)) : vscode.l10n.t('Exported {0} files.', written.length);
  const names = carrying.map(baseName).join(', ');
  const inside = vscode.l10n.t('The determination is inside {0}, with its comments, notes and silenced findings.', names);
  // who sends such a letter should have seen it said
  const show = carrying.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const message = carrying.length > 0 ? `${exported} ${inside}` : exported;
  const answer = await show(message, ...(written.length === 1 ? [open, reveal] : [reveal]));
  if (answer === open) await openLetter(first);
  if (answer === reveal)
    await vscode.commands.executeCommand(onThisDesktop(first) ? 'revealFileInOS' : 'revealInExplorer', first);
}

/** Whether the file lies where the editor's window is, so that the system's own viewer can have it. */
const onThisDesktop = (uri: vscode.Uri): boolean =>
  uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;

async function openLetter(uri: vscode.Uri): Promise<void> {
  if (onThisDesktop(uri) && !/\.(txt|json)$/.test(uri.path)) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand('vscode.open', uri);
}
