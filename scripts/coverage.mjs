// `npm run coverage`: how much of the code the unit tests run, folder by folder; coverage/ has it line by line.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root, run, say } from './lib/setup.mjs';
import { grouped, percent, table } from './lib/table.mjs';

const raw = join(root, 'coverage/tmp');
const bin = (name, file) => join(root, 'node_modules', name, 'bin', file);

/** Tests of what is built or packed, or of another program. */
const ofOthers = ['vscode/**', 'bundle/**', 'cli/{bundle,neovim,same-tree}.test.ts', 'client/package.test.ts'];

const measure = () =>
  run(
    process.execPath,
    [
      ...[bin('mocha', 'mocha.js'), '--reporter', 'dot', '--timeout', '0', '--require', './test/quick.cjs', 'test/**/*.test.ts'],
      ...ofOthers.flatMap((tests) => ['--ignore', `test/${tests}`]),
    ],
    { env: { NODE_V8_COVERAGE: raw } },
  );

/** In a process started from a test tsx may give code a name that is no file (`data:…`); c8 fails on such a name. */
function keepFiles() {
  for (const name of readdirSync(raw)) {
    const file = join(raw, name);
    const found = JSON.parse(readFileSync(file, 'utf8'));
    const maps = Object.entries(found['source-map-cache'] ?? {});
    const kept = maps.filter(([url]) => url.startsWith('file:'));
    if (kept.length < maps.length)
      writeFileSync(file, JSON.stringify({ ...found, 'source-map-cache': Object.fromEntries(kept) }));
  }
}

const report = () =>
  run(process.execPath, [
    ...[bin('c8', 'c8.js'), 'report', '--temp-directory', raw, '--reporter', 'lcov', '--reporter', 'json-summary'],
    ...['--include', '{client,server}/src/**', '--exclude', '**/*.d.ts', '--exclude-after-remap'],
  ]);

/** A line a folder, with the parts of its code that were run. */
function summary() {
  const { total, ...files } = JSON.parse(readFileSync(join(root, 'coverage/coverage-summary.json'), 'utf8'));
  const kinds = ['lines', 'branches', 'functions'];
  const counted = (name, list) => [
    name,
    ...kinds.map((kind) => {
      const sum = (part) => list.reduce((all, [, file]) => all + file[kind][part], 0);
      return percent(sum('covered'), sum('total'));
    }),
  ];
  const folders = grouped(Object.entries(files), ([path]) => relative(root, dirname(path)).split(sep).join('/'));
  say(table([['', ...kinds], ...folders.map(([folder, list]) => counted(folder, list)), counted('all', [['', total]])]));
  say('\nLine by line: coverage/lcov-report/index.html');
}

rmSync(raw, { recursive: true, force: true });
const failed = await measure();
keepFiles();
const unreported = await report();
if (unreported === 0) summary();
process.exit(failed || unreported);
