// A language server that does nothing: it keeps the text in sync and answers at once. What it takes, the protocol takes.
//   node scripts/bench/bare-server.mjs --stdio
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let pulls = false;

connection.onInitialize(({ capabilities }) => {
  pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      hoverProvider: true,
      completionProvider: {},
      documentSymbolProvider: true,
      codeActionProvider: true,
    },
  };
});
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: [] });
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onHover(() => ({ contents: 'A word' }));
connection.onCompletion(() => [{ label: 'upheld' }]);
connection.onDocumentSymbol(({ textDocument }) => {
  const range = { start: { line: 0, character: 0 }, end: { line: documents.get(textDocument.uri).lineCount, character: 0 } };
  return [{ name: 'case', kind: 3, range, selectionRange: range }];
});
connection.onCodeAction(() => []);

documents.listen(connection);
connection.listen();
