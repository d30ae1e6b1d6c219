// Builds every bundle into dist/: client and server for Node and for the browser, the command line, the preview's script.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const root = fileURLToPath(new URL('..', import.meta.url));

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

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

// The writers of PDF and DOCX and the readers of letters are large: on Node they are files of their own, loaded when asked for.
const lazily = {
  plugins: [
    {
      name: 'lazily',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\.?\/(writers|readers)$/ }, ({ kind, path }) =>
          kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
        );
      },
    },
  ],
};

const bundles = [
  { ...node, entryPoints: { 'client-node': 'client/src/node.ts' }, external: ['vscode'] },
  { ...browser, format: 'cjs', entryPoints: { 'client-browser': 'client/src/browser.ts' }, external: ['vscode'] },
  { ...node, ...lazily, entryPoints: { 'server-node': 'server/src/node.ts', 'check-worker': 'server/src/cli/worker.ts' } },
  {
    ...node,
    ...lazily,
    entryPoints: { cli: 'server/src/cli.ts' },
    banner: { js: `#!/usr/bin/env node\n${here}` },
  },
  { ...node, entryPoints: { writers: 'server/src/platform/writers.ts', readers: 'server/src/readers/index.ts' } },
  { ...browser, format: 'iife', entryPoints: { 'server-browser': 'server/src/browser.ts' } },
  { ...browser, format: 'iife', entryPoints: { preview: 'client/src/preview/webview/main.ts' } },
];

if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
  console.log('watching');
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
