/** Exports letters: asks the server for the bytes, the reviewer for the place, and writes. Expected trouble is a value. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  exportRequest,
  fromBase64,
  type DeidentifyMode,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
} from '../../../server/src/protocol';
import { visible } from '../../../server/src/service/visible';
import { baseName } from '../places';
import { askFirst, tellError, tellWarning } from '../tell';
import { describeRefusal } from './refusal';
import { tellWritten, type Written } from './told';
import { writeWhole } from './write';

export const formatNames: Record<ExportFormat, string> = {
  pdf: 'PDF',
  docx: 'Word',
  html: 'Web page',
  text: 'Plain text',
  json: 'JSON',
};
const extensions: Record<ExportFormat, string> = { pdf: 'pdf', docx: 'docx', html: 'html', text: 'txt', json: 'json' };

export interface ExportRequest {
  readonly documents: readonly vscode.Uri[];
  readonly formats: readonly ExportFormat[];
  readonly draft: boolean;
  /** Put the determination into a PDF, with comments, notes and silenced findings; undefined: as the configuration says. */
  readonly attachSource?: boolean;
  /** Take out what identifies a person; the determination is then in no PDF. */
  readonly deidentify?: DeidentifyMode;
  /** Where letters go when the folder is set, and where the dialogs start otherwise. */
  readonly folder: vscode.Uri;
  readonly folderIsSet: boolean;
  /** A file, or a folder that ends with a slash: nobody is asked then. */
  readonly target?: vscode.Uri;
}

type Result = Extract<ExportResult, { kind: 'written' }>;
type Refused = Extract<ExportResult, { kind: 'refused' }>;

interface Prepared {
  readonly letters: {
    readonly document: vscode.Uri;
    readonly format: ExportFormat;
    readonly bytes: Uint8Array;
    readonly result: Result;
  }[];
  readonly refused: { readonly document: vscode.Uri; readonly errors: Refused['errors'] }[];
  readonly failed: string[];
}

/** Asks the server for every letter; one that fails does not stop the others. Undefined when cancelled. */
const prepare = (
  client: BaseLanguageClient,
  { documents, formats, draft, attachSource, deidentify }: ExportRequest,
): Thenable<Prepared | undefined> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the letter'), cancellable: true },
    async (progress, token) => {
      const prepared: Prepared = { letters: [], refused: [], failed: [] };
      for (const uri of documents) {
        if (documents.length > 1) progress.report({ message: visible(baseName(uri)), increment: 100 / documents.length });
        await vscode.workspace.openTextDocument(uri); // the server then exports what the editor holds, saved or not
        for (const format of formats) {
          const params: ExportParams = { uri: uri.toString(), format, draft, attachSource, deidentify };
          const result = await client.sendRequest<ExportResult>(exportRequest, params, token);
          if (token.isCancellationRequested) return undefined;
          if (result.kind === 'written')
            prepared.letters.push({ document: uri, format, bytes: fromBase64(result.base64), result });
          else if (result.kind === 'failed') prepared.failed.push(`${baseName(uri)}: ${result.message}`);
          else {
            prepared.refused.push({ document: uri, errors: result.errors });
            break; // the errors are the same in every format
          }
        }
      }
      return prepared;
    },
  );

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** Where each letter goes, in the same order; undefined when the reviewer turned back. */
async function choosePlaces(letters: Prepared['letters'], request: ExportRequest): Promise<vscode.Uri[] | undefined> {
  const first = letters[0];
  if (!first) return undefined;
  const { target, folder, folderIsSet } = request;
  if (target && !target.path.endsWith('/')) return letters.map(() => target);
  const inFolder = (place: vscode.Uri) => letters.map(({ result }) => vscode.Uri.joinPath(place, result.fileName));
  if (target) return inFolder(target);
  if (folderIsSet) await vscode.workspace.fs.createDirectory(folder);
  if (letters.length === 1) return askForFile(first, folder);
  const chosen = folderIsSet ? folder : await askForFolder(letters.length, folder);
  if (!chosen) return undefined;
  const places = inFolder(chosen);
  return (await mayReplace(places)) ? places : undefined;
}

async function askForFile(
  { result, format }: Prepared['letters'][number],
  folder: vscode.Uri,
): Promise<vscode.Uri[] | undefined> {
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, result.fileName),
    filters: { [formatNames[format]]: [extensions[format]] },
    title: vscode.l10n.t('Export Letter'),
    saveLabel: vscode.l10n.t('Export'),
  });
  return chosen && [chosen];
}

async function askForFolder(files: number, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    defaultUri: folder,
    canSelectFolders: true,
    canSelectFiles: false,
    title: vscode.l10n.t('Export {0} Files To', files),
    openLabel: vscode.l10n.t('Export Here'),
  });
  return chosen?.[0];
}

/** Asks before files are replaced that no save dialog asked about. */
async function mayReplace(places: readonly vscode.Uri[]): Promise<boolean> {
  const taken = (await Promise.all(places.map(exists))).filter(Boolean).length;
  if (taken === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('{0} of these {1} files are there already. Replace them?', taken, places.length);
  return (await askFirst(question, replace)) === replace;
}

/** Tells before a letter goes out what it will not print as it is written; where nobody is asked for the place, without waiting. */
async function mayLackSigns(letters: Prepared['letters'], { target }: ExportRequest): Promise<boolean> {
  const signs = [...new Set(letters.flatMap(({ result }) => result.signs))];
  if (signs.length === 0) return true;
  const question = vscode.l10n.t('Some signs of this letter cannot be printed as they are written.');
  if (target) {
    void tellWarning(`${question} ${signs.join(' ')}`);
    return true;
  }
  const go = vscode.l10n.t('Export All the Same');
  return (await askFirst(question, go, signs)) === go;
}

/** Runs an export from end to end. Gives the files that were written. */
export async function exportLetters(client: BaseLanguageClient, request: ExportRequest): Promise<vscode.Uri[]> {
  const prepared = await prepare(client, request);
  if (!prepared) return [];
  if (!(await mayLackSigns(prepared.letters, request))) return [];
  const written = await writeLetters(prepared, request);
  // Told without waiting: a notification stays until it is answered.
  if (prepared.refused.length > 0) void tellRefused(client, request, prepared.refused);
  if (prepared.failed.length > 0) void tellError(vscode.l10n.t('Not exported. {0}', prepared.failed.join(' · ')));
  if (written.length > 0) void tellWritten(written);
  return written.map(({ place }) => place);
}

async function writeLetters({ letters, failed }: Prepared, request: ExportRequest): Promise<Written[]> {
  const places = await choosePlaces(letters, request);
  const written: Written[] = [];
  for (const [index, place] of (places ?? []).entries()) {
    const letter = letters[index];
    if (!letter) continue;
    try {
      await writeWhole(vscode.workspace.fs, place, letter.bytes);
      written.push({ place, result: letter.result });
    } catch (error) {
      failed.push(`${baseName(place)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return written;
}

async function tellRefused(client: BaseLanguageClient, request: ExportRequest, refused: Prepared['refused']): Promise<void> {
  const problems = vscode.l10n.t('Show Problems');
  const draft = vscode.l10n.t('Export Draft');
  const message = describeRefusal(refused.flatMap(({ errors }) => errors));
  const answer = await tellWarning(message, problems, draft);
  if (answer === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (answer === draft)
    await exportLetters(client, { ...request, documents: refused.map(({ document }) => document), draft: true });
}
