// Runs test/vscode/suite inside VS Code's extension host, by @vscode/test-electron. Where no window can be opened, the
// stand-in for `code` in harness/ runs the same thing in a workbench served on 127.0.0.1.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const standIn = join(root, 'test/vscode/harness/code');

/** VS Code itself where there is a desktop and a connection, else the stand-in. */
const findVscode = async () => {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop) return standIn;
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') });
  } catch (error) {
    if (process.platform !== 'linux') throw error;
    console.log('VS Code could not be downloaded; its server from npm is used.');
    return standIn;
  }
};

await build({
  absWorkingDir: root,
  entryPoints: ['test/vscode/suite/index.ts'],
  outfile: 'out/suite/index.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'rationale-suite-')));
cpSync(join(root, 'examples'), workspace, { recursive: true });
try {
  await runTests({
    vscodeExecutablePath: await findVscode(),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/suite/index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
