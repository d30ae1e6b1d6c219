// `npm run mutants -- [PATH …]`: changes the code in small ways, one at a time, and tells which changes no unit test notices.
import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { root, say } from './lib/setup.mjs';
import { grouped, percent, table } from './lib/table.mjs';

const usage = `npm run mutants -- [PATH …] [--static] [--force] [--tests GLOB]

PATH      a folder or file below server/src, or lines of a file: server/src/service/prose/fold.ts:10-20
--static  changes also what runs once, when a file is loaded (patterns, tables): slow, a new process for each
--force   tries again what is known from the last run
--tests   the tests to run, in place of those of the room`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    static: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const usual = ['service/check', 'service/case', 'service/model', 'service/prose', 'lsp'];
const source = 'server/src/';
const out = 'out/mutants';
const sandbox = `${out}/sandbox`;
const mocha = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'));

/** What is to be changed, from a path as it is typed, here or below server/src: its place below the root, and a pattern. */
function placeOf(typed) {
  const [, path, lines = ''] = /^(.+?)(:\d+(?:-\d+)?)?$/.exec(typed);
  const found = [resolve(path), join(root, source, path)].find(existsSync);
  const below = found && relative(root, found).split(sep).join('/');
  if (!below?.startsWith(source)) throw new Error(`No file or folder below ${source}: ${typed}`);
  return { path: below, pattern: statSync(found).isDirectory() ? `${below}/**/*.ts` : below + lines };
}

/** The room a file is in, as the tests are laid out too: prose, check, lsp … */
const roomOf = (path) => /^server\/src\/(?:service\/)?([^/.]+)/.exec(path)[1];

/** The tests of a room: its folder below test, or else those that import from it. */
function testsOf(room) {
  if (room === 'case') return ['test/{case,rules}/**/*.test.ts']; // what the facts of a case are, its rules tell
  if (existsSync(join(root, 'test', room))) return [`test/${room}/**/*.test.ts`];
  const imports = new RegExp(`server/src/(service/)?${room}['/]`);
  const all = globSync('test/**/*.test.ts', { cwd: root, ignore: ['test/{vscode,bundle,cli}/**'] });
  return all.filter((file) => imports.test(readFileSync(join(root, file), 'utf8')));
}

/** Tries the changes of one room; gives what became of each. */
async function changesOf(room, places) {
  const tests = options.tests ?? testsOf(room);
  say(`\n== ${places.map(({ path }) => path).join(' ')}, by ${tests.join(' ')}`);
  const report = `${out}/${room}${options.static ? '-static' : ''}`;
  const changes = await new Stryker({
    mutate: [...places.map(({ pattern }) => pattern), '!**/*.d.ts'],
    testRunner: 'mocha',
    mochaOptions: { require: [...mocha.require, './test/quick.cjs'], spec: tests },
    coverageAnalysis: 'perTest',
    ignoreStatic: !options.static,
    incremental: !options.tests, // what is known of a change holds for the same tests only
    incrementalFile: `${report}.json`,
    force: options.force,
    disableTypeChecks: false, // tsx knows no types
    concurrency: 2,
    tempDirName: sandbox,
    cleanTempDir: 'always',
    ignorePatterns: ['/dist', '/out', '/coverage', '/.vscode-server', '/.vscode-test'],
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only', 'html'],
    htmlReporter: { fileName: `${report}.html` },
    logLevel: 'warn',
    warnings: { slow: false },
  }).runMutationTest();
  say(`Report: ${report}.html`);
  // those of other files are known from earlier runs
  const within = (file) => places.some(({ path }) => file === path || file.startsWith(`${path}/`));
  return changes
    .map((change) => ({ ...change, file: relative(root, change.fileName).split(sep).join('/') }))
    .filter(({ file }) => within(file));
}

/** What differs, with a little of what stands around it. */
function apart(before, after) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (code) => {
    const [from, to] = [Math.max(0, head - 20), Math.min(code.length, code.length - tail + 20)];
    const part = `${from > 0 ? '…' : ''}${code.slice(from, to)}${to < code.length ? '…' : ''}`;
    return part.length > 120 ? `${part.slice(0, 80)} … ${part.slice(-36)}` : part;
  };
  return `${cut(before)}  →  ${cut(after)}`;
}

/** A change on one line: where it is, the code as it is, and as it was made. */
function told({ file, location: { start, end }, replacement, status }) {
  const lines = readFileSync(join(root, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const [before, after] = [lines.join('\n'), replacement].map((code) => code.replace(/\s+/g, ' '));
  return `${file}:${start.line}:${start.column}  ${apart(before, after)}${status === 'NoCoverage' ? '  (no test runs it)' : ''}`;
}

const is =
  (...statuses) =>
  ({ status }) =>
    statuses.includes(status);

/** A line of the table. */
function counted(name, changes) {
  const [killed, survived, unrun] = [is('Killed', 'Timeout'), is('Survived'), is('NoCoverage')].map(
    (kind) => changes.filter(kind).length,
  );
  return [name, killed, survived, unrun, percent(killed, killed + survived + unrun)];
}

function summary(changes) {
  const tried = changes.filter(is('Killed', 'Timeout', 'Survived', 'NoCoverage'));
  const left = tried.filter(is('Survived', 'NoCoverage'));
  say(`\n${left.map(told).join('\n')}\n`);
  const folders = grouped(tried, ({ file }) => file.slice(source.length, file.lastIndexOf('/')));
  const rows = folders.flatMap(([folder, inFolder]) => [
    counted(folder, inFolder),
    ...grouped(inFolder, ({ file }) => file.slice(file.lastIndexOf('/') + 1)).map(([file, list]) => counted(`  ${file}`, list)),
  ]);
  say(table([['', 'killed', 'survived', 'not run', 'score'], ...rows, counted('all', tried)]));
  const ignored = changes.filter(is('Ignored')).length;
  if (ignored > 0) say(`\n${ignored} changes of what runs once, at the start, were left out: --static tries them too.`);
}

if (options.help) say(usage);
else {
  process.chdir(root);
  const places = (positionals.length > 0 ? positionals : usual).map(placeOf);
  mkdirSync(out, { recursive: true });
  rmSync(sandbox, { recursive: true, force: true }); // what a run that was ended left behind
  const changes = [];
  for (const [room, list] of grouped(places, ({ path }) => roomOf(path)))
    changes.push(...(await changesOf(room, list).catch(() => process.exit(1)))); // Stryker has said why
  summary(changes);
}
