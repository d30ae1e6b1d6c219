/** Wires the extension together: the language client, the commands, the preview, the status. */
import * as vscode from 'vscode';
import { DiagnosticPullMode, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { watchedFiles, type InitializationOptions } from '../../server/src/protocol';
import { registerCommands } from './commands';
import { serveFiles } from './files';
import { Previews } from './preview/previews';
import { registerLetterDrop } from './drop-letter';
import { watchNames } from './misnamed';
import { registerPaste } from './paste';
import { runsOnSave } from './settings';
import { createStatus } from './status';

export const clientId = 'rationale';
export const clientName = 'Review Rationale';

/** The languages the server serves. No scheme: documents may be untitled, remote or virtual. */
export const documentSelector = [
  { language: 'rationale' },
  { language: 'guideline' },
  { language: 'profile' },
  { language: 'yaml', pattern: '**/rationale.config.yaml' },
];

export async function activateExtension(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const output = vscode.window.createOutputChannel(clientName, { log: true });
  const initializationOptions: InitializationOptions = { files: true };
  const client = createClient({
    documentSelector,
    outputChannel: output,
    initializationOptions,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher(watchedFiles) },
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      onFocus: true,
      // A writer who asked for checks on save only is left alone until then.
      filter: (document, mode) => mode === DiagnosticPullMode.onType && runsOnSave(document.uri),
    },
  });
  serveFiles(client);

  const previews = new Previews(context, client);
  context.subscriptions.push(
    output,
    client,
    previews,
    createStatus(client),
    registerLetterDrop(client),
    ...registerPaste(client),
    ...watchNames(),
    ...registerCommands({ context, client, output, previews }),
  );
  await client.start();
  previews.refreshAll();
}
