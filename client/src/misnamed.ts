/** A determination whose file name does not say that it is one is told when it is opened or saved: else nothing would check it. */
import * as vscode from 'vscode';
import { determinationName, isMisnamed } from '../../server/src/service/determination-name';
import { baseName } from './places';
import { tellError, tellWarning } from './tell';

export function watchNames(): vscode.Disposable[] {
  const told = new Set<string>();
  const look = (document: vscode.TextDocument): void => {
    const { uri, languageId } = document;
    // what is open as a determination is checked, and tells of its name itself
    if (languageId === 'rationale') return;
    if (uri.scheme === 'untitled' || uri.scheme === 'git' || told.has(uri.toString())) return;
    if (!mayBe(baseName(uri)) || !isMisnamed(uri.path, document.getText())) return;
    told.add(uri.toString());
    void offer(uri);
  };
  for (const document of vscode.workspace.textDocuments) look(document);
  return [vscode.workspace.onDidOpenTextDocument(look), vscode.workspace.onDidSaveTextDocument(look)];
}

/** A name with another ending is that of something else. */
const mayBe = (name: string): boolean => !name.includes('.') || /\.(?:ya?ml|txt)$/i.test(name);

async function offer(uri: vscode.Uri): Promise<void> {
  const name = determinationName(uri.path);
  const rename = vscode.l10n.t('Rename');
  const question = vscode.l10n.t(
    '“{0}” is a determination, but its name does not say so, and nothing in it is checked. Rename it to “{1}”?',
    baseName(uri),
    name,
  );
  if ((await tellWarning(question, rename)) !== rename) return;
  const target = vscode.Uri.joinPath(uri, '..', name);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, target, { overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(target, { preview: false });
  else void tellError(vscode.l10n.t('It could not be renamed. Is there a file “{0}” already?', name));
}
