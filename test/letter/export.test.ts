/** One export: refused while errors are open, a draft in spite of them, de-identified in every format, failing in words. */
import assert from 'node:assert/strict';
import { RationaleDocument } from '../../server/src/service/document';
import { baseName, exportLetter, type ExportRequest, type Writers } from '../../server/src/service/letter/export';
import type { Letter } from '../../server/src/service/letter/blocks';
import { library, profiles, sample } from './support';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** Writes what the real ones are given. */
const telling: Writers = {
  writePdf: (letter, options) =>
    Promise.resolve(new TextEncoder().encode(JSON.stringify([letter, options?.source && decode(options.source.bytes)]))),
  writeDocx: (letter) => Promise.resolve(new TextEncoder().encode(JSON.stringify(letter))),
};

const named = sample.replace('A 36-year-old man', 'A 36-year-old man seen by Dr. Jane Roe of Acme');

const request = (options: Partial<ExportRequest> = {}): ExportRequest => ({
  document: new RationaleDocument('file:///cases/a%20b.rationale.yaml', named),
  surroundings: { configuration: { private_terms: ['Acme'] }, configurationUri: undefined, library, profiles, problems: [] },
  findings: [],
  format: 'text',
  draft: false,
  writers: () => Promise.resolve(telling),
  ...options,
});

const error = (code: string) => ({ code, severity: 'error' as const, message: `${code}.`, span: { start: 1, end: 2 } });

describe('exporting a letter', () => {
  it('is refused while errors are open, and says which', async () => {
    const suppressed = { ...error('date-order'), suppressed: { reason: 'cumulative injury' } };
    const findings = [error('missing-section'), suppressed, { ...error('deadline'), severity: 'warning' as const }];
    assert.deepEqual(await exportLetter(request({ findings })), {
      kind: 'refused',
      errors: [{ message: 'missing-section.', span: { start: 1, end: 2 } }],
    });
    assert.equal((await exportLetter(request({ findings: [suppressed] }))).kind, 'written');
  });

  it('is a marked draft in spite of errors when asked for', async () => {
    const outcome = await exportLetter(request({ findings: [error('missing-section')], draft: true }));
    assert.ok(outcome.kind === 'written');
    assert.equal(outcome.fileName, 'a b.draft.txt');
    assert.match(decode(outcome.bytes), /^DRAFT\n/);
  });

  it('attaches the source to the PDF where that is asked for, and nowhere else', async () => {
    const sourceOf = async (options: Partial<ExportRequest>) => {
      const outcome = await exportLetter(request({ format: 'pdf', ...options }));
      assert.ok(outcome.kind === 'written');
      return (JSON.parse(decode(outcome.bytes)) as [Letter, string | null])[1];
    };
    const configured = { ...request().surroundings, configuration: { export: { attach_source: true } } };
    assert.equal(await sourceOf({}), null);
    assert.equal(await sourceOf({ attachSource: true }), named);
    assert.equal(await sourceOf({ surroundings: configured }), named);
    assert.equal(await sourceOf({ surroundings: configured, attachSource: false }), null);
    assert.equal(await sourceOf({ surroundings: configured, deidentify: 'dwc' }), null);
    assert.equal(await sourceOf({ attachSource: true, deidentify: 'dwc' }), null);
  });

  it('holds no identifier in any format when de-identified, and tells what was taken out', async () => {
    for (const format of ['pdf', 'docx', 'html', 'text', 'json'] as const) {
      const outcome = await exportLetter(request({ format, deidentify: 'safe-harbor', findings: [error('identifier')] }));
      assert.ok(outcome.kind === 'written');
      assert.doesNotMatch(decode(outcome.bytes), /Jane|Roe|Acme|CM14-|\d\d\/\d\d\/|2014-\d\d|April/);
      assert.match(
        outcome.fileName,
        /^determination-[0-9a-z]+\.deidentified\./,
        'the name of the file tells no more than the letter',
      );
      const taken = outcome.replacements.map(({ original }) => original);
      for (const words of ['CM14-0123456', 'Dr. Jane Roe', 'Acme', 'on April 4, 2005']) assert.ok(taken.includes(words), words);
    }
    const refused = await exportLetter(request({ deidentify: 'dwc', findings: [error('missing-section')] }));
    assert.equal(refused.kind, 'refused');
  });

  it('adds a page of findings when asked for, with the reason of what was set aside', async () => {
    const at = named.indexOf('  number:') + 2;
    const findings = [
      { ...error('deadline'), span: { start: at, end: at + 6 }, suppressed: { reason: 'cumulative injury' } },
      { ...error('plain-language'), severity: 'warning' as const, message: 'A long sentence.' },
      { ...error('scope'), severity: 'hint' as const, message: 'A piece of advice.' },
    ];
    const configured = { ...request().surroundings, configuration: { rules: { 'weak-source': 'off' as const } } };
    const textOf = async (options: Partial<ExportRequest>) => {
      const outcome = await exportLetter(request({ findings, surroundings: configured, ...options }));
      assert.ok(outcome.kind === 'written');
      return decode(outcome.bytes);
    };
    const page = (await textOf({ options: { audit: true } })).split('AUDIT: ')[1] ?? '';
    assert.match(page, /\(deadline\) \| 3 \| deadline\. \| cumulative injury\n/);
    assert.match(page, /\(plain-language\) \| 1 \| A long sentence\. \| Warning\n/);
    assert.match(page, /Turned off in the configuration: weak-source\./);
    assert.doesNotMatch(page, /advice/);
    assert.match(await textOf({ options: { audit: true }, format: 'html' }), /<h2 class="new-page"/);
    assert.doesNotMatch(await textOf({}), /AUDIT/);
    assert.doesNotMatch(await textOf({ options: { audit: true }, deidentify: 'dwc' }), /AUDIT/);
    assert.match(await textOf({ options: { audit: true }, findings: [] }), /No finding was set aside\.\n\nNo finding is open\./);
  });

  it('fails in words where a writer fails or the file cannot be read', async () => {
    const broken = await exportLetter(request({ format: 'pdf', writers: () => Promise.reject(new Error('disk')) }));
    assert.deepEqual(broken, {
      kind: 'failed',
      message: 'The letter could not be written as PDF. Export it in another format, and report this.',
    });
    const unreadable = await exportLetter(
      request({ document: new RationaleDocument('file:///a.rationale.yaml', '\0'.repeat(20)) }),
    );
    assert.equal(unreadable.kind, 'failed');
  });

  it('names the file after the determination', () => {
    assert.equal(baseName('file:///x/CM14-1.rationale.yaml'), 'CM14-1');
    assert.equal(baseName('c:\\x\\%E0%A4%A.rationale.yml'), '%E0%A4%A');
    assert.equal(baseName(''), 'determination');
  });
});
