/** The numbers and marks that Word writes before the items of lists, as the letter shows them. */
import type { Styles } from './styles';
import type { Room } from './room';
import type { Telling } from './telling';
import { childAt, childOf, childrenOf, findAll, isOn, nameOf, remove, runOf, valueOf, wordsIn } from './xml';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the numbers of the levels with what stands round them. */
  readonly text: string;
  /** Begins anew behind an item of this level (counted from 1) or above; 0 for never. */
  readonly restart: number | undefined;
  /** Shows all numbers as figures. */
  readonly legal: boolean;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function roman(count: number): string {
  let text = '';
  let left = count;
  for (const [value, sign] of romans) for (; left >= value && text.length < 30; left -= value) text += sign;
  return text;
}

/** a … z, aa, bb …, as Word counts. */
const letter = (count: number): string =>
  count < 1 ? '' : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(30, Math.ceil(count / 26)));

function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

const formats: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (count) => letter(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  ordinal,
  decimalEnclosedParen: (count) => `(${count})`,
  decimalEnclosedFullstop: (count) => `${count}.`,
  numberInDash: (count) => `- ${count} -`,
  none: () => '',
};

function levelOf(element: Element, start: number | undefined): Level {
  const own = (name: string) => valueOf(childOf(element, name));
  const restart = own('w:lvlRestart');
  return {
    start: start ?? Number(own('w:start') ?? 0),
    format: own('w:numFmt') ?? valueOf(findAll(element, 'w:numFmt')[0]) ?? 'decimal',
    text: own('w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(childOf(element, 'w:isLgl')) ?? false,
  };
}

interface List {
  /** Lists that count on together: those of one definition, unless a number begins anew. */
  readonly counts: number[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew when the list is first met. */
  readonly anew: Set<number>;
  /** The level that a paragraph style stands for. */
  readonly byStyle: ReadonlyMap<string, number>;
}

/** All lists of a file by the numbers that paragraphs name. */
function listsOf(part: Document | undefined): Map<string, List> {
  const root = part?.documentElement;
  const all = root ? childrenOf(root) : [];
  const definitions = all.filter((one) => nameOf(one) === 'w:abstractNum');
  const byId = new Map(definitions.map((one) => [valueOf(one, 'abstractNumId') ?? '', one]));
  const counts = new Map<Element, number[]>();
  const lists = new Map<string, List>();
  for (const one of all.filter((element) => nameOf(element) === 'w:num')) {
    const named = byId.get(valueOf(childOf(one, 'w:abstractNumId')) ?? '');
    // a list may only name the style of lists that holds its levels
    const link = valueOf(childOf(named, 'w:numStyleLink'));
    const linked = link === undefined ? undefined : definitions.find((other) => valueOf(childOf(other, 'w:styleLink')) === link);
    const definition = linked ?? named;
    if (!definition) continue;
    if (!counts.has(definition)) counts.set(definition, []);
    lists.set(valueOf(one, 'numId') ?? '', listOf(one, definition, counts.get(definition)!));
  }
  return lists;
}

function listOf(one: Element, definition: Element, counts: number[]): List {
  const levels = new Map<number, Level>();
  const byStyle = new Map<string, number>();
  const anew = new Set<number>();
  const add = (element: Element, start?: number) => {
    const at = Number(valueOf(element, 'ilvl') ?? 0);
    levels.set(at, levelOf(element, start));
    const style = valueOf(childOf(element, 'w:pStyle'));
    if (style !== undefined) byStyle.set(style, at);
  };
  for (const level of childrenOf(definition)) if (nameOf(level) === 'w:lvl') add(level);
  for (const override of childrenOf(one)) {
    if (nameOf(override) !== 'w:lvlOverride') continue;
    const at = Number(valueOf(override, 'ilvl') ?? 0);
    const start = valueOf(childOf(override, 'w:startOverride'));
    const own = childOf(override, 'w:lvl');
    if (own) add(own, start === undefined ? undefined : Number(start));
    else if (start !== undefined && levels.has(at)) levels.set(at, { ...levels.get(at)!, start: Number(start) });
    if (start !== undefined) anew.add(at);
  }
  return { counts, levels, anew, byStyle };
}

/** Counts an item and gives what stands before it. */
function labelOf({ counts, levels, anew }: List, at: number): { label: string; known: boolean } {
  const level = levels.get(at);
  if (!level) return { label: '', known: true };
  const starts = (one: number) => levels.get(one)?.start ?? 1;
  if (anew.delete(at)) counts[at] = starts(at) - 1;
  for (let above = 0; above < at; above += 1) counts[above] ??= starts(above);
  counts[at] = (counts[at] ?? starts(at) - 1) + 1;
  for (const [below, { restart }] of levels)
    if (below > at && (restart === undefined || (restart > 0 && at < restart))) delete counts[below];
  if (level.format === 'bullet') return { label: level.text === '' ? '' : '-', known: true };
  let known = true;
  const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const one = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levels.get(one)?.format ?? 'decimal');
    known &&= format in formats;
    return (formats[format] ?? String)(counts[one] ?? starts(one));
  });
  return { label: label.replace(/\s+/g, ' ').trim(), known };
}

const strange =
  'Word numbers this list in words or signs that are not known here, so it is numbered {words}. Please compare it with the letter.';

/** Writes out the number or mark of each item; a bullet becomes a dash. */
export function writeNumbers(
  root: Element,
  part: Document | undefined,
  { styles, room, telling }: { readonly styles: Styles; readonly room: Room; readonly telling: Telling },
): void {
  const lists = listsOf(part);
  for (const paragraph of findAll(root, 'w:p')) {
    const named = styles.ofParagraph(paragraph, 'w:numPr');
    const list = named && lists.get(valueOf(childOf(named, 'w:numId')) ?? '');
    const properties = childOf(paragraph, 'w:pPr');
    const unseen = isOn(childAt(properties, 'w:rPr', 'w:vanish')) === true;
    if (list && !unseen) {
      const style = valueOf(childOf(properties, 'w:pStyle')) ?? '';
      const own = valueOf(childAt(named, 'w:ilvl'));
      const { label, known } = labelOf(list, own === undefined ? (list.byStyle.get(style) ?? 0) : Number(own));
      // the headings of a form are known without their numbers
      if (label !== '' && !styles.isHeading(paragraph) && wordsIn(paragraph).trim() !== '') {
        room.take(label.length);
        const mark = known ? '' : telling.at({ message: strange, words: label });
        paragraph.insertBefore(runOf(paragraph, `${label}${mark} `), properties?.nextSibling ?? paragraph.firstChild);
      }
    }
    const numbered = properties && childOf(properties, 'w:numPr');
    if (numbered) remove(numbered);
  }
}
