/** Entry of the extension on the desktop and on remote machines: the language server is a Node process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, clientId, clientName } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server-node.js');
  return activateExtension(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(
      clientId,
      clientName,
      { run, debug: { ...run, options: { execArgv: ['--enable-source-maps'] } } },
      options,
    );
  });
}
