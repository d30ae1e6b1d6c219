/** The XML of a Word file as a tree: names by what they mean, whatever prefix a program gave them. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** A namespace of the format, in its usual and its strict form, → the prefix that its documentation uses. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Parses a part of the file; what is not well-formed throws. */
export function parseXml(text: string): Document {
  const stop = (message: string): never => {
    throw new Error(message);
  };
  const options = { errorHandler: { warning: () => undefined, error: stop, fatalError: stop } };
  const document = new DOMParser(options).parseFromString(text, 'text/xml');
  // else each change lists all children of a parent anew, in a list that nobody reads here
  Object.defineProperty(document, '_inc', { get: () => 0, set: () => undefined });
  return document;
}

export const writeXml = (document: Document): string => new XMLSerializer().serializeToString(document);

/** As `w:p`; a name of no namespace we know stays bare. */
export function nameOf({ namespaceURI, localName }: Element): string {
  const prefix = prefixes[namespaceURI ?? ''];
  return prefix === undefined ? localName : `${prefix}:${localName}`;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function childrenOf(node: Node): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) found.push(child);
  return found;
}

export function childOf(node: Node | undefined, name: string): Element | undefined {
  for (let child = node?.firstChild; child; child = child.nextSibling)
    if (isElement(child) && nameOf(child) === name) return child;
  return undefined;
}

/** Along a path of children. */
export const childAt = (node: Node | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Node | undefined>((parent, name) => childOf(parent, name), node) as Element | undefined;

/** All elements inside with one of the names, in the order of the document; not those inside one that is found. */
export function findAll(node: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const look = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling)
      if (isElement(child)) {
        if (names.includes(nameOf(child))) found.push(child);
        else look(child);
      }
  };
  look(node);
  return found;
}

/** The next element around it with the name. */
export function around(node: Node, name: string): Element | undefined {
  for (let parent = node.parentNode; parent; parent = parent.parentNode)
    if (isElement(parent) && nameOf(parent) === name) return parent;
  return undefined;
}

/** An attribute by its local name. */
export function valueOf(element: Element | undefined, name = 'val'): string | undefined {
  const { attributes } = element ?? {};
  for (let at = 0; attributes && at < attributes.length; at += 1) {
    const attribute = attributes[at]!;
    if (attribute.localName === name) return attribute.value;
  }
  return undefined;
}

/** A property that is on when it is there and does not say otherwise; undefined where it is not there. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (!element) return undefined;
  return !/^(?:false|0|off|none)$/.test(valueOf(element) ?? 'true');
}

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

/** Puts the children of an element where it stood. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element);
  remove(element);
}

/** An element of Word's own namespace, as the element beside it writes it. */
export function make(beside: Element, name: string, ...children: readonly Node[]): Element {
  const document = beside.ownerDocument;
  const root = document.documentElement;
  const space = root.namespaceURI;
  const element = document.createElementNS(space, root.prefix ? `${root.prefix}:${name}` : name);
  for (const child of children) element.appendChild(child);
  return element;
}

/** Plain words as Word has them in a run. */
export function textElement(beside: Element, words: string): Element {
  const text = make(beside, 't', beside.ownerDocument.createTextNode(words));
  text.setAttribute('xml:space', 'preserve');
  return text;
}

export const runOf = (beside: Element, words: string): Element => make(beside, 'r', textElement(beside, words));

/** What a reader sees: the words, blanks for tabs and line ends; paragraphs apart by a blank. `except`: elements whose words do not count. */
export function wordsIn(node: Node, except = ''): string {
  let words = '';
  for (const child of childrenOf(node)) {
    const name = nameOf(child);
    if (name === except) continue;
    if (name === 'w:t' || name === 'm:t') words += child.textContent ?? '';
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') words += ' ';
    else if (name === 'w:p') words += `${wordsIn(child, except)} `;
    else words += wordsIn(child, except);
  }
  return words;
}
