/**
 * A Word file → one in which everything that a letter says stands as plain paragraphs, runs and tables. The library that reads
 * the text knows no simple fields, equations, numbers of lists or hidden text, and puts notes at the end.
 */
import { chooseAlternatives, openBoxes, placeNotes } from './beside';
import { writeEquations } from './equations';
import { showFields } from './fields';
import { keepMargins } from './margins';
import { writeNumbers } from './numbering';
import type { Parts } from '../parts';
import { openWord } from './package';
import { tellPictures } from './pictures';
import { takeRevisions } from './revisions';
import { createRoom } from './room';
import { readLooks } from './runs';
import { countComments, leaveComments, plainControls, plainSigns } from './signs';
import { createStyles, type Styles } from './styles';
import type { Telling } from './telling';

const commentsLeft = (count: number): string =>
  `The Word file holds ${count === 1 ? 'a review comment, which is its author’s own and was' : `${count} review comments, which are their authors’ own and were`} left out.`;

/** Throws where the file is none of Word's, or damaged, and `TooMuch` where more would be written out than a letter has. */
export function plainWord(parts: Parts, telling: Telling): Uint8Array {
  const file = openWord(parts);
  const room = createRoom();
  const body = file.body.documentElement;
  const styles = createStyles(file.parts('styles')[0]);
  const kinds = ['footnote', 'endnote'] as const;
  const notes = kinds.map((kind) => ({ kind, parts: file.parts(`${kind}s`) }));
  for (const { parts } of notes) for (const part of parts) plainPart(part.documentElement, styles, telling);
  plainPart(body, styles, telling);
  for (const { kind, parts } of notes) placeNotes(body, { kind, parts, room, telling });
  writeNumbers(body, file.parts('numbering')[0], { styles, room, telling });
  const margins = [...file.parts('header'), ...file.parts('footer')];
  for (const part of margins) plainPart(part.documentElement, styles, telling);
  keepMargins(margins, body, telling);
  const count = countComments(file.parts('comments'));
  if (count > 0) telling.tell({ message: commentsLeft(count) });
  return file.packed();
}

/** The order matters: one form of everything first, then what is no text goes, then what is text is made plain. */
function plainPart(root: Element, styles: Styles, telling: Telling): void {
  chooseAlternatives(root);
  takeRevisions(root, telling);
  openBoxes(root, telling);
  tellPictures(root, telling);
  leaveComments(root);
  plainControls(root, telling);
  showFields(root, telling);
  plainSigns(root, styles, telling);
  readLooks(root, styles, telling);
  writeEquations(root, telling);
}
