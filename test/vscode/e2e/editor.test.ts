/** A reviewer's way through the product, by keyboard, in the real editor with the packed extension. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openFile, runCommand, watchOutside, webview } from '../harness/ui.mjs';
import { cli, launchContext, startServer, type Server } from '../harness/workbench.mjs';

const root = join(__dirname, '../../..');
const shots = join(root, 'out/shots');
const sample = 'lumbar-medial-branch-blocks.rationale.yaml';
const finished = 'shoulder-mri.rationale.yaml';

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
};

let workspace: string;
let scratch: string;
let server: Server;
let browser: BrowserContext;
let page: Page;
let outside: string[];

/** A picture of the window, once what fades in or out has done so. */
const shot = async (name: string): Promise<void> => {
  await page.evaluate(async () => {
    interface Fading {
      readonly effect: { getTiming(): { iterations?: number } };
      readonly finished: Promise<unknown>;
    }
    const { document } = globalThis as unknown as { document: { getAnimations(): Fading[] } };
    const ending = document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity);
    const settled = Promise.allSettled(ending.map(({ finished }) => finished));
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
  await page.screenshot({ path: join(shots, `${name}.png`) });
};
const lines = () => page.locator('.editor-group-container.active .editor-instance .view-line');
const saved = (name: string): string => readFileSync(join(workspace, name), 'utf8');

/** Puts the cursor behind some words, by the editor's own search. */
const goBehind = async (words: string): Promise<void> => {
  await page.keyboard.press('Control+f');
  const find = page.locator('.find-widget.visible textarea[aria-label="Find"]').first();
  await find.fill(words);
  await page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  await page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('ArrowRight');
};

const toast = (text: string | RegExp) => page.locator('.notifications-toasts .notification-toast', { hasText: text });
const closeToasts = () => runCommand(page, 'Notifications: Clear All Notifications');

describe('a reviewer in the editor', function () {
  before(async () => {
    mkdirSync(shots, { recursive: true });
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'rationale-e2e-')));
    workspace = join(scratch, 'examples');
    cpSync(join(root, 'examples'), workspace, { recursive: true });
    const extensionsDir = join(scratch, 'extensions');
    await cli(['--install-extension', join(root, 'out/review-rationale.vsix'), '--extensions-dir', extensionsDir]);
    server = await startServer({ extensionsDir, settings });
    browser = await launchContext({ viewport: { width: 1440, height: 900 } });
    [page] = browser.pages() as [Page];
    page.setDefaultTimeout(20_000);
    outside = watchOutside(page);
    await page.goto(server.url({ open: workspace }));
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: sample }).waitFor();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot('failure').catch(() => undefined);
  });

  it('opens the sample case and sees what is wrong under the words it is about', async () => {
    await openFile(page, sample);
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'Review Rationale' }).first().waitFor();
    await shot('problems');
    await runCommand(page, 'View: Toggle Panel Visibility');
    await runCommand(page, 'Go to Next Problem (Error, Warning, Info)');
    await page.locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-error').first().waitFor();
    await page.locator('.peekview-widget .marker-widget, .zone-widget .marker-widget').first().waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'Show or Focus Hover');
    await page.locator('.monaco-hover .marker:visible').first().waitFor();
    await shot('findings');
    await page.keyboard.press('Escape');
  });

  it('sees an error appear while typing and vanish when it is mended', async () => {
    await openFile(page, finished);
    await goBehind('priority: standard');
    await page.keyboard.type('x');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await page.keyboard.press('Backspace');
    await page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('accepts a citation from the list by keyboard', async () => {
    await openFile(page, finished);
    await goBehind('rationale: |');
    await page.keyboard.press('Enter');
    await page.keyboard.type('As the guideline asks [@mtus-sh');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused');
    await suggestion.waitFor();
    await suggestion.filter({ hasText: /shoulder/i }).waitFor();
    await shot('completion');
    await page.keyboard.press('Enter');
    await lines()
      .filter({ hasText: /asks.\[@mtus-shoulder-\d{4}/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('pastes lines from elsewhere as paragraphs of the letter, with one undo', async () => {
    await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
    const put = (words: string) =>
      page.evaluate(
        (text) =>
          (
            globalThis as unknown as { navigator: { clipboard: { writeText(text: string): Promise<void> } } }
          ).navigator.clipboard.writeText(text),
        words,
      );
    await put('The claimant was in-\njured in a fall: he hurt\nhis shoulder.\n\n# 4 is met, so\nit is due.\n');
    await goBehind('case_summary: |');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await lines()
      .filter({ hasText: /^\s+The.claimant.was.injured.in.a.fall:.he.hurt.his.shoulder\.$/ })
      .waitFor();
    // indented as the paragraph above is, with the cursor behind it
    await lines()
      .filter({ hasText: /^\s\s#.4.is.met,.so.it.is.due\.$/ })
      .waitFor();
    await page.locator('.statusbar-item', { hasText: /Ln 28, Col 28/ }).waitFor();
    assert.equal(await page.locator('.editor-instance .squiggly-error').count(), 0);
    await shot('paste');
    await page.keyboard.press('Control+z');
    await lines()
      .filter({ hasText: 'was' + '\u00a0' + 'injured in a fall' })
      .waitFor({ state: 'detached' });
    assert.equal(
      await lines()
        .filter({ hasText: /4.is.met,.so.it/ })
        .count(),
      0,
    );
    await page.keyboard.press('Control+z');
  });

  it('reads the letter beside the text, and it changes with the text', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    const view = webview(page);
    await view.locator('#letter h1, #letter h2').first().waitFor();
    await page.locator('.editor-group-container.active .tab.active', { hasText: finished }).waitFor();
    await goBehind('As the guideline asks');
    await page.keyboard.type(' of every reviewer');
    await view.locator('#letter', { hasText: 'As the guideline asks of every reviewer' }).waitFor();
    assert.equal(await view.locator('#status').isVisible(), false);
    await shot('preview');
  });

  it('scrolls the letter with the text', async () => {
    const view = webview(page);
    const top = () => view.locator('html').evaluate(() => (globalThis as unknown as { scrollY: number }).scrollY);
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(600);
    const low = await top();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(600);
    assert.ok(low > (await top()), `${low} is further down than ${await top()}`);
  });

  it('inserts a citation by keyboard alone', async () => {
    await goBehind('of every reviewer');
    await runCommand(page, 'Review Rationale: Insert Citation');
    const input = page.locator('.quick-input-widget:visible .quick-input-box input').first();
    await input.waitFor();
    await input.fill('low back');
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused').waitFor();
    await shot('insert-citation');
    await page.keyboard.press('Enter');
    await webview(page)
      .locator('#letter', { hasText: /of every reviewer \([^)]*Low Back/ })
      .waitFor();
  });

  it('is refused a letter with open errors, is told which, and may export a draft', async () => {
    await goBehind('priority: standard');
    await page.keyboard.type('x');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await runCommand(page, 'Review Rationale: Export Letter');
    const refusal = toast(/holds? the letter back/);
    await refusal.waitFor();
    await shot('refused');
    await refusal.locator('.monaco-button', { hasText: 'Export Draft' }).click();
    await toast('Exported 2 files').waitFor(); // as rationale.config.yaml says: PDF and Word, into out
    const names = readdirSync(join(workspace, 'out')).sort();
    assert.deepEqual(
      names.map((name) => name.slice(name.lastIndexOf('.'))),
      ['.docx', '.pdf'],
    );
    const draft = execFileSync('pdftotext', ['-raw', join(workspace, 'out', names[1] ?? ''), '-'], { encoding: 'utf8' });
    assert.match(draft, /D\s*R\s*A\s*F\s*T/);
    await closeToasts();
    await goBehind('priority: standardx');
    await page.keyboard.press('Backspace');
    await page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('exports the finished letter as a tagged PDF with the words of the text', async () => {
    await openFile(page, finished);
    await runCommand(page, 'File: Revert File');
    await page.locator('.editor-group-container.active .tab.active:not(.dirty)', { hasText: finished }).waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
    await runCommand(page, 'Review Rationale: Export Letter As…');
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: 'PDF' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Export Letter' }).waitFor();
    await shot('export-dialog');
    await page.keyboard.press('Enter'); // the name it offers
    const target = join(workspace, 'out/shoulder-mri.pdf');
    const done = toast('Exported shoulder-mri.pdf');
    await done.waitFor();
    await shot('exported');
    for (const button of ['Open', 'Reveal']) await done.locator('.monaco-button', { hasText: button }).waitFor();
    const text = execFileSync('pdftotext', ['-raw', target, '-'], { encoding: 'utf8' });
    const service = /service: "?(.+?)"?$/m.exec(saved(finished))?.[1] ?? '';
    assert.ok(service.length > 5);
    assert.ok(text.replace(/\s+/g, ' ').includes(service), service);
    assert.doesNotMatch(text, /D\s*R\s*A\s*F\s*T/);
    const info = execFileSync('pdfinfo', [target], { encoding: 'utf8' });
    assert.match(info, /^Tagged:\s+yes/m);
    assert.match(info, /^Title:\s+\S/m);
    assert.deepEqual(
      readdirSync(join(workspace, 'out')).filter((name) => name.endsWith('.part')),
      [],
    );
    await closeToasts();
  });

  it('starts an empty determination from the File menu', async () => {
    await runCommand(page, 'Review Rationale: New Determination');
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused').waitFor();
    await page.keyboard.press('Enter');
    const number = page.locator('.quick-input-widget:visible .quick-input-message', { hasText: 'Case number' });
    await number.waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await lines()
      .filter({ hasText: /^profile:/ })
      .first()
      .waitFor();
    await shot('new');
    await page.keyboard.press('Escape');
    await runCommand(page, 'View: Revert and Close Editor');
  });

  it('names a new determination after its number, and saves it where it belongs', async () => {
    await runCommand(page, 'Review Rationale: New Determination');
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible .quick-input-message', { hasText: 'Case number' }).waitFor();
    await page.keyboard.type('CM16-0000009');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'CM16-0000009.rationale.yaml' }).waitFor();
    await lines()
      .filter({ hasText: /^\s+number:.CM16-0000009$/ })
      .waitFor();
    await lines()
      .filter({ hasText: /^\s+decision:\s*$/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'CM16-0000009.rationale.yaml' }).waitFor();
    assert.match(saved('CM16-0000009.rationale.yaml'), /number: CM16-0000009\n/);
  });

  it('is told of a determination whose file name does not say so, and renames it', async () => {
    writeFileSync(join(workspace, 'CM16-0000010.yaml'), saved(finished).replace('priority: standard', 'priority: slow'));
    await openFile(page, 'CM16-0000010.yaml');
    const told = toast('its name does not say so');
    await told.waitFor();
    await shot('wrong-file-name');
    await told.locator('.monaco-button', { hasText: 'Rename' }).click();
    await page.locator('.tab.active', { hasText: 'CM16-0000010.rationale.yaml' }).waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    assert.ok(!existsSync(join(workspace, 'CM16-0000010.yaml')));
    rmSync(join(workspace, 'CM16-0000010.rationale.yaml'));
  });

  it('shows what a hostile document says as text', async () => {
    const hostile = saved(finished).replace(
      /^case_summary: \|\n/m,
      '$&  <img src=x onerror="document.title=1"><script>1</script> & "x"\n',
    );
    writeFileSync(join(workspace, 'hostile.rationale.yaml'), hostile);
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'hostile.rationale.yaml');
    await runCommand(page, 'Review Rationale: Open Preview to the Side');
    const view = webview(page);
    await view.locator('#letter', { hasText: '<img src=x onerror="document.title=1">' }).waitFor();
    assert.equal(await view.locator('#letter img, #letter script').count(), 0);
  });

  it('works in the dark and in high contrast', async () => {
    for (const [theme, kind, name] of [
      ['Dark Modern', 'vs-dark', 'dark'],
      ['Dark High Contrast', 'hc-black', 'high-contrast'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+t');
      const input = page.locator('.quick-input-widget:visible .quick-input-box input').first();
      await input.fill(theme);
      await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: theme }).waitFor();
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await webview(page).locator(`body.vscode-${name}`).waitFor();
      const colours = await webview(page)
        .locator('body')
        .evaluate((body) => {
          const style = (globalThis as unknown as { getComputedStyle(e: unknown): Record<string, string> }).getComputedStyle(
            body,
          );
          return [style['color'], style['backgroundColor']];
        });
      assert.notEqual(colours[0], colours[1]);
      await shot(name);
    }
  });

  it('sent nothing out of this machine', () => {
    assert.deepEqual(outside, []);
    assert.ok(existsSync(join(shots, 'preview.png')));
  });
});
