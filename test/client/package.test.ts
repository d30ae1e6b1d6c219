/** What ships: an allow-list, a size, and no way out to the network. Looks at what `npm run build` wrote. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { globSync } from 'tinyglobby';

const root = join(__dirname, '../..');
const bundles = [
  'client-node',
  'client-browser',
  'server-node',
  'server',
  'server-browser',
  'cli',
  'check-worker',
  'tasks',
  'writers',
  'readers',
  'reader-thread',
  'reader-browser',
  'preview',
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const askForBuild = (): void => {
  for (const bundle of bundles)
    assert.ok(existsSync(join(root, `dist/${bundle}.js`)), `dist/${bundle}.js: run npm run build first`);
};

describe('the package', () => {
  before(askForBuild);
  const allowed = [
    /^package(\.nls)?\.json$/,
    /^(README\.md|CHANGELOG\.md|LICENSE)$/,
    /^language-configuration\.json$/,
    new RegExp(`^dist/(${bundles.join('|')})\\.js$`),
    /^media\/[\w-]+\.(png|svg)$/,
    /^media\/walkthrough\/\w+\.svg$/,
    /^(schemas|snippets|syntaxes)\/[\w.-]+\.json$/,
  ];
  let files: string[];
  before(async () => {
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('holds what is on the list, and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds every bundle', () => {
    for (const bundle of bundles) assert.ok(files.includes(`dist/${bundle}.js`), bundle);
  });

  it('stays small', () => {
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0);
    const budget = 9_000_000;
    assert.ok(bytes < budget, `${bytes} bytes packed, ${budget} allowed`);
  });
});

describe('no network', () => {
  before(askForBuild);
  const out =
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bhttps?\.(?:request|get)\(|\bimportScripts\(/;
  const modules = /require\("(?:node:)?(https?|http2|net|tls|dns|dgram|undici)"\)/g;

  it('is not used by a line of ours', () => {
    const sources = globSync(['client/src/**/*.ts', 'server/src/**/*.ts'], { cwd: root });
    assert.ok(sources.length > 50);
    const guilty = sources.filter(
      (path) => out.test(read(path)) || /from '(?:node:)?(?:https?|http2|net|tls|dns|dgram)'/.test(read(path)),
    );
    assert.deepEqual(guilty, []);
  });

  /** What libraries bring along and we never call, by bundle. Anything new here wants a reason. */
  const known: Record<string, { readonly modules?: readonly string[]; readonly calls?: boolean }> = {
    // The protocol library can speak over sockets; the client starts its server with an IPC channel instead.
    'client-node': { modules: ['net'] },
    server: { modules: ['net'] },
    // The PDF reader can load from an address; it is only ever given bytes.
    readers: { modules: ['http', 'https'], calls: true },
    'reader-browser': { calls: true },
  };

  for (const bundle of bundles) {
    it(`is not within reach of ${bundle}`, () => {
      const text = read(`dist/${bundle}.js`);
      const found = [...new Set([...text.matchAll(modules)].map((match) => match[1]))];
      assert.deepEqual(
        found.filter((name) => !known[bundle]?.modules?.includes(name ?? '')),
        [],
      );
      if (!known[bundle]?.calls) assert.equal(out.exec(text)?.[0], undefined);
    });
  }
});
