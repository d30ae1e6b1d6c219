/** Files that are no letter we can read: each told by its right name, whatever its own name says. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { readLetterFile } from '../../server/src/readers';
import { docxFile, docxParts, documentPart, paragraph } from './docx-file';
import { aLetter, latin, onePage, pdfFile, stream, words } from './pdf-file';

const messageOf = async (bytes: Uint8Array, name = 'letter.docx'): Promise<string> => {
  const file = await readLetterFile(bytes, name);
  return file.kind === 'problem' ? file.message : `${file.kind}!`;
};

/** As much of the old Office's container as its directory: names in UTF-16. */
const compound = (...names: string[]): Uint8Array =>
  Buffer.concat([
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}`),
    ...names.map((name) => Buffer.from(`${name}\0`.padEnd(64, '\0'), 'utf16le')),
  ]);

const zip = (names: readonly string[], first: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ ...first, ...Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])) }, { level: 0 });

const word = docxFile(documentPart(paragraph(aLetter)));
const pdf = pdfFile(onePage(stream(words(aLetter))));
const office = ['[Content_Types].xml', '_rels/.rels'];

describe('a file that is no letter is told by its right name:', () => {
  const kinds: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['Word, locked', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), /locked with a password/],
    ['old Word', compound('Root Entry', 'WordDocument', '1Table'), /Word file of the old kind/],
    ['old Word that speaks of it', compound('WordDocument', 'the EncryptedPackage of'), /Word file of the old kind/],
    ['old Excel', compound('Root Entry', 'Workbook'), /an Excel workbook/],
    ['old PowerPoint', compound('Root Entry', 'PowerPoint Document'), /a PowerPoint presentation/],
    ['mail of Outlook', compound('Root Entry', '__properties_version1.0'), /an e-mail of Outlook/],
    ['RTF', latin('{\\rtf1\\ansi The patient}'), /an RTF file/],
    ['OpenDocument', zip(['content.xml'], { mimetype: strToU8('application/vnd.oasis.opendocument.text') }), /an OpenDocument/],
    ['OpenDocument, packed otherwise', zip(['content.xml', 'META-INF/manifest.xml']), /an OpenDocument/],
    ['e-book', zip(['META-INF/container.xml'], { mimetype: strToU8('application/epub+zip') }), /an e-book/],
    ['Pages', zip(['Index/Document.iwa', 'Metadata/Properties.plist']), /Pages, Numbers or Keynote/],
    ['Excel', zip([...office, 'xl/workbook.xml']), /an Excel workbook/],
    ['PowerPoint', zip([...office, 'ppt/presentation.xml']), /a PowerPoint presentation/],
    ['XPS', zip([...office, 'FixedDocSeq.fdseq']), /an XPS file/],
    ['zip of letters', zip(['a.pdf', 'b.docx']), /an archive/],
    ['empty zip', latin(`PK\u0005\u0006${'\0'.repeat(18)}`), /an archive/],
    ['gzip', latin('\x1f\x8b\x08\0\0\0'), /an archive/],
    ['rar', latin('Rar!\x1a\x07\0'), /an archive/],
    ['7-Zip', latin('7z\xbc\xaf\x27\x1c'), /an archive/],
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0'), /a picture/],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF\0'), /a picture/],
    ['TIFF', latin('II*\0\x08\0\0\0'), /a picture/],
    ['GIF', latin('GIF89a\x01\0'), /a picture/],
    ['BMP', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0'), /a picture/],
    ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), /a picture/],
    ['WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), /a picture/],
    ['PostScript', latin('%!PS-Adobe-3.0\n'), /a PostScript/],
    ['WordPerfect', latin('\xffWPC\x10\0\0\0'), /a WordPerfect/],
    ['web page', latin('<!DOCTYPE html>\n<html><body>The patient</body></html>'), /a web page/],
    ['web page of Word', strToU8('\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office">'), /a web page/],
    ['web page as XML', latin('<?xml version="1.0"?>\n<!-- x --><!DOCTYPE html PUBLIC "">'), /a web page/],
    ['web page in one file', latin('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'), /a web page/],
    ['mail', latin('From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello'), /an e-mail/],
    ['Word as XML', latin('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'), /Word file saved as XML/],
    ['XML', latin('<?xml version="1.0"?><a/>'), /an XML file/],
    ['zeros', new Uint8Array(4096), /nothing but zeros/],
    ['nothing', new Uint8Array(), /empty/],
    ['blanks', latin(' \n \n'), /no Word file|empty/],
    ['Word, cut off', word.slice(0, word.length / 2), /end of this file is missing/],
    ['Word without its text', zip(office), /no Word file, or it is damaged/],
    ['PDF, cut off', pdf.slice(0, pdf.length * 0.7), /end of this file is missing/],
    [
      'PDF, cut off in its second version',
      Buffer.concat([pdf, latin('9 0 obj\n<< >>\nendobj\n10 0 obj\n<<')]),
      /end of this file/,
    ],
    ['PDF for some alone', pdfFile(onePage(''), '/Encrypt << /Filter /Adobe.PubSec /V 4 >> /ID [(a) (a)]'), /certain persons/],
  ];
  for (const [name, bytes, message] of kinds)
    it(name, async () => {
      const told = await messageOf(bytes);
      assert.match(told, message);
      assert.match(told, / /);
    });

  it('the mark of a letter that is open', async () =>
    assert.match(await messageOf(latin(`\x07Somebody${'\0'.repeat(150)}`), '~$letter.docx'), /while it is open/));

  it('PDF, locked', async () => {
    const doc = new PDFDocument({ userPassword: 'secret' });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => void chunks.push(chunk));
    const ended = new Promise((resolve) => doc.on('end', resolve));
    doc.text(aLetter).end();
    await ended;
    assert.match(await messageOf(Buffer.concat(chunks), 'a.pdf'), /PDF is locked with a password/);
  });
});

describe('a letter is read whatever stands around it:', () => {
  const text = { kind: 'text', text: aLetter, remarks: [] };
  const read: readonly (readonly [string, Uint8Array, string])[] = [
    ['a PDF behind what a server put in front of it', Buffer.concat([latin('HTTP/1.1 200 OK\r\nX: y\r\n\r\n'), pdf]), 'a.pdf'],
    ['a PDF with a page behind it', Buffer.concat([pdf, latin(`\n<html>${' '.repeat(3000)}</html>`)]), 'a.pdf'],
    ['a PDF named as Word', pdf, 'a.docx'],
    ['a PDF in a buffer of Node', Buffer.from(pdf), 'a.pdf'],
    [
      'a PDF whose table of places is wrong',
      latin(
        Buffer.from(pdf)
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
      ),
      'a.pdf',
    ],
  ];
  for (const [name, bytes, fileName] of read) it(name, async () => assert.deepEqual(await readLetterFile(bytes, fileName), text));

  it('Word named as PDF, with a PDF in it, with pictures in it', async () => {
    const parts = {
      'a.pdf': pdf,
      'word/media/image1.png': new Uint8Array(5_000),
      ...docxParts(documentPart(paragraph(aLetter))),
    };
    const file = await readLetterFile(zipSync(parts, { level: 0 }), 'a.pdf');
    assert.equal(file.kind === 'text' && file.text.trim(), aLetter);
  });

  it('a text that is addressed like a mail', async () => {
    const text = `From: the reviewer\nTo: the applicant\nSubject: your request\n\n${aLetter}`;
    assert.deepEqual(await readLetterFile(latin(text), 'a.txt'), { kind: 'text', text });
  });
});
