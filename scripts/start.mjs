// `npm start`: opens VS Code with the extension on the examples. Sets up what is missing first.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, ensureVscodeServer, find, hasDesktop, pack, root, run, say, vsix } from './lib/setup.mjs';

const stop = (message) => {
  say(message);
  process.exit(1);
};

if (!(await ensurePackages())) stop('The packages could not be installed. Is there a connection to the npm registry?');
say('Building …');
if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) stop('The build failed.');

const examples = join(root, 'examples');
if (find('code') && hasDesktop()) {
  say('Opening VS Code …');
  process.exit(await run('code', [`--extensionDevelopmentPath=${root}`, examples]));
}

if (!(await ensureVscodeServer())) {
  stop('VS Code is not on the PATH, and its server could not be installed here. Install VS Code, then run npm start again.');
}
if ((await pack()) !== 0) stop('The extension could not be packed.');

const { install, quietSettings, cli, serverArgs, serverEnv } = await import('../test/vscode/harness/workbench.mjs');
const home = join(root, '.vscode-server/home');
const extensions = join(home, 'extensions');
const settings = join(home, 'user-data/User/settings.json');
rmSync(extensions, { recursive: true, force: true });
mkdirSync(join(home, 'user-data/User'), { recursive: true });
if (!existsSync(settings)) writeFileSync(settings, `${JSON.stringify(quietSettings, null, 2)}\n`);
await cli(['--install-extension', vsix, '--extensions-dir', extensions]);

// Only who has the address gets in: the editor can run programs, and other people may work on this machine.
const token = randomBytes(16).toString('hex');
const server = spawn(
  install.node,
  [
    join(install.vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', process.env.PORT ?? '0', '--connection-token', token, ...serverArgs],
    ...['--server-data-dir', home, '--user-data-dir', join(home, 'user-data'), '--extensions-dir', extensions],
  ],
  { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...serverEnv } },
);
let output = '';
const listen = (data) => {
  output += data;
  const port = /Web UI available at http:\/\/[^:\s]+:(\d+)/.exec(output)?.[1];
  if (!port) return;
  server.stdout.off('data', listen).resume();
  server.stderr.resume();
  const authority = `127.0.0.1:${port}`;
  const first = readdirSync(examples).find((name) => name.endsWith('.rationale.yaml'));
  const payload = first ? [['openFile', `vscode-remote://${authority}${encodeURI(join(examples, first))}`]] : [];
  const query = new URLSearchParams({ tkn: token, folder: examples, payload: JSON.stringify(payload) });
  say(`\nVS Code with Review Rationale is here (Ctrl+C ends it):\n\n  http://${authority}/?${query}\n`);
};
server.stdout.on('data', listen);
server.stderr.on('data', (data) => (output += data));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => server.kill('SIGTERM'));
server.once('exit', (code, signal) => {
  if (code) say(output);
  process.exit(signal ? 0 : (code ?? 0));
});
