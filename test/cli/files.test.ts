/** Files that cannot be read or written, each told in its own words, stopping no other. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { call, makeFolder, removeFolders } from './call';

const fine = 'profile: ca-dwc-imr/2014\n';
const quiet = { 'rationale.config.yaml': 'rules: { missing-section: off }\n' };

describe('troublesome files', () => {
  afterEach(removeFolders);

  it('binary, UTF-16, too large, and a folder by that name: a message each, and the others are checked', async () => {
    const cwd = makeFolder({
      ...quiet,
      'a.rationale.yaml': fine,
      'binary.rationale.yaml': new Uint8Array([0x25, 0x50, 0, 1, 2]),
      'utf16.rationale.yaml': Buffer.from(`\ufeff${fine}`, 'utf16le'),
      'latin.rationale.yaml': Buffer.from('case_summary: caf\u00e9\n', 'latin1'),
      'large.rationale.yaml': `case_summary: ${'x'.repeat(10_000_000)}\n`,
      'vast.rationale.yaml': 'x'.repeat(17_000_000),
      'z.rationale.yaml': fine,
    });
    mkdirSync(join(cwd, 'folder.rationale.yaml'));
    const { code, out, err } = await call(['check', '--format', 'json'], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
      ['a.rationale.yaml', 'z.rationale.yaml'],
    );
    const lines = err.trim().split('\n');
    assert.equal(lines.length, 5, err);
    assert.match(err, /binary\.rationale\.yaml: It is not text/);
    assert.match(err, /utf16\.rationale\.yaml: It is not UTF-8/);
    assert.match(err, /latin\.rationale\.yaml: It is not UTF-8/);
    assert.match(err, /large\.rationale\.yaml: It is too large/);
    assert.match(err, /vast\.rationale\.yaml: It is too large/);
  });

  it('a link to nowhere, links in a circle, a removed file', async () => {
    const cwd = makeFolder({ ...quiet, 'a.rationale.yaml': fine });
    symlinkSync('gone.rationale.yaml', join(cwd, 'dangling.rationale.yaml'));
    symlinkSync('circle.rationale.yaml', join(cwd, 'circle.rationale.yaml'));
    symlinkSync('.', join(cwd, 'again'));
    const { code, err, out } = await call(
      ['check', '--format', 'json', '.', 'dangling.rationale.yaml', 'circle.rationale.yaml'],
      { cwd },
    );
    assert.equal(code, 2);
    assert.match(err, /dangling\.rationale\.yaml: This is a link, and what it points to is not there/);
    assert.match(err, /circle\.rationale\.yaml: The links in this path/);
    assert.deepEqual(out.trim().split('\n').length, 1, out);
  });

  it('names and messages cannot turn the terminal', async () => {
    const cwd = makeFolder({ 'evil\u001b[2Jname.rationale.yaml': 'case: "\u001b[31m\n' });
    const { out, err } = await call(['check', '.', 'no\u001bsuch'], { cwd });
    assert.ok(out.includes('name.rationale.yaml') && !out.includes('\u001b'), JSON.stringify(out));
    assert.ok(err.includes('no') && !err.includes('\u001b'), JSON.stringify(err));
  });

  it('--fix leaves no other file behind, and goes through a link', async () => {
    const cwd = makeFolder({ ...quiet, 'real/b.rationale.yaml': 'case: { ur_denial_date: 2014-2-3 }\n' });
    symlinkSync('real/b.rationale.yaml', join(cwd, 'b.rationale.yaml'));
    await call(['check', '--fix', 'b.rationale.yaml'], { cwd });
    assert.equal(readFileSync(join(cwd, 'real/b.rationale.yaml'), 'utf8'), 'case: { ur_denial_date: 2014-02-03 }\n');
    assert.deepEqual(readdirSync(cwd).sort(), ['b.rationale.yaml', 'rationale.config.yaml', 'real']);
    assert.deepEqual(readdirSync(join(cwd, 'real')), ['b.rationale.yaml']);
  });
});
