/** What the look of a run says of its words: hidden, crossed out, raised or lowered. */
import { figuresOf } from '../figures';
import type { Styles } from './styles';
import type { Telling } from './telling';
import { childrenOf, findAll, isOn, nameOf, remove, textElement, valueOf, wordsIn } from './xml';

const hidden = 'Word holds hidden text here, which it does not print. It was left out.';
const crossedOut = 'Word shows {words} crossed out. The words were taken all the same. Please look whether they stand.';
const flat =
  'The letter shows {words} raised or lowered. Here the characters stand on the line. Please look whether they still say the same.';

/** Takes hidden words out, and gives raised and lowered figures signs of their own. */
export function readLooks(root: Element, styles: Styles, telling: Telling): void {
  const crossed = new Map<Element, string>();
  for (const run of findAll(root, 'w:r')) {
    const has = (property: string) => isOn(styles.ofRun(run, property)) === true;
    if (has('w:vanish')) hide(run, telling);
    else {
      if ((has('w:strike') || has('w:dstrike')) && wordsIn(run).trim() !== '') crossed.set(run, wordsIn(run));
      const place = placeOf(run, styles);
      if (place) moveFigures(run, place, telling);
    }
  }
  tellCrossed(crossed, telling);
}

function hide(run: Element, telling: Telling): void {
  const words = wordsIn(run).trim();
  for (const part of childrenOf(run)) if (nameOf(part) !== 'w:rPr') remove(part);
  if (words !== '') run.appendChild(textElement(run, telling.at({ message: hidden })));
}

/** Half points by which text is raised or lowered by hand, from which on it looks so. */
const visibly = 4;

function placeOf(run: Element, styles: Styles): 'raised' | 'lowered' | undefined {
  const aligned = valueOf(styles.ofRun(run, 'w:vertAlign'));
  if (aligned === 'superscript') return 'raised';
  if (aligned === 'subscript') return 'lowered';
  const moved = aligned === undefined ? Number(valueOf(styles.ofRun(run, 'w:position')) ?? 0) : 0;
  return moved >= visibly ? 'raised' : moved <= -visibly ? 'lowered' : undefined;
}

function moveFigures(run: Element, place: 'raised' | 'lowered', telling: Telling): void {
  for (const part of findAll(run, 'w:t')) {
    const words = part.textContent ?? '';
    const figures = figuresOf(words, place);
    const mark = figures.flat ? telling.at({ message: flat, words: words.trim() }) : '';
    part.parentNode!.replaceChild(textElement(part, figures.text + mark), part);
  }
}

/** Runs beside one another are told as one. */
function tellCrossed(crossed: ReadonlyMap<Element, string>, telling: Telling): void {
  let words = '';
  for (const [run, own] of crossed) {
    words += own;
    const next = run.nextSibling as Element | null;
    if (next && crossed.has(next)) continue;
    run.appendChild(textElement(run, telling.at({ message: crossedOut, words: words.trim() })));
    words = '';
  }
}
