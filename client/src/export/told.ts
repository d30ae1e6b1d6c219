/** What is said of letters that were written. */
import * as vscode from 'vscode';
import type { ExportResult } from '../../../server/src/protocol';
import { baseName } from '../places';
import { tellInformation, tellWarning } from '../tell';
import { describeTakenOut, listTakenOut } from './taken-out';

export interface Written {
  readonly place: vscode.Uri;
  readonly result: Pick<Extract<ExportResult, { kind: 'written' }>, 'hasSource' | 'deidentified'>;
}

/**
 * Names the letters, offers to open them, and says of those that carry it that the determination is inside; of those without what
 * identifies a person, how much was taken out and that a person must read them.
 */
export async function tellWritten(letters: readonly Written[]): Promise<void> {
  const written = letters.map(({ place }) => place);
  const carrying = letters.filter(({ result }) => result.hasSource).map(({ place }) => place);
  const [first] = written;
  if (!first) return;
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const exported =
    written.length === 1 ? vscode.l10n.t('Exported {0}.', baseName(first)) : vscode.l10n.t('Exported {0} files.', written.length);
  const names = carrying.map(baseName).join(', ');
  const inside = vscode.l10n.t('The determination is inside {0}, with its comments, notes and silenced findings.', names);
  const without = letters.flatMap(({ place, result }) =>
    result.deidentified ? [{ name: baseName(place), deidentified: result.deidentified }] : [],
  );
  const list = vscode.l10n.t('What Was Taken Out');
  // who sends such a letter should have seen it said
  const show = carrying.length + without.length > 0 ? tellWarning : tellInformation;
  const message = [exported, ...(carrying.length > 0 ? [inside] : []), ...saidOf(without)].join(' ');
  const answer = await show(
    message,
    ...(written.length === 1 ? [open, reveal] : [reveal]),
    ...(without.length > 0 ? [list] : []),
  );
  if (answer === list) await showList(without);
  if (answer === open) await openLetter(first);
  if (answer === reveal)
    await vscode.commands.executeCommand(onThisDesktop(first) ? 'revealFileInOS' : 'revealInExplorer', first);
}

type Without = Parameters<typeof listTakenOut>[0];

function saidOf(without: Without): string[] {
  const [first] = without;
  if (!first) return [];
  // the same letter in several formats, or several letters: the list tells each
  const { takenOut, notice } = first.deidentified;
  const same = without.every(({ deidentified }) => deidentified.takenOut.length === takenOut.length);
  return [...(same ? [vscode.l10n.t('Taken out: {0}.', describeTakenOut(takenOut))] : []), ...notice.slice(0, 1)];
}

async function showList(without: Without): Promise<void> {
  const content = listTakenOut(without);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content }));
}

/** Whether the file lies where the editor's window is, so that the system's own viewer can have it. */
const onThisDesktop = (uri: vscode.Uri): boolean =>
  uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;

async function openLetter(uri: vscode.Uri): Promise<void> {
  if (onThisDesktop(uri) && !/\.(txt|json)$/.test(uri.path)) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand('vscode.open', uri);
}
