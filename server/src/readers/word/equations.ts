/** Equations of Word → one line of text, in the manner of the linear format in which they can be typed. */
import { figuresOf } from '../figures';
import type { Telling } from './telling';
import { childAt, childOf, childrenOf, findAll, isOn, nameOf, remove, runOf, valueOf } from './xml';

const message = 'The letter shows {words} as an equation. Here it stands in one line. Please compare it with the letter.';

/** What is no single number or word needs brackets to stay together. */
const grouped = (text: string): string => (/^(?:[\p{L}\p{M}\p{N}.,]*|\(.*\))$/u.test(text) ? text : `(${text})`);

function scripted(text: string, place: 'raised' | 'lowered'): string {
  const { text: signs } = figuresOf(text, place);
  const own = text !== '' && signs !== text && !/^[_^]/.test(signs) && text !== 'o';
  return own ? signs : `${place === 'raised' ? '^' : '_'}${grouped(text)}`;
}

const part = (element: Element, name: string): string => linear(childOf(element, `m:${name}`));
const property = (element: Element, properties: string, name: string): string | undefined =>
  valueOf(childAt(element, `m:${properties}`, `m:${name}`));
const partsOf = (element: Element, name: string): string[] =>
  childrenOf(element)
    .filter((child) => nameOf(child) === `m:${name}`)
    .map(linear);

const roots: Readonly<Record<string, string>> = { '': '√', '2': '√', '3': '∛', '4': '∜' };

function radical(element: Element): string {
  const degree = isOn(childAt(element, 'm:radPr', 'm:degHide')) ? '' : part(element, 'deg');
  const body = grouped(part(element, 'e'));
  const sign = roots[degree.trim()];
  return sign === undefined ? `√(${degree}&${part(element, 'e')})` : sign + body;
}

function fraction(element: Element): string {
  const over = property(element, 'fPr', 'type') === 'noBar' ? ' over ' : '/';
  const text = grouped(part(element, 'num')) + over + grouped(part(element, 'den'));
  return over === '/' ? text : `(${text})`;
}

function large(element: Element): string {
  const sign = property(element, 'naryPr', 'chr') ?? '∫';
  const [below, above] = [part(element, 'sub'), part(element, 'sup')];
  return `${sign}${below && scripted(below, 'lowered')}${above && scripted(above, 'raised')} ${part(element, 'e')}`;
}

function delimited(element: Element): string {
  const [open, between, close] = ['begChr', 'sepChr', 'endChr'].map((name) => property(element, 'dPr', name));
  return (open ?? '(') + partsOf(element, 'e').join(between ?? '|') + (close ?? ')');
}

const readers: Readonly<Record<string, (element: Element) => string>> = {
  'm:f': fraction,
  'm:rad': radical,
  'm:nary': large,
  'm:d': delimited,
  'm:sSup': (one) => grouped(part(one, 'e')) + scripted(part(one, 'sup'), 'raised'),
  'm:sSub': (one) => grouped(part(one, 'e')) + scripted(part(one, 'sub'), 'lowered'),
  'm:sSubSup': (one) => grouped(part(one, 'e')) + scripted(part(one, 'sub'), 'lowered') + scripted(part(one, 'sup'), 'raised'),
  'm:sPre': (one) => scripted(part(one, 'sub'), 'lowered') + scripted(part(one, 'sup'), 'raised') + part(one, 'e'),
  'm:limLow': (one) => `${part(one, 'e')}${scripted(part(one, 'lim'), 'lowered')}`,
  'm:limUpp': (one) => `${part(one, 'e')}${scripted(part(one, 'lim'), 'raised')}`,
  'm:func': (one) => `${part(one, 'fName')} ${part(one, 'e')}`,
  'm:acc': (one) => `${part(one, 'e')}${property(one, 'accPr', 'chr') ?? '\u0302'}`.normalize('NFC'),
  'm:bar': (one) => `${part(one, 'e')}\u0305`,
  'm:eqArr': (one) => partsOf(one, 'e').join('; '),
  'm:m': (one) =>
    `(${findAll(one, 'm:mr')
      .map((row) => partsOf(row, 'e').join(', '))
      .join('; ')})`,
  'm:phant': (one) => (isOn(childAt(one, 'm:phantPr', 'm:show')) === false ? '' : part(one, 'e')),
};

/** The words of a part of an equation in one line. */
function linear(element: Element | undefined): string {
  if (!element) return '';
  return childrenOf(element)
    .map((child) => {
      const name = nameOf(child);
      if (name === 'm:t' || name === 'w:t') return child.textContent ?? '';
      if (name === 'w:br') return ' ';
      return readers[name]?.(child) ?? (name.endsWith('Pr') ? '' : linear(child));
    })
    .join('');
}

/** Puts plain text where equations stand. */
export function writeEquations(root: Element, telling: Telling): void {
  for (const equation of findAll(root, 'm:oMath')) {
    const words = linear(equation).replace(/\s+/g, ' ').trim();
    const parent = equation.parentNode!;
    if (words !== '') parent.insertBefore(runOf(equation, words + telling.at({ message, words })), equation);
    remove(equation);
  }
  for (const display of findAll(root, 'm:oMathPara')) {
    for (const run of findAll(display, 'w:r')) display.parentNode!.insertBefore(run, display);
    remove(display);
  }
}
