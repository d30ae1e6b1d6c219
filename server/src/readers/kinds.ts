/** What a file is that is no letter we can read, by its first bytes: told by its right name, and how to make a letter of it. */
import type { LetterFile } from '../service/import/reader';
import { problem } from './problems';

/** Bytes as characters, one each. */
export const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const saveAs = (what: string): LetterFile => problem(`This is ${what}. Open it, save it as .docx or PDF, and import that.`);

const picture = problem('This is a picture and holds no text. Run text recognition (OCR) on it, and import the result.');
const archive = problem('This is an archive. Unpack it, and import the letters in it.');
const locked = problem('This file is locked with a password. Open it in Word, save a copy without one, and import that.');
const oldWord = problem('This is a Word file of the old kind. Save it as .docx in Word, and import that.');
const webPage = saveAs('a web page, whatever its name says');
const wordXml = problem('This is a Word file saved as XML. Save it as .docx in Word, and import that.');

/** By how a file begins. */
const beginnings: readonly (readonly [RegExp, LetterFile])[] = [
  [/^\{\\rtf/, saveAs('an RTF file')],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|II\+\0|MM\0\+|RIFF....WEBP|\0\0\0\x0cjP  )/s, picture],
  [/^BM.{4}\0\0\0\0/s, picture],
  [/^.{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/s, picture],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ|PK\x05\x06|PK\x07\x08)/s, archive],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, saveAs('a PostScript file')],
  [/^AT&TFORM/, saveAs('a DjVu file')],
  [/^\xffWPC/, saveAs('a WordPerfect file')],
  [/^(?:\0\x05\x16\x07)/, problem('This is a file that a Mac keeps beside another one. Choose the letter itself.')],
];

/** By words near the beginning of a text. */
const markups: readonly (readonly [RegExp, LetterFile])[] = [
  [/^(?:[^]{0,2000}\n)?MIME-Version: *1\.0[^]{0,2000}\bmultipart\/related/i, webPage],
  [
    /^(?:[^]{0,4000}\n)?MIME-Version: *1\.0\s/i,
    problem('This is an e-mail. Save the letter that is attached to it, and import that.'),
  ],
  [/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i, webPage],
  [/^\s*<\?xml\b[^]{0,2000}(?:progid="Word\.Document"|<w:wordDocument|<pkg:package)/, wordXml],
  [/^\s*<\?xml\b[^]{0,2000}<office:document\b/, saveAs('an OpenDocument file')],
  [/^\s*<\?xml\b/, problem('This is an XML file and no letter. Choose another one.')],
];

const foundIn = (kinds: typeof markups, text: string): LetterFile | undefined => kinds.find(([sign]) => sign.test(text))?.[1];

/** What the first bytes tell; undefined where the file may be a letter. */
export function kindOfBytes(bytes: Uint8Array, fileName: string): LetterFile | undefined {
  if (/(?:^|[\\/])~\$/.test(fileName) && bytes.length < 1_000)
    return problem('This is a mark that Word leaves beside a letter while it is open. Choose the letter itself.');
  if (isCompound(bytes)) return kindOfCompound(bytes);
  if (bytes.length < 100_000_000 && bytes.every((byte) => byte === 0))
    return problem('This file holds nothing but zeros: it is damaged. Get the file again.');
  return foundIn(beginnings, latin(bytes.subarray(0, 64)));
}

/** What the first words of a text tell. */
export const kindOfText = (text: string): LetterFile | undefined => foundIn(markups, text.slice(0, 5_000));

/** The container of the old Office, in which a locked file of the new one is put too. */
const isCompound = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 4)) === '\xd0\xcf\x11\xe0';

/** By the names in its directory, which are UTF-16 and end with a zero. */
function kindOfCompound(bytes: Uint8Array): LetterFile {
  const names = new TextDecoder('utf-16le').decode(bytes);
  const has = (name: string): boolean => names.includes(`${name}\0`);
  if (has('EncryptedPackage') || has('EncryptionInfo') || has('\tDRMContent')) return locked;
  if (has('WordDocument')) return oldWord;
  if (has('Workbook') || has('Book')) return saveAs('an Excel workbook');
  if (has('PowerPoint Document')) return saveAs('a PowerPoint presentation');
  if (has('__properties_version1.0'))
    return problem('This is an e-mail of Outlook. Save the letter that is attached to it, and import that.');
  return oldWord;
}

/** By the names of the parts of a zip; undefined for Word's own, damaged or not. `head`: its first bytes as characters. */
export function kindOfParts(names: ReadonlySet<string>, head: string): LetterFile | undefined {
  if (names.has('word/document.xml')) return undefined;
  const some = (sign: RegExp): boolean => [...names].some((name) => sign.test(name));
  if (/^.{30}mimetypeapplication\/epub/s.test(head)) return saveAs('an e-book');
  if (/^.{30}mimetypeapplication\/(?:vnd\.oasis\.opendocument|vnd\.sun\.xml)/s.test(head) || names.has('META-INF/manifest.xml'))
    return saveAs('an OpenDocument file');
  if (some(/^xl\/workbook\./)) return saveAs('an Excel workbook');
  if (some(/^ppt\/presentation\./)) return saveAs('a PowerPoint presentation');
  if (some(/^visio\//)) return saveAs('a Visio drawing');
  if (some(/(?:^|\/)(?:Index\/Document\.iwa|Index\.zip|index\.(?:xml|apxl)(?:\.gz)?)$/))
    return saveAs('a file of Pages, Numbers or Keynote');
  if (some(/\.fdseq$/i)) return saveAs('an XPS file');
  const isOffice = names.size === 0 || names.has('[Content_Types].xml') || some(/^word\//);
  return isOffice || head.includes('[Content_Types].xml') ? undefined : archive;
}
