/** Signs that Word keeps in ways of its own: symbols by font and number, check boxes, hyphens and blanks at which no line ends. */
import { hex } from 'dingbat-to-unicode';
import type { Styles } from './styles';
import type { Telling } from './telling';
import { childOf, childrenOf, findAll, isOn, make, nameOf, remove, textElement, valueOf, wordsIn } from './xml';

/** The sign that a symbol font shows for a number (hexadecimal, with or without the F000 of private use). */
export function valueOfSymbol(font: string, code: string): string | undefined {
  const found = hex(font, code) ?? hex(font, code.replace(/^F0/i, ''));
  if (found) return found.string;
  const number = Number.parseInt(code, 16);
  return number >= 0x20 && number < 0xd800 ? String.fromCodePoint(number) : undefined;
}

const unknown = (telling: Telling, font: string, code: string): string =>
  `\uFFFD${telling.at({
    message:
      'A sign of the letter is known to the font alone ({words}), so “\uFFFD” stands for it. Please put in what the letter shows.',
    words: `${font || 'no name'}, ${code.toUpperCase()}`,
  })}`;

/** Characters of private use: what they show depends on the font. */
const privateUse = /[\uE000-\uF8FF]/g;

/** Makes plain text of every sign inside. */
export function plainSigns(root: Element, styles: Styles, telling: Telling): void {
  const put = (part: Element, words: string) => part.parentNode!.replaceChild(textElement(part, words), part);
  for (const symbol of findAll(root, 'w:sym')) {
    const font = valueOf(symbol, 'font') ?? '';
    const code = valueOf(symbol, 'char') ?? '';
    put(symbol, valueOfSymbol(font, code) ?? unknown(telling, font, code));
  }
  for (const hyphen of findAll(root, 'w:noBreakHyphen')) put(hyphen, '-');
  for (const hyphen of findAll(root, 'w:softHyphen')) put(hyphen, '\u00ad');
  for (const tab of findAll(root, 'w:ptab')) tab.parentNode!.replaceChild(make(tab, 'tab'), tab);
  for (const end of findAll(root, 'w:cr')) end.parentNode!.replaceChild(make(end, 'br'), end);
  for (const text of findAll(root, 'w:t')) {
    const words = text.textContent ?? '';
    const font = () => valueOf(styles.ofRun(text.parentNode as Element, 'w:rFonts'), 'ascii') ?? '';
    const plain = words.replace(/\u2011/g, '-').replace(privateUse, (sign) => {
      const code = sign.charCodeAt(0).toString(16);
      return valueOfSymbol(font(), code) ?? unknown(telling, font(), code);
    });
    if (plain !== words) put(text, plain);
  }
}

/** Check boxes and form fields of the newer kind, which stand round the text that they show. */
export function plainControls(root: Element, telling: Telling): void {
  for (const control of findAll(root, 'w:sdt')) {
    const properties = childOf(control, 'w:sdtPr');
    const content = childOf(control, 'w:sdtContent');
    if (!properties || !content) continue;
    plainControls(content, telling);
    const box = childOf(properties, 'w14:checkbox');
    if (box) showBox(content, isOn(childOf(box, 'w14:checked')) ?? false);
    else if (isOn(childOf(properties, 'w:showingPlcHdr')) && wordsIn(content).trim() !== '') leaveUnfilled(content, telling);
    if (box) remove(box);
  }
}

function showBox(content: Element, checked: boolean): void {
  const shown = findAll(content, 'w:t', 'w:sym');
  for (const part of shown.slice(1)) remove(part);
  const [first] = shown;
  if (first) first.parentNode!.replaceChild(textElement(first, checked ? '☑' : '☐'), first);
}

function leaveUnfilled(content: Element, telling: Telling): void {
  const [first, ...rest] = findAll(content, 'w:t');
  const mark = telling.at({
    message: 'A form field was not filled in; Word shows {words} in its place. That was left out. Please add what belongs there.',
    words: wordsIn(content).trim(),
  });
  for (const text of rest) remove(text);
  first?.parentNode!.replaceChild(textElement(first, mark), first);
}

/** The number of review comments, which are their authors' own and stay out. */
export function leaveComments(root: Element): void {
  for (const part of findAll(root, 'w:commentReference', 'w:annotationRef')) remove(part);
}

export const countComments = (parts: readonly Document[]): number =>
  parts.reduce((sum, part) => sum + childrenOf(part.documentElement).filter((one) => nameOf(one) === 'w:comment').length, 0);
