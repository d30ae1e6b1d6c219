/** A configuration reaches no further than its folder; what lies elsewhere is named by the person, and what could not be read is told. */
import assert from 'node:assert/strict';
import fs, { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { call, makeFolder, removeFolders } from './call';

const guideline = (id: string) => `id: ${id}\nkind: guideline\ntitle: Title of ${id}\nyear: 2010\n`;
const citing = (id: string) => `profile: ca-dwc-imr/2014\nissues:\n  - service: MRI\n    guideline_basis:\n      - cite: ${id}\n`;
const quiet = 'rules: { missing-section: off }\n';

describe('files outside the folder of a configuration', () => {
  afterEach(removeFolders);

  const shared = {
    'shared/a.guideline.yaml': guideline('house-a'),
    'shared/b.bib': '@book{b2001, title={B}, author={C, D}, year={2001}}\n',
  };
  const known = async (cwd: string, id: string, ...options: string[]) => {
    const file = join(cwd, 'ws/a.rationale.yaml');
    fs.writeFileSync(file, citing(id));
    const { out, err, code } = await call(['check', '--format', 'json', ...options, 'ws'], { cwd });
    return { known: !out.includes('unknown-citation'), err, code };
  };

  it('are not read by whatever way a pattern leads there, and one message says so', async () => {
    const ways = [
      '../shared/*.guideline.yaml',
      '../shared/a.guideline.yaml',
      'link/*.yaml',
      'link/a.guideline.yaml',
      'one.guideline.yaml',
      '*.guideline.yaml',
      'x/../../shared/*.yaml',
    ];
    for (const way of ways) {
      const cwd = makeFolder({ ...shared, 'ws/rationale.config.yaml': `library: ["${way}", /etc/**, "~/*.bib"]\n${quiet}` });
      symlinkSync('../shared', join(cwd, 'ws/link'));
      symlinkSync('../shared/a.guideline.yaml', join(cwd, 'ws/one.guideline.yaml'));
      const { known: has, err, code } = await known(cwd, 'house-a');
      assert.deepEqual([has, code], [false, 2], way);
      assert.equal(err.match(/--library/g)?.length, 1, err);
      assert.match(err, /^rationale: ws\/rationale\.config\.yaml:1:\d+: .*“\/etc\/\*\*”.*left out/m);
      assert.ok(!err.includes('root'), err);
    }
  });

  it('are read where the person names them: file, folder or pattern', async () => {
    for (const place of ['shared', 'shared/*.yaml', 'shared/a.guideline.yaml', 'ws/../shared/'])
      for (const config of [quiet, `library: ["../shared/a.*"]\n${quiet}`]) {
        const cwd = makeFolder({ ...shared, 'ws/rationale.config.yaml': config });
        const { known: has, err } = await known(cwd, 'house-a', '--library', place);
        assert.ok(has, `${place}: ${err}`);
        if (place !== 'shared/a.guideline.yaml') assert.equal(err, '', 'what the person has named is no more denied');
      }
    const cwd = makeFolder({ ...shared, 'ws/a.rationale.yaml': citing('b2001') });
    assert.ok((await known(cwd, 'b2001', '--library', 'shared')).known, 'without any configuration');
    const nowhere = await known(cwd, 'b2001', '--library', 'shraed');
    assert.deepEqual([nowhere.known, nowhere.code], [false, 2]);
    assert.match(nowhere.err, /shraed: No library is here/);
    const letter = await call(['export', '--draft', '--to', 'text', '--stdout', '--library', 'shared', 'ws/a.rationale.yaml'], {
      cwd,
    });
    assert.match(letter.out, /2001/);
  });

  it('a letter form that lies outside is not used unless named', async () => {
    const profile = fs
      .readFileSync(join(__dirname, '../../server/profiles/federal-external-review.profile.yaml'), 'utf8')
      .replace(/^id: .*/m, 'id: house');
    const cwd = makeFolder({
      'shared/h.profile.yaml': profile,
      'ws/rationale.config.yaml': `profiles: [../shared/*.profile.yaml]\n`,
      'ws/a.rationale.yaml': 'profile: house\n',
    });
    const check = async (...options: string[]) => call(['check', '--format', 'json', ...options, 'ws'], { cwd });
    assert.match((await check()).err, /“\.\.\/shared\/\*\.profile\.yaml” leads out/);
    assert.match((await check()).out, /"invalid-value"/);
    assert.doesNotMatch((await check('--library', 'shared')).out, /"invalid-value"/);
  });

  it('get no letters by a configuration, and by --out they do', async () => {
    for (const folder of ['../elsewhere', '/tmp/../tmp', 'link', 'link/deep/er', 'a/../../elsewhere', '~/letters']) {
      const cwd = makeFolder({
        'ws/rationale.config.yaml': `export: { folder: "${folder}" }\n`,
        'ws/a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
      });
      mkdirSync(join(cwd, 'elsewhere'));
      symlinkSync('../elsewhere', join(cwd, 'ws/link'));
      const { out, err, code } = await call(['export', '--draft', '--to', 'html', 'ws'], { cwd });
      assert.deepEqual([out, code], ['ws/a.draft.html\n', 2], folder);
      assert.match(err, /^rationale: ws\/rationale\.config\.yaml:1:\d+: “.*” leads out of .*--out/, err);
      assert.deepEqual(readdirSync(join(cwd, 'elsewhere')), []);
      const named = await call(['export', '--draft', '--to', 'html', '--out', 'elsewhere', 'ws'], { cwd });
      assert.equal(named.out, 'elsewhere/a.draft.html\n');
    }
    const cwd = makeFolder({
      'ws/rationale.config.yaml': 'export: { folder: out/letters }\n',
      'ws/a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
    });
    const inside = await call(['export', '--draft', '--to', 'html', 'ws'], { cwd });
    assert.deepEqual([inside.out, inside.code, inside.err], ['ws/out/letters/a.draft.html\n', 0, '']);
  });
});

describe('files that a configuration names', () => {
  afterEach(removeFolders);
  const told = async (library: string, files: Record<string, string | Uint8Array>, command = 'check') => {
    const cwd = makeFolder({
      'rationale.config.yaml': `library: [${library}]\n${quiet}`,
      'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n',
      'l.txt': 'no letter',
      ...files,
    });
    const argv =
      command === 'check'
        ? ['check', '.']
        : command === 'new'
          ? ['new', 'b']
          : command === 'import'
            ? ['import', 'l.txt']
            : ['export', '--draft', '--to', 'text', '.'];
    return call(argv, { cwd });
  };

  it('are told by every command when they are missing, a folder or no UTF-8 text', async () => {
    const files = {
      'latin.bib': Buffer.from('@book{a, title={caf\u00e9}}', 'latin1'),
      'guidelines/x.guideline.yaml': guideline('x'),
    };
    for (const command of ['check', 'new', 'import', 'export']) {
      const { err, code } = await told('gone.bib, guidelines, latin.bib', files, command);
      assert.equal(code, 2, command);
      assert.match(err, /^rationale: rationale\.config\.yaml:1:11: There is no file “gone\.bib”/m, command);
      assert.match(
        err,
        /rationale\.config\.yaml:1:21: “guidelines” is a folder\. .*“guidelines\/\*\*\/\*\.guideline\.yaml”/,
        command,
      );
      assert.match(err, /^rationale: latin\.bib: This file is not UTF-8/m, command);
    }
    const wild = await told('"*.bib"', files);
    assert.match(wild.err, /^rationale: latin\.bib: This file is not UTF-8/);
    assert.equal((await told('"*.guideline.yaml"', {})).err, '', 'a pattern may wait for its first file');
  });

  it('count also when the configuration itself cannot be read', async () => {
    const { err, code } = await told('', { 'rationale.config.yaml': Buffer.from('private_terms: [caf\u00e9]\n', 'latin1') });
    assert.equal(code, 2);
    assert.match(err, /^rationale: rationale\.config\.yaml: The configuration is not UTF-8 text/);
  });
});

describe('folders and files that cannot be looked into', () => {
  afterEach(removeFolders);
  const fine = 'profile: ca-dwc-imr/2014\n';

  /** A folder that the machine locks, whoever runs the tests. */
  const locked = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { readdir } = fs;
    const lock = (path: string, options: object, done: (error: Error | null, entries: unknown[]) => void) =>
      String(path).replace(/\/$/, '').endsWith(`/${name}`)
        ? done(Object.assign(new Error(), { code: 'EACCES', syscall: 'scandir' }), [])
        : (readdir as (...all: unknown[]) => void)(path, options, done);
    fs.readdir = lock as unknown as typeof readdir;
    try {
      return await work();
    } finally {
      fs.readdir = readdir;
    }
  };

  it('a locked folder is named by check and export, unless it is left out anyway', async () => {
    const files = { 'rationale.config.yaml': quiet, 'a.rationale.yaml': fine, 'sub/locked/b.rationale.yaml': fine };
    for (const argv of [
      ['check', '.'],
      ['check', '**/*.rationale.yaml'],
      ['export', '--draft', '--to', 'text', '.'],
    ]) {
      const cwd = makeFolder(files);
      const { err, code } = await locked('locked', () => call(argv, { cwd }));
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /^rationale: sub\/locked: You have no right .* passed over\.$/m);
    }
    const ignoring: Record<string, string>[] = [{ '.gitignore': 'locked/\n' }, { 'sub/.rationaleignore': 'locked\n' }];
    for (const ignored of ignoring) {
      const cwd = makeFolder({ ...files, ...ignored });
      const { err, code } = await locked('locked', () => call(['check', '.'], { cwd }));
      assert.deepEqual([code, err], [0, '']);
    }
  });

  it('a locked folder of the library is named', async () => {
    const cwd = makeFolder({
      'rationale.config.yaml': `library: ["lib/**/*.bib"]\n${quiet}`,
      'a.rationale.yaml': fine,
      'lib/closed/x.bib': '',
    });
    const { err, code } = await locked('closed', () => call(['check', 'a.rationale.yaml'], { cwd }));
    assert.equal(code, 2);
    assert.match(err, /^rationale: lib\/closed: This folder could not be looked into/);
  });

  it('a link that leads nowhere or in a circle is named; one to a file is that file', async () => {
    const cwd = makeFolder({ 'rationale.config.yaml': quiet, 'real/a.rationale.yaml': fine });
    symlinkSync('real/a.rationale.yaml', join(cwd, 'link.rationale.yaml'));
    symlinkSync('nowhere', join(cwd, 'lost.rationale.yaml'));
    symlinkSync('circle.rationale.yaml', join(cwd, 'circle.rationale.yaml'));
    symlinkSync('real', join(cwd, 'folder.rationale.yaml'));
    symlinkSync('nowhere', join(cwd, 'other.txt'));
    const { out, err, code } = await call(['check', '--format', 'json'], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(out.match(/"file":"[^"]*"/g), ['"file":"link.rationale.yaml"', '"file":"real/a.rationale.yaml"']);
    assert.match(err, /lost\.rationale\.yaml: This is a link, and what it points to is not there/);
    assert.match(err, /circle\.rationale\.yaml: The links in this path lead in a circle/);
    assert.equal(err.trim().split('\n').length, 2, err);
  });

  it('a file that vanishes between the listing and the reading is named', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index + 10}.rationale.yaml`, 'extra: 1\n']));
    const cwd = makeFolder({ 'rationale.config.yaml': quiet, ...files });
    const onOut = () => fs.rmSync(join(cwd, '29.rationale.yaml'), { force: true });
    const { err, code } = await call(['check', '.'], { cwd, onOut });
    assert.equal(code, 2);
    assert.match(err, /29\.rationale\.yaml: There is no such file/);
  });

  it('determinations that are all left out are counted, and the ignore file is named', async () => {
    const cwd = makeFolder({
      '.git/keep': '',
      '.gitignore': 'cases/\n',
      'cases/a.rationale.yaml': fine,
      'cases/b.rationale.yaml': fine,
      'own/.rationaleignore': '*\n',
      'own/c.rationale.yaml': fine,
      'ok/d.rationale.yaml': fine,
      'rationale.config.yaml': quiet,
    });
    for (const argv of [
      ['check', 'cases'],
      ['check', 'cases', 'ok'],
      ['export', '--draft', 'cases'],
      ['check', 'cases/*.rationale.yaml'],
    ]) {
      const { err, code } = await call(argv, { cwd });
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /All 2 determinations here are left out by \.gitignore\./, argv.join(' '));
    }
    assert.match(
      (await call(['check', 'own'], { cwd })).err,
      /own: The one determination here is left out by own\/\.rationaleignore\./,
    );
    assert.equal((await call(['check', '.'], { cwd })).code, 0);
    assert.ok(existsSync(join(cwd, 'ok')));
  });
});
