/** The language server: which request is answered by which function of the service. The only folder that knows a Connection. */
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { largestLetter, watchedFiles, type InitializationOptions } from '../protocol';
import { createService } from '../service';
import type { SharedLibrary } from '../service/shared-library';
import { visible } from '../service/visible';
import { createWorkspace, textOf, type Files } from '../service/workspace';
import { createClientFiles } from './client-files';
import { toDiagnostics } from './diagnostics';
import { createDocuments, type Open } from './documents';
import { registerFeatures } from './features';
import { createGuard } from './guard';
import { createLibraryProblems } from './library-problems';
import { registerNavigation } from './navigation';
import type { Platform } from '../platform/platform';
import { createPublisher } from './publisher';
import { registerRequests } from './requests';
import { createSettings } from './settings';
import { afterRequests } from './turns';
import { createWorkspaceCheck } from './workspace-check';

declare const __VERSION__: string | undefined;
export const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';

const noFiles: Files = { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) };

/** Serves one client over a connection until it closes. */
export function startServer(connection: Connection, platform: Platform): void {
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let files: Files = platform.files ?? noFiles;
  /** Where the client says that the readers of letters lie. */
  let readersScript: string | undefined;
  /** Whether anybody tells of files that change on the disk. */
  let watched = false;
  const borrowed: Files = {
    read: (uri) => files.read(uri),
    find: (folder, patterns, missed) => files.find(folder, patterns, missed),
    real: async (uri) => (await files.real?.(uri)) ?? uri,
  };
  const log = (message: string) => connection.console.error(visible(message));

  const guard = createGuard(log);
  const service = createService({ log });
  const texts = new TextDocuments(TextDocument);
  const settings = createSettings(connection, () => client.workspace?.configuration === true);
  const shared: SharedLibrary = { places: async () => (await settings.of()).library, files: platform.files ?? borrowed };
  const libraryProblems = createLibraryProblems({
    connection,
    guard,
    workspace: createWorkspace(borrowed, shared),
    files: borrowed,
    texts,
  });
  const { workspace } = libraryProblems;
  const documents = createDocuments(texts, service, workspace, settings, () => folders);
  const workspaceCheck = createWorkspaceCheck({
    connection,
    service,
    workspace,
    settings,
    files: borrowed,
    texts,
    folders: () => folders,
  });

  const checkAll = guard<void, void>('checking the workspace', undefined, () => workspaceCheck.runIfWanted());

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = params.capabilities;
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    readersScript = options.readers;
    if (options.files) files = createClientFiles(connection, platform.files?.real);
    watched = options.files === true; // a client of ours watches the files it reads for us
    return { capabilities, serverInfo: { name: 'Review Rationale', version } };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rationale' }).catch(() => undefined);
    }
    if (!watched && client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: watchedFiles }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
        () => (watched = true),
        () => undefined,
      );
    }
    void checkAll();
  });

  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const publish = async (uri: string): Promise<void> => {
    const open = await documents.open(uri);
    if (!open) return;
    const diagnostics = toDiagnostics(open.document, documents.findings(open));
    await connection.sendDiagnostics({ uri, version: open.document.version, diagnostics });
  };
  const publishSoon = createPublisher(guard('publishing findings', undefined, publish));

  connection.languages.diagnostics.on(
    guard(
      'diagnostics',
      emptyReport,
      async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        const open = await documents.open(textDocument.uri);
        if (!open) return emptyReport;
        const resultId = idOf(open);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: toDiagnostics(open.document, documents.findings(open)),
        };
      },
      afterRequests,
    ),
  );

  /** Opened just now: that counts as a change too, and findings do not wait for the first save. */
  const opened = new Set<string>();
  texts.onDidChangeContent(async ({ document: { uri } }) => {
    const isNew = opened.delete(uri);
    if (pulls()) return;
    if (isNew || (await settings.of(uri)).checkRun === 'onType') await publishSoon(uri);
  });
  texts.onDidOpen(({ document }) => {
    opened.add(document.uri);
    workspaceCheck.opened(document.uri);
    libraryProblems.opened(document.uri);
  });
  texts.onDidSave(async ({ document }) => {
    // where nobody watches the files, at least what is saved here counts at once
    if (!watched && workspace.changed(document.uri)) return refresh();
    if (!pulls()) await publishSoon(document.uri);
  });
  texts.onDidClose(({ document }) => {
    documents.close(document.uri);
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    libraryProblems.closed(document.uri);
  });

  const refresh = guard<void, void>('checking anew', undefined, async () => {
    if (pulls()) {
      if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh().catch(() => undefined);
    } else for (const { uri } of texts.all()) await publishSoon(uri);
    if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh().catch(() => undefined);
    if (client.workspace?.codeLens?.refreshSupport)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    await libraryProblems.refresh();
  });
  connection.onDidChangeConfiguration(async () => {
    const before = (await settings.of()).library;
    settings.forget();
    if ((await settings.of()).library.join('\n') !== before.join('\n')) workspace.forget();
    await refresh();
    await checkAll();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const matters = changes.map(({ uri }) => workspace.changed(uri)).some(Boolean);
    if (matters) await refresh();
  });

  registerFeatures({ connection, guard, service, documents, texts, client: () => client });
  registerNavigation({ connection, guard, service, documents, texts, files: borrowed, folders: () => folders });
  registerRequests({
    connection,
    guard,
    service,
    documents,
    workspace,
    workspaceCheck,
    files: borrowed,
    largestLetter: platform.largestLetter ?? largestLetter,
    writers: () => platform.writers(),
    readers: () => platform.readers(() => textOf(borrowed, readersScript ?? '')),
  });

  texts.listen(connection);
  connection.listen();
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Names what an answer rests on: text, surroundings and settings. */
const idOf = ({ document, surroundings, settings }: Open): string =>
  `${document.version}.${numberOf(surroundings)}.${numberOf(settings)}`;

const numbers = new WeakMap<object, number>();
let next = 0;
function numberOf(thing: object): number {
  let number = numbers.get(thing);
  if (number === undefined) numbers.set(thing, (number = next++));
  return number;
}

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  diagnosticProvider: { identifier: 'rationale', interFileDependencies: false, workspaceDiagnostics: false },
  completionProvider: { triggerCharacters: [':', ' ', '-', '@', ';', ',', '/', '['], resolveProvider: false },
  hoverProvider: true,
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, `${CodeActionKind.SourceFixAll}.rationale`],
  },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  workspace: { textDocumentContent: { schemes: ['rationale-library'] } },
};
