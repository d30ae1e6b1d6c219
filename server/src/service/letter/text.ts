/** Letter → plain text, one paragraph a line; the rows of a table are lines too. */
import { plain, type Block, type Cell, type Letter } from './blocks';

const printCells = (cells: readonly Cell[], between: string): string =>
  cells
    .map((cell) => plain(cell.runs))
    .join(between)
    .trim();

/** The header reads "Label: value   Label: value", as text of the real letters does. */
function headerRow(cells: readonly Cell[]): string {
  const pairs: string[] = [];
  for (const cell of cells) {
    const words = plain(cell.runs);
    if (cell.header === 'row' || pairs.length === 0) pairs.push(words);
    else pairs[pairs.length - 1] += ` ${words}`;
  }
  return pairs.map((pair) => pair.trim()).join('    ');
}

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => (block.shape === 'case-header' ? headerRow(row) : printCells(row, ' | ')));
    case 'list':
      return block.items.map((item) => `${item.marker} ${plain(item.runs)}`);
    default:
      return [plain(block.runs)];
  }
}

/** The letter's text. A blank line stands between blocks, save where the form has none. */
export function writeText(letter: Letter): string {
  let text = letter.draftMark ? `${letter.draftMark}\n\n` : '';
  letter.blocks.forEach((block, index) => {
    const last = index === letter.blocks.length - 1;
    const tight = last || (block.kind === 'paragraph' && block.tight);
    text += lines(block).join('\n') + (tight ? '\n' : '\n\n');
  });
  return text;
}
