/** Small Word files, part by part, for what Word never writes. */
import { zipSync } from 'fflate';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The main part around the content of its body. */
export const documentPart = (body: string): string => `${head}<w:document ${word}><w:body>${body}</w:body></w:document>`;

/** Another part: `styles`, `numbering`, `footnotes`. */
export const part = (name: string, content: string): string => `${head}<w:${name} ${word}>${content}</w:${name}>`;

export const paragraph = (content: string): string => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;

/** The parts of a Word file with this main part, and others of it by name. */
export const docxParts = (main: string, others: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> => {
  const related = Object.keys(others).map(
    (name, index) => `<Relationship Id="r${index + 1}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  return {
    '[Content_Types].xml': text(
      `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `${head}<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': text(`${head}<Relationships xmlns="${relationships}">${related.join('')}</Relationships>`),
    'word/document.xml': text(main),
    ...Object.fromEntries(Object.entries(others).map(([name, content]) => [`word/${name}.xml`, text(content)])),
  };
};

export const docxFile = (main: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(docxParts(main, others), { level: 9 });
