/** What the writer keeps leaves with no letter: every byte is searched, streams unpacked. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { call, makeFolder, removeFolders } from './call';

const source = `# kept-comment-top
profile: ca-dwc-imr/2014 # kept-comment-behind
# rationale-disable-file no-records -- kept-reason-file
case: { number: CM14-0000001, decision_date: 2014-12-08 }
case_summary: |
  The patient is a man. printed-summary
# rationale-disable-next-line kept-rule -- kept-reason-line
kept-unknown: kept-unknown-value
issues:
  - service: MRI
    decision: upheld
    criteria:
      - criterion: kept-criterion words.
        finding: not met
        evidence: kept-evidence
    rationale: |
      printed-rationale
      # printed-hash
    # kept-comment-inside
notes: |
  kept-notes
`;
const folders = 'kept-folder/kept-cases';
const configuration = 'private_terms: [kept-term]\nexport: { criteria: omit }\n';

/** All that can be read in a file: as it is, its streams and parts unpacked, in both ways of writing sixteen bits. */
function allOf(bytes: Buffer): string {
  const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le'), swapped(bytes)];
  if (bytes.subarray(0, 2).toString() === 'PK') {
    for (const [name, part] of Object.entries(unzipSync(bytes))) texts.push(name, Buffer.from(part).toString('utf8'));
  }
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      const stream = inflateSync(bytes.subarray(at + 7), { finishFlush: 2 });
      texts.push(stream.toString('latin1'), hexadecimal(stream.toString('latin1')));
    } catch {
      // a stream that is not packed
    }
  }
  return texts.join('\n');
}

const swapped = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
const hexadecimal = (text: string): string =>
  text.replace(/<([0-9a-fA-F\s]+)>/g, (_, digits: string) => Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'));

describe('what the writer keeps', () => {
  afterEach(removeFolders);

  const exported = async (...options: string[]) => {
    const cwd = makeFolder({ [`${folders}/a.rationale.yaml`]: source, [`${folders}/rationale.config.yaml`]: configuration });
    const argv = [
      'export',
      '--draft',
      '--to',
      'pdf,docx,html,text,json',
      '--out',
      'out',
      ...options,
      `${folders}/a.rationale.yaml`,
    ];
    const { code, err } = await call(argv, { cwd });
    assert.ok(code < 2, err);
    const out = join(cwd, 'out');
    return { cwd, err, files: readdirSync(out).map((name) => ({ name, all: allOf(readFileSync(join(out, name))) })) };
  };

  it('is in no byte of a letter, nor whose machine it was', async () => {
    const { cwd, files } = await exported();
    assert.equal(files.length, 5);
    for (const { name, all } of files) {
      assert.doesNotMatch(all, /kept-/, name);
      for (const place of [cwd, cwd.slice(1), homedir().length > 6 ? homedir() : cwd, hostname().length > 6 ? hostname() : cwd])
        assert.ok(!all.includes(place), `${name}: ${place}`);
      assert.ok(!all.includes(new Date().toISOString().slice(0, 10)), `${name} holds the day of today`);
    }
    for (const { name, all } of files.filter(({ name }) => /html|txt|json/.test(name)))
      assert.match(all, /printed-rationale/, name);
  });

  it('is in the PDF that was asked to carry it, and in no other file; that can be seen by this test', async () => {
    const { files, err } = await exported('--attach-source');
    assert.match(err, /out\/a\.draft\.pdf: the determination is inside, with its comments, notes and silenced findings\./);
    for (const { name, all } of files) assert.equal(/kept-notes/.test(all), name.endsWith('.pdf'), name);
  });

  it('is in a letter as far as criteria are to be printed', async () => {
    for (const { name, all } of (await exported('--criteria', 'appendix')).files.filter(({ name }) => /html|txt|json/.test(name)))
      assert.match(all, /kept-evidence/, name);
  });
});
