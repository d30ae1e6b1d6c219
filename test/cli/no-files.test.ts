/** Pipes, devices, sockets and folders by the names of files: each told, none opened, and the others are done. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ftruncateSync, mkdirSync, openSync, closeSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { readFile } from '../../server/src/platform/read-file';
import { createFiles } from '../../server/src/platform/files';
import { single, textOf } from '../import/letters';
import { call, makeFolder, removeFolders } from './call';

const fine = 'profile: ca-dwc-imr/2014\n';
const quiet = { 'rationale.config.yaml': 'rules: { missing-section: off, no-records: off, reviewer-qualification: off }\n' };
/** As much of a letter as is taken for one. */
const letter = textOf(single);
const cli = join(__dirname, '../../dist/cli.js');

/** Nobody writes into it: to open it is to wait for ever. */
const makePipe = (path: string): void => assert.equal(spawnSync('mkfifo', [path]).status, 0);

/** Larger than any disk has room for, and without content. */
function makeVast(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 500_000_000_000);
  closeSync(file);
}

describe('what is no file', function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
    removeFolders();
  });

  /** A folder with one of each by these names, and links to them. */
  async function makeThem(ending: string, more: Record<string, string> = {}): Promise<string> {
    const cwd = makeFolder({ ...quiet, ...more });
    makePipe(join(cwd, `pipe${ending}`));
    mkdirSync(join(cwd, `folder${ending}`));
    makeVast(join(cwd, `vast${ending}`));
    symlinkSync('/dev/zero', join(cwd, `device${ending}`));
    symlinkSync(`pipe${ending}`, join(cwd, `link${ending}`));
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(join(cwd, `socket${ending}`), resolve));
    return cwd;
  }
  const names = ['pipe', 'link', 'device', 'socket', 'vast'];
  const told = [
    /pipe.*: This is a pipe/,
    /link.*: This is a pipe/,
    /device.*: This is a device/,
    /socket.*: This is a socket/,
    /vast.*too large/,
  ];

  for (const command of ['check', 'export', 'import'])
    it(`${command} tells it, and does the others`, async () => {
      const ending = command === 'import' ? '.txt' : '.rationale.yaml';
      const cwd = await makeThem(ending, { 'a.rationale.yaml': fine, 'b.txt': 'milk\n' });
      const options = command === 'export' ? ['--draft', '--to', 'html'] : [];
      const { code, err, out } = await call(
        [command, ...options, ...names.map((name) => `${name}${ending}`), `${command === 'import' ? 'b' : 'a'}${ending}`],
        {
          cwd,
        },
      );
      assert.equal(code, 2);
      for (const message of told) assert.match(err, message);
      if (command === 'import') assert.match(err, /b\.txt: This is not a determination letter/);
      else assert.match(out, command === 'check' ? /1 file checked/ : /a\.draft\.html/);
    });

  it('import tells a folder', async () => {
    const { code, err } = await call(['import', 'folder.pdf'], { cwd: await makeThem('.pdf') });
    assert.deepEqual([code, err], [2, 'rationale: folder.pdf: This is a folder, and a file is needed.\n']);
  });

  it('in a folder that is checked, is passed over', async () => {
    const cwd = await makeThem('.rationale.yaml', { 'a.rationale.yaml': fine });
    const { code, err, out } = await call(['check'], { cwd });
    assert.deepEqual([code, err.split('\n').length], [2, 2]);
    assert.match(err, /vast\.rationale\.yaml: It is too large/);
    assert.match(out, /1 file checked/);
  });

  it('as configuration is told by each command, which fails', async () => {
    for (const argv of [
      ['check', 'a.rationale.yaml'],
      ['export', '--draft', 'a.rationale.yaml'],
      ['new', 'b'],
      ['new'],
      ['import', 'b.txt'],
    ]) {
      const cwd = makeFolder({ 'a.rationale.yaml': fine, 'b.txt': letter });
      makePipe(join(cwd, 'rationale.config.yaml'));
      const { code, err } = await call(argv, { cwd });
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /rationale\.config\.yaml: The configuration is a pipe or a device and no file/);
    }
  });

  it('as a file of the library, as an ignore file', async () => {
    const cwd = makeFolder({ 'a.rationale.yaml': fine, 'rationale.config.yaml': 'library: ["*.guideline.yaml"]\n' });
    makePipe(join(cwd, 'own.guideline.yaml'));
    assert.equal((await call(['check'], { cwd })).err, '');
    makeVast(join(cwd, 'other.guideline.yaml'));
    assert.match((await call(['check'], { cwd })).err, /other\.guideline\.yaml: This file is too large to be read/);
    makePipe(join(cwd, '.rationaleignore'));
    const ignore = await call(['check'], { cwd });
    assert.equal(ignore.code, 2);
    assert.match(ignore.err, /\.rationaleignore: This is a pipe/);
  });

  it('in the place of an export is not read, nor a file that unpacks without end', async () => {
    const cwd = makeFolder({ ...quiet, 'a.rationale.yaml': fine });
    makePipe(join(cwd, 'a.draft.docx'));
    makeVast(join(cwd, 'a.draft.html'));
    const { code, err } = await call(['export', '--draft', '--to', 'docx,html', 'a.rationale.yaml'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /a\.draft\.docx: This is a pipe/);
    assert.match(err, /a\.draft\.html: It is too large/);
  });

  it('is told by its kind to who reads the workspace', async () => {
    const cwd = makeFolder({ 'a.yaml': 'x', 'latin.yaml': '' });
    writeFileSync(join(cwd, 'latin.yaml'), Buffer.from('caf\xe9', 'latin1'));
    makePipe(join(cwd, 'pipe.yaml'));
    makeVast(join(cwd, 'vast.yaml'));
    mkdirSync(join(cwd, 'folder.yaml'));
    const files = createFiles();
    const read = (name: string) => files.read(`file://${cwd}/${name}`);
    for (const [name, why] of [
      ['pipe.yaml', 'no-file'],
      ['vast.yaml', 'large'],
      ['folder.yaml', 'folder'],
      ['latin.yaml', 'encoding'],
    ] as const)
      assert.deepEqual(await read(name), { why });
    for (const name of ['gone.yaml', 'a.yaml/b.yaml']) assert.equal(await read(name), undefined);
    assert.equal(await read('a.yaml'), 'x');
  });

  it('but a pipe that the shell opened for the call is read, to its bound', () => {
    const run = (script: string) =>
      spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { ...process.env, NODE: process.execPath, CLI: cli } });
    const { stdout } = run(
      '"$NODE" "$CLI" check --format json <(sleep 0.3; echo "profile: ca-dwc-imr/2014"; sleep 0.3; echo "extra: 1")',
    );
    assert.match(stdout, /unknown-key/);
    const endless = run('"$NODE" "$CLI" check <(yes)');
    assert.deepEqual([endless.status, /too large/.test(endless.stderr)], [2, true]);
    const input = run('yes | "$NODE" "$CLI" check --stdin');
    assert.deepEqual([input.status, /too large/.test(input.stderr)], [2, true]);
  });
});

describe('reading a file', () => {
  afterEach(removeFolders);

  it('gives its bytes up to a bound, and no more', () => {
    const path = join(makeFolder({ a: 'abcdef', empty: '' }), 'a');
    assert.equal(Buffer.from(readFile(path, 6)).toString(), 'abcdef');
    assert.throws(() => readFile(path, 5), { code: 'LARGE' });
    assert.equal(readFile(join(path, '../empty'), 5).length, 0);
    assert.throws(() => readFile(join(path, '../gone'), 5), { code: 'ENOENT' });
    writeFileSync(path, Buffer.alloc(300_000, 7));
    assert.deepEqual(Buffer.from(readFile(path, 400_000)), Buffer.alloc(300_000, 7));
  });

  it('gives what a file without a size holds', function () {
    if (process.platform !== 'linux') this.skip();
    assert.equal(Buffer.from(readFile('/proc/self/status', 100_000)).toString().startsWith('Name:'), true);
    assert.throws(() => readFile('/proc/self/status', 10), { code: 'LARGE' });
  });
});
