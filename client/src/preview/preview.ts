/** One preview: a webview that shows the letter of one document and follows it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewRequest, type PreviewParams, type PreviewResult } from '../../../server/src/protocol';
import { baseName } from '../places';
import { scrollSync } from '../settings';
import type { FromPreview, PreviewState, ToPreview } from './messages';
import { randomNonce, renderPage } from './page';

/** How long typing rests before the letter is written anew, in milliseconds. */
const rest = 120;
/** How long the editor's own scrolling is not sent back after the preview moved it, in milliseconds. */
const echo = 250;

/** What the tab of a document's preview is called. */
export const titleOf = (uri: vscode.Uri): string => `Preview ${baseName(uri)}`;

export class Preview implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private request: vscode.CancellationTokenSource | undefined;
  private movedEditorAt = 0;

  constructor(
    readonly uri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
    private readonly client: BaseLanguageClient,
    extensionUri: vscode.Uri,
    line = 0,
  ) {
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    const state: PreviewState = { uri: uri.toString(), line };
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.title = titleOf(uri);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
    };
    this.disposables.push(
      webview.onDidReceiveMessage((message: FromPreview) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.isSource(document) && this.refreshSoon()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) =>
        this.follow(textEditor, visibleRanges[0]),
      ),
    );
    webview.html = renderPage({
      source: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      nonce: randomNonce(),
      title: panel.title,
      state: JSON.stringify(state),
    });
  }

  /** Writes the letter anew once typing rests. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), rest);
  }

  async refresh(): Promise<void> {
    this.request?.cancel();
    const request = (this.request = new vscode.CancellationTokenSource());
    try {
      const document = await vscode.workspace.openTextDocument(this.uri);
      const params: PreviewParams = { uri: this.uri.toString() };
      const letter = await this.client.sendRequest<PreviewResult | null>(previewRequest, params, request.token);
      if (request.token.isCancellationRequested) return;
      if (letter) this.post({ type: 'update', ...letter, lines: document.lineCount });
    } catch (error) {
      if (request.token.isCancellationRequested) return;
      this.client.error('The preview could not be written', error, false);
      this.post({ type: 'problem', message: vscode.l10n.t('The letter cannot be shown. See the output of Review Rationale.') });
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.request?.cancel();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private isSource(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  private post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPreview): void {
    if (message.type === 'ready') {
      void this.refresh();
      return;
    }
    if (!scrollSync(this.uri) || !Number.isFinite(message.line)) return;
    for (const editor of vscode.window.visibleTextEditors.filter(({ document }) => this.isSource(document))) {
      const line = Math.min(Math.max(0, Math.floor(message.line)), editor.document.lineCount - 1);
      this.movedEditorAt = Date.now();
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  private follow(editor: vscode.TextEditor, visible: vscode.Range | undefined): void {
    if (!visible || !this.isSource(editor.document) || !scrollSync(this.uri)) return;
    if (Date.now() - this.movedEditorAt < echo) return;
    this.post({ type: 'scroll', line: visible.start.line });
  }
}
