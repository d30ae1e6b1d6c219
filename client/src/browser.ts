/** Entry of the extension in a browser: the language server is a Web Worker. */
import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol';
import { activateExtension, clientId, clientName } from './extension';

/** The one thing of the browser that is used here, so that its whole library need not be declared for all of the code. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: ExtensionContext): Promise<void> {
  const script = (name: string): string => Uri.joinPath(context.extensionUri, 'dist', `${name}.js`).toString(true);
  return activateExtension(context, ({ initializationOptions, ...options }) => {
    const readers = script('reader-browser');
    const given = { ...(initializationOptions as InitializationOptions), readers } satisfies InitializationOptions;
    const worker = new Worker(script('server-browser'));
    return new LanguageClient(clientId, clientName, worker, { ...options, initializationOptions: given });
  });
}
