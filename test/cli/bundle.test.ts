/** The command line as it is shipped: dist/cli.js in a process of its own. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';
import { makeFolder, removeFolders } from './call';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');
const quiet = { 'rationale.config.yaml': 'rules: { missing-section: off }\n' };

function rationale(argv: readonly string[], options: SpawnSyncOptions) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], { encoding: 'utf8', ...options });
  return { code: status, out: String(stdout), err: String(stderr) };
}

const shell = (script: string, cwd: string) =>
  spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, CLI: cli } });

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index % 7}/${index}.rationale.yaml`,
      `extra${index}: 1\ncase: { ur_denial_date: 2014-2-3 }\n`,
    ]),
  );

describe('the bundle of the command line', function () {
  this.timeout(60_000);
  before(() => assert.ok(existsSync(cli), 'Run npm run build first.'));
  afterEach(removeFolders);

  it('begins with the line that lets a shell run it, and knows its version', () => {
    assert.ok(readFileSync(cli, 'utf8').startsWith('#!/usr/bin/env node\n'));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(rationale(['--version'], {}), { code: 0, out: `${version}\n`, err: '' });
  });

  it('says its version and helps with nothing beside it', () => {
    const cwd = makeFolder({ 'cli.js': readFileSync(cli) });
    for (const argv of [['--version'], ['--help'], ['check', '--help']]) {
      const { status, stderr } = spawnSync(process.execPath, ['cli.js', ...argv], { cwd, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
  });

  it('finds its parts compiled, and does without', () => {
    const compiled = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.compiled'));
    assert.deepEqual(
      compiled,
      ['server', 'tasks'].map((name) => `${name}.${process.versions.v8}.${process.arch}.compiled`),
    );
    for (const name of compiled) {
      const filename = join(root, 'dist', `${name.split('.')[0]}.js`);
      const cachedData = readFileSync(join(root, 'dist', name));
      const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
      const options = { filename, cachedData, importModuleDynamically };
      assert.equal(new Script(Module.wrap(readFileSync(filename, 'utf8')), options).cachedDataRejected, false, name);
    }
    const bundles = { 'cli.js': readFileSync(cli), 'tasks.js': readFileSync(join(root, 'dist/tasks.js')) };
    const whole = readFileSync(join(root, 'dist', compiled[1]!));
    const explain = (files: Record<string, Uint8Array>) =>
      spawnSync(process.execPath, ['cli.js', 'explain'], { cwd: makeFolder({ ...bundles, ...files }), encoding: 'utf8' });
    for (const content of [undefined, whole, whole.subarray(0, 100_000), Buffer.from('no code at all'), Buffer.alloc(0)]) {
      const { status, stdout, stderr } = explain(content ? { [compiled[1]!]: content } : {});
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^decision-conflict /m);
    }
  });

  it('ends with 0, 1 and 2', () => {
    const cwd = makeFolder({ ...quiet, 'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n', 'b.rationale.yaml': 'case: "\n' });
    assert.equal(rationale(['check', 'a.rationale.yaml'], { cwd }).code, 0);
    assert.equal(rationale(['check'], { cwd }).code, 1);
    assert.equal(rationale(['check', 'c.rationale.yaml'], { cwd }).code, 2);
    assert.equal(rationale([], { cwd }).code, 2);
    assert.equal(rationale(['--help'], { cwd }).code, 0);
  });

  it('says the same from several threads, in the same order', () => {
    const cwd = makeFolder({ ...quiet, ...many(60), 'z.rationale.yaml': new Uint8Array([0, 1]) });
    const one = rationale(['check', '--format', 'json', '--jobs', '1'], { cwd });
    const three = rationale(['check', '--format', 'json', '--jobs', '3'], { cwd });
    assert.equal(one.code, 2);
    assert.equal(one.out.trim().split('\n').length, 60);
    assert.deepEqual(three, one);
  });

  it('fixes from several threads', () => {
    const cwd = makeFolder({ ...quiet, ...many(30) });
    const { out } = rationale(['check', '--fix', '--jobs', '3'], { cwd });
    assert.match(out, /\b30 findings fixed\./);
    assert.match(readFileSync(join(cwd, '3/3.rationale.yaml'), 'utf8'), /2014-02-03/);
  });

  it('takes no offence when the reader has seen enough', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = makeFolder({ ...quiet, ...many(400) });
    const { stdout, stderr } = shell(
      '"$NODE" "$CLI" check --jobs 1 --format text | head -n 1; echo "codes ${PIPESTATUS[*]}"',
      cwd,
    );
    assert.match(stdout, /^0\/0\.rationale\.yaml:1:1 /);
    assert.match(stdout, /codes [01] 0\n$/);
    assert.equal(stderr, '');
  });

  it('finishes what it was to write when the reader has seen enough', function () {
    if (process.platform === 'win32') this.skip();
    const names = Array.from({ length: 30 }, (_, index) => String(index + 10));
    const cwd = makeFolder(Object.fromEntries(names.map((name) => [`${name}.rationale.yaml`, 'extra: 1\n'])));
    const exported = shell('"$NODE" "$CLI" export --draft --to text --out out . | head -n 1; echo "codes ${PIPESTATUS[*]}"', cwd);
    assert.deepEqual([exported.stdout, exported.stderr], ['out/10.draft.txt\ncodes 0 0\n', '']);
    assert.equal(readdirSync(join(cwd, 'out')).length, names.length);
    const letters = Object.fromEntries(
      names.map((name) => [`in/${name}.txt`, readFileSync(join(cwd, 'out', `${name}.draft.txt`))]),
    );
    const again = makeFolder(letters);
    const imported = shell('"$NODE" "$CLI" import --out back in/*.txt 2>&1 | head -n 1; echo "codes ${PIPESTATUS[*]}"', again);
    assert.match(imported.stdout, /codes 0 0\n$/);
    assert.equal(readdirSync(join(again, 'back')).length, names.length);
    const fixing = makeFolder({ ...quiet, ...many(60) });
    shell('"$NODE" "$CLI" check --fix --jobs 2 | true', fixing);
    for (let index = 0; index < 60; index++)
      assert.match(readFileSync(join(fixing, `${index % 7}/${index}.rationale.yaml`), 'utf8'), /2014-02-03/);
  });

  it('says so when what it prints cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const cwd = makeFolder({ ...quiet, 'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n' });
    for (const argv of ['check', 'export --draft --stdout --to text a.rationale.yaml', 'new', 'explain']) {
      const { stdout, stderr } = shell(`"$NODE" "$CLI" ${argv} >/dev/full; echo "code $?" >&2`, cwd);
      assert.deepEqual(
        [stdout, stderr],
        ['', 'rationale: standard output: The disk is full. Make room and try again.\ncode 2\n'],
        argv,
      );
    }
  });

  it('says a sentence in a folder that is not there any more, and needs none for help', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = makeFolder({ 'gone/x': '' });
    const { stdout, stderr } = shell(
      'cd gone; rm -r ../gone; for c in check "export a" "import a" "new b"; do "$NODE" "$CLI" $c; echo $?; done; "$NODE" "$CLI" --version >&2',
      cwd,
    );
    assert.equal(stdout, '2\n2\n2\n2\n');
    const sentence = 'rationale: The folder you are in is not there any more. Change to another one and try again.\n';
    assert.ok(stderr.startsWith(sentence.repeat(4)) && !/ at /.test(stderr), stderr);
  });

  it('leaves nothing on a disk that is full', function () {
    const cwd = makeFolder({
      'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
      'l.txt': 'Independent Medical Review',
      'disk/keep': '',
    });
    const disk = join(cwd, 'disk');
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status !== 0) {
      console.log(
        '    Skipped: a small disk can be mounted by root only; export.test.ts has the same with a failing file system.',
      );
      this.skip();
    }
    try {
      writeFileSync(join(disk, 'filler'), Buffer.alloc(12_000));
      const { code, err } = rationale(['export', '--draft', '--to', 'pdf,html', '--out', 'disk', 'a.rationale.yaml'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /disk\/a\.draft\.pdf: The disk is full/);
      assert.deepEqual(readdirSync(disk), ['filler']);
      const fixable = `case: { ur_denial_date: 2014-2-3 }\nnotes: "${'x'.repeat(3_000)}"\n`;
      writeFileSync(join(disk, 'filler'), Buffer.alloc(4_096));
      writeFileSync(join(disk, 'f.rationale.yaml'), fixable);
      writeFileSync(join(disk, 'more'), Buffer.alloc(8_192));
      const made = rationale(['new', 'disk/n'], { cwd });
      assert.deepEqual(
        [made.code, made.out, made.err],
        [2, '', 'rationale: disk/n.rationale.yaml: The disk is full. Make room and try again.\n'],
      );
      const fixed = rationale(['check', '--fix', 'disk'], { cwd });
      assert.equal(fixed.code, 2);
      assert.match(fixed.err, /f\.rationale\.yaml: The disk is full/);
      assert.equal(readFileSync(join(disk, 'f.rationale.yaml'), 'utf8'), fixable);
      assert.deepEqual(readdirSync(disk).sort(), ['f.rationale.yaml', 'filler', 'more']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('tells who has no right to read or to write', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = makeFolder({
      ...quiet,
      'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
      'b.rationale.yaml': 'case: { ur_denial_date: 2014-2-3 }\n',
    });
    chmodSync(join(cwd, 'a.rationale.yaml'), 0o000);
    chmodSync(join(cwd, 'b.rationale.yaml'), 0o444);
    mkdirSync(join(cwd, 'locked'), 0o000);
    writeFileSync(join(cwd, 'closed.bib'), '');
    chmodSync(join(cwd, 'closed.bib'), 0o000);
    writeFileSync(join(cwd, 'rationale.config.yaml'), 'library: [closed.bib]\nrules: { missing-section: off }\n');
    chmodSync(cwd, 0o755);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, err } = rationale(['check', '--fix'], { cwd, ...nobody });
    assert.equal(code, 2, err);
    assert.match(err, /a\.rationale\.yaml: You have no right/);
    assert.match(err, /b\.rationale\.yaml: You have no right/);
    assert.match(err, /locked: You have no right .* passed over/);
    assert.match(err, /closed\.bib: This file may not be read by you/);
    assert.match(readFileSync(join(cwd, 'b.rationale.yaml'), 'utf8'), /2014-2-3/);
  });

  it('serves an editor over standard input and output, and ends with it', async () => {
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let answer = '';
    server.stdout.on('data', (data: Buffer) => (answer += data.toString()));
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    const seen = (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => (answer.includes(words) ? resolve() : setTimeout(look, 20));
        look();
      });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await seen('"completionProvider"');
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    await seen('"id":2');
    send({ method: 'exit' });
    assert.equal(await ended, 0);
  });
});
