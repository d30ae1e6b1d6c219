/** What is pasted into a text of the letter comes in as its paragraphs; everywhere else it is pasted as it is. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pasteRequest, type PasteParams, type PasteResult } from '../../server/src/protocol';

/** Of VS Code since 1.97, which the oldest one that this extension runs in is before. */
interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
}
interface PasteKind {
  append(...parts: string[]): PasteKind;
}
interface PasteApi {
  readonly DocumentPasteEdit?: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Text: PasteKind };
}
interface PasteLanguages {
  registerDocumentPasteEditProvider?(
    selector: vscode.DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: vscode.TextDocument,
        ranges: readonly vscode.Range[],
        transfer: vscode.DataTransfer,
        context: unknown,
        token: vscode.CancellationToken,
      ): Promise<PasteEdit[] | undefined>;
    },
    metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
  ): vscode.Disposable;
}

/** Before this minor version of VS Code it was a proposal, which fails when it is used. */
const firstMinor = 97;

/** Nothing where this VS Code has no such provider: pasted lines are then told and mended by a quick fix. */
export function registerPaste(client: BaseLanguageClient): vscode.Disposable[] {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as PasteApi;
  const languages = vscode.languages as unknown as PasteLanguages;
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  if (major === 1 && minor < firstMinor) return [];
  if (!DocumentPasteEdit || !DocumentDropOrPasteEditKind || !languages.registerDocumentPasteEditProvider) return [];
  const kind = DocumentDropOrPasteEditKind.Text.append('rationale');
  const provider = languages.registerDocumentPasteEditProvider(
    { language: 'rationale' },
    {
      async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
        const [range, ...others] = ranges;
        const text = await transfer.get('text/plain')?.asString();
        if (!range || others.length > 0 || !text || token.isCancellationRequested) return undefined;
        const { insert, edits } = await client.sendRequest<PasteResult>(
          pasteRequest,
          {
            uri: document.uri.toString(),
            range: { start: plain(range.start), end: plain(range.end) },
            text,
          } satisfies PasteParams,
          token,
        );
        if (insert === undefined && !edits) return undefined;
        // what an edit inserts itself is indented like a snippet, and these lines are already
        const edit = new DocumentPasteEdit('', vscode.l10n.t('Paste as Paragraphs of the Letter'), kind);
        edit.additionalEdit = new vscode.WorkspaceEdit();
        if (insert !== undefined) edit.additionalEdit.replace(document.uri, range, insert);
        for (const { range: of, newText } of edits ?? [])
          edit.additionalEdit.replace(
            document.uri,
            new vscode.Range(of.start.line, of.start.character, of.end.line, of.end.character),
            newText,
          );
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
  return [provider];
}

const plain = ({ line, character }: vscode.Position): { line: number; character: number } => ({ line, character });
