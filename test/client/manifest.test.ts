/** The manifest against the code: what is contributed is there, and what is there is contributed. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Setting {
  readonly default?: unknown;
  readonly order?: number;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Menu {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Record<string, string>;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Record<string, readonly Menu[]>;
    readonly keybindings: readonly Menu[];
    readonly configuration: { readonly properties: Record<string, Setting> };
    readonly languages: readonly { readonly id: string }[];
    readonly grammars: readonly { readonly path: string; readonly language: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
    readonly jsonValidation: readonly { readonly url: string }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const sources = globSync('client/src/**/*.ts', { cwd: root }).map((path) => ({ path, text: read(path) }));
const client = sources.map(({ text }) => text).join('\n');
const commandIds = [...client.matchAll(/^ {2}id: '(rationale\.\w+)'/gm)].map((match) => match[1] ?? '').sort();
const contributed = contributes.commands.map(({ command }) => command).sort();

describe('the manifest', () => {
  it('contributes every command that is registered, and no other', () => {
    assert.ok(commandIds.length >= 12);
    assert.deepEqual(contributed, commandIds);
  });

  it('registers every command file', () => {
    const index = read('client/src/commands/index.ts');
    const files = sources.filter(({ path, text }) => path.includes('/commands/') && /^ {2}id: 'rationale\./m.test(text));
    assert.equal(files.length, commandIds.length);
    for (const { path } of files) assert.ok(index.includes(`'./${path.split('/').at(-1)?.replace('.ts', '')}'`), path);
  });

  it('names only commands it contributes in menus and keys', () => {
    for (const { command } of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      assert.ok(contributed.includes(command), command);
    }
  });

  it('shows a command that needs a determination only where there is one', () => {
    const always = ['rationale.new', 'rationale.import', 'rationale.restartServer', 'rationale.showOutput'];
    const limited = contributes.menus['commandPalette']?.filter(({ when }) => when).map(({ command }) => command);
    assert.deepEqual([...(limited ?? []), ...always].sort(), contributed);
  });

  it('has a text for every %key%, and no text that nothing uses', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    const texts = Object.keys(JSON.parse(read('package.nls.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), texts.filter((key) => used.includes(key)).sort());
    assert.deepEqual(
      texts.filter((key) => !used.includes(key)),
      [],
    );
  });

  it('has every setting that is read, each with a default, a description, an order and a scope', () => {
    const settings = contributes.configuration.properties;
    for (const [, key] of client.matchAll(/read(?:<[^(]*>)?\('([\w.]+)'/g)) assert.ok(settings[`rationale.${key}`], key);
    for (const [name, setting] of Object.entries(settings)) {
      assert.ok(setting.default !== undefined && (setting.description ?? setting.markdownDescription), name);
      assert.ok(setting.order && setting.scope, name);
    }
    const orders = Object.values(settings).map(({ order }) => order);
    assert.equal(new Set(orders).size, orders.length);
  });

  it('names only files that exist', () => {
    const named = [
      manifest.icon,
      ...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ];
    for (const path of named) assert.ok(existsSync(join(root, path)), path);
  });

  it('has grammars for its languages alone', () => {
    assert.deepEqual(
      contributes.grammars.map(({ language }) => language),
      contributes.languages.map(({ id }) => id),
    );
  });

  it('asks for the oldest editor its types are of', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('wakes up for a preview that is brought back', () => {
    assert.ok(manifest.activationEvents.includes('onWebviewPanel:rationale.preview'));
    assert.match(read('client/src/preview/previews.ts'), /previewViewType = 'rationale\.preview'/);
  });

  it('has the version that the changelog has on top, or below what is not released', () => {
    assert.equal(/^## (?!Unreleased$)(\S+)/m.exec(read('CHANGELOG.md'))?.[1], manifest.version);
    const lock = JSON.parse(read('package-lock.json')) as { version: string };
    assert.equal(lock.version, manifest.version);
  });

  it('has a picture of at least 128 pixels', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
  });

  it('has snippets whose keys the format knows', () => {
    const schema = read('schemas/determination.schema.json');
    const snippets = JSON.parse(read('snippets/rationale.json')) as Record<string, { body: string[] }>;
    for (const [name, { body }] of Object.entries(snippets)) {
      for (const [, key] of body.join('\n').matchAll(/^\s*(?:- )?([a-z_]+):/gm))
        assert.ok(schema.includes(`"${key}"`), `${name}: ${key}`);
    }
  });

  it('colours every key of the format', () => {
    const grammar = JSON.parse(read('syntaxes/rationale.tmLanguage.json')) as {
      repository: Record<'sections' | 'keys', { match: string }>;
    };
    const coloured = new Set(
      [grammar.repository.sections, grammar.repository.keys].flatMap(({ match }) => match.match(/[a-z_]+/g) ?? []),
    );
    const known = new Set<string>();
    const collect = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties } = schema as { properties?: object };
      for (const key of Object.keys(properties ?? {})) known.add(key);
      Object.values(schema).forEach(collect);
    };
    collect(JSON.parse(read('schemas/determination.schema.json')));
    assert.ok(known.size > 30);
    assert.deepEqual(
      [...known].filter((key) => !coloured.has(key)),
      [],
    );
  });
});
