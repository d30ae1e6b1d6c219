/** Requests that reach beyond one document: definition, references, rename, lenses over the determinations of the workspace. */
import type { Connection, Location, LocationLink, TextDocuments } from 'vscode-languageserver';
import { ResponseError, LSPErrorCodes } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from '../service';
import { kindOf, RationaleDocument } from '../service/document';
import type { DefinitionTarget } from '../service/features';
import { textOf, type Files, type Surroundings } from '../service/workspace';
import type { Documents } from './documents';
import type { Guard } from './guard';

const determinationFiles = ['**/*.rationale.yaml', '**/*.rationale.yml'];
const libraryFiles = ['**/*.guideline.yaml', '**/*.guideline.yml'];

export function registerNavigation(parts: {
  connection: Connection;
  guard: Guard;
  service: Service;
  documents: Documents;
  texts: TextDocuments<TextDocument>;
  files: Files;
  folders: () => readonly string[];
}): void {
  const { connection, guard, service, documents, texts, files, folders } = parts;
  /** By the patterns they were looked for with: what was found last. */
  const known = new Map<readonly string[], ReadonlyMap<string, RationaleDocument>>();
  texts.onDidClose(() => {
    if (texts.all().length === 0) known.clear(); // words of a case are kept for nobody
  });

  /** The documents of the workspace but this one; a file that did not change is parsed once. */
  const others = async (but: string, patterns: readonly string[]): Promise<RationaleDocument[]> => {
    const uris = (await Promise.all(folders().map((folder) => files.find(folder, patterns)))).flat();
    const found = new Map<string, RationaleDocument>();
    for (const uri of new Set(uris)) {
      if (uri === but) continue;
      const text = texts.get(uri)?.getText() ?? (await textOf(files, uri));
      if (text === undefined) continue;
      const version = texts.get(uri)?.version ?? 0;
      const before = known.get(patterns)?.get(uri);
      const isSame = before?.text === text && before.version === version;
      found.set(uri, isSame ? before : new RationaleDocument(uri, text, version, kindOf(uri)));
    }
    known.set(patterns, found);
    return [...found.values()];
  };
  const everywhere = async (but: string): Promise<RationaleDocument[]> => [
    ...(await others(but, determinationFiles)),
    ...(await others(but, libraryFiles)),
  ];

  /** The reference files of a library: no determinations, though they are read as such. */
  const references = async ({ library }: Surroundings): Promise<RationaleDocument[]> => {
    const all = new Set(library.all().map(({ id }) => library.entry(id)?.uri));
    const uris = [...all].filter((uri) => uri !== undefined && /\.(?:bib|json)$/i.test(uri)) as string[];
    const read = async (uri: string) => texts.get(uri)?.getText() ?? (await textOf(files, uri)) ?? '';
    return Promise.all(uris.map(async (uri) => new RationaleDocument(uri, await read(uri), texts.get(uri)?.version)));
  };

  const toLink = async (target: DefinitionTarget, uri: string): Promise<LocationLink> => {
    const link = (targetUri: string, range: LocationLink['targetRange']): LocationLink => ({
      originSelectionRange: target.origin,
      targetUri,
      targetRange: range,
      targetSelectionRange: range,
    });
    if (target.kind === 'here') return link(uri, target.range);
    if (target.kind === 'shipped') return link(target.uri, target.range);
    const text = texts.get(target.uri)?.getText() ?? (await textOf(files, target.uri)) ?? '';
    return link(target.uri, service.rangeInFile(target.uri, text, target.sought));
  };

  connection.onDefinition(
    guard('definition', null, async ({ textDocument: { uri }, position }) => {
      const open = await documents.open(uri);
      if (!open) return null;
      return Promise.all(service.definition(open.document, position, open.surroundings).map((target) => toLink(target, uri)));
    }),
  );
  connection.workspace.textDocumentContent.on(
    guard('library entry', null, ({ uri }) => {
      const text = service.shippedGuideline(uri);
      return text === undefined ? null : { text };
    }),
  );
  connection.onReferences(
    guard('references', [] as Location[], async ({ textDocument: { uri }, position }) => {
      const open = await documents.open(uri);
      if (!open) return [];
      return service.references(open.document, position, open.surroundings, await everywhere(uri));
    }),
  );
  connection.onPrepareRename(
    guard('rename', null, async ({ textDocument: { uri }, position }) => {
      const open = await documents.open(uri);
      return open ? (service.prepareRename(open.document, position, open.surroundings) ?? null) : null;
    }),
  );
  connection.onRenameRequest(
    guard('rename', null, async ({ textDocument: { uri }, position, newName }) => {
      const open = await documents.open(uri);
      if (!open) return null;
      const result = service.rename(open.document, position, newName, open.surroundings, [
        ...(await everywhere(uri)),
        ...(await references(open.surroundings)),
      ]);
      if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused);
      return result.edit;
    }),
  );
  connection.onCodeLens(
    guard('code lenses', [], async ({ textDocument: { uri } }) => {
      const open = await documents.open(uri);
      if (!open) return [];
      // only a guideline file's lenses count over the workspace: a determination's must not wait for it
      const around = open.document.kind === 'guideline' ? await others(uri, determinationFiles) : [];
      return service.codeLenses(open.document, open.surroundings, around);
    }),
  );
}
