/** Entry of the extension in a browser: the language server is a Web Worker. */
import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, clientId, clientName } from './extension';

/** The one thing of the browser that is used here, so that its whole library need not be declared for all of the code. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true);
  return activateExtension(context, (options) => new LanguageClient(clientId, clientName, new Worker(script), options));
}
