/** A letter dropped into an empty determination is imported there; into any other document it is dropped as usual. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importLetter, tellNotImported } from './import-letter';
import { baseName, folderOf } from './places';

const isLetter = (uri: vscode.Uri): boolean => /\.(pdf|docx|txt)$/i.test(uri.path);

export function registerLetterDrop(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    { language: 'rationale' },
    {
      async provideDocumentDropEdits(document, _position, transfer, token) {
        if (document.getText().trim() !== '') return undefined;
        const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
        const [uri] = list
          .split(/\r?\n/)
          .filter((line) => line !== '')
          .map((line) => vscode.Uri.parse(line))
          .filter(isLetter);
        if (!uri) return undefined;
        const result = await importLetter(client, uri, folderOf(document.uri), token);
        if (result.kind === 'imported') {
          // the text holds no snippet: a dollar sign of the letter stays one
          return new vscode.DocumentDropEdit(new vscode.SnippetString().appendText(result.text));
        }
        tellNotImported([`${baseName(uri)}: ${result.message}`]);
        return undefined;
      },
    },
  );
}
