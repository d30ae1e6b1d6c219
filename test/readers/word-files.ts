/** Word files made by hand: the XML of what a letter says, packed with what stands round it. */
import { strToU8, zipSync } from 'fflate';
import { readLetterFile, type LetterFile } from '../../server/src/readers';

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts beside the body, by what they are; the XML inside their root. */
export type Parts = Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer', string>>;

const roots: Readonly<Record<keyof Parts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

/** The bytes of a Word file with this body. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const names = Object.keys(parts) as (keyof Parts)[];
  const relations = names
    .map((name, at) => `<Relationship Id="r${at}" Type="${office}/${name}" Target="${name}1.xml"/>`)
    .join('');
  const wrapped = (root: string, inside: string) => `${declaration}<w:${root} ${spaces}>${inside}</w:${root}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': wrapped('document', `<w:body>${body}</w:body>`),
  };
  for (const name of names) files[`word/${name}1.xml`] = wrapped(roots[name], parts[name]!);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A run of words; `look` is the XML of its properties. */
export const r = (words: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of runs; `properties` is the XML of its own. */
export const p = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export type ReadWord = Extract<LetterFile, { kind: 'text' }> & {
  /** What was said of the file, with the words it is about. */
  readonly told: readonly string[];
  readonly kept: readonly string[];
};

/** Reads a file with this body. */
export async function readWord(body: string, parts?: Parts): Promise<ReadWord> {
  const file = await readLetterFile(wordFile(body, parts), 'a.docx');
  if (file.kind !== 'text') throw new Error(file.kind);
  const remarks = file.remarks ?? [];
  return {
    ...file,
    text: file.text.trimEnd(),
    told: remarks.map(({ message, words = '' }) => message.replace(/\{(?:words|list)\}/, words)),
    kept: remarks.flatMap(({ kept }) => kept ?? []),
  };
}
