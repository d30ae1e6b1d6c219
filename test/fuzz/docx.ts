/** Word files changed by luck: the XML of a part, which is then packed anew, or the bytes of the whole. */
import { zipSync } from 'fflate';
import { docxParts, documentPart, paragraph, part } from '../readers/docx-file';
import { aLetter } from '../readers/pdf-file';
import { luckOf, mutated } from './random';
import { readAll, type Fuzzed } from './read';

const item = (level: number, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (words: string): string => `<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>${paragraph(words)}</w:tc>`;

const good = docxParts(
  documentPart(
    [
      paragraph(aLetter),
      item(0, 'one'),
      item(1, 'two'),
      `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}</w:tr></w:tbl>`,
      '<w:p><w:r><w:t>A note</w:t><w:footnoteReference w:id="2"/></w:r><w:hyperlink w:anchor="x"><w:r><w:br/><w:tab/></w:r></w:hyperlink></w:p>',
      `<w:sdt><w:sdtContent>${paragraph('in a field')}</w:sdtContent></w:sdt>`,
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ].join(''),
  ),
  {
    styles: part('styles', '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/><w:basedOn w:val="b"/></w:style>'),
    numbering: part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    footnotes: part('footnotes', `<w:footnote w:id="2">${paragraph('The words of the note.')}</w:footnote>`),
  },
);

/** What the parts are built of. */
const parts = [
  '<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', '<w:body>',
  '</w:body>', '<w:sdt>', '<w:sdtContent>', '<w:pPr>', '<w:numPr>', '<w:br/>', '<w:tab/>', '<w:vMerge/>', 'w:val', 'w:id', 'w:numId',
  'w:ilvl', 'w:styleId', 'w:basedOn', 'w:footnoteReference', 'w:gridSpan', 'w:fldChar', 'begin', 'separate', 'end', 'decimal', 'bullet',
  '"', '=', '/', '<', '>', '&', '&amp;', '&#0;', '&#x110000;', '&lt;', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '<!DOCTYPE a [',
  'xmlns:w', 'Id', 'Target', 'Type', 'styles.xml', 'document.xml', '0', '1', '2', '-1', '4294967296', '1e9', 'word/', '../', 'PK',
]; // prettier-ignore

/** The same for the same seed. */
export const changedDocx = (seed: number): Uint8Array => {
  const luck = luckOf(seed);
  if (luck.below(4) === 0) return mutated(zipSync(good, { level: 6 }), parts, luck);
  const name = luck.one(Object.keys(good));
  return zipSync({ ...good, [name]: mutated(good[name]!, parts, luck) }, { level: 6 });
};

/** Rejects with what went wrong, and the seed of the file. */
export const run = (runs: number, seed: number): Promise<Fuzzed> => readAll(runs, seed, 'fuzz.docx', changedDocx);
