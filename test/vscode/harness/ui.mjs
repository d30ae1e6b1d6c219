// A few page-object helpers for the workbench.

export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input').first();
  await input.fill('>' + title);
  const row = page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: title });
  await row.waitFor();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'hidden' }); // the command may ask something itself in the same place
}

/** Opens a file of the workspace from the Explorer (Ctrl+P also works, but it needs file search). */
export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused .view-line').first().waitFor();
}

/** The document inside a webview: workbench -> iframe.webview -> iframe#active-frame. */
export const webview = (page) => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** Notes requests that would leave this machine. vscode-resource.vscode-cdn.net is not one: a service worker answers it. */
export function watchOutside(page) {
  const seen = [];
  page.on('request', (r) => {
    const { protocol, hostname } = new URL(r.url());
    if (
      !/^(http|ws)/.test(protocol) ||
      /^(127\.0\.0\.1|localhost)$|\.localhost$|\.vscode-resource\.vscode-cdn\.net$/.test(hostname)
    )
      return;
    seen.push(r.url());
  });
  return seen;
}
