/** Widths of a table's columns, the same in every format that asks for them. */
import { plain, type Block, type Cell } from './blocks';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The columns of the real letter's header, in points. */
const caseColumns = [107, 150, 98, 120];
/** A word of more characters is broken rather than given all the room. */
const longestWord = 16;
/** Text beyond this makes no column wider. */
const longestText = 2000;

const columnsOf = (row: readonly Cell[]): number => row.reduce((sum, cell) => sum + (cell.columns ?? 1), 0);

/**
 * Widths that together make `total`. Each column has room for its longest word, `characterWidth` a character; what is
 * left goes by the square root of the text, so that a long column does not starve the others.
 */
export function columnWidths({ shape, rows }: TableBlock, total: number, characterWidth: number): number[] {
  const count = Math.max(1, ...rows.map(columnsOf));
  if (shape === 'case-header' && count === caseColumns.length) return shares(caseColumns, total);
  const words = Array.from({ length: count }, () => 1);
  const texts = Array.from({ length: count }, () => 1);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const text = plain(cell.runs);
      texts[column]! += text.length;
      for (const word of text.split(' ')) words[column] = Math.max(words[column]!, Math.min(word.length, longestWord));
      column += cell.columns ?? 1;
    }
  }
  const least = words.map((length) => Math.min((length + 3) * characterWidth, total / count));
  const rest = total - least.reduce((sum, width) => sum + width, 0);
  const more = shares(
    texts.map((length) => Math.sqrt(Math.min(length, longestText))),
    rest,
  );
  return least.map((width, index) => width + more[index]!);
}

function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (weight / sum) * total);
}
