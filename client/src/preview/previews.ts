/** The open previews, one a document; brings them back after a restart of the editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewState } from './messages';
import { Preview, titleOf } from './preview';

export const previewViewType = 'rationale.preview';

export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, Preview>();
  private readonly registration: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    this.registration = vscode.window.registerWebviewPanelSerializer(previewViewType, this);
  }

  /** Shows the letter of a document; the editor keeps the focus. */
  show(uri: vscode.Uri, column: vscode.ViewColumn): void {
    const shown = this.open.get(uri.toString());
    if (shown) {
      shown.panel.reveal(column, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(previewViewType, titleOf(uri), { viewColumn: column, preserveFocus: true });
    this.add(uri, panel);
  }

  /** The document whose preview is in front. */
  get active(): vscode.Uri | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active)?.uri;
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined): Promise<void> {
    if (state?.uri) this.add(vscode.Uri.parse(state.uri), panel, state.line);
    else panel.dispose();
    return Promise.resolve();
  }

  refreshAll(): void {
    for (const preview of this.open.values()) preview.refreshSoon();
  }

  dispose(): void {
    this.registration.dispose();
    for (const preview of this.open.values()) preview.panel.dispose();
  }

  private add(uri: vscode.Uri, panel: vscode.WebviewPanel, line?: number): void {
    const preview = new Preview(uri, panel, this.client, this.context.extensionUri, line);
    this.open.set(uri.toString(), preview);
    panel.onDidDispose(() => {
      if (this.open.get(uri.toString()) === preview) this.open.delete(uri.toString());
      preview.dispose();
    });
  }
}
