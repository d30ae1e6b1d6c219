/** The words of a letter with the signs that its fonts have, so that every format has the same. */
import { asPrinted } from '../prose/signs';
import type { Block, Letter, Run } from './blocks';

const runs = (all: readonly Run[]): Run[] => all.map((run) => ({ ...run, text: asPrinted(run.text) }));

export const printedBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ marker: asPrinted(item.marker), runs: runs(item.runs) })) };
    if (block.kind !== 'table') return { ...block, runs: runs(block.runs) };
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, runs: runs(cell.runs) })));
    return { ...block, title: asPrinted(block.title), rows };
  });

export const printedLetter = (letter: Letter): Letter => ({
  ...letter,
  title: asPrinted(letter.title),
  caseNumber: asPrinted(letter.caseNumber),
  draftMark: letter.draftMark === undefined ? undefined : asPrinted(letter.draftMark),
  footerText: asPrinted(letter.footerText),
  blocks: printedBlocks(letter.blocks),
});
