/** A language client over two streams in this process, and what tests ask of it. */
import { PassThrough } from 'node:stream';
import picomatch from 'picomatch';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/server';
import type { Platform } from '../../server/src/platform/platform';
import { readers } from '../../server/src/readers';
import type { Files } from '../../server/src/service/workspace';
import { writers } from '../../server/src/platform/writers';

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Logged by the server. */
  readonly log: string[];
  /** Methods the server registered for after the start. */
  readonly registered: string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the whole text. */
  change(uri: string, text: string, version: number): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The next diagnostics pushed for a document. */
  published(uri: string): Promise<Diagnostic[]>;
  /** All that was pushed, in order. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** The person's settings are other ones now. */
  configure(settings: unknown): Promise<void>;
  /** Files were changed, made or removed on the disk. */
  touched(...uris: string[]): Promise<void>;
  ask<R>(method: string, params?: unknown): Promise<R>;
  stop(): Promise<void>;
}

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly files?: Record<string, string>;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Parts of the machine, in place of the real ones. */
  readonly platform?: Partial<Platform>;
}

/** Waits for what is sure to come. */
export async function until(happened: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !happened(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error(`It did not happen: ${String(happened)}`);
}

/** Files by URI, in memory. */
export const memoryFiles = (files: Record<string, string>): Files => ({
  read: (uri) =>
    Promise.resolve(
      files[uri] ?? (Object.keys(files).some((file) => file.startsWith(`${uri}/`)) ? { why: 'folder' } : undefined),
    ),
  find: (folder, patterns) =>
    Promise.resolve(
      Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`) && picomatch([...patterns])(uri.slice(folder.length + 1))),
    ),
});

export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    files: memoryFiles(options.files ?? {}),
    writers: () => Promise.resolve(writers),
    readers: () => Promise.resolve(readers),
    ...options.platform,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const log: string[] = [];
  const waiting = new Map<string, ((diagnostics: Diagnostic[]) => void)[]>();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  const pushed: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.push(params);
    waiting.get(params.uri)?.shift()?.(params.diagnostics);
  });
  let settings = options.settings ?? null;
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  const registered: string[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: [{ uri: 'file:///cases', name: 'work' }],
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    log,
    registered,
    open: (uri, text, languageId = 'rationale') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, text, version) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pushed,
    configure(now) {
      settings = now ?? null;
      return connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
    touched: (...uris) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) }),
    ask: (method, params) => connection.sendRequest(method, params),
    published: (uri) =>
      new Promise((resolve) => {
        const list = waiting.get(uri) ?? [];
        waiting.set(uri, [...list, resolve]);
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
}
