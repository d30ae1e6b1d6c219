// Builds every bundle into dist/: client and server for Node and for the browser, the command line, the preview's script.
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const run = promisify(execFile);
const watch = process.argv.includes('--watch');
const root = fileURLToPath(new URL('../', import.meta.url));

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const common = {
  define: { __VERSION__: JSON.stringify(version) },
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  minify: !watch,
  sourcemap: true,
  sourcesContent: false,
  target: 'es2022',
  logLevel: 'warning',
  loader: { '.ttf': 'binary', '.css': 'text' },
  legalComments: 'none',
};
// Parts that were written as ES modules ask where they are.
const here = '"use strict";const import_meta_url = require("node:url").pathToFileURL(__filename).href;';
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  define: { ...common.define, 'import.meta.url': 'import_meta_url' },
  banner: { js: here },
};
const browser = {
  ...common,
  platform: 'browser',
  define: { ...common.define, 'import.meta.url': '"https://localhost.invalid/"' },
};

// What is only loaded when it is asked for is a bundle of its own on Node: small starts, and nothing in two bundles at once.
const own = new Map([
  ['server/src/platform/writers', 'writers'],
  ['server/src/readers', 'readers'],
  ['server/src/cli/tasks', 'tasks'],
  ['server/src/lsp/node', 'server'],
]);
const lazily = {
  plugins: [
    {
      name: 'lazily',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
          const name = kind === 'dynamic-import' && own.get(relative(root, join(resolveDir, path)).replaceAll('\\', '/'));
          return name ? { path: name, namespace: 'bundle' } : undefined;
        });
        onLoad({ filter: /./, namespace: 'bundle' }, ({ path }) => ({
          contents: `module.exports = require('./server/src/platform/load').load('${path}');`,
          resolveDir: root,
        }));
      },
    },
  ],
};

const bundles = [
  { ...node, entryPoints: { 'client-node': 'client/src/node.ts' }, external: ['vscode'] },
  { ...browser, format: 'cjs', entryPoints: { 'client-browser': 'client/src/browser.ts' }, external: ['vscode'] },
  {
    ...node,
    ...lazily,
    entryPoints: {
      'server-node': 'server/src/node.ts',
      'check-worker': 'server/src/cli/worker.ts',
      'reader-thread': 'server/src/reader-thread.ts',
    },
  },
  { ...node, ...lazily, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: `#!/usr/bin/env node\n${here}` } },
  {
    ...node,
    ...lazily,
    entryPoints: Object.fromEntries(
      [...own].map(([path, name]) => [name, `${path}${path.endsWith('readers') ? '/index' : ''}.ts`]),
    ),
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: { 'server-browser': 'server/src/browser.ts', 'reader-browser': 'server/src/reader-browser.ts' },
  },
  { ...browser, format: 'iife', entryPoints: { preview: 'client/src/preview/webview/main.ts' } },
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
  console.log('watching');
} else {
  await Promise.all(bundles.map((options) => build(options)));
  for (const name of ['tasks', 'server']) await run(process.execPath, ['scripts/compile.mjs', name], { cwd: root });
}
