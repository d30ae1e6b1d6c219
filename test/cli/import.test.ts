/** `rationale import`: letters become determinations, never over one that is there; an own PDF gives back its source. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { call, makeFolder, removeFolders } from './call';

const configuration = {
  'rationale.config.yaml': 'rules: { missing-section: off, no-records: off, reviewer-qualification: off }\n',
};
const source = `# my own remark, which no letter holds
profile: ca-dwc-imr/2014
case: { number: CM14-0000001, decision_date: 2014-12-08 }
case_summary: |
  The patient is a man.
issues:
  - service: MRI of the lumbar spine
    decision: upheld
    claims_administrator_guideline: none
    guideline_basis: none
    ancillary: true
    rationale: |
      The record names no red flag. Therefore, the MRI of the lumbar spine is not medically necessary.
`;

/** A folder with the letter of `source` as PDF, Word and text. */
async function letters(...options: string[]): Promise<string> {
  const cwd = makeFolder({ ...configuration, 'a.rationale.yaml': source });
  const { code, err } = await call(
    ['export', '--draft', '--to', 'pdf,docx,text', '--out', 'letters', ...options, 'a.rationale.yaml'],
    {
      cwd,
    },
  );
  assert.equal(code, 0, err);
  return cwd;
}

describe('rationale import', () => {
  afterEach(removeFolders);

  it('gives back the very determination that a PDF of ours carries', async () => {
    const cwd = await letters('--attach-source');
    const { code, out, err } = await call(['import', '--out', 'again', 'letters/a.draft.pdf'], { cwd });
    assert.deepEqual([code, out, err], [0, 'again/a.draft.rationale.yaml\n', '']);
    assert.equal(readFileSync(join(cwd, 'again/a.draft.rationale.yaml'), 'utf8'), source);
  });

  it('reads Word and text', async () => {
    const cwd = await letters();
    for (const name of ['a.draft.docx', 'a.draft.txt']) {
      const { code, out, err } = await call(['import', '--stdout', `letters/${name}`], { cwd });
      assert.equal(code, 0, err);
      assert.match(out, /service: MRI of the lumbar spine/);
      assert.match(out, /decision: upheld/);
    }
    assert.equal(readdirSync(join(cwd, 'letters')).length, 3);
  });

  it('never overwrites unless told to, and goes on with the others', async () => {
    const cwd = makeFolder({ ...configuration, 'a.rationale.yaml': source });
    await call(['export', '--draft', '--stdout', '--to', 'text', 'a.rationale.yaml'], { cwd });
    const text = (await call(['export', '--draft', '--stdout', '--to', 'text', 'a.rationale.yaml'], { cwd })).bytes;
    const folder = makeFolder({ 'a.txt': text, 'b.txt': text, 'a.rationale.yaml': 'mine\n' });
    const first = await call(['import', 'a.txt', 'b.txt'], { cwd: folder });
    assert.deepEqual([first.code, first.out], [2, 'b.rationale.yaml\n']);
    assert.match(first.err, /a\.rationale\.yaml: There is already a determination/);
    assert.equal(readFileSync(join(folder, 'a.rationale.yaml'), 'utf8'), 'mine\n');
    assert.equal((await call(['import', '--force', 'a.txt'], { cwd: folder })).code, 0);
    assert.match(readFileSync(join(folder, 'a.rationale.yaml'), 'utf8'), /MRI/);
  });

  it('tells what is no letter, each in its own words, and writes nothing for it', async () => {
    const cwd = makeFolder({
      'empty.txt': '',
      'list.txt': 'milk\nbread\n',
      'bad.pdf': 'no pdf',
      'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'x.bin': new Uint8Array([1, 0, 2]),
    });
    const { code, out, err } = await call(['import', 'empty.txt', 'list.txt', 'bad.pdf', 'old.doc', 'x.bin', 'gone.pdf', '.'], {
      cwd,
    });
    assert.deepEqual([code, out], [2, '']);
    const messages = err
      .trim()
      .split('\n')
      .map((line) => line.replace(/^rationale: [^:]*: /, ''));
    assert.equal(new Set(messages).size, 7, err);
    assert.deepEqual(readdirSync(cwd).length, 5);
  });

  it('wants one letter for --stdout', async () => {
    assert.equal((await call(['import', '--stdout', 'a.pdf', 'b.pdf'], {})).code, 2);
    assert.equal((await call(['import', '--stdout', '--out', 'x', 'a.pdf'], {})).code, 2);
  });
});
