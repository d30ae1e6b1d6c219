/** Entry of the language server as a worker of a browser: the same server, its files all the editor's. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';
import { readers } from './readers';
import { writers } from './platform/writers';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  files: undefined,
  writers: () => Promise.resolve(writers),
  readers: () => Promise.resolve(readers),
});
