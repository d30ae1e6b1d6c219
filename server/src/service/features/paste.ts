/** Text that is pasted into a determination: words where words belong, whatever line ends and odd characters they came with. */
import { isScalar, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import { toData } from '../model/data';
import { determinationSchema, issueSchema } from '../model/schemas/determination';
import { nodeAt } from '../model/structure';
import { treeOf } from '../model/unreadable';
import { proseKeys, type DataPath } from '../model/write';
import { applyEdits, type Span, type TextEdit } from '../text';
import { placeAt } from './completion/place';
import { lineStart } from './lines';
import { setField } from './set-field';
import { placeInTree } from './tree';

/** More than this is no quotation and no letter. */
const mostPasted = 1_000_000;

/** What stands in the place of the selection, or how the text changes where the whole value must be written in another way. */
export type Pasted = { readonly insert: string; readonly instead?: undefined } | { readonly instead: readonly TextEdit[] };

/** How what was copied is read as words; see `import/paste-words.ts`. */
export interface PasteWords {
  proseOf(pasted: string): string;
  lineOf(pasted: string): string;
}

/** Undefined where what is pasted is no text of the letter: keys, comments, between values. There it is pasted as it is. */
export function paste(
  document: RationaleDocument,
  selection: Span,
  pasted: string,
  { proseOf, lineOf }: PasteWords,
): Pasted | undefined {
  if (document.kind !== 'determination' || document.unreadable || pasted.length > mostPasted) return undefined;
  const target = targetOf(document, selection);
  if (!target) return undefined;
  const { path, node } = target;
  const isProse = proseKeys.has(path.at(-1));
  if (target.blank && (!isProse || isStructure(pasted))) return undefined;
  const words = isProse ? proseOf(pasted) : lineOf(pasted);
  if (words === '') return undefined;
  if (isScalar(node) && node.type === 'BLOCK_LITERAL') return inBlock(document, node, selection, words);
  const value = valueWith(document.text, node, selection, words, target.blank);
  if (value === undefined) return undefined;
  // a text of several paragraphs ends as the others do
  const result = setField(document, path, isProse && value.includes('\n') && !value.endsWith('\n') ? `${value}\n` : value);
  if ('refused' in result) return undefined;
  const gone = target.blank
    ? [{ span: { start: lineStart(document.text, selection.start), end: selection.end }, newText: '' }]
    : [];
  return { instead: [...result.edits, ...gone] };
}

interface Target {
  readonly path: DataPath;
  readonly node: Node | undefined;
  /** The cursor stands on a blank line, and what stands above it tells what is pasted into. */
  readonly blank: boolean;
}

function targetOf(document: RationaleDocument, selection: Span): Target | undefined {
  const { text } = document;
  const from = lineStart(text, selection.start);
  const line = text.slice(from, selection.start) + text.slice(selection.end).split('\n', 1)[0]!;
  if (line.trim() === '') return belowOf(document, text.slice(0, from).trimEnd(), selection.start - from);
  const place = placeAt(document, selection.start);
  if (!place || (place.at !== 'prose' && place.at !== 'value') || place.path.length === 0) return undefined;
  if (place.prose && selection.end > place.prose.end) return undefined;
  return { path: place.path, node: nodeAt(document.tree, place.path), blank: false };
}

/** What a blank line goes on with: a key whose value is still to come, or the lines of a text that it belongs to or follows. */
function belowOf({ text, tree }: RationaleDocument, above: string, indent: number): Target | undefined {
  if (above === '') return undefined;
  const { path, on, key, node } = placeInTree(tree, above.length - 1);
  if (path.length === 0) return undefined;
  const isText = on === 'value' && isScalar(node) && node.type === 'BLOCK_LITERAL';
  const isHeader = /(?<!\S)\|\d?[-+]?$/u.test(above.slice(lineStart(above, above.length)));
  const isBegun =
    on === 'key' && text.slice(key!.end, above.length).trim() === ':' && key!.start - lineStart(text, key!.start) < indent;
  return isText || isHeader || isBegun ? { path, node: nodeAt(tree, path), blank: true } : undefined;
}

const keys = [...Object.keys(determinationSchema.shape), ...Object.keys(issueSchema.shape)];
const keyLine = new RegExp(`^\\s*(?:- )?(?:${keys.join('|')}):(?:\\s|$)`, 'u');

/** Whether lines of a determination are pasted, and no words. */
const isStructure = (pasted: string): boolean => keyLine.test(pasted);

/** With the indentation of the block before every line but the first, and before that where the cursor stands left of it. */
function inBlock({ text }: RationaleDocument, node: Node, selection: Span, words: string): Pasted | undefined {
  const [start, end] = node.range!;
  if (selection.start <= start || (selection.end > end && text.slice(end, selection.end).trim() !== '')) return undefined;
  const lines = text.slice(start, end).split('\n').slice(1);
  const first = lines.find((line) => line.trim() !== '');
  const above = text.slice(lineStart(text, start), start);
  const indent = first ? first.length - first.trimStart().length : above.length - above.replace(/^[\s-]+/, '').length + 2;
  const before = text.slice(lineStart(text, selection.start), selection.start);
  if (selection.start < start + text.slice(start).indexOf('\n')) return undefined; // on the header
  const missing = before.trim() === '' ? Math.max(0, indent - before.length) : 0;
  const pad = ' '.repeat(indent);
  const written = words.split('\n').map((line, index) => (index === 0 || line === '' ? line : pad + line));
  return { insert: ' '.repeat(missing) + written.join(text.includes('\r\n') ? '\r\n' : '\n') };
}

/** Stands for the words while the value is read; in no text. */
const mark = '\ue000';

/** The value with the words in the place of the selection; undefined where that lies across its ends. */
function valueWith(text: string, node: Node | undefined, selection: Span, words: string, blank: boolean): string | undefined {
  const range = node?.range;
  const source = range ? text.slice(range[0], range[1]) : '';
  if (source.trim() === '') return words;
  if (blank || !isScalar(node) || typeof node.value !== 'string' || selection.start < range![0]) return undefined;
  const [behind, isBehind] = [text.slice(range![1], selection.start), selection.start > range![1]];
  if (isBehind) return behind.trim() === '' && selection.start === selection.end ? `${node.value} ${words}` : undefined;
  if (selection.end > range![1] || source.includes(mark)) return undefined;
  const [start, end] = [selection.start - range![0], selection.end - range![0]];
  const read = treeOf(`k: ${applyEdits(source, [{ span: { start, end }, newText: mark }])}`);
  if (!('tree' in read) || read.tree.errors.length > 0) return undefined;
  const { k } = toData(read.tree) as { k: unknown };
  return typeof k === 'string' && k.includes(mark) ? k.replace(mark, () => words) : undefined;
}
