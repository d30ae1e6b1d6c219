/** What a Word file shows and has no text of. */
import type { Telling } from './telling';
import { around, findAll, runOf, valueOf, wordsIn } from './xml';

const unread = 'The letter has {list} here. What stands on it was not read. Please add what belongs to the letter.';

/** Two inches in the unit of drawings: a picture that is larger is no logo and no signature. */
const large = 1_828_800;

/** What holds words that no text has: large pictures, diagrams, files within the file. */
export function tellPictures(root: Element, telling: Telling): void {
  const tell = (element: Element, words: string) => {
    const mark = runOf(element, telling.at({ message: unread, words }));
    const run = around(element, 'w:r');
    if (run) run.parentNode!.insertBefore(mark, run);
    else telling.tell({ message: unread, words });
  };
  for (const drawing of findAll(root, 'w:drawing')) {
    const uri = valueOf(findAll(drawing, 'a:graphicData')[0], 'uri') ?? '';
    const extent = findAll(drawing, 'wp:extent')[0];
    const [width = 0, height = 0] = ['cx', 'cy'].map((side) => Number(valueOf(extent, side) ?? 0));
    if (/chart/.test(uri)) tell(drawing, 'a chart');
    else if (/diagram/.test(uri)) tell(drawing, 'a diagram');
    else if (/picture/.test(uri) && width > large && height > large) tell(drawing, 'a picture');
  }
  for (const object of findAll(root, 'w:object')) if (wordsIn(object).trim() === '') tell(object, 'an embedded object');
  for (const part of findAll(root, 'w:altChunk', 'w:subDoc')) tell(part, 'a part that is a file of its own');
}
