/** Fields of Word → what they show. How a field is made (its instruction) is no text of the letter. */
import { valueOfSymbol } from './signs';
import type { Telling } from './telling';
import { childAt, childOf, childrenOf, findAll, isOn, nameOf, remove, runOf, textElement, unwrap, valueOf, wordsIn } from './xml';

/** Fields that show nothing: entries of an index, questions, marks for mail merge. */
const silent = /^(?:XE|TC|TA|RD|SET|ASK|NEXT|NEXTIF|SKIPIF|PRIVATE|ADDIN|DATA)$/;

const nameIn = (instruction: string): string => /^\s*(\S+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';

const message =
  'Word makes the field {words} only while it shows the letter, and nothing of it is in the file. Please add what stands there.';

/** What a field shows that has no result in the text; undefined where that is not known. */
function shownBy(instruction: string, data: Element | undefined): string | undefined {
  const name = nameIn(instruction);
  if (name === 'FORMCHECKBOX') {
    const box = childAt(data, 'w:checkBox');
    return (isOn(childOf(box, 'w:checked')) ?? isOn(childOf(box, 'w:default'))) ? '☑' : '☐';
  }
  if (name === 'FORMDROPDOWN') {
    const list = childAt(data, 'w:ddList');
    const chosen = Number(valueOf(childOf(list, 'w:result')) ?? valueOf(childOf(list, 'w:default')) ?? 0);
    return valueOf(list && childrenOf(list).filter((one) => nameOf(one) === 'w:listEntry')[chosen]) ?? '';
  }
  if (name === 'MACROBUTTON' || name === 'GOTOBUTTON') return /^\s*\S+\s+\S+\s+(.*)$/s.exec(instruction)?.[1]?.trim() ?? '';
  if (name === 'QUOTE') return /"([^"]*)"/.exec(instruction)?.[1];
  if (name === 'SYMBOL') {
    const [, code = '', font = ''] = /^\s*\S+\s+(\S+)(?:.*\\f\s+"?([^"\\]+))?/s.exec(instruction) ?? [];
    return valueOfSymbol(font.trim(), Number(code).toString(16));
  }
  return silent.test(name) ? '' : undefined;
}

interface Open {
  readonly begin: Element;
  /** The outermost field around it whose instruction it stands in. */
  readonly within: Open | undefined;
  instruction: string;
  /** What stands in the instruction, to be taken out when the field is known to be whole. */
  readonly inside: Element[];
  separated: boolean;
  shows: boolean;
}

/** Leaves of all fields inside only what they show. Text boxes have been taken out before. */
export function showFields(root: Element, telling: Telling): void {
  for (const field of findAll(root, 'w:fldSimple')) showSimple(field, telling);
  const open: Open[] = [];
  for (const run of findAll(root, 'w:r'))
    for (const part of childrenOf(run)) {
      const name = nameOf(part);
      const field = open.at(-1);
      if (name === 'w:rPr') continue;
      if (name !== 'w:fldChar') note(part, name, open);
      else if (valueOf(part, 'fldCharType') === 'begin')
        open.push({ begin: part, within: hidingIn(open), instruction: '', inside: [], separated: false, shows: false });
      else if (valueOf(part, 'fldCharType') === 'separate') {
        if (field) field.separated = true;
        remove(part);
      } else {
        open.pop();
        if (field) close(field, part, field.within ? undefined : telling);
        else remove(part);
      }
    }
}

/** The outermost field in whose instruction we are: what is around a field does not change until that ends. */
function hidingIn(open: readonly Open[]): Open | undefined {
  const last = open.at(-1);
  return last && (last.within ?? (last.separated ? undefined : last));
}

/** What stands in an instruction, of this field or of one around it, is not shown. */
function note(part: Element, name: string, open: readonly Open[]): void {
  const hiding = hidingIn(open);
  if (hiding) {
    hiding.inside.push(part);
    const own = open.at(-1)!;
    if (name === 'w:instrText' && !own.separated) own.instruction += part.textContent ?? '';
  } else if (name !== 'w:instrText') {
    // one that shows something is in those that do
    for (let at = open.length - 1; at >= 0 && !open[at]!.shows; at -= 1) open[at]!.shows = true;
  }
}

/** `telling` is undefined for a field in the instruction of another. */
function close({ begin, instruction, inside, shows }: Open, end: Element, telling: Telling | undefined): void {
  for (const part of inside) remove(part);
  if (!shows && telling) {
    const words = shownBy(instruction, childOf(begin, 'w:ffData')) ?? telling.at({ message, words: nameIn(instruction) });
    if (words !== '') end.parentNode!.insertBefore(textElement(end, words), end);
  }
  remove(begin);
  remove(end);
}

function showSimple(field: Element, telling: Telling): void {
  for (const inner of findAll(field, 'w:fldSimple')) showSimple(inner, telling);
  if (wordsIn(field) === '' && findAll(field, 'w:sym', 'w:drawing', 'w:fldChar').length === 0) {
    const instruction = valueOf(field, 'instr') ?? '';
    const words = shownBy(instruction, childOf(field, 'w:ffData')) ?? telling.at({ message, words: nameIn(instruction) });
    if (words !== '') field.appendChild(runOf(field, words));
  }
  unwrap(field);
}
