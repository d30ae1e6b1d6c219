/** `rationale export`: letters whole or not at all, never the source, never somebody's only copy. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { basename, join } from 'node:path';
import { call, makeFolder, removeFolders } from './call';

const all = ['pdf', 'docx', 'html', 'text', 'json'];
const configuration = (more = '') => ({
  'rationale.config.yaml': `rules: { missing-section: off, no-records: off, reviewer-qualification: off }\n${more}`,
});
const text = `profile: ca-dwc-imr/2014
case: { number: CM14-0000001, decision_date: 2014-12-08 }
case_summary: |
  The patient is a man.
`;
const broken = text.replace('2014-12-08', '2014-13-08');

describe('rationale export', () => {
  afterEach(removeFolders);

  it('writes every format beside the source, and again over its own', async () => {
    const cwd = makeFolder({ ...configuration(), 'cases/a.rationale.yaml': text });
    const first = await call(['export', '--to', 'pdf,html,json', 'cases/a.rationale.yaml'], { cwd });
    assert.deepEqual(first, { ...first, code: 0, out: 'cases/a.pdf\ncases/a.html\ncases/a.json\n', err: '' });
    assert.ok(readFileSync(join(cwd, 'cases/a.pdf'), 'latin1').startsWith('%PDF-'));
    writeFileSync(join(cwd, 'cases/a.rationale.yaml'), text.replace('a man', 'a woman'));
    const again = await call(['export', '--to', 'pdf,html,json,docx', 'cases/a.rationale.yaml'], { cwd });
    assert.equal(again.code, 0, again.err);
    assert.match(readFileSync(join(cwd, 'cases/a.html'), 'utf8'), /a woman/);
    writeFileSync(join(cwd, 'cases/a.rationale.yaml'), text);
    const word = await call(['export', '--to', 'docx', 'cases/a.rationale.yaml'], { cwd });
    assert.equal(word.code, 0, word.err);
    assert.deepEqual(readdirSync(join(cwd, 'cases')).sort(), ['a.docx', 'a.html', 'a.json', 'a.pdf', 'a.rationale.yaml']);
  });

  it('does not replace what may be the only copy of a letter, unless asked', async () => {
    for (const format of all) {
      const ending = format === 'text' ? 'txt' : format;
      const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text, [`a.${ending}`]: 'the original' });
      const refused = await call(['export', '--to', format, 'a.rationale.yaml'], { cwd });
      assert.equal(refused.code, 2, format);
      assert.match(refused.err, /a\.\w+: There is already a file of this name/);
      assert.equal(readFileSync(join(cwd, `a.${ending}`), 'utf8'), 'the original');
      const forced = await call(['export', '--force', '--to', format, 'a.rationale.yaml'], { cwd });
      assert.equal(forced.code, 0, forced.err);
      assert.notEqual(readFileSync(join(cwd, `a.${ending}`), 'utf8'), 'the original');
    }
  });

  it('tells of signs that no format can print, once, and prints the same for them in each', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text.replace('a man', 'a man ☑ 😀') });
    const { code, out, err } = await call(['export', '--to', 'html,text', 'a.rationale.yaml'], { cwd });
    assert.deepEqual([code, out], [0, 'a.html\na.txt\n']);
    assert.match(err, /^ {2}a\.rationale\.yaml:4:24 .*“☑” \(U\+2611\).*“\(x\)”.*\n {2}a\.rationale\.yaml:4:26 .*U\+1F600.*\n$/);
    for (const file of ['a.html', 'a.txt']) assert.match(readFileSync(join(cwd, file), 'utf8'), /a man \(x\) \[U\+1F600\]/);
  });

  it('adds a page that lists what was set aside, and none to a de-identified letter', async () => {
    const silenced = broken.replace('case:', '# rationale-disable-next-line invalid-value -- as the file has it\ncase:');
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': silenced });
    const asked = await call(['export', '--audit', '--to', 'text', '--stdout', 'a.rationale.yaml'], { cwd });
    assert.equal(asked.code, 0, asked.err);
    assert.match(asked.out, /\(invalid-value\) \| 3 \| .* \| as the file has it\n/);
    const folder = ['export', '--audit', '--to', 'pdf,docx', 'a.rationale.yaml'];
    assert.equal((await call(folder, { cwd })).code, 0);
    const both = await call(['export', '--audit', '--deidentify', 'dwc', 'a.rationale.yaml'], { cwd });
    assert.equal(both.code, 2);
  });

  it('writes the same text again without asking', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text });
    for (let time = 0; time < 2; time++)
      assert.equal((await call(['export', '--to', 'text', 'a.rationale.yaml'], { cwd })).code, 0);
  });

  it('refuses while errors are open, exports a draft, and goes on with the others', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': broken, 'b.rationale.yaml': text });
    const refused = await call(['export', '--to', 'text', '--out', 'out', 'a.rationale.yaml', 'b.rationale.yaml'], { cwd });
    assert.equal(refused.code, 1);
    assert.equal(refused.out, 'out/b.txt\n');
    assert.match(
      refused.err,
      /^rationale: a\.rationale\.yaml: Not exported: an error is open\..*--draft\.\n {2}a\.rationale\.yaml:2:\d+ /,
    );
    const draft = await call(['export', '--draft', '--to', 'html', '--out', 'out', 'a.rationale.yaml'], { cwd });
    assert.deepEqual([draft.code, draft.out], [0, 'out/a.draft.html\n']);
  });

  it('goes on past a file that is not there, and ends with 2', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': broken, 'b.rationale.yaml': text });
    const { code, out, err } = await call(
      ['export', '--to', 'text', 'gone.rationale.yaml', 'a.rationale.yaml', 'b.rationale.yaml'],
      { cwd },
    );
    assert.deepEqual([code, out], [2, 'b.txt\n']);
    assert.match(err, /gone\.rationale\.yaml: There is no such file/);
  });

  it('takes formats and folder from the configuration, and the arguments have the last word', async () => {
    const cwd = makeFolder({
      ...configuration('export: { formats: [text, html], folder: letters }\n'),
      'cases/a.rationale.yaml': text,
    });
    assert.equal((await call(['export', 'cases/a.rationale.yaml'], { cwd })).out, 'letters/a.txt\nletters/a.html\n');
    assert.equal((await call(['export', '--to', 'json', '--out', 'mine', 'cases'], { cwd })).out, 'mine/a.json\n');
  });

  it('prints one letter with --stdout, to the byte', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text, 'b.rationale.yaml': text });
    const printed = await call(['export', '--stdout', 'a.rationale.yaml'], { cwd });
    await call(['export', 'a.rationale.yaml'], { cwd });
    assert.ok(printed.bytes.equals(readFileSync(join(cwd, 'a.pdf'))));
    for (const wrong of [
      ['a.rationale.yaml', 'b.rationale.yaml'],
      ['--to', 'pdf,text', 'a.rationale.yaml'],
      ['--out', 'x', 'a.rationale.yaml'],
    ]) {
      assert.equal((await call(['export', '--stdout', ...wrong], { cwd })).code, 2);
    }
  });

  it('carries the very file in the PDF when asked, whatever its marks and line ends, and the import gives it back', async () => {
    for (const [name, source] of Object.entries({ plain: text, mark: `\ufeff${text}`, windows: text.replace(/\n/g, '\r\n') })) {
      const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': source });
      assert.equal((await call(['export', '--attach-source', 'a.rationale.yaml'], { cwd })).code, 0);
      assert.equal((await call(['import', '--out', 'back', 'a.pdf'], { cwd })).code, 0);
      assert.equal(readFileSync(join(cwd, 'back/a.rationale.yaml'), 'utf8'), source, name);
    }
  });

  it('puts the source into the PDF only when asked, and says so', async () => {
    const exported = async (asked: string, ...options: string[]) => {
      const cwd = makeFolder({ ...configuration(asked), 'a.rationale.yaml': text });
      const { bytes, err, code } = await call(['export', '--stdout', ...options, 'a.rationale.yaml'], { cwd });
      assert.equal(code, 0, err);
      const [has, says] = [bytes.includes('EmbeddedFile'), /the determination is inside/.test(err)];
      assert.equal(says, has);
      return has;
    };
    const configured = 'export: { attach_source: true }\n';
    assert.equal(await exported(''), false);
    assert.equal(await exported('', '--attach-source'), true);
    assert.equal(await exported(configured), true);
    assert.equal(await exported(configured, '--no-source'), false);
    assert.equal(await exported(configured, '--attach-source', '--no-source'), false);
    assert.equal(await exported(configured, '--deidentify', 'dwc'), false);
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text });
    assert.equal((await call(['export', '--attach-source', '--deidentify', 'dwc', 'a.rationale.yaml'], { cwd })).code, 2);
  });

  it('does not let two files of one name take each other’s place', async () => {
    const cwd = makeFolder({
      ...configuration(),
      'x/a.rationale.yaml': text,
      'y/a.rationale.yaml': text.replace('a man', 'a woman'),
    });
    const { code, out, err } = await call(['export', '--to', 'html', '--out', 'out', 'x', 'y'], { cwd });
    assert.deepEqual([code, out], [2, 'out/a.html\n']);
    assert.match(err, /Another file of this call has the same name/);
    assert.match(readFileSync(join(cwd, 'out/a.html'), 'utf8'), /a man/);
  });

  it('leaves nothing behind, and the earlier letter as it was, when the disk is full', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text });
    await call(['export', '--to', 'html', 'a.rationale.yaml'], { cwd });
    const before = readFileSync(join(cwd, 'a.html'), 'utf8');
    writeFileSync(join(cwd, 'a.rationale.yaml'), text.replace('a man', 'a woman'));
    const handle = await promises.open(__filename);
    const files = Object.getPrototypeOf(handle) as Record<string, unknown>;
    await handle.close();
    const full = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }));
    for (const [owner, step] of [
      [files, 'writeFile'],
      [files, 'sync'],
      [promises, 'rename'],
    ] as [Record<string, unknown>, string][]) {
      const original = owner[step];
      owner[step] = full;
      try {
        const { code, err } = await call(['export', '--to', 'html,json', 'a.rationale.yaml'], { cwd });
        assert.equal(code, 2);
        assert.match(err, /a\.html: The disk is full.*\n.*a\.json: The disk is full/);
      } finally {
        owner[step] = original;
      }
      assert.equal(readFileSync(join(cwd, 'a.html'), 'utf8'), before);
      assert.deepEqual(readdirSync(cwd).sort(), ['a.html', 'a.rationale.yaml', 'rationale.config.yaml'], step);
    }
  });

  it('does not write through a link onto the source', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text });
    symlinkSync('a.rationale.yaml', join(cwd, 'a.json'));
    const { code, err } = await call(['export', '--force', '--to', 'json', 'a.rationale.yaml'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /its own determination/);
    assert.equal(readFileSync(join(cwd, 'a.rationale.yaml'), 'utf8'), text);
  });

  it('takes out what identifies a person, and says where without saying what', async () => {
    const named = text.replace('a man.', 'a man. Dr. Jane Roe examined him; his claim number is 123456789.');
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': named });
    const { code, out, err } = await call(['export', '--deidentify', 'dwc', '--to', 'text,html', 'a.rationale.yaml'], { cwd });
    const [written] = /^determination-\w+\.deidentified\.txt$/m.exec(out) ?? assert.fail(out);
    assert.deepEqual([code, out], [0, `${written}\n${written.replace(/txt$/, 'html')}\n`], err);
    assert.match(err, /a\.rationale\.yaml:4:\d+ \w+.* replaced by “/);
    assert.equal(err.split('\n').filter((line) => line.includes(' replaced by ')).length, 2, err); // once, though there are two formats
    assert.equal(err.split('A person must read this letter').length, 2, err);
    const letter = readFileSync(join(cwd, written), 'utf8');
    for (const seen of [err, letter]) assert.doesNotMatch(seen, /Roe|123456789/);
    assert.doesNotMatch(letter, /A person must read/);
  });

  it('shows progress at a terminal only, and takes it away', async () => {
    const cwd = makeFolder({ ...configuration(), 'a.rationale.yaml': text, 'b.rationale.yaml': text });
    const { err } = await call(['export', '--to', 'text', '.'], { cwd, errIsTerminal: true });
    assert.ok(err.includes('1 of 2: a.rationale.yaml') && err.endsWith('\r\u001b[K'), JSON.stringify(err));
    assert.ok(existsSync(join(cwd, 'b.txt')), basename(cwd));
  });
});
