/** The language server on Node: over IPC to VS Code, over stdio to other editors (the arguments of the process tell which). */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createFiles } from '../platform/files';
import { loadReaders, loadWriters } from '../platform/lazy';
import { startServer } from './server';

export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), { files: createFiles(), writers: loadWriters, readers: loadReaders });
}
