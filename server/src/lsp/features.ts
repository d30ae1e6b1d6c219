/** The language features of the protocol, each answered by one function of the service. */
import type { ClientCapabilities, Connection, ResourceOperationKind, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from '../service';
import type { Surroundings } from '../service/workspace';
import type { Documents, Open } from './documents';
import type { Guard } from './guard';

export function registerFeatures(parts: {
  connection: Connection;
  guard: Guard;
  service: Service;
  documents: Documents;
  texts: TextDocuments<TextDocument>;
  client: () => ClientCapabilities;
}): void {
  const { connection, guard, service, documents, texts, client } = parts;

  const held = (uri: string | undefined): string | undefined => (uri === undefined ? undefined : texts.get(uri)?.getText());
  /** An edit of the configuration or of a list of words is one of what the editor holds, saved or not. */
  const asHeld = (surroundings: Surroundings): Surroundings => ({
    ...surroundings,
    configurationText: held(surroundings.configurationUri) ?? surroundings.configurationText,
    wordLists: surroundings.wordLists?.map(({ uri, text }) => ({ uri, text: held(uri) ?? text })),
  });

  /** Answers about an open document; `otherwise` when it is not open or something failed. */
  const about = <P extends { textDocument: { uri: string } }, R>(
    name: string,
    otherwise: R,
    answer: (open: Open, params: P) => R,
  ) =>
    guard<P, R>(name, otherwise, async (params) => {
      const open = await documents.open(params.textDocument.uri);
      return open ? answer(open, params) : otherwise;
    });

  const snippets = () => client().textDocument?.completion?.completionItem?.snippetSupport === true;
  const snippetEdits = () => client().workspace?.workspaceEdit?.snippetEditSupport === true;

  connection.onCompletion(
    about('completion', null, ({ document, surroundings }, { position }) =>
      service.complete(document, position, surroundings, { snippets: snippets() }),
    ),
  );
  connection.onHover(
    about(
      'hover',
      null,
      (open, { position }) => service.hover(open.document, position, open.surroundings, documents.findings(open)) ?? null,
    ),
  );
  const does = (operation: ResourceOperationKind) =>
    client().workspace?.workspaceEdit?.resourceOperations?.includes(operation) === true;
  connection.onCodeAction(
    about('code actions', [], (open, { range, context }) =>
      service.codeActions(open.document, range, asHeld(open.surroundings), documents.findings(open), {
        snippetEdits: snippetEdits(),
        makesFiles: does('create'),
        renamesFiles: does('rename'),
        only: context.only,
      }),
    ),
  );
  connection.onDocumentSymbol(about('symbols', [], ({ document }) => service.documentSymbols(document)));
  connection.onFoldingRanges(about('folding', [], ({ document }) => service.foldingRanges(document)));
  connection.onSelectionRanges(
    about('selection', [], ({ document }, { positions }) => service.selectionRanges(document, positions)),
  );
  connection.onDocumentLinks(about('links', [], ({ document, surroundings }) => service.documentLinks(document, surroundings)));
  connection.onDocumentHighlight(
    about('highlights', [], ({ document }, { position }) => service.documentHighlights(document, position)),
  );
  connection.languages.inlayHint.on(
    about('inlay hints', [], ({ document, surroundings }, { range }) => service.inlayHints(document, range, surroundings)),
  );
}
