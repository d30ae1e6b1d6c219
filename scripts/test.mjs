// `npm test`: sets up what is missing, runs every suite, and ends with one line that counts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, ensurePrograms, ensureVscodeServer, pack, root, say } from './lib/setup.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const count = (name, { passed = 0, failed = 0, skipped = 0 }) => {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  if (failed > 0) failures.push(name);
};

/** Runs a command and gives its exit code and output; shows what it prints, at once or (`held`) not at all. */
const show = (command, args, { env = {}, held = false, seconds = Infinity } = {}) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32' && command === 'npm',
      detached: seconds < Infinity && process.platform !== 'win32', // a group of its own, to be ended as a whole
    });
    const end = () => {
      say(`Ended after ${seconds} s.`);
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const limit = seconds < Infinity ? setTimeout(end, seconds * 1000) : undefined;
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        output += data;
        if (!held) process[stream].write(data);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });

const started = performance.now();
const begin = (name) => say(`\n== ${name} (${Math.round((performance.now() - started) / 1000)} s)`);

/** A check that passes or fails as one. */
const check = async (name, work) => {
  begin(name);
  const ok = await work();
  count(name, ok ? { passed: 1 } : { failed: 1 });
  return ok;
};
const node = async (...args) => (await show(process.execPath, args)).code === 0;

/** Checks that only read, at the same time; each shows what it has to say when it is done. */
const checkTogether = (checks) =>
  Promise.all(
    Object.entries(checks).map(async ([name, runs]) => {
      const results = await Promise.all(
        runs.map(([script, ...args]) => show(process.execPath, [join(root, 'node_modules', script), ...args], { held: true })),
      );
      await check(name, () => {
        for (const { output } of results) if (output.trim() !== '') say(output.trimEnd());
        return results.every(({ code }) => code === 0);
      });
    }),
  );

/** A suite that takes longer than this, in seconds, hangs. */
const longestSuite = 300;

/** A mocha run: its own numbers; one failure more when it ended badly without saying so. */
const suite = async (name, args) => {
  begin(name);
  const { code, output } = await show(process.execPath, args, { seconds: longestSuite });
  const of = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const numbers = { passed: of('passing'), failed: of('failing'), skipped: of('pending') };
  if (numbers.failed === 0 && (code !== 0 || numbers.passed === 0)) numbers.failed = 1;
  count(name, numbers);
};
const mocha = (...args) => ['node_modules/mocha/bin/mocha.js', ...args];

/** What is in the working tree, as one number: generating anew must not change it. */
const treeState = () => {
  const git = (...args) => spawnSync('git', args, { cwd: root, maxBuffer: 1 << 28 });
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z').stdout?.toString().split('\0').filter(Boolean) ?? [];
  const hash = createHash('sha256').update(git('diff', 'HEAD').stdout ?? '');
  for (const path of untracked) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

const finish = () => {
  if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}`);
  say(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  process.exit(sum.failed > 0 ? 1 : 0);
};

if (!(await check('packages', ensurePackages))) finish();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the machine needs for the real editor is fetched while other things run. */
const preparing = (async () => {
  if (process.platform !== 'linux') return { missing: [], server: false };
  const missing = await ensurePrograms({ chromium: 'chromium', pdftotext: 'poppler-utils', nvim: 'neovim' });
  return { missing, server: await ensureVscodeServer() };
})();

await checkTogether({
  types: [
    ['typescript/bin/tsc', '--noEmit'],
    ['typescript/bin/tsc', '--noEmit', '-p', 'client/src/preview/webview'],
  ],
  lint: [['eslint/bin/eslint.js', '.']],
  format: [['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
});
if (scripts.generate) {
  await check('generated files are fresh', async () => {
    const before = treeState();
    const ok = (await show('npm', ['run', '-s', 'generate'])).code === 0;
    if (ok && treeState() === before) return true;
    say('Generated files are stale: run npm run generate and commit what changes.');
    return false;
  });
}
await check('patterns', () => node('--import', 'tsx', 'scripts/patterns.mjs', '--check'));
await check('growth', () => node('--import', 'tsx', 'test/growth/all.ts'));
const built = await check('build', () => node('scripts/build.mjs'));
const packed = built && (await check('package', async () => (await pack()) === 0));

await preparing; // some units read a PDF or start another editor
const inParallel = ['--parallel', '--jobs', String(Math.max(2, availableParallelism() - 1)), '--reporter', 'dot'];
/** Folders that take long, by the suites they run in: what is proved on many made-up texts takes as long as all the rest. */
const long = {
  rules: ['rules'],
  'prose, engine': ['prose', 'check', 'incremental'],
  plants: ['plants'],
  readers: ['readers', 'import'],
};
for (const [name, folders] of Object.entries(long))
  await suite(name, mocha(...inParallel, ...folders.map((folder) => `test/${folder}/**/*.test.ts`)));
await suite(
  'letters, server, command line, bundles',
  mocha(
    ...inParallel,
    'test/**/*.test.ts',
    ...['vscode', ...Object.values(long).flat()].flatMap((folder) => ['--ignore', `test/${folder}/**`]),
  ),
);

if (process.platform !== 'linux') {
  await suite('extension host', ['test/vscode/run-suite.mjs']);
  say('Skipped: the end-to-end suite drives the system browser of Debian.');
  count('end to end', { skipped: 1 });
} else if (packed) {
  const { missing, server } = await preparing;
  for (const program of missing) await check(`${program} is installed`, () => false);
  if ((await check('VS Code from npm', () => server)) && missing.length === 0) {
    await suite('extension host', ['test/vscode/run-suite.mjs']);
    await suite('web extension host', ['test/vscode/run-web.mjs']);
    await suite('end to end', mocha('--reporter', 'spec', '--bail', '--timeout', '60000', 'test/vscode/e2e/*.test.ts'));
  }
}
finish();
