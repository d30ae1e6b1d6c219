/** Entry of the language server as a worker of a browser: the same server, its files all the editor's. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';
import type { Readers } from './service/import/reader';
import { startBrowserThread } from './platform/reader-browser';
import { readInThread } from './platform/reading';
import { writers } from './platform/writers';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

let readers: Readers | undefined;
const nothing = () => Promise.resolve(undefined);

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  files: undefined,
  writers: () => Promise.resolve(writers),
  readers: (script = nothing) => Promise.resolve((readers ??= readInThread((news) => startBrowserThread(script, news)))),
});
