/** Letter → Word file: real heading styles, table heads, lists and language; the same bytes for the same letter. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
  type IStylesOptions,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Block, Letter, Run } from './blocks';
import { columnWidths } from './columns';

type ListBlock = Extract<Block, { kind: 'list' }>;
type TableBlock = Extract<Block, { kind: 'table' }>;

const product = 'Review Rationale';
/** Twentieths of a point, Word's unit of length. */
const twips = (points: number): number => Math.round(points * 20);
const textWidth = twips(468);
const pageSizes = {
  letter: { width: twips(612), height: twips(792) },
  a4: { width: twips(595.3), height: twips(841.9) },
} as const;

const styleIds = {
  tight: 'LetterTightLine',
  list: 'LetterList',
  caseCell: 'LetterCaseCell',
  gridCell: 'LetterGridCell',
  footer: 'LetterFooter',
  draft: 'LetterDraft',
  strong: 'Strong',
} as const;

const serif = 'Times New Roman';
const sans = 'Arial';
const afterParagraph = { after: twips(13.8) };

/** All of the letter's look: paragraphs name a style and carry no format of their own. */
const styles = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font: serif, size: 24, language: { value: language } }, paragraph: { spacing: afterParagraph } },
    heading1: {
      run: { bold: true, size: 24, font: serif, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: twips(6.6) } },
    },
    heading2: {
      run: { size: 24, font: serif, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 0, ...afterParagraph } },
    },
  },
  characterStyles: [{ id: styleIds.strong, name: 'Strong', basedOn: 'DefaultParagraphFont', run: { bold: true } }],
  paragraphStyles: [
    { id: styleIds.tight, name: 'Letter Line', basedOn: 'Normal', paragraph: { spacing: { after: 0 }, keepNext: true } },
    { id: styleIds.list, name: 'Letter List', basedOn: 'Normal', paragraph: { contextualSpacing: true } },
    {
      id: styleIds.caseCell,
      name: 'Letter Case Cell',
      basedOn: 'Normal',
      run: { font: sans, size: 22 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: styleIds.gridCell,
      name: 'Letter Table Cell',
      basedOn: 'Normal',
      run: { font: sans, size: 18 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    {
      id: styleIds.footer,
      name: 'Letter Footer',
      basedOn: 'Normal',
      run: { font: sans, size: 18 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
    {
      id: styleIds.draft,
      name: 'Letter Draft Mark',
      basedOn: 'Normal',
      run: { font: sans, size: 32, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
  ],
});

const writeRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map(({ text, bold }) => new TextRun({ text, ...(bold && { style: styleIds.strong }) }));

/** A list whose marks Word writes itself: bullets, or numbers from 1 on. Others keep their marks as words. */
function listReference({ items }: ListBlock, index: number): string | undefined {
  if (items.every(({ marker }) => marker === '-')) return 'bullets';
  return items.every(({ marker }, at) => marker === `${at + 1}.`) ? `numbers-${index}` : undefined;
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(18), hanging: twips(18) } } },
});

/** One definition for every numbered list, so that each begins at 1. */
function numbering(blocks: readonly Block[]) {
  const numbered = blocks.flatMap((block, index) => {
    const reference = block.kind === 'list' ? listReference(block, index) : undefined;
    return reference?.startsWith('numbers') ? [{ reference, levels: [level(LevelFormat.DECIMAL, '%1.')] }] : [];
  });
  return { config: [{ reference: 'bullets', levels: [level(LevelFormat.BULLET, '-')] }, ...numbered] };
}

function writeList(block: ListBlock, index: number): Paragraph[] {
  const reference = listReference(block, index);
  return block.items.map(({ marker, runs }) =>
    reference
      ? new Paragraph({ style: styleIds.list, numbering: { reference, level: 0 }, children: writeRuns(runs) })
      : new Paragraph({ style: styleIds.list, children: writeRuns([{ text: `${marker} ` }, ...runs]) }),
  );
}

function writeTable(block: TableBlock): (Table | Paragraph)[] {
  const widths = columnWidths(block, textWidth, twips(5.4)).map(Math.floor);
  const style = block.shape === 'grid' ? styleIds.gridCell : styleIds.caseCell;
  const rows = block.rows.map((row) => {
    let column = 0;
    const children = row.map((cell) => {
      const columnSpan = cell.columns ?? 1;
      const size = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
      column += columnSpan;
      return new TableCell({
        columnSpan,
        width: { size, type: WidthType.DXA },
        ...(cell.header && { shading: { type: ShadingType.CLEAR, fill: 'DFDFDF', color: 'auto' } }),
        children: [new Paragraph({ style, children: writeRuns(cell.runs) })],
      });
    });
    return new TableRow({ children, cantSplit: true, tableHeader: row.every((cell) => cell.header === 'column') });
  });
  const table = new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
  return [table, new Paragraph({ style: styleIds.tight })];
}

function writeBlock(block: Block, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          ...(block.newPage && { pageBreakBefore: true }),
          children: writeRuns(block.runs),
        }),
      ];
    case 'issue-title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: writeRuns(block.runs) })];
    case 'paragraph': {
      const style = block.tight ? styleIds.tight : undefined;
      return [
        new Paragraph({ ...(style ? { style } : block.keepWithNext && { keepNext: true }), children: writeRuns(block.runs) }),
      ];
    }
    case 'list':
      return writeList(block, index);
    case 'table':
      return writeTable(block);
  }
}

function writeFooter(words: string): Footer {
  const children = words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, children: [new TextRun({ children })] })] });
}

/** The letter as a Word file. */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const { draftMark, footer, footerText, pageSize } = letter;
  const header =
    draftMark && new Header({ children: [new Paragraph({ style: styleIds.draft, children: [new TextRun(draftMark)] })] });
  const document = new Document({
    title: draftMark ? `${draftMark}: ${letter.title}` : letter.title,
    creator: product,
    lastModifiedBy: product,
    styles: styles(letter.language),
    numbering: numbering(letter.blocks),
    sections: [
      {
        properties: { page: { size: pageSizes[pageSize], margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } } },
        ...(header && { headers: { default: header } }),
        ...(footer && { footers: { default: writeFooter(footerText) } }),
        children: letter.blocks.flatMap(writeBlock),
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return withoutClock(packed, letter.date);
}

/** The library writes the time of day into the file; only the letter's own date belongs there. */
function withoutClock(packed: Uint8Array, date: string | undefined): Uint8Array {
  const files = unzipSync(packed);
  const core = files['docProps/core.xml'];
  if (core) {
    const xml = new TextDecoder().decode(core);
    const dated = xml.replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${date ?? '2000-01-01'}T00:00:00Z`);
    files['docProps/core.xml'] = new TextEncoder().encode(dated);
  }
  // the parts of a date in a zip file are local ones, so this is the same everywhere
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
