/** PDF files changed by luck: bytes, and the words by which a PDF is built. */
import { aLetter, deflated, latin, onePage, pdfFile, stream, words } from '../readers/pdf-file';
import { luckOf, mutated } from './random';
import { readAll, type Fuzzed } from './read';

const tagged = {
  catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >> /Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>',
  page: '/StructParents 0',
  resources: '/XObject << /X 8 0 R >>',
  others: [
    '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>',
    '<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K [0] >>',
    stream(words('A form in it.'), '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >>'),
    '<< /Type /Filespec /F (a.rationale.yaml) /UF (a.rationale.yaml) /EF << /F 10 0 R >> >>',
    deflated('profile: ca-dwc-imr/2014\n', '/Type /EmbeddedFile'),
  ],
};
const content = words(`${aLetter}\nA second line.\n\n${aLetter}`);

/** Small files that are right. */
const good: readonly Uint8Array[] = [
  pdfFile(onePage(stream(content))),
  pdfFile(onePage(deflated(content))),
  pdfFile(onePage(stream(`/P << /MCID 0 >> BDC ${content} EMC /X Do`), tagged)),
  pdfFile(onePage(deflated(`/P << /MCID 0 >> BDC ${content} EMC /X Do`, '', 2), tagged)),
  Buffer.concat([latin('HTTP/1.1 200 OK\r\n\r\n'), pdfFile(onePage(stream(content)))]),
];

/** What a PDF is built of. */
const parts = [
  'obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref', '%%EOF', 'R', '0 R', '1 0 R', '2 0 R', '3 0 R', '4 0 R',
  '6 0 R', '7 0 R', '<<', '>>', '[', ']', '(', ')', '/Kids', '/Count', '/Length', '/Filter', '/FlateDecode', '/LZWDecode',
  '/ASCII85Decode', '/RunLengthDecode', '/DCTDecode', '/JBIG2Decode', '/Type', '/Page', '/Pages', '/Catalog', '/Parent', '/Font',
  '/Resources', '/Contents', '/Root', '/Prev 9', '/Size', '/Encrypt', '/StructTreeRoot', '/K', '/P', '/Names', '/EmbeddedFiles',
  '/XObject', '/Form', '/Subtype', '/Type0', '/Type3', '/TrueType', '/ToUnicode', '/Encoding', '/ObjStm', '/XRef', 'BT', 'ET', 'Tj',
  'TJ', 'Tf', 'Td', 'Do', 'BDC', 'EMC', 'BI', 'ID', 'EI', 'q', 'Q', '0', '1', '-1', '2147483647', '4294967296', '99999999999999999999',
  '0.0000001', 'null', 'true',
]; // prettier-ignore

/** The same for the same seed. */
export const changedPdf = (seed: number): Uint8Array => {
  const luck = luckOf(seed);
  return mutated(luck.one(good), parts, luck);
};

/** Rejects with what went wrong, and the seed of the file. */
export const run = (runs: number, seed: number): Promise<Fuzzed> => readAll(runs, seed, 'fuzz.pdf', changedPdf);
