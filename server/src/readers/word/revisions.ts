/** Tracked changes that nobody decided: insertions are taken, deletions left out, and both are told. */
import type { Telling } from './telling';
import { around, childAt, childrenOf, findAll, nameOf, remove, runOf, wordsIn } from './xml';

const inserted =
  'Word marks {words} as inserted, and nobody has accepted that. The words were taken. Please look whether they stand.';
const deleted =
  'Word marks words here as deleted, and nobody has accepted that. They were left out. Please look whether they should be.';

/** Words as they are before the letter shows them: deleted ones too. */
const hasWords = (element: Element): boolean =>
  findAll(element, 'w:t', 'w:delText', 'w:sym', 'm:t').some(
    (part) => (part.textContent ?? '').trim() !== '' || nameOf(part) === 'w:sym',
  );

export function takeRevisions(root: Element, telling: Telling): void {
  for (const row of findAll(root, 'w:tr')) if (childAt(row, 'w:trPr', 'w:del')) leaveRow(row, telling);
  for (const change of findAll(root, 'w:del', 'w:moveFrom')) leave(change, telling);
  for (const change of findAll(root, 'w:ins', 'w:moveTo')) {
    const words = wordsIn(change).trim();
    if (words !== '') change.appendChild(runOf(change, telling.at({ message: inserted, words })));
  }
  // from the last on, so that no words are moved twice
  for (const paragraph of findAll(root, 'w:p').reverse()) if (childAt(paragraph, 'w:pPr', 'w:rPr', 'w:del')) joinNext(paragraph);
}

/** Marks of a paragraph or a row have no words; the library reads them. */
function leave(change: Element, telling: Telling): void {
  if (/^w:(?:rPr|trPr|tcPr|pPr|numPr)$/.test(nameOf(change.parentNode as Element))) return;
  if (hasWords(change)) change.parentNode!.insertBefore(runOf(change, telling.at({ message: deleted })), change);
  remove(change);
}

function leaveRow(row: Element, telling: Telling): void {
  const table = around(row, 'w:tbl');
  const next = table?.nextSibling;
  if (hasWords(row)) telling.tell({ message: deleted.replace('here ', 'of a table ') });
  remove(row);
  if (table && next !== undefined && findAll(table, 'w:tr').length === 0) remove(table);
}

/** The end of a paragraph is deleted: what is in it begins the next one. */
function joinNext(paragraph: Element): void {
  let next = paragraph.nextSibling;
  while (next && !(next.nodeType === 1 && nameOf(next as Element) === 'w:p')) next = next.nextSibling;
  // the last one ends all the same; the library takes the mark at its word
  if (!next) return remove(childAt(paragraph, 'w:pPr', 'w:rPr', 'w:del')!);
  const properties = childrenOf(next).find((child) => nameOf(child) === 'w:pPr');
  const first = properties ? properties.nextSibling : next.firstChild;
  for (const child of childrenOf(paragraph)) if (nameOf(child) !== 'w:pPr') next.insertBefore(child, first);
  remove(paragraph);
}
