/** What stands beside the text in Word: footnotes and endnotes, text boxes; and where their words go. */
import type { Room } from './room';
import type { Telling } from './telling';
import { around, childrenOf, findAll, remove, runOf, unwrap, valueOf, wordsIn } from './xml';

/** Headings, titles and labels must stay as they are to be known again; running text takes words in. */
const isProse = (words: string): boolean => words.length > 150 || /[.!?;]["'”’)\]]*(?:\uFDD0\d+\uFDD1)?$/.test(words.trimEnd());

/** The words of paragraphs, without those of boxes, as they are when first asked for: any number of notes and boxes may be tied to one. */
function wordsOfParagraphs(): (paragraph: Element | undefined) => string {
  const known = new Map<Element | undefined, string>([[undefined, '']]);
  return (paragraph) => {
    const words = known.get(paragraph) ?? wordsIn(paragraph!, 'w:txbxContent').trim();
    known.set(paragraph, words);
    return words;
  };
}

const noteTold = 'Word shows {words} as a note at the foot. It stands in brackets at its mark. Please look whether it should.';
const noteKept = 'The letter has a note at the foot here, {words}. Its words stand in the notes of the determination.';

interface Notes {
  readonly kind: 'footnote' | 'endnote';
  readonly parts: readonly Document[];
  readonly room: Room;
  readonly telling: Telling;
}

/** Puts the words of foot- and endnotes where their marks stand; behind a heading or a title, into the notes. */
export function placeNotes(root: Element, { kind, parts, room, telling }: Notes): void {
  const notes = new Map<string, string>();
  for (const part of parts)
    for (const note of childrenOf(part.documentElement))
      notes.set(valueOf(note, 'id') ?? '', wordsIn(note).replace(/\s+/g, ' ').trim());
  const wordsOf = wordsOfParagraphs();
  for (const mark of findAll(root, `w:${kind}Reference`)) {
    const words = notes.get(valueOf(mark, 'id') ?? '') ?? '';
    const run = around(mark, 'w:r')!;
    // the mark is typed by hand, and stands behind
    if (valueOf(mark, 'customMarkFollows') !== undefined) for (const text of findAll(run, 'w:t')) remove(text);
    remove(mark);
    if (words === '') continue;
    const name = kind === 'footnote' ? 'Footnote' : 'Endnote';
    room.take(words.length);
    const prose = isProse(wordsOf(around(run, 'w:p')));
    const text = prose
      ? ` (${name}: ${words})${telling.at({ message: noteTold, words })}`
      : telling.at({ message: noteKept, words, kept: `${name}: ${words}` });
    run.parentNode!.insertBefore(runOf(run, text), run);
  }
}

/** Of content in two forms, for newer and for older programs, one stays: the first that has words. */
export function chooseAlternatives(root: Element): void {
  for (const alternate of findAll(root, 'mc:AlternateContent')) {
    const forms = childrenOf(alternate);
    const chosen = forms.find((form) => wordsIn(form).trim() !== '') ?? forms.at(-1);
    for (const form of forms) if (form !== chosen) remove(form);
    if (chosen) {
      chooseAlternatives(chosen);
      unwrap(chosen);
    }
    unwrap(alternate);
  }
}

const boxTold =
  'These words stand in a text box beside the text: {words}. They follow the paragraph that the box is tied to. Please check their place.';
const boxKept = 'A text box is tied to this place, {words}. Its words stand in the notes of the determination.';

/** Puts the paragraphs of text boxes behind the paragraph they are tied to. */
export function openBoxes(root: Element, telling: Telling): void {
  const wordsOf = wordsOfParagraphs();
  for (const box of findAll(root, 'w:txbxContent')) {
    openBoxes(box, telling);
    const paragraph = outermost(box, root);
    const words = wordsIn(box).replace(/\s+/g, ' ').trim();
    const content = childrenOf(box);
    remove(box);
    if (!paragraph || words === '') continue;
    const own = wordsOf(paragraph);
    const told = { words: short(words) };
    if (own !== '' && !isProse(own)) {
      const mark = telling.at({ ...told, message: boxKept, kept: words });
      paragraph.appendChild(runOf(paragraph, mark));
      continue;
    }
    const [first] = findAll(box, 'w:p');
    for (const part of content.reverse()) paragraph.parentNode!.insertBefore(part, paragraph.nextSibling);
    first?.appendChild(runOf(paragraph, telling.at({ ...told, message: boxTold })));
  }
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 77)}…` : words);

/** The paragraph of the text that holds a box, whatever stands between. */
function outermost(box: Element, root: Element): Element | undefined {
  let found: Element | undefined;
  for (let paragraph = around(box, 'w:p'); paragraph && paragraph !== root; paragraph = around(paragraph, 'w:p'))
    found = paragraph;
  return found;
}
