/** From the bytes of a file to its text: what we export is read back, and what cannot be read is told in its own words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import PDFDocument from 'pdfkit';
import { Document, Packer, Paragraph } from 'docx';
import { parse } from 'yaml';
import { readLetterFile, type LetterFile } from '../../server/src/readers';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writePdf } from '../../server/src/service/letter/pdf';
import { writeDetermination, type PlainDetermination } from '../../server/src/service/model/write';
import { fonts } from '../letter/fonts';
import { importText, letterOf, several, single, textOf } from '../import/letters';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const messageOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const file = await readLetterFile(bytes, name);
  assert.equal(file.kind, 'problem');
  return file.kind === 'problem' ? file.message : '';
};

const dataOf = (file: LetterFile): PlainDetermination => {
  assert.equal(file.kind, 'text');
  const outcome = importText(file.kind === 'text' ? file.text : '');
  assert.equal(outcome.kind, 'imported');
  if (outcome.kind !== 'imported') throw new Error('not imported');
  assert.deepEqual(outcome.problems, []);
  return parse(outcome.yaml, { version: '1.2' }) as PlainDetermination;
};

/** A PDF of pdfkit's, untagged. */
const pdfOf = (draw: (doc: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const doc = new PDFDocument(options);
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });

describe('reading a letter file', () => {
  for (const [name, data] of Object.entries({ several, single })) {
    it(`gives back our own PDF: ${name}`, async () => {
      assert.deepEqual(dataOf(await readLetterFile(await writePdf(letterOf(data), { fonts }), 'a.pdf')), data);
    });
    it(`gives back our own PDF with page numbers: ${name}`, async () => {
      const letter = { ...letterOf(data), footer: true };
      assert.deepEqual(dataOf(await readLetterFile(await writePdf(letter, { fonts }), 'a.pdf')), data);
    });
    it(`gives back our own Word file: ${name}`, async () => {
      assert.deepEqual(dataOf(await readLetterFile(await writeDocx(letterOf(data)), 'a.docx')), data);
    });
    it(`gives back our own text: ${name}`, async () => {
      assert.deepEqual(dataOf(await readLetterFile(bytesOf(textOf(data)), 'a.txt')), data);
    });
  }

  it('takes the determination out of a PDF that carries it, byte for byte', async () => {
    const yaml = `# a comment of the writer's, and odd   spacing\n${writeDetermination(several)}notes: |\n  “ü” 😀\n`;
    const source = { name: 'x.rationale.yaml', bytes: bytesOf(yaml) };
    assert.deepEqual(await readLetterFile(await writePdf(letterOf(several), { fonts, source }), 'a.pdf'), {
      kind: 'source',
      yaml,
    });
  });

  it('reads a PDF without tags by the distances of its lines', async () => {
    const bytes = await pdfOf((doc) => {
      doc.font('Times-Roman').fontSize(12);
      for (const line of textOf(single).split('\n')) if (line.trim() !== '') doc.text(line.replace(/ {4}/g, '   ')).moveDown(0.8);
    });
    assert.deepEqual(dataOf(await readLetterFile(bytes, 'a.pdf')), single);
  });

  it('writes out the numbers and dashes of lists in Word files', async () => {
    const summary = 'What was done:\n\n- rest\n- ice\n\n1. first an exercise\n2. then another\n\nIt did not help.\n';
    const data = { ...single, case_summary: summary };
    assert.deepEqual(dataOf(await readLetterFile(await writeDocx(letterOf(data)), 'a.docx')), data);
    assert.deepEqual(dataOf(await readLetterFile(await writePdf(letterOf(data), { fonts }), 'a.pdf')), data);
  });

  it('reads text in UTF-8, UTF-16 and the letters of old Windows', async () => {
    const text = 'Größe 20° “x”';
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)]);
    assert.deepEqual(await readLetterFile(bytesOf(text), 'a.txt'), { kind: 'text', text });
    assert.deepEqual(await readLetterFile(bytesOf(`\ufeff${text}`), 'a.txt'), { kind: 'text', text });
    assert.deepEqual(await readLetterFile(utf16, 'a.txt'), { kind: 'text', text });
    assert.deepEqual(await readLetterFile(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x93, 0x78, 0x94]), 'a.txt'), {
      kind: 'text',
      text: 'Größe “x”',
    });
  });

  it('has a message of its own for each file that cannot be read', async () => {
    const words = (doc: PDFKit.PDFDocument) => doc.text('HOW THE IMR FINAL DETERMINATION WAS MADE');
    const messages = await Promise.all([
      messageOf(new Uint8Array(), 'a.pdf'),
      messageOf(await pdfOf(words, { userPassword: 'secret' }), 'a.pdf'),
      messageOf(await pdfOf((doc) => doc.rect(72, 72, 300, 400).fill()), 'a.pdf'),
      messageOf(bytesOf('%PDF-1.7\nnothing'), 'a.pdf'),
      messageOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'a.docx'),
      messageOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.doc'),
      messageOf(new Uint8Array([1, 0, 2, 0, 0, 3]), 'a.bin'),
      messageOf(
        new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] }))),
        'a.docx',
      ),
    ]);
    assert.equal(new Set(messages).size, messages.length, messages.join('\n'));
    assert.match(messages[1]!, /password/);
    assert.match(messages[2]!, /pictures/);
    for (const message of messages)
      assert.match(message, /^(?:[^.]|\.docx)+\.(?: (?:[^.]|\.docx)+\.)?$/, 'at most two sentences');
  });

  it('leaves no trace that makes other libraries take Node for a browser', () => {
    // in a process of its own: other tests load the same library bare
    const script = `
      const { readLetterFile } = (await import('./server/src/readers/index.ts')).default;
      const read = await readLetterFile(new TextEncoder().encode('%PDF-1.4 nothing'), 'a.pdf');
      const left = ['window', 'self', 'DOMMatrix'].filter((name) => name in globalThis);
      console.log(JSON.stringify({ kind: read.kind, left }));`;
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(stdout), { kind: 'problem', left: [] });
  });
});
