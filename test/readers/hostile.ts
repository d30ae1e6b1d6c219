/** Files made to take all the time or memory of who reads them; small, but for their effect. */
import { zipSync } from 'fflate';
import { aLetter, deflated, latin, onePage, pdfFile, stream, words } from './pdf-file';
import { docxFile, docxParts, documentPart, paragraph, part } from './docx-file';

const million = 1_000_000;
const repeated = (unit: string, bytes: number): Uint8Array => Buffer.alloc(bytes, unit, 'latin1');

/** Objects that each name the next `width` times, from a number on: `depth` of them reach `width ** depth`. */
const fannedOut = (first: number, depth: number, width: number, one: (names: string) => string, last: string): string[] => [
  ...Array.from({ length: depth }, (_, index) => one(`${first + index + 1} 0 R `.repeat(width))),
  last,
];

const page = latin(words(aLetter));
const pageWith = (options: Parameters<typeof onePage>[1]): Uint8Array => pdfFile(onePage(stream(page), options));

/** By what they do. */
export const hostilePdfs: Readonly<Record<string, () => Uint8Array>> = {
  'form fields fanned out': () =>
    pageWith({
      catalog: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >>',
      others: fannedOut(
        6,
        9,
        20,
        (kids) => `<< /FT /Sig /T (a) /Kids [${kids}] >>`,
        '<< /FT /Sig /T (b) /Subtype /Widget /Rect [0 0 0 0] >>',
      ),
    }),
  'a content stream of blanks': () => pdfFile(onePage(deflated(repeated(' ', 100 * million)))),
  'a content stream of words': () => pdfFile(onePage(deflated(repeated('BT /F1 9 Tf (word) Tj ET\n', 100 * million)))),
  'a content stream deflated three times': () => pdfFile(onePage(deflated(repeated(' ', 100 * million), '', 3))),
  'an object stream': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
      deflated(repeated(' ', 100 * million), '/Type /ObjStm /N 1 /First 10'),
    ]),
  'many object streams in one place': () => manyContents(200, deflated(repeated(' ', 30 * million))),
  'the program of a font': () =>
    pageWith({
      resources: '/Font << /F1 6 0 R >>',
      others: [
        '<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor 7 0 R >>',
        '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 8 0 R >>',
        deflated(repeated('\u0000\u0001', 100 * million)),
      ],
    }),
  'the characters of a font': () =>
    pageWith({
      resources: '/Font << /F1 6 0 R >>',
      others: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
        deflated(
          `1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange ${'<00000000> <00FFFFFF> <0041> '.repeat(100)} endbfrange`,
        ),
      ],
    }),
  'an inline image': () =>
    pdfFile(
      onePage(
        deflated(
          Buffer.concat([latin('BI /W 30000 /H 30000 /BPC 8 /CS /G ID '), repeated('x', 100 * million), latin(' EI '), page]),
        ),
      ),
    ),
  'a row of a predictor': () =>
    pdfFile(onePage(deflated(page, '/DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 4 >>'))),
  'forms fanned out': () => {
    const form = (last: number) => (names: number) =>
      stream(
        Array.from({ length: 10 }, () => `/X Do `).join(''),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${names === last ? last : names + 1} 0 R >> >>`,
      );
    const others = Array.from({ length: 9 }, (_, index) => form(15)(6 + index));
    return pdfFile(
      onePage(stream('/X Do'), {
        resources: '/XObject << /X 6 0 R >>',
        others: [...others, stream(page, '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>')],
      }),
    );
  },
  'tags fanned out': () =>
    pageWith({
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
      page: '/StructParents 0',
      others: [
        '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [16 0 R]] >> >>',
        ...fannedOut(
          7,
          9,
          20,
          (kids) => `<< /Type /StructElem /S /P /P 6 0 R /K [${kids}] >>`,
          '<< /Type /StructElem /S /P /P 15 0 R /Pg 3 0 R /K 0 >>',
        ),
      ],
    }),
  'pages in a circle': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000000 >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 500000 >>',
    ]),
  'pages fanned out': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...fannedOut(
        2,
        9,
        10,
        (kids) => `<< /Type /Pages /Kids [${kids}] /Count 1000000000 >>`,
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ),
    ]),
  'a hundred thousand pages': () => {
    const kids = Array.from({ length: 100_000 }, (_, index) => `${index + 5} 0 R`).join(' ');
    return pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 100000 >>`,
      stream(page),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...Array.from(
        { length: 100_000 },
        () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
      ),
    ]);
  },
  'a page count that lies': () =>
    pdfFile(
      onePage(stream(page)).map((object) =>
        typeof object === 'string' ? object.replace('/Count 1', '/Count 2000000000') : object,
      ),
    ),
  'arrays in arrays': () => pageWith({ catalog: `/X ${'['.repeat(200_000)}` }),
  'arrays in arrays of a page': () => pdfFile(onePage(deflated(`${'['.repeat(2 * million)} ${words(aLetter)}`))),
  'dictionaries in dictionaries': () => pageWith({ catalog: `/X ${'<</a'.repeat(200_000)}` }),
  'an attachment': () =>
    pageWith({
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      others: [
        '<< /Type /Filespec /F (a.rationale.yaml) /UF (a.rationale.yaml) /EF << /F 7 0 R >> >>',
        deflated(repeated('x', 100 * million), '/Type /EmbeddedFile'),
      ],
    }),
  'a table of places in a circle': () => {
    const file = Buffer.from(pdfFile(onePage(stream(page)))).toString('latin1');
    const at = file.indexOf('xref\n0');
    return latin(file.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`));
  },
  'a table of places of two thousand million': () =>
    latin(
      Buffer.from(pdfFile(onePage(stream(page))))
        .toString('latin1')
        .replace('xref\n0 6', 'xref\n0 2000000000'),
    ),
};

/** One page whose content is one stream, named so often. */
function manyContents(times: number, content: Uint8Array): Uint8Array {
  const [catalog, pages, onlyPage, , font] = onePage('');
  return pdfFile([
    catalog!,
    pages!,
    String(onlyPage).replace('/Contents 4 0 R', `/Contents [${'4 0 R '.repeat(times)}]`),
    content,
    font!,
  ]);
}

const parts = (count: number, content: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/part${index}.xml`, latin(content)]));

export const hostileDocx: Readonly<Record<string, () => Uint8Array>> = {
  'paragraphs without end': () => docxFile(documentPart(paragraph('x').repeat(400_000))),
  'a part that inflates far': () =>
    zipSync({ ...docxParts(documentPart(paragraph(aLetter))), 'word/document.xml': repeated(' ', 100 * million) }, { level: 9 }),
  'many parts': () => zipSync({ ...docxParts(documentPart(paragraph(aLetter))), ...parts(20_000, '<a/>') }, { level: 0 }),
  'elements in elements': () =>
    docxFile(
      documentPart(`${'<w:sdt><w:sdtContent>'.repeat(200_000)}${paragraph(aLetter)}${'</w:sdtContent></w:sdt>'.repeat(200_000)}`),
    ),
  'tables in tables': () =>
    docxFile(
      documentPart(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${paragraph(aLetter)}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`),
    ),
  'entities in entities': () => {
    const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('');
    return docxFile(
      documentPart(paragraph('&e9;')).replace('?>', `?><!DOCTYPE w:document [<!ENTITY e0 "${aLetter}">${entities}]>`),
    );
  },
  'a giant table': () =>
    docxFile(
      documentPart(
        `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr>${paragraph('x')}</w:tc>`.repeat(300)}</w:tr>`.repeat(300)}</w:tbl>`,
      ),
    ),
  'giant styles': () =>
    docxFile(documentPart(paragraph(aLetter)), {
      styles: part(
        'styles',
        Array.from(
          { length: 300_000 },
          (_, index) =>
            `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="n${index}"/><w:basedOn w:val="s${index + 1}"/></w:style>`,
        ).join(''),
      ),
    }),
  'attributes without end': () =>
    docxFile(
      documentPart(`<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>${paragraph(aLetter)}`),
    ),
  'a footnote named over and over': () =>
    docxFile(documentPart(paragraph(aLetter) + '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'.repeat(20_000)), {
      footnotes: part('footnotes', `<w:footnote w:id="2">${paragraph('x'.repeat(20)).repeat(5_000)}</w:footnote>`),
    }),
};
